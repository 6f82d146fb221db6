import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { InvalidInputError, isJsonObject, parseJson } from '@diglot/text';

/** What was made of the inputs of a corpus. Lies beside the works, as `merge.json`. */
export interface MergedInputs {
  /** The inputs, and how they were read: another merge of the same gives the same. */
  readonly of: MergePlan;
  /** Files of works and of plain texts, by their names in the folder. */
  readonly files: readonly string[];
  readonly records: number;
  readonly works: number;
  /** Inputs that could not be read to their end. */
  readonly faults: readonly {
    readonly input: string;
    readonly code: string;
    readonly message: string;
  }[];
}

export interface MergePlan {
  readonly inputs: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly modified: number;
  }[];
  readonly from: string;
  readonly encoding: string | undefined;
}

/** The file that says what a folder holds; written last. */
export const MANIFEST = 'merge.json';

/**
 * What an earlier merge has left in a folder; `undefined` where there is no folder.
 *
 * @throws {InvalidInputError} `output-not-empty`, where it holds anything else.
 */
export function readOld(folder: string): MergedInputs | undefined {
  if (!statSync(folder, { throwIfNoEntry: false })) return undefined;
  const file = path.join(folder, MANIFEST);
  const old = statSync(file, { throwIfNoEntry: false })
    ? parseJson(readFileSync(file, 'utf8'))
    : undefined;
  const known = isMerged(old) ? [MANIFEST, ...old.files] : [];
  const foreign = readdirSync(folder).find((name) => !known.includes(name));
  if (isMerged(old) && foreign === undefined) return old;
  throw new InvalidInputError(
    'output-not-empty',
    `diglot/mergeInputs: ${path.join(folder, foreign ?? MANIFEST)} is there, and of no merge; take it away, or name another place`,
  );
}

/** Whether all files of a merge are still there. */
export const isWhole = ({ files }: MergedInputs, folder: string): boolean =>
  files.every((name) => existsSync(path.join(folder, name)));

function isMerged(value: unknown): value is MergedInputs {
  if (!isJsonObject(value)) return false;
  const { of, files, records, works, faults } = value;
  return (
    isJsonObject(of) &&
    [of.inputs, files, faults].every(Array.isArray) &&
    [records, works].every((count) => typeof count === 'number')
  );
}

/** Delete a folder of an earlier merge, which holds nothing else: see {@link readOld}. */
export function takeAway(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
  rmdirSync(folder);
}
