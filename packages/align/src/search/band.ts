import type { Anchor } from './anchors.ts';

/** The part of the grid of cut points that is searched: row i from `low[i]` up to `high[i]`. */
export interface Band {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Grids of more sentence pairs than this are searched blindly only along the diagonal. */
const LARGE_GRID = 250_000;

/** Cut points searched on each side of the line from anchor to anchor. */
const MARGIN = 8;

/** Gaps up to this many sentences need no wider margin. */
const SHORT_GAP = 12;

/** Widest extra margin in a gap. */
const WIDEST = 400;

/** Most cut points in a band, times the sentences of both sides; bounds time and memory. */
const NODES_PER_SENTENCE = 40;

/** Anchors a band needs, as a share of its rows, to be searched at its full width. */
const LEAST_ANCHORS = 0.01;

/** Margin where there is next to nothing to find a place by. */
const BLIND_MARGIN = 2;

/** The whole grid of `rows` × `columns` sentences. */
export function fullBand(rows: number, columns: number): Band {
  return { low: new Int32Array(rows + 1), high: new Int32Array(rows + 1).fill(columns) };
}

/**
 * A band along a chain of anchors, wider where they are far apart or disagree about the slope. When
 * it would hold too many cut points, the extra width is halved until it does not. Long texts without
 * anchors are searched along the diagonal only.
 */
export function anchoredBand(anchors: readonly Anchor[], rows: number, columns: number): Band {
  const most = NODES_PER_SENTENCE * (rows + columns);
  const blind = rows * columns > LARGE_GRID && anchors.length < LEAST_ANCHORS * rows;
  if (blind) return bandAlong(anchors, rows, columns, BLIND_MARGIN, 0);
  for (let widest = WIDEST; ; widest >>= 1) {
    const band = bandAlong(anchors, rows, columns, MARGIN, widest);
    if (widest === 0 || sizeOf(band) <= most) return band;
  }
}

function sizeOf({ low, high }: Band): number {
  return high.reduce((sum, end, i) => sum + end - (low[i] ?? 0) + 1, 0);
}

function bandAlong(
  anchors: readonly Anchor[],
  rows: number,
  columns: number,
  least: number,
  widest: number,
): Band {
  const low = new Int32Array(rows + 1).fill(columns);
  const high = new Int32Array(rows + 1);
  const corners = [{ i: 0, j: 0 }, ...anchors, { i: rows, j: columns }];
  for (let at = 1; at < corners.length; at++) {
    const { i: top, j: left } = corners[at - 1] as Anchor;
    const { i: bottom, j: right } = corners[at] as Anchor;
    const height = bottom - top;
    const width = right - left;
    const gap = Math.max(0, Math.max(height, width) - SHORT_GAP) + Math.abs(height - width);
    const margin = least + Math.min(widest, Math.ceil(gap / 3));
    for (let i = top; i <= bottom; i++) {
      const from = height === 0 ? left : left + ((i - top) / height) * width;
      // A row must reach the next one even where the line is flat: half a step of the slope.
      const reach = height === 0 ? width : width / height;
      low[i] = Math.max(0, Math.min(low[i] ?? 0, Math.floor(from) - margin));
      high[i] = Math.min(columns, Math.max(high[i] ?? 0, Math.ceil(from + reach) + margin));
    }
  }
  for (let i = 1; i <= rows; i++) high[i] = Math.max(high[i] ?? 0, high[i - 1] ?? 0);
  for (let i = rows; i > 0; i--) low[i - 1] = Math.min(low[i - 1] ?? 0, low[i] ?? 0);
  low[0] = 0;
  high[rows] = columns;
  return { low, high };
}
