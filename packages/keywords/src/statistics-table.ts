import type { LanguageStatistics, PhraseCounts, WordCounts } from './statistics.ts';

/**
 * Write statistics as a table: plain text, one entry a line, counts in base 36, tabs between.
 *
 * The first line has the number of documents and of keywords; then words, an empty line, phrases.
 */
export function formatStatistics(statistics: LanguageStatistics): string {
  const entry = (key: string, ...counts: number[]) =>
    [key, ...counts.map((count) => (count === 0 ? '' : count.toString(36)))]
      .join('\t')
      .replace(/\t+$/u, '');
  const sorted = <T>(map: ReadonlyMap<string, T>) =>
    [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return [
    entry('', statistics.documents, statistics.keywords),
    ...sorted(statistics.words).map(([key, { documents, first, last, any }]) =>
      entry(key, documents, first, last, any),
    ),
    '',
    ...sorted(statistics.phrases).map(([key, { documents, keywords }]) =>
      entry(key, documents, keywords),
    ),
  ].join('\n');
}

/** Read a table written by {@link formatStatistics}. */
export function parseStatistics(table: string): LanguageStatistics {
  const headEnd = lineEnd(table, 0);
  const [documents = 0, keywords = 0] = counts(table.slice(1, headEnd));
  const border = table.startsWith('\n', headEnd + 1) ? headEnd : table.indexOf('\n\n', headEnd);
  const words = readEntries(
    table,
    headEnd + 1,
    border,
    ([documents = 0, first = 0, last = 0, any = 0]): WordCounts => ({
      documents,
      first,
      last,
      any,
    }),
  );
  const phrases = readEntries(
    table,
    border + 2,
    table.length,
    ([documents = 0, keywords = 0]): PhraseCounts => ({ documents, keywords }),
  );
  return { documents, keywords, words, phrases };
}

/** Read the lines of a stretch. Few different counts occur, so each is read once and shared. */
function readEntries<T>(
  table: string,
  from: number,
  to: number,
  read: (counts: readonly number[]) => T,
): Map<string, T> {
  const entries = new Map<string, T>();
  const known = new Map<string, T>();
  for (let at = from; at < to; ) {
    const end = lineEnd(table, at);
    const tab = table.indexOf('\t', at);
    const digits = table.slice(tab + 1, end);
    let value = known.get(digits);
    if (value === undefined) {
      value = read(counts(digits));
      known.set(digits, value);
    }
    entries.set(table.slice(at, tab), value);
    at = end + 1;
  }
  return entries;
}

function lineEnd(table: string, from: number): number {
  const end = table.indexOf('\n', from);
  return end < 0 ? table.length : end;
}

function counts(digits: string): number[] {
  return digits.split('\t').map((count) => (count === '' ? 0 : Number.parseInt(count, 36)));
}
