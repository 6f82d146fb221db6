import path from 'node:path';

/**
 * What the records of a file are called after: its name without folder and ending; `stdin` for `-`.
 *
 * @example
 * import { labelOf } from '@diglot/corpus/files';
 *
 * ['exports/护理.ris.gz', '-'].map(labelOf); // => ['护理', 'stdin']
 */
export const labelOf = (file: string): string =>
  file === '-' ? 'stdin' : path.parse(file.replace(/\.(?:gz|zst)$/i, '')).name;

/**
 * Gives each of several files a label of its own: `a/export.ris.gz` is `export`, and `b/export.ris` then `export-2`.
 *
 * @example
 * import { createLabels } from '@diglot/corpus/files';
 *
 * const label = createLabels();
 * ['2023/护理.ris', '2024/护理.ris', 'wos.txt'].map(label); // => ['护理', '护理-2', 'wos']
 */
export function createLabels(): (file: string) => string {
  const times = new Map<string, number>();
  return (file) => {
    const label = labelOf(file);
    const time = (times.get(label) ?? 0) + 1;
    times.set(label, time);
    return time === 1 ? label : `${label}-${time}`;
  };
}
