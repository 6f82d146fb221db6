import { availableParallelism } from 'node:os';
import { InvalidInputError } from '@diglot/text';
import type { JsonObject } from '../task.ts';
import type { Progress } from './progress.ts';

/** How work is done; nothing of this is in the results. */
export interface WorkLimits {
  /** Number of worker threads. Default: as many as the machine has processors for this process. */
  readonly jobs?: number;
  /** A record that takes longer, twice, goes to the rejects. Seconds; default 60. */
  readonly secondsPerRecord?: number;
  /** Most JavaScript heap of a worker thread. MB; default 400. */
  readonly megabytesPerThread?: number;
  /** Stops the run, so that it can be resumed. */
  readonly signal?: AbortSignal;
  /** Told about once a second how far the run is, and once at its end. */
  readonly onProgress?: (progress: Progress) => void;
}

export type CheckedLimits = Required<Omit<WorkLimits, 'signal' | 'onProgress'>> &
  Pick<WorkLimits, 'signal' | 'onProgress'>;

/** Options of {@link runCorpus}: what is read, what is done, and where it is written. */
export interface CorpusOptions extends WorkLimits {
  /** Files, in the order of the output. */
  readonly inputs: readonly string[];
  /**
   * A file that ends in `.jsonl`, `.ndjson` or `.parquet`; any other name is a folder, made if it is not there, for
   * parts.
   */
  readonly output: string;
  /** Write the parts in a folder as Parquet instead of JSON Lines. Default false. */
  readonly parquet?: boolean;
  /** Layers for the task, as `settings.layers`. */
  readonly layers?: readonly string[];
  /** Further settings of the task; those of `diglot` are in its README. Plain JSON. */
  readonly settings?: JsonObject;
  /** The task module: a URL or an absolute path. Default: that of `diglot`. */
  readonly task?: string | URL;
  /**
   * Go on with a run that was stopped. Where there is none, or it is complete, that is no fault; where its
   * output has been taken away it is written anew. Default false.
   */
  readonly resume?: boolean;
  /** In a folder, small inputs share a part up to this size; larger ones are cut. MB; default 64. */
  readonly megabytesPerPart?: number;
  /** Records of a part that a larger input is cut into. Default 10,000. */
  readonly recordsPerPart?: number;
}

export type CheckedOptions = CheckedLimits &
  Required<Omit<CorpusOptions, 'task' | 'layers' | keyof WorkLimits>> &
  Pick<CorpusOptions, 'task'>;

/** @throws {InvalidInputError} `no-inputs`, `not-a-number`. */
export function checkOptions({ layers, ...options }: CorpusOptions): CheckedOptions {
  if (options.inputs.length === 0) {
    throw new InvalidInputError('no-inputs', 'corpus/runCorpus: inputs is empty; name a file');
  }
  const { megabytesPerPart = 64, recordsPerPart = 10_000 } = options;
  checkAboveZero({ megabytesPerPart });
  checkWhole({ recordsPerPart });
  return {
    ...options,
    ...checkLimits(options),
    settings: { ...options.settings, ...(layers && { layers: [...layers] }) },
    resume: options.resume ?? false,
    parquet: options.parquet ?? false,
    megabytesPerPart,
    recordsPerPart,
  };
}

/** @throws {InvalidInputError} `not-a-number`. */
export function checkLimits(limits: WorkLimits): CheckedLimits {
  const { jobs = availableParallelism(), secondsPerRecord = 60, megabytesPerThread = 400 } = limits;
  checkWhole({ jobs, megabytesPerThread });
  checkAboveZero({ secondsPerRecord });
  const { signal, onProgress } = limits;
  return {
    jobs,
    secondsPerRecord,
    megabytesPerThread,
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  };
}

function checkWhole(values: Readonly<Record<string, number>>): void {
  check(values, 'a whole number from 1', (value) => Number.isSafeInteger(value) && value >= 1);
}

function checkAboveZero(values: Readonly<Record<string, number>>): void {
  check(values, 'above 0', (value) => value > 0);
}

function check(
  values: Readonly<Record<string, number>>,
  must: string,
  holds: (value: number) => boolean,
): void {
  for (const [name, value] of Object.entries(values)) {
    if (holds(value)) continue;
    throw new InvalidInputError(
      'not-a-number',
      `corpus/runCorpus: ${name} is ${value}; it must be ${must}`,
    );
  }
}
