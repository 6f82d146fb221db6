import type { Diagnostic } from '@diglot/text';
import type { Writable } from '../assemble/draft.ts';
import type { BibliographicRecord, Provenance, ReadResult } from '../model.ts';
import type { Boundaries } from '../reader/reader.ts';
import { countLines } from '../source/line-index.ts';
import { marksOf } from './record-boundaries.ts';

/** The stretch of a text that one record was read from. */
export interface RecordPart {
  /** The record, its places and lines counted from the beginning of `text`; none where no reader knows the text. */
  readonly record?: BibliographicRecord;
  readonly text: string;
  /** What is odd about this part; of the text as a whole, with the first part. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Cut a text into one part for each of its records, and count the places of each from its own part.
 *
 * A part goes from where its record begins (by the reader, or by the mark between two records of the
 * format; else from the first place that was read) to where the next begins. The parts, joined, are the
 * text.
 *
 * @param places - Every provenance that was made while `found` was read; they are changed in place.
 * @remarks **Cost:** linear in the text and the records.
 */
export function partsOf(
  text: string,
  boundaries: Boundaries | undefined,
  found: ReadResult,
  places: readonly Provenance[],
): RecordPart[] {
  const { records, diagnostics } = found;
  const [only] = records;
  if (records.length < 2) return [{ text, ...(only && { record: only }), diagnostics }];
  const made = new Set<unknown>(places);
  const own = records.map((record) => placesIn(record, made));
  const starts = found.starts ?? startsBy(text, boundaries, own.map(firstPlace));
  const ofPart = diagnosticsByPart(diagnostics, starts);
  const moved = new Set<Provenance>();
  let line = 0;
  return records.map((record, index) => {
    const start = index === 0 ? 0 : (starts[index] as number);
    const end = starts[index + 1] ?? text.length;
    for (const place of own[index] as Writable<Provenance>[]) {
      if (moved.has(place)) continue;
      moved.add(place);
      place.start -= start;
      place.end -= start;
      place.line -= line;
    }
    const part = text.slice(start, end);
    line += countLines(part);
    return {
      record,
      text: part,
      diagnostics: (ofPart[index] ?? []).map((diagnostic) =>
        shifted(diagnostic, start, part.length),
      ),
    };
  });
}

function placesIn(value: unknown, made: ReadonlySet<unknown>): Provenance[] {
  const found: Provenance[] = [];
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    if (made.has(node)) found.push(node as Provenance);
    else if (Array.isArray(node)) for (const item of node) visit(item);
    else for (const member of Object.values(node)) visit(member);
  };
  visit(value);
  return found;
}

const firstPlace = (places: readonly Provenance[]) =>
  places.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);

/**
 * Where each record begins: at the last mark between records that stands before its first place, but
 * behind that of the record before; without such a mark at the first place itself.
 */
function startsBy(
  text: string,
  boundaries: Boundaries | undefined,
  firsts: readonly number[],
): number[] {
  const markBefore = marksBefore(text, boundaries);
  const starts: number[] = [];
  let previous = -1;
  for (const first of firsts) {
    // A record without any place has no text of its own: it begins where the next does.
    if (!Number.isFinite(first)) {
      starts.push(Number.POSITIVE_INFINITY);
      continue;
    }
    const at = Math.max(first, previous, 0);
    const mark = markBefore(at);
    starts.push(mark > previous ? mark : at);
    previous = at;
  }
  let next = text.length;
  for (let index = starts.length - 1; index >= 0; index--) {
    next = Math.min(next, starts[index] as number);
    starts[index] = next;
  }
  return starts;
}

/** A function from rising offsets to the last mark between records at or before each; 0 for none. */
function marksBefore(text: string, boundaries: Boundaries | undefined): (offset: number) => number {
  const { before, after } = marksOf(boundaries);
  const marks: number[] = [];
  if (before) for (const { index } of text.matchAll(before)) marks.push(index);
  if (after) for (const { index, 0: mark } of text.matchAll(after)) marks.push(index + mark.length);
  let next = 0;
  return (offset) => {
    while (next < marks.length && (marks[next] as number) <= offset) next++;
    return marks[next - 1] ?? 0;
  };
}

function diagnosticsByPart(diagnostics: readonly Diagnostic[], starts: readonly number[]) {
  const byPart: Diagnostic[][] = starts.map(() => []);
  for (const diagnostic of diagnostics) {
    const offset = diagnostic.span?.start ?? 0;
    byPart[partAt(starts, offset)]?.push(diagnostic);
  }
  return byPart;
}

/** The last part that begins at or before an offset; the first begins with the text. */
function partAt(starts: readonly number[], offset: number): number {
  let low = 1;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function shifted(diagnostic: Diagnostic, start: number, length: number): Diagnostic {
  const { span } = diagnostic;
  if (span === undefined) return diagnostic;
  const end = Math.min(span.end - start, length);
  return { ...diagnostic, span: { start: span.start - start, end } };
}
