import { rm } from 'node:fs/promises';
import path from 'node:path';
import { DiglotError } from '@diglot/text';
import { createPool, type Pool } from './pool/pool.ts';
import type { Outcome } from './pool/thread.ts';
import { type Batch, isEnd, makeBatches } from './run/batches.ts';
import { beginRun } from './run/begin.ts';
import { type Layout, layOut } from './run/layout.ts';
import { type Manifest, writeManifest } from './run/manifest.ts';
import { type CheckedOptions, type CorpusOptions, checkOptions } from './run/options.ts';
import { type Plan, planInputs } from './run/plan.ts';
import { Meter } from './run/progress.ts';
import { readInputs } from './run/read-inputs.ts';
import { Results } from './run/results.ts';
import type { Counts } from './run/state.ts';
import { type CorpusTask, type Fault, importTask, taskUrl } from './task.ts';

/** What came of a run. */
export interface Summary extends Counts {
  /** The files that were written, by their paths; the rejects of each lie beside it. */
  readonly parts: readonly string[];
  /** Inputs that could not be read to their end, and why. */
  readonly faults: readonly InputFault[];
  /** Where the manifest lies. */
  readonly manifest: string;
  /** Records that an earlier run had done already. */
  readonly resumedFrom: number;
}

export interface InputFault extends Fault {
  readonly input: string;
}

/** Batches on their way, for each thread: enough that none waits while another is at a slow record. */
const BATCHES_PER_THREAD = 4;

/**
 * Do a task, such as the analysis of `diglot`, on every record of a corpus.
 *
 * Records are read one after the other, worked on in threads, and written in their order as JSON Lines. Each
 * record gives one line, or one entry in the rejects. A run that was stopped, however, goes on with `resume`,
 * and gives the same bytes as one that was not.
 *
 * @throws {InvalidInputError} `no-inputs`, `not-a-number`, `no-task`, `file-not-found`, `is-directory`,
 *   `file-unreadable`, `run-unfinished`, `resume-mismatch`, `output-not-empty`; before anything is written.
 * @throws {DiglotError} `output-unwritable`, as when the disk is full; `run-taken`, when another process
 *   has resumed the run; `thread-broken`; `aborted`. The run can be resumed.
 *
 * @remarks
 * **Memory:** that of the threads, and a few batches for each; not more for a longer corpus.
 * **Lost by a kill:** the work of the last second or so, and what was on its way.
 */
export async function runCorpus(options: CorpusOptions): Promise<Summary> {
  const checked = checkOptions(options);
  const url = taskUrl(checked.task);
  const task = await importTask(url);
  const layout = layOut(checked.output);
  const { settings, recordsPerPart } = checked;
  const bytesPerPart = layout.inParts
    ? checked.megabytesPerPart * 1024 * 1024
    : Number.POSITIVE_INFINITY;
  const plan: Plan = {
    task: await task.describe(settings),
    settings,
    recordsPerPart,
    inputs: await planInputs(checked.inputs, bytesPerPart),
  };
  const standing = await beginRun(layout, plan, checked.resume);
  if (standing.complete) {
    return summaryOf(standing.complete, layout, standing.complete.counts.records);
  }
  const results = await Results.open(layout, plan, standing.state);
  const resumedFrom = results.state.counts.records;
  const bytes = plan.inputs.reduce((sum, input) => sum + input.bytes, 0);
  const meter = new Meter(bytes, checked.onProgress ?? (() => undefined));
  const pool = createPool({ ...checked, task: url });
  try {
    await doBatches(checked, plan, task, pool, results, meter);
    await results.finish();
  } catch (error) {
    await results.save().catch(() => undefined);
    throw outputFault(error, layout);
  } finally {
    meter.end();
    await results.close();
    await pool.close();
  }
  const manifest = await writeManifest(layout, plan, results.state.counts);
  await rm(layout.runFolder, { recursive: true, force: true });
  meter.done();
  return summaryOf(manifest, layout, resumedFrom);
}

async function doBatches(
  { signal, jobs }: CheckedOptions,
  plan: Plan,
  task: CorpusTask,
  pool: Pool,
  results: Results,
  meter: Meter,
): Promise<void> {
  const { next, counts } = results.state;
  meter.records = counts.records;
  meter.rejects = counts.rejects;
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
  for await (const batch of makeBatches(readInputs(plan, task, next, meter), plan)) {
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

function summaryOf(
  { counts, inputs, parts }: Manifest,
  layout: Layout,
  resumedFrom: number,
): Summary {
  return {
    ...counts,
    parts: parts.map(({ name }) => path.join(layout.folder, name)),
    faults: inputs.flatMap(({ name, fault }) => (fault ? [{ input: name, ...fault }] : [])),
    manifest: layout.manifest,
    resumedFrom,
  };
}
