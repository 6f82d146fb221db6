import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../usage-error.ts';

/** Write a text to a file as UTF-8. @throws {UsageError} `file-unwritable`. */
export function writeOutput(file: string, text: string): void {
  attempt(file, () => writeFileSync(file, text));
}

/** Write a file into a folder, which is made if it is not there. @throws {UsageError} `file-unwritable`. */
export function writeInto(folder: string, name: string, text: string): void {
  attempt(folder, () => mkdirSync(folder, { recursive: true }));
  writeOutput(path.join(folder, name), text);
}

function attempt(name: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const remedy = code === 'ENOENT' ? 'make its folder first' : 'name another place';
    throw new UsageError('file-unwritable', `cannot write ${name} (${code}); ${remedy}`, {
      cause: error,
    });
  }
}
