import { availableParallelism } from 'node:os';
import { InvalidInputError } from '@diglot/text';
import type { JsonObject } from '../task.ts';
import type { Progress } from './progress.ts';

export interface CorpusOptions {
  /** Files, in the order of the output. */
  readonly inputs: readonly string[];
  /** A file that ends in `.jsonl` or `.ndjson`; any other name is a folder, made if it is not there, for parts. */
  readonly output: string;
  /** Layers for the task, as `settings.layers`. */
  readonly layers?: readonly string[];
  /** Further settings of the task; those of `diglot` are in its README. Plain JSON. */
  readonly settings?: JsonObject;
  /** The task module: a URL or an absolute path. Default: that of `diglot`. */
  readonly task?: string | URL;
  /** Number of worker threads. Default: as many as the machine has processors for this process. */
  readonly jobs?: number;
  /** Go on with a run that was stopped. Where there is none, or it is complete, that is no fault. Default false. */
  readonly resume?: boolean;
  /** Stops the run, so that it can be resumed. */
  readonly signal?: AbortSignal;
  /** Told about once a second how far the run is, and once at its end. */
  readonly onProgress?: (progress: Progress) => void;
  /** A record that takes longer, twice, goes to the rejects. Seconds; default 60. */
  readonly secondsPerRecord?: number;
  /** Most JavaScript heap of a worker thread. MB; default 400. */
  readonly megabytesPerThread?: number;
  /** In a folder, small inputs share a part up to this size; larger ones are cut. MB; default 64. */
  readonly megabytesPerPart?: number;
  /** Records of a part that a larger input is cut into. Default 10,000. */
  readonly recordsPerPart?: number;
}

export type CheckedOptions = Required<
  Omit<CorpusOptions, 'task' | 'signal' | 'layers' | 'onProgress'>
> &
  Pick<CorpusOptions, 'task' | 'signal' | 'onProgress'>;

/** @throws {InvalidInputError} `no-inputs`, `not-a-number`. */
export function checkOptions({ layers, ...options }: CorpusOptions): CheckedOptions {
  const checked = {
    ...options,
    settings: { ...options.settings, ...(layers && { layers: [...layers] }) },
    jobs: options.jobs ?? availableParallelism(),
    resume: options.resume ?? false,
    secondsPerRecord: options.secondsPerRecord ?? 60,
    megabytesPerThread: options.megabytesPerThread ?? 400,
    megabytesPerPart: options.megabytesPerPart ?? 64,
    recordsPerPart: options.recordsPerPart ?? 10_000,
  };
  if (options.inputs.length === 0) {
    throw new InvalidInputError('no-inputs', 'corpus/runCorpus: inputs is empty; name a file');
  }
  for (const name of ['jobs', 'megabytesPerThread', 'recordsPerPart'] as const) {
    const value = checked[name];
    if (Number.isSafeInteger(value) && value >= 1) continue;
    throw new InvalidInputError(
      'not-a-number',
      `corpus/runCorpus: ${name} is ${value}; it must be a whole number from 1`,
    );
  }
  for (const name of ['secondsPerRecord', 'megabytesPerPart'] as const) {
    if (checked[name] > 0) continue;
    throw new InvalidInputError(
      'not-a-number',
      `corpus/runCorpus: ${name} is ${checked[name]}; it must be above 0`,
    );
  }
  return checked;
}
