/**
 * Kill a run of the built package many times at random, and compare what it gives with a run that was left alone.
 *
 * `npx tsx packages/corpus/scripts/kills.ts [times=200] [seed]`
 */
import assert from 'node:assert/strict';
import { createRandom, killRun } from '../test/kill-run.ts';
import { createFolder, numbered, run } from '../test/run.ts';

const times = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 32);
console.log(`seed ${seed}`);
const random = createRandom(seed);

/** Kills of one run; then another begins. */
const KILLS_PER_RUN = 20;

for (let kills = 0; kills < times; ) {
  const { write, place, files } = createFolder();
  const texts = [
    numbered(1500, 'a'),
    `${numbered(900, '乙')}throw\nunreadable\n`,
    numbered(2100, 'c'),
  ];
  const options = {
    inputs: texts.map((text, at) => write(`${at}.txt`, text)),
    settings: { milliseconds: 5 },
    megabytesPerPart: 0.01,
    recordsPerPart: 300,
    parquet: kills % (2 * KILLS_PER_RUN) !== 0,
    jobs: 2,
  };
  await run({ ...options, output: place('whole') });
  const result = await killRun({ ...options, output: place('killed') }, KILLS_PER_RUN, random);
  assert.deepEqual(files('killed'), files('whole'));
  kills += result.kills;
  console.log(`${kills} kills: the same bytes`);
}
