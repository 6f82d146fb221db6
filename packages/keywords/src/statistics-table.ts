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
  const [head = '', ...lines] = table.split('\n');
  const [, documents, keywords] = head.split('\t');
  const words = new Map<string, WordCounts>();
  const phrases = new Map<string, PhraseCounts>();
  const border = lines.indexOf('');
  for (const [index, line] of lines.entries()) {
    if (index === border) continue;
    const [key = '', a, b, c, d] = line.split('\t');
    if (index < border) {
      words.set(key, { documents: count(a), first: count(b), last: count(c), any: count(d) });
    } else {
      phrases.set(key, { documents: count(a), keywords: count(b) });
    }
  }
  return { documents: count(documents), keywords: count(keywords), words, phrases };
}

function count(digits: string | undefined): number {
  return digits === undefined || digits === '' ? 0 : Number.parseInt(digits, 36);
}
