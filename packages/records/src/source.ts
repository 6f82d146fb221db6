import { isWhiteSpace, type Span, trimSpan as trim } from '@diglot/text';
import type { Provenance, RawValue, Value } from './model.ts';

/**
 * A text with what is needed to say where a value stands in it.
 *
 * Every reader makes its values through one of these, so that `source.slice(start, end)` equals
 * `raw ?? value` by construction. Lines are counted from 1 and end in `\n`, `\r\n` or a lone `\r`.
 *
 * A source may be derived from another: the decoded text of a JSON string, an unfolded field. Offsets
 * passed in are then those of the derived text; the provenance is that of the root.
 */
export interface Source {
  /** The text to read; of a derived source, the decoded one. */
  readonly text: string;
  /** Where a derived source comes from, the default `field` of its provenance. */
  readonly field: string | undefined;
  prov(start: number, end: number, field?: string): Provenance;
  /** A span as a value: `value`, by default its text; `raw` is set where the root's text differs. */
  valueAt(
    start: number,
    end: number,
    options?: { value?: string; field?: string | undefined },
  ): Value;
  rawAt(start: number, end: number, field?: string): RawValue;
  /** The span in the root text. */
  rootSpan(start: number, end: number): Span;
  /** A provenance from offsets of the root text. */
  rootProv(start: number, end: number, field?: string): Provenance;
  /** The span without white space at its edges. May be empty. */
  trim(start: number, end: number): Span;
  /**
   * A source over another text, whose offsets `toHere` takes to offsets of this one. `toHere` rises and
   * is defined up to and including `text.length`.
   */
  derive(text: string, toHere: (offset: number) => number, field?: string): Source;
}

/** Wrap a text for reading. The line index is built at the first use; it costs O(text) once. */
export function createSource(text: string): Source {
  const lineAt = createLineIndex(text);
  return view(text, (offset) => offset, undefined, { text, lineAt });
}

interface Root {
  readonly text: string;
  lineAt(offset: number): number;
}

function view(
  text: string,
  toRoot: (offset: number) => number,
  ownField: string | undefined,
  root: Root,
): Source {
  const prov = (start: number, end: number, field = ownField): Provenance => {
    const from = toRoot(start);
    const line = root.lineAt(from);
    return field === undefined
      ? { start: from, end: toRoot(end), line }
      : { start: from, end: toRoot(end), line, field };
  };
  const rawOf = (span: Span) => root.text.slice(span.start, span.end);
  return {
    text,
    field: ownField,
    prov,
    valueAt(start, end, { value = text.slice(start, end), field } = {}) {
      const place = prov(start, end, field);
      const raw = rawOf(place);
      return value === raw ? { value, prov: [place] } : { value, raw, prov: [place] };
    },
    rawAt(start, end, field) {
      const place = prov(start, end, field);
      return { raw: rawOf(place), prov: [place] };
    },
    rootProv: (start, end, field = ownField) => ({
      start,
      end,
      line: root.lineAt(start),
      ...(field !== undefined && { field }),
    }),
    rootSpan: (start, end) => ({ start: toRoot(start), end: toRoot(end) }),
    trim: (start, end) => trimSpan(text, start, end),
    derive: (inner, toHere, field = ownField) =>
      view(inner, (offset) => toRoot(toHere(offset)), field, root),
  };
}

/** The span without white space at its edges. May be empty. */
export function trimSpan(text: string, start: number, end: number): Span {
  return trim(text, { start, end });
}

/** A line without its terminator. */
export type Line = Span;

/** Lines of a span in order, each without its terminator. Blank ones are kept. */
export function* linesOf(text: string, start = 0, end = text.length): Generator<Line> {
  let from = start;
  let feed = -1;
  let carriage = -1;
  // Searching for a mark may cost the rest of the text: worth it only where each hit is used.
  const whole = start === 0 && end === text.length;
  while (from < end) {
    let to: number;
    if (whole) {
      if (feed < from) feed = indexOrEnd(text, '\n', from);
      if (carriage < from) carriage = indexOrEnd(text, '\r', from);
      to = Math.min(feed, carriage);
    } else to = endOfLine(text, from, end);
    yield { start: from, end: to };
    from = text.charCodeAt(to) === 0x0d && text.charCodeAt(to + 1) === 0x0a ? to + 2 : to + 1;
  }
}

function indexOrEnd(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

/** Whether a span is empty or white space only. */
export function isBlank(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (!isWhiteSpace(text.charCodeAt(at))) return false;
  return true;
}

function endOfLine(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return at;
    at++;
  }
  return end;
}

/** Answers O(1) for offsets asked in rising order, else O(log lines). */
function createLineIndex(text: string): (offset: number) => number {
  let starts: Uint32Array | undefined;
  let last = 0;
  return (offset) => {
    starts ??= lineStarts(text);
    const startOf = (line: number) => starts?.[line] ?? Number.POSITIVE_INFINITY;
    if (offset >= startOf(last) && offset < startOf(last + 1)) return last + 1;
    if (offset >= startOf(last + 1) && offset < startOf(last + 2)) return ++last + 1;
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (startOf(middle) <= offset) low = middle;
      else high = middle;
    }
    last = low;
    return low + 1;
  };
}

function lineStarts(text: string): Uint32Array {
  let starts = new Uint32Array(1024);
  let count = 1;
  for (const { start } of linesOf(text)) {
    if (start === 0) continue;
    if (count === starts.length) {
      const larger = new Uint32Array(count * 2);
      larger.set(starts);
      starts = larger;
    }
    starts[count++] = start;
  }
  return starts.subarray(0, count);
}
