import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Read a gold file of JSON Lines. Lines end in `\n` only: U+2028 occurs inside strings. */
export function readJsonLines<T>(data: string, file: string): T[] {
  const lines = readFileSync(path.join(data, file), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T);
}

/** Read a gold file that holds one JSON value. */
export function readJson<T>(data: string, file: string): T {
  return JSON.parse(readFileSync(path.join(data, file), 'utf8')) as T;
}

/**
 * The first of `<set>.dev.<extension>`, `<set>.heldout.<extension>` and `<set>.<extension>` in a gold
 * folder, so that the same command scores another half of the data.
 *
 * @returns The path below `data`, or `undefined` when there is none.
 */
export function goldFile(data: string, folder: string, set: string, extension: string) {
  return ['.dev', '.heldout', '']
    .map((half) => path.join(folder, `${set}${half}.${extension}`))
    .find((file) => existsSync(path.join(data, file)));
}
