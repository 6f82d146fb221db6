import type { Diagnostic } from '@diglot/text';
import { decodeEntities } from './formats/entities.ts';
import type { Source } from './source.ts';

const REFERENCE = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});/g;

/**
 * Decode the character references (`&amp;`, `&#39;`) of a text that was copied as HTML.
 *
 * @returns The source itself when there are none; otherwise one derived from it, whose values keep the
 *   reference in `raw`, and a diagnostic is added.
 */
export function entitySource(source: Source, diagnostics: Diagnostic[]): Source {
  const { text } = source;
  if (!text.includes('&') || text.search(REFERENCE) < 0) return source;
  const starts: number[] = [];
  const shifts: number[] = [];
  let decoded = '';
  let from = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const character = decodeEntities(match[0]);
    if (character === match[0]) continue;
    decoded += text.slice(from, match.index) + character;
    from = match.index + match[0].length;
    // Behind the character the two texts differ by so much.
    starts.push(decoded.length);
    shifts.push(from - decoded.length);
  }
  if (starts.length === 0) return source;
  const [first = 0] = starts;
  diagnostics.push({
    code: 'html-entities',
    message: `${starts.length} character references were decoded.`,
    span: source.rootSpan(first - 1, first),
  });
  return source.derive(
    decoded + text.slice(from),
    (offset) => offset + shiftAt(starts, shifts, offset),
  );
}

/** The shift behind the last character reference that ends at or before an offset. */
function shiftAt(starts: readonly number[], shifts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return shifts[low - 1] ?? 0;
}
