import type { Span } from '@diglot/text';

/** A stretch of text under a key. */
export interface Layer extends Span {
  readonly key: string;
}

/** A piece of text and the keys of all layers over it, in the order of the layers. */
export interface Run extends Span {
  readonly keys: readonly string[];
}

/**
 * Cut a window of a text wherever a layer begins or ends.
 *
 * @param layers - May overlap and reach over the window; those that do not meet it are left out.
 * @returns Runs that tile the window.
 *
 * @remarks **Cost:** O(n log n) for n layers, times the number of layers over one place.
 */
export function cutText(layers: readonly Layer[], window: Span): Run[] {
  const inside = layers
    .map((layer, order) => ({
      key: layer.key,
      order,
      start: Math.max(layer.start, window.start),
      end: Math.min(layer.end, window.end),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.order - b.order);
  const cuts = new Set([window.start, window.end, ...inside.flatMap((l) => [l.start, l.end])]);
  const places = [...cuts].sort((a, b) => a - b);
  const runs: Run[] = [];
  let next = 0;
  let active: typeof inside = [];
  for (let at = 0; at + 1 < places.length; at++) {
    const start = places[at] ?? 0;
    const end = places[at + 1] ?? 0;
    active = active.filter((layer) => layer.end > start);
    for (let layer = inside[next]; layer !== undefined && layer.start === start; ) {
      active.push(layer);
      layer = inside[++next];
    }
    const keys = [...active].sort((a, b) => a.order - b.order).map(({ key }) => key);
    runs.push({ start, end, keys: [...new Set(keys)] });
  }
  return runs;
}

/** The layers that meet a window, when they are sorted by `start` and no longer than `longest`. */
export function layersNear(layers: readonly Layer[], window: Span, longest: number): Layer[] {
  let low = 0;
  let high = layers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((layers[middle]?.start ?? 0) < window.start - longest) low = middle + 1;
    else high = middle;
  }
  const near: Layer[] = [];
  for (let at = low; at < layers.length; at++) {
    const layer = layers[at];
    if (layer === undefined || layer.start >= window.end) break;
    if (layer.end > window.start) near.push(layer);
  }
  return near;
}
