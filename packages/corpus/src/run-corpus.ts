import path from 'node:path';
import { beginRun } from './run/begin.ts';
import { doRun } from './run/do-run.ts';
import { type Layout, layOut } from './run/layout.ts';
import type { Manifest } from './run/manifest.ts';
import { type CheckedOptions, type CorpusOptions, checkOptions } from './run/options.ts';
import { type Plan, planInputs } from './run/plan.ts';
import type { Counts } from './run/state.ts';
import { type Fault, importTask, taskUrl } from './task.ts';

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

/** Why an input could not be read to its end. */
export interface InputFault extends Fault {
  readonly input: string;
}

/**
 * Do a task, such as the analysis of `diglot`, on every record of a corpus.
 *
 * Records are read one after the other, worked on in threads, and written in their order as JSON Lines. Each
 * record gives one line, or one entry in the rejects. A run that was stopped, however, goes on with `resume`,
 * and gives the same bytes as one that was not.
 *
 * @throws {InvalidInputError} `no-inputs`, `not-a-number`, `no-task`, `file-not-found`, `is-directory`,
 *   `file-unreadable`, `output-is-input`, `run-unfinished`, `resume-mismatch`, `output-not-empty`,
 *   `output-changed`; before anything is written.
 * @throws {DiglotError} `output-unwritable`, as when the disk is full; `run-taken`, when another process
 *   has resumed the run; `thread-broken`; `aborted`. The run can be resumed.
 *
 * @remarks
 * **Memory:** that of the threads, and a few batches for each; not more for a longer corpus.
 * **Lost by a kill:** the work of the last second or so, and what was on its way.
 *
 * @example
 * import { readFileSync, writeFileSync } from 'node:fs';
 * import { runCorpus } from '@diglot/corpus';
 *
 * writeFileSync('walks.ris', 'TY  - JOUR\nTI  - 在山中行走\nER  - \n');
 * const run = { inputs: ['walks.ris'], output: 'walks.jsonl', jobs: 1, layers: ['segments'] };
 * (await runCorpus(run)).records; // => 1
 * JSON.parse(readFileSync('walks.jsonl', 'utf8')).id; // => 'walks#0'
 */
export async function runCorpus(options: CorpusOptions): Promise<Summary> {
  const checked = checkOptions(options);
  const url = taskUrl(checked.task);
  const layout = layOut(checked.output, checked.parquet);
  const plan = await makePlan(checked, url, layout);
  const standing = await beginRun(layout, plan, checked.resume);
  if (standing.complete) {
    return summaryOf(standing.complete, layout, standing.complete.counts.records);
  }
  const inputs = { from: 0, to: plan.inputs.length };
  const manifest = await doRun({ layout, plan, inputs, task: url, state: standing.state }, checked);
  return summaryOf(manifest, layout, standing.state?.counts.records ?? 0);
}

/** Plan a run. @throws {InvalidInputError} As `planInputs`, and what the task says of its settings. */
export async function makePlan(
  checked: CheckedOptions,
  url: string,
  layout: Layout,
): Promise<Plan> {
  const { settings, recordsPerPart, megabytesPerPart } = checked;
  const task = await importTask(url);
  const bytesPerPart = layout.inParts ? megabytesPerPart * 1024 * 1024 : Number.POSITIVE_INFINITY;
  return {
    task: await task.describe(settings),
    settings,
    recordsPerPart,
    parquet: layout.parquet,
    inputs: await planInputs(checked.inputs, bytesPerPart),
  };
}

export function summaryOf(
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
