import type { WordWeights } from '../space/word-weights.ts';
import type { Label, ThemeTerm } from '../types.ts';
import { type PairingTools, pairTerms } from './pair-terms.ts';
import { type RankedTerm, rankTerms } from './rank-terms.ts';
import type { SettledTerms } from './settled-terms.ts';
import { type DocumentTerms, mergeTerms, type TermTable } from './term-table.ts';

export interface NamedThemes {
  /** Of each theme, best first; terms are merged. */
  readonly ranked: readonly (readonly RankedTerm[])[];
  /** The merged terms of each document. */
  readonly documents: readonly DocumentTerms[];
  /** What a merged term is called. */
  readonly labelOf: (id: number) => Label;
  /** Whether somebody gives the translation of a merged term, so that a theme may be named by it. */
  readonly isSure: (id: number) => boolean;
}

export interface NamingTools extends PairingTools {
  readonly rarityOf: WordWeights['rarityOf'];
}

/** Terms a theme keeps. */
const MOST = 20;
/** A term with a translation is ranked as if its score were so much higher; if but one document has it, less. */
const PAIRED = 5;
const PAIRED_ONCE = 2.5;
/** A word of this rarity is specific enough: 1 text in 55 has it. */
const SPECIFIC = 4;

/** Merge the translations among the terms of a corpus, and rank the terms of each theme. */
export function nameThemes(
  table: TermTable,
  themes: readonly number[],
  count: number,
  settled: SettledTerms,
  tools: NamingTools,
): NamedThemes {
  const first = rankTerms(table.documents, themes, count);
  const { partners: pairs, sure } = pairTerms(table, first, settled.pairsOf(table), tools);
  const partners = new Map([...pairs].map(([english, chinese]) => [chinese, english]));
  const documents = mergeTerms(table.documents, (id) => pairs.get(id) ?? id);
  const specificity = (id: number) => measureSpecificity(table.keys[id] ?? '', tools.rarityOf);
  const ranked = rankTerms(documents, themes, count).map((terms) =>
    terms
      .map(({ id, score, documents }) => {
        const preferred = tools.bilingual && partners.has(id);
        const paired = documents > 1 ? PAIRED : PAIRED_ONCE;
        const preference = specificity(id) * (preferred ? paired : 1);
        return { id, documents, score: score * preference };
      })
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, MOST),
  );
  const textOf = (id: number) => settled.nameOf(table.keys[id] ?? '') ?? table.texts[id] ?? '';
  const labelOf = (id: number): Label => {
    if (table.keys[id]?.startsWith('en')) return { en: textOf(id) };
    const english = partners.get(id);
    return { ...(english !== undefined && { en: textOf(english) }), zh: textOf(id) };
  };
  const isSure = (id: number) => sure.has(partners.get(id) ?? -1);
  return { ranked, documents, labelOf, isSure };
}

/** Share of its score that a term keeps, 0..1: words that stand in every other text name no theme. */
function measureSpecificity(key: string, rarityOf: NamingTools['rarityOf']): number {
  const words = key.startsWith('zh') ? [key.slice(3)] : key.slice(3).split(' ');
  const side = key.startsWith('zh') ? 'zh' : 'en';
  return Math.min(1, Math.max(0.01, ...words.map((word) => rarityOf(side, word))) / SPECIFIC);
}

/** A merged term as the theme shows it: the Chinese form first where there are both. */
export function toThemeTerm({ score }: RankedTerm, { en, zh }: Label): ThemeTerm {
  const rounded = Math.round(1e5 * score) / 1e5;
  if (zh === undefined) return { text: en ?? '', language: 'en', score: rounded };
  const translation = en === undefined ? {} : { translation: { text: en, language: 'en' } };
  return { text: zh, language: 'zh', score: rounded, ...translation };
}
