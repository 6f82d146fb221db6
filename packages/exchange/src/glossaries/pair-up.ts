import type { Diagnostic, Span } from '@diglot/text';
import type { TermEntry } from './termbase.ts';

/** Most pairs made of the terms of one concept: beyond it, each term is paired with the other side's first. */
const MAX_PAIRS = 1_000;

/**
 * Pair every term of one side with every term of the other, as the terms of one concept mean the same.
 *
 * @remarks **Cost:** at most `MAX_PAIRS` pairs, or as many as there are terms.
 */
export function pairUp(
  sources: readonly string[],
  targets: readonly string[],
  span: Span,
): { readonly entries: readonly TermEntry[]; readonly diagnostics: readonly Diagnostic[] } {
  const place = (source: string, target: string): TermEntry => ({ source, target, span });
  const [firstSource, firstTarget] = [sources[0], targets[0]];
  if (firstSource === undefined || firstTarget === undefined)
    return { entries: [], diagnostics: [] };
  if (sources.length * targets.length <= MAX_PAIRS) {
    const entries = sources.flatMap((source) => targets.map((target) => place(source, target)));
    return { entries, diagnostics: [] };
  }
  const entries = [
    ...sources.map((source) => place(source, firstTarget)),
    ...targets.slice(1).map((target) => place(firstSource, target)),
  ];
  // One term on the other side makes as many pairs as there are terms: nothing is left out.
  if (Math.min(sources.length, targets.length) === 1) return { entries, diagnostics: [] };
  const message = `${sources.length} × ${targets.length} terms in one entry: each was paired with the first of the other side only`;
  return { entries, diagnostics: [{ code: 'glossary-entry-large', message, span }] };
}
