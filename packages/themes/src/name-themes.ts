import type { TermExtractor } from '@diglot/terms';
import { pairTerms } from './pair-terms.ts';
import { type RankedTerm, rankTerms } from './rank-terms.ts';
import type { SettledTerms } from './settled-terms.ts';
import { type DocumentTerms, mergeTerms, type TermTable } from './term-table.ts';
import type { Label, ThemeTerm } from './types.ts';

export interface NamedThemes {
  /** Of each theme, best first; terms are merged. */
  readonly ranked: readonly (readonly RankedTerm[])[];
  /** The merged terms of each document. */
  readonly documents: readonly DocumentTerms[];
  /** What a merged term is called. */
  readonly labelOf: (id: number) => Label;
}

/** Terms a theme keeps. */
const MOST = 20;
/** A term with a translation is ranked as if its score were so much higher. */
const PAIRED = 2;

/** Merge the translations among the terms of a corpus, and rank the terms of each theme. */
export function nameThemes(
  table: TermTable,
  themes: readonly number[],
  count: number,
  settled: SettledTerms,
  match: TermExtractor['matchKeywords'],
): NamedThemes {
  const first = rankTerms(table.documents, themes, count);
  const pairs = pairTerms(table, first, settled.pairsOf(table), match);
  const partners = new Map([...pairs].map(([english, chinese]) => [chinese, english]));
  const documents = mergeTerms(table.documents, (id) => pairs.get(id) ?? id);
  const ranked = rankTerms(documents, themes, count).map((terms) =>
    terms
      .map(({ id, score }) => ({ id, score: partners.has(id) ? PAIRED * score : score }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, MOST),
  );
  const textOf = (id: number) => settled.nameOf(table.keys[id] ?? '') ?? table.texts[id] ?? '';
  const labelOf = (id: number): Label => {
    if (table.keys[id]?.startsWith('en')) return { en: textOf(id) };
    const english = partners.get(id);
    return { ...(english !== undefined && { en: textOf(english) }), zh: textOf(id) };
  };
  return { ranked, documents, labelOf };
}

/** A merged term as the theme shows it: the Chinese form first where there are both. */
export function toThemeTerm({ score }: RankedTerm, { en, zh }: Label): ThemeTerm {
  const rounded = Math.round(1e5 * score) / 1e5;
  if (zh === undefined) return { text: en ?? '', language: 'en', score: rounded };
  const translation = en === undefined ? {} : { translation: { text: en, language: 'en' } };
  return { text: zh, language: 'zh', score: rounded, ...translation };
}
