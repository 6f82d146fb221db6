import { ScriptClass, type Span, scriptClassTable } from '@diglot/text';

/**
 * Kinds of marks that close each other: a full-width bracket closes a narrow one and the reverse, and the square
 * ones close each other, `【来源]`.
 */
const KINDS = ['(（)）', '[［【〔]］】〕', '《》', '〈〉', '「」', '『』', '“”'];
const OPENERS: ReadonlyMap<number, number> = marks((kind) => kind.slice(0, kind.length / 2));
const CLOSERS: ReadonlyMap<number, number> = marks((kind) => kind.slice(kind.length / 2));

/** Kinds from here on are titles and quotations, not brackets. */
const FIRST_TITLE = KINDS.indexOf('《》');
/** Kinds from here on are quotations, whose length the caller limits. */
const FIRST_QUOTE = KINDS.indexOf('「」');

function marks(half: (kind: string) => string): ReadonlyMap<number, number> {
  return new Map(
    KINDS.flatMap((kind, index) => [...half(kind)].map((mark) => [mark.charCodeAt(0), index])),
  );
}

/** 1 for each code unit that opens or closes. */
const IS_MARK: Uint8Array = (() => {
  const marks = new Uint8Array(0x10000);
  for (const code of [0x22, ...OPENERS.keys(), ...CLOSERS.keys()]) marks[code] = 1;
  return marks;
})();

/** Brackets farther apart than this are taken for stray marks. UTF-16 units. */
const MAX_BRACKETED = 300;

/** Most open marks looked back over: keeps a run of stray ones from costing the square. */
const MAX_OPEN = 8;

/**
 * Find what stands between pairs of brackets and quotes in `text[start, end)`.
 *
 * @param maxQuotation - Longest quotation that is kept whole, in UTF-16 units.
 * @returns Spans from an opening mark to its closing mark, which lies outside; ordered by start.
 *
 * @remarks
 * A closing mark closes the nearest open mark of its kind; open marks passed over stay unclosed. Half-open
 * intervals, `[0, 1)`, are pairs. Straight quotes do not say which way they face: they pair only round
 * Chinese text.
 */
export function pairBrackets(
  text: string,
  start: number,
  end: number,
  maxQuotation: number,
): Span[] {
  const pairs: Span[] = [];
  const open: number[] = [];
  let straight = -1;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (IS_MARK[code] === 0) continue;
    if (code === 0x22) {
      if (straight < 0) {
        if (isHan(text, i + 1)) straight = i;
      } else {
        if (i - straight <= maxQuotation) pairs.push({ start: straight, end: i });
        straight = -1;
      }
      continue;
    }
    if (OPENERS.has(code)) open.push(i);
    else close(text, open, i, maxQuotation, pairs);
  }
  return pairs.sort((a, b) => a.start - b.start);
}

function close(
  text: string,
  open: number[],
  end: number,
  maxQuotation: number,
  pairs: Span[],
): void {
  const kind = CLOSERS.get(text.charCodeAt(end)) as number;
  const top = open.at(-1);
  if (top !== undefined && isInterval(text, top, end)) {
    open.pop();
    pairs.push({ start: top, end });
    return;
  }
  for (let depth = open.length - 1; depth >= Math.max(0, open.length - MAX_OPEN); depth--) {
    const start = open[depth] as number;
    if (OPENERS.get(text.charCodeAt(start)) !== kind) continue;
    open.length = depth;
    if (end - start <= (kind < FIRST_QUOTE ? MAX_BRACKETED : maxQuotation))
      pairs.push({ start, end });
    return;
  }
  closeMisread(open, end, kind, pairs);
}

/** `(共20题。每题5分】`: a bracket that was read wrong closes the bracket that was opened last. */
function closeMisread(open: number[], end: number, kind: number, pairs: Span[]): void {
  const start = open.at(-1);
  if (start === undefined || kind >= FIRST_TITLE || end - start > MAX_MISREAD) return;
  open.pop();
  pairs.push({ start, end });
}

/** Brackets of different kinds farther apart than this are no pair. UTF-16 units. */
const MAX_MISREAD = 40;

/** `[0, 1)`, `(−∞, x]`: two numbers or names between brackets of either kind. */
const INTERVAL = /^[([][-−+]?[\p{L}\p{N}.∞]{1,8} ?, ?[-−+]?[\p{L}\p{N}.∞]{1,8}[)\]]$/u;
const MAX_INTERVAL = 24;

function isInterval(text: string, start: number, end: number): boolean {
  return end - start < MAX_INTERVAL && INTERVAL.test(text.slice(start, end + 1));
}

function isHan(text: string, at: number): boolean {
  return scriptClassTable()[text.charCodeAt(at)] === ScriptClass.han;
}
