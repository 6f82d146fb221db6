import type { Span } from '@diglot/text';

/** Opening and closing marks whose inside is one unit, wherever it stands. */
const PAIRS: ReadonlyMap<number, number> = new Map(
  ['()', '[]', '（）', '［］', '【】', '〔〕', '《》', '〈〉', '「」', '『』', '“”'].map((pair) => [
    pair.charCodeAt(0),
    pair.charCodeAt(1),
  ]),
);
const CLOSERS: ReadonlySet<number> = new Set(PAIRS.values());

/** A pair farther apart than this is taken for a stray mark or a long quotation. UTF-16 units. */
const LONGEST = 300;

/**
 * Find what stands between pairs of brackets and quotes in `text[start, end)`.
 *
 * @returns Spans from an opening mark to its closing mark, which lies outside; ordered by start.
 *
 * @remarks
 * A closing mark closes the nearest open mark of its kind; open marks passed over stay unclosed.
 * Straight quotes are no pairs, for they do not say which way they face; `“…”` is one only in
 * Chinese, where a quotation of several sentences is commonly left whole.
 */
export function pairBrackets(text: string, start: number, end: number): Span[] {
  const pairs: Span[] = [];
  const open: number[] = [];
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    // Letters and Han characters are the most frequent: leave them early.
    if (code < 0x28 || (code > 0x29 && code < 0x5b) || (code > 0x5d && code < 0x2018)) continue;
    if (code > 0x3015 && code < 0xff08) continue;
    if (PAIRS.has(code)) open.push(i);
    else if (CLOSERS.has(code)) close(text, open, i, pairs);
  }
  return pairs.sort((a, b) => a.start - b.start);
}

function close(text: string, open: number[], end: number, pairs: Span[]): void {
  const code = text.charCodeAt(end);
  // Only a few marks are ever open at once; a run of stray ones must not make this quadratic.
  for (let depth = open.length - 1; depth >= Math.max(0, open.length - 8); depth--) {
    const start = open[depth] as number;
    if (PAIRS.get(text.charCodeAt(start)) !== code) continue;
    open.length = depth;
    if (end - start <= LONGEST) pairs.push({ start, end });
    return;
  }
}
