import type { Boundaries } from '../reader/reader.ts';

/** Boundaries that can be seen without reading the text. */
export type Cuttable = Extract<Boundaries, { readonly by: 'marks' | 'rows' }>;

/** The boundaries, where a text can be cut at them without reading it. */
export function cuttable(boundaries: Boundaries | undefined): Cuttable | undefined {
  return boundaries?.by === 'marks' || boundaries?.by === 'rows' ? boundaries : undefined;
}

const ROW_END = /\r?\n/g;

/** The marks that stand before or after a record. */
export function marksOf(boundaries: Boundaries | undefined): {
  readonly before?: RegExp;
  readonly after?: RegExp;
} {
  if (boundaries?.by === 'rows') return { after: ROW_END };
  return boundaries?.by === 'marks' ? boundaries : {};
}

/** How much of the end of a buffer is searched for a boundary at first. Code units. */
const NEAR_END = 16_384;

/** Where the last whole record of a buffer ends; 0 when there is none. */
export function lastBoundary(buffer: string, boundaries: Cuttable): number {
  for (let reach = NEAR_END; ; reach *= 4) {
    // At the beginning of a line, for the marks are looked for there.
    const from = reach < buffer.length ? buffer.indexOf('\n', buffer.length - reach) + 1 : 0;
    const last = lastMark(buffer.slice(from), boundaries);
    if (last > 0) return from + last;
    if (from === 0) return 0;
  }
}

function lastMark(text: string, boundaries: Cuttable): number {
  const { before, after } = marksOf(boundaries);
  let last = 0;
  if (before) for (const match of text.matchAll(before)) last = match.index;
  if (after) for (const match of text.matchAll(after)) last = match.index + match[0].length;
  // Half a line break belongs to the record before it.
  return text.charCodeAt(last - 1) === 0x0d && last === text.length ? 0 : last;
}
