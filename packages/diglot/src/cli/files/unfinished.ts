import { rmSync } from 'node:fs';

/** Files that this process has begun under other names. */
const unfinished = new Set<string>();

export const addUnfinished = (temporary: string): void => void unfinished.add(temporary);
export const dropUnfinished = (temporary: string): void => void unfinished.delete(temporary);

/** Take away what has been begun and not finished, on the way out. */
export function removeUnfinished(): void {
  for (const temporary of unfinished) rmSync(temporary, { force: true });
  unfinished.clear();
}
