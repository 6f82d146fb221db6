import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { DiglotError } from '@diglot/text';
import { replaceFile } from '../write/replace-file.ts';
import type { PartId } from './layout.ts';

/** How far a run is: everything before this is on the disk. */
export interface State {
  /** Of the process that writes the run; a process that finds another's here has been replaced, and stops. */
  readonly writer: string;
  /** The next record. */
  readonly next: Cursor;
  /** The part that is being written, and what it holds so far. */
  readonly part: PartId;
  readonly written: Written;
  /** Lengths of the two journals. Bytes. */
  readonly journals: { readonly inputs: number; readonly parts: number };
  readonly counts: Counts;
  /** Of the input that is being written. */
  readonly inputCounts: InputCounts;
}

/** A record among all inputs. Both from 0. */
export interface Cursor {
  readonly input: number;
  readonly record: number;
}

/** What a part holds. */
export interface Written {
  readonly lines: number;
  readonly rejects: number;
  readonly bytes: number;
  readonly rejectBytes: number;
}

export interface InputCounts {
  readonly lines: number;
  readonly rejects: number;
}

/** Of a whole run. `records` is `lines` and `rejects` together. */
export interface Counts extends InputCounts {
  readonly records: number;
  /** Inputs that could not be read to their end. */
  readonly failedInputs: number;
}

const stateFile = (runFolder: string) => path.join(runFolder, 'state.json');

export async function readState(runFolder: string): Promise<State | undefined> {
  return readJson<State>(stateFile(runFolder));
}

export async function writeState(runFolder: string, state: State): Promise<void> {
  await replaceFile(stateFile(runFolder), `${JSON.stringify(state)}\n`);
}

/**
 * Check that no other process has taken the run over.
 *
 * @throws {DiglotError} `run-taken`.
 */
export async function checkWriter(runFolder: string, writer: string): Promise<void> {
  const state = await readState(runFolder);
  if (state?.writer === writer) return;
  throw new DiglotError(
    'run-taken',
    `corpus/runCorpus: another process has gone on with this run (${runFolder}); it is left to that one`,
  );
}

/** Read a JSON file; `undefined` where there is none. */
export async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
