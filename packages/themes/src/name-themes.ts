import type { TermExtractor } from '@diglot/terms';
import type { DocumentTerms } from './document-terms.ts';
import { pairTerms } from './pair-terms.ts';
import { type RankedTerm, rankTerms, sumTerms, type TermWeights } from './rank-terms.ts';
import type { Label, ThemeTerm } from './types.ts';

export interface NamedThemes {
  /** Of each theme, best first; keys are of merged terms. */
  readonly ranked: readonly (readonly RankedTerm[])[];
  /** Weights of the merged terms of each document. */
  readonly documents: readonly TermWeights[];
  /** What a merged term is called. */
  readonly labelOf: (key: string) => Label;
}

/** Terms a theme keeps. */
const MOST = 20;
/** A term with a translation is ranked as if its score were so much higher. */
const PAIRED = 2;

/** Merge the translations among the terms of a corpus, and rank the terms of each theme. */
export function nameThemes(
  documents: readonly DocumentTerms[],
  themes: readonly number[],
  count: number,
  match: TermExtractor['matchKeywords'],
): NamedThemes {
  const surfaces = countSurfaces(documents);
  const textOf = (key: string) => surfaces.get(key) ?? '';
  const weights = (rename: (key: string) => string) =>
    documents.map(({ terms }) => {
      const sums = new Map<string, number>();
      for (const { key, weight } of terms) {
        sums.set(rename(key), (sums.get(rename(key)) ?? 0) + weight);
      }
      return sums;
    });
  const pairs = pairTerms(
    rankTerms(
      sumTerms(
        weights((key) => key),
        themes,
        count,
      ),
    ),
    documents.flatMap((document) => document.pairs),
    { textOf, match },
  );
  const partners = new Map([...pairs].map(([english, chinese]) => [chinese, english]));
  const merged = weights((key) => pairs.get(key) ?? key);
  const ranked = rankTerms(sumTerms(merged, themes, count)).map((terms) =>
    terms
      .map(({ key, score }) => ({ key, score: partners.has(key) ? PAIRED * score : score }))
      .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1))
      .slice(0, MOST),
  );
  const labelOf = (key: string): Label => {
    if (key.startsWith('en')) return { en: textOf(key) };
    const english = partners.get(key);
    return { ...(english !== undefined && { en: textOf(english) }), zh: textOf(key) };
  };
  return { ranked, documents: merged, labelOf };
}

/** A merged term as the theme shows it: the Chinese form first where there are both. */
export function toThemeTerm({ key, score }: RankedTerm, { en, zh }: Label): ThemeTerm {
  const rounded = Math.round(1e5 * score) / 1e5;
  if (zh === undefined) return { text: en ?? key, language: 'en', score: rounded };
  const translation = en === undefined ? {} : { translation: { text: en, language: 'en' } };
  return { text: zh, language: 'zh', score: rounded, ...translation };
}

/** The commonest way each term is written; ties in code-unit order. */
function countSurfaces(documents: readonly DocumentTerms[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { key, text } of documents.flatMap(({ terms }) => terms)) {
    const forms = counts.get(key) ?? new Map<string, number>();
    forms.set(text, (forms.get(text) ?? 0) + 1);
    counts.set(key, forms);
  }
  const best = (forms: ReadonlyMap<string, number>) =>
    [...forms].sort(([a, n], [b, m]) => m - n || (a < b ? 1 : -1))[0]?.[0] ?? '';
  return new Map([...counts].map(([key, forms]) => [key, best(forms)]));
}
