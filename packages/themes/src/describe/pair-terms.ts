import type { TermExtractor } from '@diglot/terms';
import type { RankedTerm } from './rank-terms.ts';
import type { TermTable } from './term-table.ts';

/** Terms of a theme and language that are compared with those of the other language. */
const COMPARED = 100;
/** Least likeness, 0..1, of what a dictionary pairs; fainter ones are of a part only: 基因 is not “gene silencing”. */
const LEAST = 0.7;
/**
 * Least likeness of what is only alike by its words: below it stand 消息模型 and “Building Information Modeling”,
 * 葡萄酒品质 and “grape quality” (read over four corpora of cases, 2026-11-30).
 */
const LEAST_BY_WORDS = 0.9;
/** A pair some document has itself is as good as one of this score, for each such document. */
const ATTESTED = 0.8;
/** A pair that one document alone has must not be quite unlikely either. */
const LIKELY = 0.3;

/** English term, Chinese term. */
export type TermIds = readonly [number, number];

export interface PairingTools {
  readonly match: TermExtractor['matchKeywords'];
  /** Keys of Chinese terms that may translate an English one. */
  readonly suggest: (english: string) => readonly string[];
  /** Whether the corpus speaks both languages; otherwise only its own pairs are taken. */
  readonly bilingual: boolean;
}

interface Support {
  readonly pair: TermIds;
  score: number;
  /** Documents that have the pair themselves. */
  documents: number;
  /** Whether a dictionary has the whole of it. */
  isListed: boolean;
}

/** What is said of the terms of a corpus: Chinese ones by English ones. */
export interface TermPairs {
  readonly partners: ReadonlyMap<number, number>;
  /**
   * The English terms whose partner somebody gives: the user, a dictionary, a document that the words bear out, or
   * several documents. Only these may stand in the name of a theme.
   */
  readonly sure: ReadonlySet<number>;
}

/**
 * Find which English term is which Chinese one: by the pairs that are settled, then by those of single
 * documents, by comparing the best terms of each theme, and by looking translations up. Every term gets
 * one partner at most; the best-supported pairs win, ties go to the term mentioned first.
 *
 */
export function pairTerms(
  table: TermTable,
  ranked: readonly (readonly RankedTerm[])[],
  settled: readonly TermIds[],
  tools: PairingTools,
): TermPairs {
  const { texts } = table;
  const gathered = gatherPairs(table, ranked, tools);
  const found = gathered
    .filter(({ pair: [english, chinese] }) => !isPart(texts[english] ?? '', texts[chinese] ?? ''))
    .sort((a, b) => b.score - a.score || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const sure = new Set<number>();
  const likeness = likenessIn(table, tools);
  const isSure = ({ pair, documents, isListed }: Support) =>
    isListed || documents > 1 || (documents === 1 && likeness(pair) >= LEAST);
  const take = ([english, chinese]: TermIds, isGiven: () => boolean) => {
    if (pairs.has(english) || taken.has(chinese)) return;
    pairs.set(english, chinese);
    taken.add(chinese);
    if (isGiven()) sure.add(english);
  };
  for (const pair of settled) take(pair, () => true);
  for (const support of found) take(support.pair, () => isSure(support));
  return { partners: pairs, sure };
}

/** How much two terms are alike by their words, 0..1. */
function likenessIn({ texts }: TermTable, { match }: PairingTools): (pair: TermIds) => number {
  return ([english, chinese]) =>
    match([texts[english] ?? ''], [texts[chinese] ?? '']).pairs[0]?.[2] ?? 0;
}

/** Collect the pairs there is anything for, with all that is for them. */
function gatherPairs(
  table: TermTable,
  ranked: readonly (readonly RankedTerm[])[],
  tools: PairingTools,
): Support[] {
  const { keys, texts, pairs: attested } = table;
  const { match, suggest, bilingual } = tools;
  const textOf = (id: number) => texts[id] ?? '';
  const likeness = likenessIn(table, tools);
  const support = new Map<number, Support>();
  const add = (pair: TermIds, score: number): Support => {
    const name = pair[0] * keys.length + pair[1];
    const known = support.get(name) ?? { pair, score: 0, documents: 0, isListed: false };
    known.score += score;
    support.set(name, known);
    return known;
  };
  const best = (terms: readonly RankedTerm[], side: string) =>
    terms.flatMap(({ id }) => (keys[id]?.startsWith(side) ? [id] : [])).slice(0, COMPARED);
  const themes = ranked.map((terms) => ({ en: best(terms, 'en'), zh: best(terms, 'zh') }));
  const english = new Set(themes.flatMap(({ en }) => en));

  for (const pair of attested) add(pair, ATTESTED).documents++;
  for (const [name, { pair, documents }] of support) {
    const single = documents === 1 && english.has(pair[0]);
    if (single && likeness(pair) < LIKELY) support.delete(name);
  }
  if (!bilingual) return [...support.values()];
  for (const { en, zh } of themes) {
    for (const [i, j, score] of match(en.map(textOf), zh.map(textOf)).pairs) {
      if (score >= LEAST_BY_WORDS) add([en[i] as number, zh[j] as number], score);
    }
  }
  const numbers = new Map(keys.map((key, id) => [key, id]));
  for (const id of english) {
    for (const key of suggest(textOf(id))) {
      const chinese = numbers.get(key);
      const score = chinese === undefined ? 0 : likeness([id, chinese]);
      if (score >= LEAST) add([id, chinese as number], score).isListed = true;
    }
  }
  return [...support.values()];
}

/** Whether an English term is but the Latin part of a Chinese one, as CdTe is of CdTe量子点. */
function isPart(english: string, chinese: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{Script=Latin}\p{N}]+/gu) ?? [];
  const latin = new Set(words(chinese));
  return latin.size > 0 && words(english).every((word) => latin.has(word));
}
