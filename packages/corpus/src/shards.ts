import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { InvalidInputError } from '@diglot/text';
import { beginRun, planFile } from './run/begin.ts';
import { doRun } from './run/do-run.ts';
import { type Layout, layOut } from './run/layout.ts';
import { formatManifest, type Manifest, readComplete } from './run/manifest.ts';
import { type CorpusOptions, checkLimits, checkOptions, type WorkLimits } from './run/options.ts';
import { checkSamePlan, type Plan } from './run/plan.ts';
import { type Counts, readJson, readState } from './run/state.ts';
import { makePlan, type Summary, summaryOf } from './run-corpus.ts';
import { importTask, taskUrl } from './task.ts';
import { replaceFile } from './write/replace-file.ts';

/** How far a run in shards is. */
export interface ShardStatus {
  readonly shards: number;
  /** Those that are not done, by number from 0. */
  readonly open: readonly number[];
}

/** Options of {@link runShard}. */
export interface ShardOptions extends WorkLimits {
  /** The folder that the shards were planned in. */
  readonly output: string;
  /** As in `runCorpus`. */
  readonly task?: string | URL;
}

/**
 * Plan a run in shards, which any number of processes, on machines that share a file system, can do with
 * `runShard`. A shard is the inputs of one part, or one input that is cut into parts.
 *
 * Where the same run has been planned already, or done, it is left as it is.
 *
 * @throws {InvalidInputError} As `runCorpus`; `output-is-file`.
 *
 * @example
 * import { writeFileSync } from 'node:fs';
 * import { planShards } from '@diglot/corpus';
 *
 * writeFileSync('planned.txt', '同伴支持减轻护士的压力。');
 * await planShards({ inputs: ['planned.txt'], output: 'planned', layers: ['segments'] });
 * // => { shards: 1, open: [0] }
 */
export async function planShards(options: CorpusOptions): Promise<ShardStatus> {
  const checked = checkOptions(options);
  const layout = layOutShards(checked.output, checked.parquet);
  const plan = await makePlan(checked, taskUrl(checked.task), layout);
  const planned = await readJson<Plan>(planFile(layout));
  if (planned) checkSamePlan(planned, plan);
  else await beginRun(layout, plan, true);
  return shardStatus(checked.output);
}

/**
 * Do one shard of a planned run. What of it is done already is not done again.
 *
 * @param shard - Its number, from 0.
 * @throws {InvalidInputError} `no-plan`, `no-shard`, `input-changed`, `resume-mismatch`.
 * @throws {DiglotError} As `runCorpus`.
 *
 * @example
 * import { writeFileSync } from 'node:fs';
 * import { planShards, runShard } from '@diglot/corpus';
 *
 * writeFileSync('shard.txt', '同儕支持減輕護理人員的壓力。');
 * await planShards({ inputs: ['shard.txt'], output: 'shard', layers: ['segments'] });
 * await runShard(0, { output: 'shard', jobs: 1 });
 * // => { records: 1, lines: 1, rejects: 0, failedInputs: 0 }
 */
export async function runShard(shard: number, options: ShardOptions): Promise<Counts> {
  const limits = checkLimits(options);
  const url = taskUrl(options.task);
  const whole = layOutShards(options.output);
  const complete = await readComplete(whole);
  if (complete) return complete.counts;
  const plan = await readPlan(whole);
  const inputs = inputsOf(plan, shard);
  const { describe } = await importTask(url);
  checkSamePlan(plan, { ...plan, task: await describe(plan.settings) });
  const layout = shardLayout(layOutShards(options.output, plan.parquet), shard);
  const done = await readComplete(layout);
  if (done) return done.counts;
  await checkInputs(plan, inputs);
  const state = await readState(layout.runFolder);
  await mkdir(layout.runFolder, { recursive: true });
  const { counts } = await doRun({ layout, plan, inputs, task: url, state }, limits);
  return counts;
}

/**
 * Put the shards of a run together, if all are done: writes its manifest.
 *
 * @returns `undefined` where some are not done.
 * @throws {InvalidInputError} `no-plan`.
 *
 * @example
 * import { writeFileSync } from 'node:fs';
 * import { finishShards, planShards, runShard } from '@diglot/corpus';
 *
 * writeFileSync('finished.txt', '同伴支持减轻护士的压力。');
 * await planShards({ inputs: ['finished.txt'], output: 'finished', layers: ['segments'] });
 * await runShard(0, { output: 'finished', jobs: 1 });
 * (await finishShards('finished')).records; // => 1
 */
export async function finishShards(output: string): Promise<Summary | undefined> {
  const layout = layOutShards(output);
  const complete = await readComplete(layout);
  if (complete) return summaryOf(complete, layout, complete.counts.records);
  const { shards, open } = await shardStatus(output);
  if (open.length > 0) return undefined;
  const plan = await readPlan(layout);
  const done: Manifest[] = [];
  for (let shard = 0; shard < shards; shard++) {
    const manifest = await readComplete(shardLayout(layout, shard));
    // Another process has put them together meanwhile.
    if (!manifest) return finishShards(output);
    done.push(manifest);
  }
  const manifest: Manifest = {
    ...plan,
    inputs: done.flatMap(({ inputs }) => inputs),
    parts: done.flatMap(({ parts }) => parts),
    counts: done.map(({ counts }) => counts).reduce(sum),
  };
  await replaceFile(layout.manifest, formatManifest(manifest));
  await rm(layout.runFolder, { recursive: true, force: true });
  return summaryOf(manifest, layout, 0);
}

/**
 * Tell which shards of a planned run are done. @throws {InvalidInputError} `no-plan`.
 *
 * @example
 * import { writeFileSync } from 'node:fs';
 * import { planShards, shardStatus } from '@diglot/corpus';
 *
 * writeFileSync('open.txt', '同伴支持减轻护士的压力。');
 * await planShards({ inputs: ['open.txt'], output: 'open', layers: ['segments'] });
 * (await shardStatus('open')).open; // => [0]
 */
export async function shardStatus(output: string): Promise<ShardStatus> {
  const layout = layOutShards(output);
  const complete = await readComplete(layout);
  if (complete) return { shards: countShards(complete), open: [] };
  const shards = countShards(await readPlan(layout));
  const names = new Set(await readdir(layout.runFolder));
  const open: number[] = [];
  for (let shard = 0; shard < shards; shard++) {
    const isDone =
      names.has(`${shardName(shard)}.json`) && (await readComplete(shardLayout(layout, shard)));
    if (!isDone) open.push(shard);
  }
  return { shards, open };
}

/** @throws {InvalidInputError} `output-is-file`. */
function layOutShards(output: string, parquet = false): Layout {
  const layout = layOut(output, parquet);
  if (layout.inParts) return layout;
  throw new InvalidInputError(
    'output-is-file',
    `corpus/planShards: shards are written to a folder, and ${output} names a file`,
  );
}

const shardName = (shard: number) => `shard-${String(shard).padStart(5, '0')}`;

const shardLayout = (whole: Layout, shard: number): Layout => ({
  ...whole,
  runFolder: path.join(whole.runFolder, shardName(shard)),
  manifest: path.join(whole.runFolder, `${shardName(shard)}.json`),
});

const countShards = ({ inputs }: Pick<Plan, 'inputs'>) => (inputs.at(-1)?.group ?? -1) + 1;

async function readPlan(layout: Layout): Promise<Plan> {
  const plan = await readJson<Plan>(planFile(layout));
  if (plan) return plan;
  throw new InvalidInputError(
    'no-plan',
    `corpus/runShard: no run is planned in ${layout.folder}; plan it first`,
  );
}

function inputsOf({ inputs }: Plan, shard: number) {
  const from = inputs.findIndex(({ group }) => group === shard);
  const to = inputs.findLastIndex(({ group }) => group === shard) + 1;
  if (from >= 0) return { from, to };
  throw new InvalidInputError(
    'no-shard',
    `corpus/runShard: there is no shard ${shard}; they are counted from 0 to ${countShards({ inputs }) - 1}`,
  );
}

/** @throws {InvalidInputError} `input-changed`. */
async function checkInputs({ inputs }: Plan, { from, to }: { from: number; to: number }) {
  for (const { name, bytes, modified } of inputs.slice(from, to)) {
    const found = await stat(name).catch(() => undefined);
    if (found?.size === bytes && found.mtimeMs === modified) continue;
    throw new InvalidInputError(
      'input-changed',
      `corpus/runShard: ${name} is not here as it was when the run was planned`,
    );
  }
}

const sum = (one: Counts, other: Counts): Counts => ({
  records: one.records + other.records,
  lines: one.lines + other.lines,
  rejects: one.rejects + other.rejects,
  failedInputs: one.failedInputs + other.failedInputs,
});
