import { InvalidInputError } from '@diglot/text';
import type { Boundaries, Reader } from './reader.ts';
import { readers as ownReaders } from './readers.ts';

/** Which reader takes a text. */
export interface ReaderChoice {
  /** A reader's format, or `auto` (default): the surest reader takes the text. */
  readonly format?: 'auto' | (string & {});
  /**
   * Readers of one's own, asked before ours; one that is called as ours takes its place. Default: none.
   * `@diglot/records/reader` holds what it takes to write one.
   */
  readonly readers?: readonly Reader[];
}

/** How much of a text the readers look at to recognise it, in UTF-16 code units. */
export const HEAD = 65_536;

/** Least confidence at which a reader takes a text. */
const MIN_CONFIDENCE = 0.2;

/** At this confidence no other reader is asked. */
const CERTAIN = 0.97;

/**
 * Name the format of a text by asking every reader how sure it is of its first 64 Ki code units.
 *
 * @returns The surest reader's format and its confidence, 0..1; `unknown` below 0.2. Of equals the
 *   first in the list wins; one that is certain (0.97) ends the search.
 * @throws {InvalidInputError} `invalid-reader` when a reader of one's own lacks something, or a name of its own.
 *
 * @example
 * import { detectFormat } from '@diglot/records';
 *
 * detectFormat('@article{wang2024, title = {同伴支持的体验}, year = 2024}').format; // => 'bibtex'
 * detectFormat('同伴支持的体验').format; // => 'unknown'
 */
export function detectFormat(
  text: string,
  { readers }: Pick<ReaderChoice, 'readers'> = {},
): { format: string; confidence: number } {
  const { reader, confidence } = surest(text, allReaders(readers));
  return { format: reader?.format ?? 'unknown', confidence };
}

/**
 * Check a choice, once, and give what makes it: a function from the head of a text to its reader.
 *
 * @returns `undefined` for a text no reader knows.
 * @throws {InvalidInputError} `unknown-format` when no reader has the name; `invalid-reader`, as `detectFormat`.
 */
export function readerFor({
  format = 'auto',
  readers,
}: ReaderChoice): (text: string) => Reader | undefined {
  const all = allReaders(readers);
  if (format === 'auto') return (text) => surest(text, all).reader;
  const named = all.find((reader) => reader.format === format);
  if (named) return () => named;
  const known = all.map((reader) => reader.format).join(', ');
  throw new InvalidInputError(
    'unknown-format',
    `records/parseRecords: no reader is called "${format}"; use auto or one of ${known}`,
  );
}

/** The surest of those whose texts open as this one does, and of one's own; where none knows it, of all. */
function surest(text: string, readers: readonly Reader[]) {
  const head = text.slice(0, HEAD);
  const marked = readers.filter(({ opens }) => opens !== undefined && head.search(opens) >= 0);
  if (marked.length === 0) return surestOf(head, text, readers);
  const first = readers.filter((one) => marked.includes(one) || !ownReaders.includes(one));
  const choice = surestOf(head, text, first);
  return choice.reader ? choice : surestOf(head, text, readers);
}

function surestOf(head: string, text: string, readers: readonly Reader[]) {
  let best: { reader?: Reader; confidence: number } = { confidence: 0 };
  for (const reader of readers) {
    const confidence = reader.detect(head, text);
    if (confidence >= MIN_CONFIDENCE && confidence > best.confidence) best = { reader, confidence };
    if (confidence >= CERTAIN) break;
  }
  return best;
}

function allReaders(given: readonly Reader[] = []): readonly Reader[] {
  if (given.length === 0) return ownReaders;
  const names = new Set<string>();
  for (const reader of given) {
    const fault = faultOf(reader, names);
    if (fault)
      throw new InvalidInputError(
        'invalid-reader',
        `records/parseRecords: reader "${reader.format}" ${fault}`,
      );
    names.add(reader.format);
  }
  return [...given, ...ownReaders.filter(({ format }) => !names.has(format))];
}

const BOUNDARIES: Readonly<Record<Boundaries['by'], true>> = {
  marks: true,
  rows: true,
  settled: true,
  starts: true,
  whole: true,
};

/** What a reader written without a compiler lacks. */
function faultOf(reader: Reader, names: ReadonlySet<string>): string | undefined {
  const { format } = reader;
  if (!format || format === 'auto' || format === 'unknown' || names.has(format))
    return 'has no name of its own; give each another, but not auto or unknown';
  for (const part of ['detect', 'read', 'readableEnd'] as const)
    if (typeof reader[part] !== 'function') return `has no function ${part}; see Reader`;
  return Object.hasOwn(BOUNDARIES, reader.boundaries?.by)
    ? undefined
    : `has no boundaries; use one of ${Object.keys(BOUNDARIES).join(', ')}`;
}
