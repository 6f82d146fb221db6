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
 * Find the pairs of brackets and quotes in `text[start, end)`.
 *
 * @returns The position of the closing mark for each opening mark that has one near enough.
 *
 * @remarks
 * A closing mark closes the nearest open mark of its kind; open marks passed over stay unclosed.
 * Straight quotes are no pairs, for they do not say which way they face; `“…”` is one only in
 * Chinese, where a quotation of several sentences is commonly left whole.
 */
export function pairBrackets(text: string, start: number, end: number): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    // The first bracket is at 0x28; letters and digits are the most frequent characters.
    if (code < 0x28 || (code > 0x29 && code < 0x5b) || (code > 0x5d && code < 0x2000)) continue;
    if (PAIRS.has(code)) open.push(i);
    else if (CLOSERS.has(code)) close(text, open, i, pairs);
  }
  return pairs;
}

function close(text: string, open: number[], end: number, pairs: Map<number, number>): void {
  const code = text.charCodeAt(end);
  // Only a few marks are ever open at once; a run of stray ones must not make this quadratic.
  for (let depth = open.length - 1; depth >= Math.max(0, open.length - 8); depth--) {
    const start = open[depth] as number;
    if (PAIRS.get(text.charCodeAt(start)) !== code) continue;
    open.length = depth;
    if (end - start <= LONGEST) pairs.set(start, end);
    return;
  }
}
