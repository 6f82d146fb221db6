/** Calls back for each place of some strings in a text. */
export type StringFinder = (text: string, callback: (found: string, start: number) => void) => void;

/**
 * Make a search for many strings at once.
 *
 * @returns Calls back for each place of each string in a text: by its beginning, then its length.
 *
 * @remarks **Cost:** a look-up for each code unit, and a comparison for each string that begins with it.
 */
export function createFinder(strings: Iterable<string>): StringFinder {
  const byStart = new Map<number, string[]>();
  for (const string of [...strings].sort((a, b) => a.length - b.length)) {
    const first = string.charCodeAt(0);
    const same = byStart.get(first);
    if (same === undefined) byStart.set(first, [string]);
    else same.push(string);
  }
  return (text, callback) => {
    for (let start = 0; start < text.length; start++) {
      const some = byStart.get(text.charCodeAt(start));
      if (some === undefined) continue;
      for (const string of some) if (text.startsWith(string, start)) callback(string, start);
    }
  };
}
