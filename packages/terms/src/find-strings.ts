import { groupBy } from './group-by.ts';

/** Calls back for each place of some strings in a text. */
export type StringFinder = (text: string, callback: (found: string, start: number) => void) => void;

/**
 * Make a search for many strings at once.
 *
 * @returns Calls back for each place of each string in a text: by its beginning, then its length.
 *
 * @remarks **Cost:** a look-up for each character, and a comparison for each string that begins with
 * the two characters there.
 */
export function createFinder(strings: Iterable<string>): StringFinder {
  const byStart = groupBy(
    [...strings].sort((a, b) => a.length - b.length),
    (string) => string.slice(0, 2),
  );
  return (text, callback) => {
    for (let start = 0; start < text.length; start++) {
      for (let size = 1; size <= 2 && start + size <= text.length; size++) {
        for (const string of byStart.get(text.slice(start, start + size)) ?? []) {
          if (text.startsWith(string, start)) callback(string, start);
        }
      }
    }
  };
}
