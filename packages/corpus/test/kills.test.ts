import { describe, expect, it } from 'vitest';
import { createRandom, killRun } from './kill-run.ts';
import { createFolder, numbered, run } from './run.ts';

describe('a run that is killed', () => {
  const SEED = Date.now() % 2 ** 32;

  it(`gives the same bytes after 10 kills at any time as without (seed ${SEED})`, async () => {
    const { write, place, files } = createFolder();
    const texts = [
      numbered(700, 'a'),
      `${numbered(300, 'b')}throw\nunreadable\n`,
      `${numbered(900, '三')}too long\n`,
      '',
    ];
    const options = {
      inputs: texts.map((text, at) => write(`${at}.txt`, text)),
      settings: { milliseconds: 5 },
      megabytesPerPart: 0.005,
      recordsPerPart: 300,
      jobs: 2,
    };
    const { records } = await run({
      ...options,
      output: place('whole'),
      settings: { milliseconds: 5 },
    });
    const killed = await killRun({ ...options, output: place('killed') }, 10, createRandom(SEED));
    expect(killed.records).toBe(records);
    expect(files('killed')).toEqual(files('whole'));
    expect(Object.keys(files('whole'))).toHaveLength(10);
  }, 180_000);
});
