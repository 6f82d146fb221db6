import path from 'node:path';

/** What the records of a file are called after: its name without folder and ending; `stdin` for `-`. */
export const labelOf = (file: string): string =>
  file === '-' ? 'stdin' : path.parse(file.replace(/\.(?:gz|zst)$/i, '')).name;

/** Gives each of several files a label of its own: `a/export.ris.gz` is `export`, and `b/export.ris` then `export-2`. */
export function createLabels(): (file: string) => string {
  const times = new Map<string, number>();
  return (file) => {
    const label = labelOf(file);
    const time = (times.get(label) ?? 0) + 1;
    times.set(label, time);
    return time === 1 ? label : `${label}-${time}`;
  };
}
