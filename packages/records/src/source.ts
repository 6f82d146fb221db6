import type { Provenance, RawValue, Value } from './model.ts';

/**
 * A text with what is needed to say where a value stands in it.
 *
 * Every reader makes its values through one of these, so that `text.slice(start, end)` equals
 * `raw ?? value` by construction. Lines are counted from 1 and end in `\n`, `\r\n` or a lone `\r`.
 */
export interface Source {
  readonly text: string;
  /** 1-based line of an offset. O(log lines), O(1) for offsets asked in rising order. */
  lineAt(offset: number): number;
  prov(start: number, end: number, field?: string): Provenance;
  /** The text of a span as a value; its `raw` is set when `value` is given and differs. */
  valueAt(start: number, end: number, options?: { value?: string; field?: string }): Value;
  rawAt(start: number, end: number, field?: string): RawValue;
  /** The span without white space at its edges (also U+3000, U+00A0, BOM). May be empty. */
  trim(start: number, end: number): { start: number; end: number };
}

/** Wrap a text for reading. The line index is built at the first use; it costs O(text) once. */
export function createSource(text: string): Source {
  let starts: Uint32Array | undefined;
  let last = 0;

  const lineAt = (offset: number): number => {
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

  const prov = (start: number, end: number, field?: string): Provenance => ({
    start,
    end,
    line: lineAt(start),
    ...(field === undefined ? {} : { field }),
  });

  return {
    text,
    lineAt,
    prov,
    valueAt(start, end, { value, field } = {}) {
      const raw = text.slice(start, end);
      const spans = [prov(start, end, field)];
      return value === undefined || value === raw
        ? { value: raw, prov: spans }
        : { value, raw, prov: spans };
    },
    rawAt: (start, end, field) => ({
      raw: text.slice(start, end),
      prov: [prov(start, end, field)],
    }),
    trim: (start, end) => trimSpan(text, start, end),
  };
}

/** Shrink a span to leave out white space at its edges. */
export function trimSpan(text: string, start: number, end: number) {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Whether a code unit is white space in the sense of `String.prototype.trim`. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680
  );
}

/** A line without its terminator. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** Lines of a span in order, each without its terminator. Blank ones are kept. */
export function* linesOf(text: string, start = 0, end = text.length): Generator<Line> {
  let from = start;
  while (from < end) {
    const to = endOfLine(text, from, end);
    yield { start: from, end: to };
    from = text.charCodeAt(to) === 0x0d && text.charCodeAt(to + 1) === 0x0a ? to + 2 : to + 1;
  }
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

function lineStarts(text: string): Uint32Array {
  let starts = new Uint32Array(1024);
  let count = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x0a && (code !== 0x0d || text.charCodeAt(at + 1) === 0x0a)) continue;
    if (count === starts.length) {
      const larger = new Uint32Array(count * 2);
      larger.set(starts);
      starts = larger;
    }
    starts[count++] = at + 1;
  }
  return starts.subarray(0, count);
}
