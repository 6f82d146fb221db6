import { InvalidInputError } from '@diglot/text';
import { createKeyIndex } from '../memory/key-index.ts';
import type { Counts, LanguageStatistics, PhraseCounts, WordCounts } from './statistics.ts';

const TAB = 0x09;

/**
 * Write statistics as a table: plain text, one entry a line, counts in base 36, tabs between.
 *
 * The first line has the number of documents and of keywords; then words, an empty line, phrases.
 *
 * @example
 * import { formatStatistics } from '@diglot/words/statistics';
 *
 * const words = new Map([['护士', { documents: 12, first: 1, last: 3, any: 4 }]]);
 * formatStatistics({ documents: 40, keywords: 160, words, phrases: new Map() });
 * // => '\t14\t4g\n护士\tc\t1\t3\t4\n'
 */
export function formatStatistics(statistics: LanguageStatistics): string {
  const entry = (key: string, ...counts: number[]) =>
    [key, ...counts.map((count) => (count === 0 ? '' : count.toString(36)))]
      .join('\t')
      .replace(/(?<!\t)\t+$/u, '');
  const sorted = <T>(map: Counts<T>) => [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
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

/**
 * Read a table written by {@link formatStatistics}.
 *
 * Only the places of the keys are looked for now; counts are read when they are asked for.
 *
 * @throws {InvalidInputError} `not-a-statistics-table`.
 *
 * @example
 * import { parseStatistics } from '@diglot/words/statistics';
 *
 * const { documents, phrases } = parseStatistics('\t14\t4g\n\n同伴支持\t9\t2');
 * documents; // => 40
 * phrases.get('同伴支持'); // => { documents: 9, keywords: 2 }
 */
export function parseStatistics(table: string): LanguageStatistics {
  if (typeof table !== 'string' || !table.startsWith('\t') || !table.includes('\n\n')) {
    throw notATable('it has no head or no empty line');
  }
  const headEnd = lineEnd(table, 0);
  const [documents, keywords] = readCounts(table, 1);
  const border = table.startsWith('\n', headEnd + 1) ? headEnd : table.indexOf('\n\n', headEnd);
  return {
    documents,
    keywords,
    words: readLines(table, headEnd + 1, border, ([documents, first, last, any]): WordCounts => {
      return { documents, first, last, any };
    }),
    phrases: readLines(table, border + 2, table.length, ([documents, keywords]): PhraseCounts => {
      return { documents, keywords };
    }),
  };
}

function notATable(reason: string): InvalidInputError {
  return new InvalidInputError(
    'not-a-statistics-table',
    `words/parseStatistics: ${reason}; pass what formatStatistics wrote`,
  );
}

type FourCounts = readonly [number, number, number, number];

/** The lines of a stretch of the table, by their keys. */
function readLines<T>(
  table: string,
  from: number,
  to: number,
  read: (counts: FourCounts) => T,
): Counts<T> {
  const starts: number[] = [];
  for (let at = from; at < to; at = lineEnd(table, at) + 1) starts.push(at);
  const index = createKeyIndex(table, starts.length);
  starts.forEach((start, line) => {
    const tab = table.indexOf('\t', start);
    if (tab < 0 || tab >= (starts[line + 1] ?? to + 1)) throw notATable('a line has no tab');
    index.add(start, tab, tab + 1);
  });
  return {
    size: starts.length,
    get(key) {
      const at = index.find(key);
      return at < 0 ? undefined : read(readCounts(table, at));
    },
    *[Symbol.iterator]() {
      for (const start of starts) {
        const tab = table.indexOf('\t', start);
        yield [table.slice(start, tab), read(readCounts(table, tab + 1))] as const;
      }
    },
  };
}

function lineEnd(table: string, from: number): number {
  const end = table.indexOf('\n', from);
  return end < 0 ? table.length : end;
}

/** Read up to four counts, in base 36 with tabs between, up to the end of the line; absent ones are 0. */
function readCounts(table: string, from: number): FourCounts {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  let at = from;
  for (let column = 0; column < 4; column++) {
    let count = 0;
    let code = table.charCodeAt(at++);
    for (; code >= 0x30; code = table.charCodeAt(at++)) {
      count = count * 36 + (code < 0x3a ? code - 0x30 : code - 0x57);
    }
    counts[column] = count;
    if (code !== TAB) break;
  }
  return counts;
}
