import { type BigIntStats, fstatSync, statSync } from 'node:fs';

// Always as BigInt: after `fstatSync` of a pipe in plain numbers, `realpathSync` of Node 20 takes its next
// folder for that pipe and stops there, and with it the loader of modules, which then finds no package.

/** What is at a path, links followed; `undefined` where nothing is, or nobody may look. */
export function statOf(file: string): BigIntStats | undefined {
  try {
    return statSync(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** What standard output is; `undefined` where it is closed. */
export function statOfOutput(): BigIntStats | undefined {
  try {
    return fstatSync(1, { bigint: true });
  } catch {
    return undefined;
  }
}

export const isFolder = (file: string): boolean => statOf(file)?.isDirectory() === true;
