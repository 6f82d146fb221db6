import type { BibliographicRecord } from '@diglot/records';
import type { Diagnostic, Span } from '@diglot/text';

interface Parsed {
  readonly records: readonly BibliographicRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Part {
  readonly text: string;
  readonly record?: BibliographicRecord;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Cut a text into one part for each of its records, every span rebased to the part.
 *
 * A part goes from the first thing read for its record to the first thing read for the next; the
 * first part begins with the text. Diagnostics go with the part they point into, those without a
 * place with the first.
 */
export function separateRecords(text: string, { records, diagnostics }: Parsed): Part[] {
  const [only] = records;
  if (records.length < 2) return [{ text, ...(only && { record: only }), diagnostics }];

  const parts = records
    .map((record) => ({ record, start: firstOffset(record) }))
    .sort((a, b) => a.start - b.start);
  let line = 0;
  let counted = 0;
  return parts.map(({ record, start: first }, index) => {
    const start = index === 0 ? 0 : first;
    const end = parts[index + 1]?.start ?? text.length;
    line += countLines(text, counted, start);
    counted = start;
    const own = (span: Span | undefined) =>
      span === undefined ? index === 0 : span.start >= start && span.start < end;
    return {
      text: text.slice(start, end),
      record: rebase(record, start, line) as BibliographicRecord,
      diagnostics: diagnostics
        .filter(({ span }) => own(span))
        .map((diagnostic) => rebase(diagnostic, start, line) as Diagnostic),
    };
  });
}

function countLines(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1))
    lines++;
  return lines;
}

/** The smallest offset of any span inside a record. */
function firstOffset(value: unknown): number {
  if (typeof value !== 'object' || value === null) return Number.POSITIVE_INFINITY;
  const own = isPlaced(value) ? value.start : Number.POSITIVE_INFINITY;
  return Object.values(value).reduce((least, inner) => Math.min(least, firstOffset(inner)), own);
}

const isPlaced = (value: object): value is { start: number; end: number; line?: number } =>
  'start' in value && 'end' in value && typeof value.start === 'number';

function rebase(value: unknown, start: number, line: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => rebase(inner, start, line));
  if (isPlaced(value)) {
    return {
      ...value,
      start: value.start - start,
      end: value.end - start,
      ...(value.line !== undefined && { line: value.line - line }),
    };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, rebase(inner, start, line)]),
  );
}
