import { rm } from 'node:fs/promises';
import { DiglotError, type IndexRange, InvalidInputError } from '@diglot/text';
import { createPool, type Pool } from '../pool/pool.ts';
import type { Outcome } from '../pool/thread.ts';
import { type CorpusTask, importTask } from '../task.ts';
import { type Batch, isEnd, makeBatches } from './batches.ts';
import type { Layout } from './layout.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import type { CheckedLimits } from './options.ts';
import type { Plan } from './plan.ts';
import { Meter } from './progress.ts';
import { readInputs } from './read-inputs.ts';
import { Results } from './results.ts';
import type { State } from './state.ts';

/** A run, or a shard of one, that is to be done. */
export interface Run {
  readonly layout: Layout;
  readonly plan: Plan;
  /** Which inputs of the plan. */
  readonly inputs: IndexRange;
  /** URL of the task module. */
  readonly task: string;
  /** Where it was stopped. */
  readonly state: State | undefined;
}

/** Batches on their way, for each thread: enough that none waits while another is at a slow record. */
const BATCHES_PER_THREAD = 4;

/**
 * Do a run to its end, and leave its manifest.
 *
 * @throws {DiglotError} As `runCorpus`, in the middle of a run.
 */
export async function doRun(run: Run, limits: CheckedLimits): Promise<Manifest> {
  const { layout, plan, inputs } = run;
  const task = await importTask(run.task);
  const results = await Results.open(layout, plan, run.state, inputs.from, columnsOf(task, run));
  const meter = createMeter(run, results.state, limits);
  const pool = createPool({ ...limits, task: run.task, settings: plan.settings });
  try {
    await doBatches(run, limits, task, pool, results, meter);
    await results.finish();
  } catch (error) {
    await results.save().catch(() => undefined);
    throw outputFault(error, layout);
  } finally {
    meter.end();
    await results.close();
    await pool.close();
  }
  const manifest = await writeManifest(layout, plan, inputs, results.state.counts);
  await rm(layout.runFolder, { recursive: true, force: true });
  meter.done();
  return manifest;
}

/** @throws {InvalidInputError} `no-columns`. */
function columnsOf({ columns }: CorpusTask, { layout, plan }: Pick<Run, 'layout' | 'plan'>) {
  if (!layout.parquet) return undefined;
  if (columns) return columns(plan.settings);
  throw new InvalidInputError(
    'no-columns',
    'corpus/runCorpus: the task module names no columns, which Parquet needs; write JSON Lines',
  );
}

function createMeter(
  { plan, inputs }: Run,
  { next, counts }: State,
  { onProgress = () => undefined }: CheckedLimits,
): Meter {
  const bytesOf = (to: number) =>
    plan.inputs.slice(inputs.from, to).reduce((sum, { bytes }) => sum + bytes, 0);
  const meter = new Meter(bytesOf(inputs.to), onProgress);
  meter.bytesRead = bytesOf(next.input);
  meter.records = counts.records;
  meter.rejects = counts.rejects;
  return meter;
}

async function doBatches(
  { plan, inputs }: Run,
  { signal, jobs }: CheckedLimits,
  task: CorpusTask,
  pool: Pool,
  results: Results,
  meter: Meter,
): Promise<void> {
  const { next } = results.state;
  const onTheWay: (readonly [Batch, Promise<Outcome>])[] = [];
  const writeFirst = async () => {
    const [first] = onTheWay;
    if (!first) return;
    const [batch, outcome] = first;
    await results.write(batch, await untilAborted(outcome, signal));
    onTheWay.shift();
    checkSignal(signal);
    ({ records: meter.records, rejects: meter.rejects } = results.state.counts);
  };
  checkSignal(signal);
  let started = false;
  for await (const batch of makeBatches(readInputs(plan, task, next, inputs.to, meter), plan)) {
    if (!started) meter.start();
    started = true;
    const outcome = pool.run(itemsOf(batch));
    // Told when its turn comes; until then it is no unhandled rejection.
    outcome.catch(() => undefined);
    onTheWay.push([batch, outcome]);
    if (onTheWay.length >= jobs * BATCHES_PER_THREAD) await writeFirst();
    checkSignal(signal);
  }
  while (onTheWay.length > 0) await writeFirst();
}

const itemsOf = ({ events }: Batch): unknown[] =>
  events.flatMap((event) => (isEnd(event) || event.read.fault ? [] : [event.read.item]));

/** Wait for an outcome, but not longer than until a signal. @throws {DiglotError} `aborted`. */
async function untilAborted(
  outcome: Promise<Outcome>,
  signal: AbortSignal | undefined,
): Promise<Outcome> {
  if (!signal) return outcome;
  let stop: (() => void) | undefined;
  const stopped = new Promise<undefined>((resolve) => {
    stop = () => resolve(undefined);
    signal.addEventListener('abort', stop);
  });
  try {
    const first = await Promise.race([outcome, stopped]);
    if (first) return first;
    checkSignal(signal);
    return await outcome;
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
}

/** @throws {DiglotError} `aborted`. */
function checkSignal(signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  throw new DiglotError('aborted', 'corpus/runCorpus: stopped; go on with resume', {
    cause: signal.reason,
  });
}

/** What the file system says, with the remedy. */
function outputFault(error: unknown, { folder }: Layout): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof DiglotError || syscall === undefined) return error;
  return new DiglotError(
    'output-unwritable',
    `corpus/runCorpus: cannot write in ${folder} (${code}); make room, then go on with resume`,
    { cause: error },
  );
}
