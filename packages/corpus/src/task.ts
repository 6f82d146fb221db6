import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { InvalidInputError } from '@diglot/text';
import type { Columns } from './write/parquet.ts';

/** Any value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
/** An object that JSON can hold. */
export interface JsonObject {
  readonly [name: string]: Json | undefined;
}

/** Why a record, or the rest of an input, could not be used. */
export interface Fault {
  /** Stable, such as `record-timeout`. */
  readonly code: string;
  readonly message: string;
}

/** One record as it was read, on its way to a worker thread. */
export interface ReadItem<Item = unknown> {
  /** What the record is called in the rejects. */
  readonly id?: string;
  /** About how long its text is, in UTF-16 code units: batches are filled up to a limit of these. */
  readonly size: number;
  /** What the work takes; must survive `structuredClone`. Absent where `fault` says why. */
  readonly item?: Item;
  /** The record goes to the rejects without any work. */
  readonly fault?: Fault;
}

/** One input file, and what its reader tells of it. */
export interface Source {
  /** Where it is. */
  readonly path: string;
  /** What it is called in results: the path as the caller gave it. */
  readonly name: string;
  /** Its file name without endings, with a number where another input before it has the same. */
  readonly label: string;
  /** To be told of the bytes that have been read, for the progress. */
  readonly onBytes: (count: number) => void;
  /** To be told of whatever is worth keeping of the input as a whole, such as its format. */
  readonly onFact: (name: string, value: Json) => void;
}

/**
 * The work that is done over a corpus: what a task module exports.
 *
 * `describe` and `read` run in the main thread, `createWork` in each worker thread.
 */
export interface CorpusTask<Item = unknown> {
  /** Names whatever the results depend on beside inputs and settings: versions, engines, data. */
  describe(settings: JsonObject): JsonObject | Promise<JsonObject>;
  /**
   * Read the records of an input, in order. The same input must give the same records each time.
   *
   * What it throws goes to the rejects as the end of this input; the run goes on with the next.
   */
  read(source: Source, settings: JsonObject): AsyncIterable<ReadItem<Item>>;
  /** The columns that a line is written to, when the output is Parquet. Left out: such an output is refused. */
  columns?(settings: JsonObject): Columns;
  /**
   * Set up the work of one thread.
   *
   * @returns A function from a record to its line, which must be a value that JSON can hold. What it
   *   throws goes to the rejects.
   */
  createWork(settings: JsonObject): ((item: Item) => unknown) | Promise<(item: Item) => unknown>;
}

/** The task that `runCorpus` takes by default: the analysis of `diglot`, if that is installed. */
const DEFAULT_TASK = 'diglot/corpus-task';

/**
 * Find a task module.
 *
 * @param task - A URL, an absolute path, or `undefined` for the default.
 * @returns Its URL.
 * @throws {InvalidInputError} `no-task`.
 */
export function taskUrl(task: string | URL | undefined): string {
  if (task instanceof URL) return task.href;
  if (task !== undefined) return /^[a-z]+:\/\//.test(task) ? task : pathToFileURL(task).href;
  // From here, from the program that was started, or from the folder it was started in.
  const places = [import.meta.url, process.argv[1], path.join(process.cwd(), 'index.js')];
  for (const place of places) {
    try {
      if (place !== undefined)
        return pathToFileURL(createRequire(place).resolve(DEFAULT_TASK)).href;
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  }
  throw new InvalidInputError(
    'no-task',
    `corpus/runCorpus: ${DEFAULT_TASK} is not installed; install diglot, or name a task module`,
  );
}

const isNotFound = (error: unknown) =>
  ['MODULE_NOT_FOUND', 'ERR_PACKAGE_PATH_NOT_EXPORTED'].includes(
    (error as NodeJS.ErrnoException).code ?? '',
  );

/**
 * Import a task module.
 *
 * @throws {InvalidInputError} `no-task`, when it does not export the three functions.
 */
export async function importTask(url: string): Promise<CorpusTask> {
  const module: Partial<CorpusTask> = await import(url);
  const { describe, read, createWork, columns } = module;
  if (describe && read && createWork) {
    return { describe, read, createWork, ...(columns && { columns }) };
  }
  throw new InvalidInputError(
    'no-task',
    `corpus/runCorpus: ${url} is no task module; it must export describe, read and createWork`,
  );
}

/** What a thrown error says, as a fault; with a code of its own, or the one given. */
export function faultOf(error: unknown, code: string): Fault {
  const { code: own, message } = error as { code?: unknown; message?: unknown };
  return {
    code: typeof own === 'string' ? own : code,
    message: typeof message === 'string' ? message : String(error),
  };
}
