import type { SourceRun, Span } from './types.ts';

/**
 * Take a span of a document's text back to the source it was read from.
 *
 * ```
 * text     p <0.05 in …          runs: `p `, `0.05 in …`
 * source   p &lt;0.05 in …
 * span       ^^                  → the `&lt;0` of the source
 * ```
 *
 * @param origin - The way back of the document (`Document.origin`); without one, text and source are the same.
 * @param span - Within one passage of the text: passages may stand in another order in the source.
 * @returns The smallest stretch of the source that holds all that the span was read from.
 *
 * @remarks **Cost:** logarithmic in the number of runs.
 *
 * @example
 * import { sliceSpan, toSourceSpan, traceCopy } from '@diglot/text';
 *
 * const source = '<title>同伴支持：p &lt;0.05</title>';
 * const origin = traceCopy('同伴支持：p <0.05', source, { start: 7, end: source.length - 8 });
 * const span = toSourceSpan({ origin }, { start: 7, end: 12 });
 * sliceSpan(source, span); // => '&lt;0.05'
 */
export function toSourceSpan(
  { origin }: { readonly origin?: readonly SourceRun[] | undefined },
  { start, end }: Span,
): Span {
  if (origin === undefined || origin.length === 0) return { start, end };
  const from = startInSource(origin, start);
  return { start: from, end: start >= end ? from : Math.max(from, endInSource(origin, end)) };
}

/** Of two runs that meet at the offset, the one that begins there. */
function startInSource(origin: readonly SourceRun[], offset: number): number {
  const at = lastIndex(origin, ({ start }) => start <= offset);
  const run = origin[at];
  if (run === undefined) return (origin[0] as SourceRun).sourceStart;
  if (offset < run.end) return run.sourceStart + offset - run.start;
  return run.sourceStart + run.end - run.start;
}

/** Of two runs that meet at the offset, the one that ends there. */
function endInSource(origin: readonly SourceRun[], offset: number): number {
  const at = lastIndex(origin, ({ start }) => start < offset);
  const run = origin[at];
  if (run === undefined) return (origin[0] as SourceRun).sourceStart;
  if (offset <= run.end) return run.sourceStart + offset - run.start;
  // Between two runs: up to where the next begins, if that is further on in the source.
  const last = run.sourceStart + run.end - run.start;
  return Math.max(last, origin[at + 1]?.sourceStart ?? last);
}

function lastIndex(runs: readonly SourceRun[], holds: (run: SourceRun) => boolean): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(runs[middle] as SourceRun)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
