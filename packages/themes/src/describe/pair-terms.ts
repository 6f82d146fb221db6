import type { TermExtractor } from '@diglot/terms';
import type { RankedTerm } from './rank-terms.ts';
import type { TermTable } from './term-table.ts';

/** Terms of a theme and language that are compared with those of the other language. */
const COMPARED = 100;
/** Fainter likenesses are of a part only: 基因 is not “gene silencing”. */
const LEAST = 0.7;
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
}

/**
 * Find which English term is which Chinese one: by the pairs that are settled, then by those of single
 * documents, by comparing the best terms of each theme, and by looking translations up. Every term gets
 * one partner at most; the best-supported pairs win, ties go to the term mentioned first.
 *
 * @returns Chinese terms by English terms.
 */
export function pairTerms(
  table: TermTable,
  ranked: readonly (readonly RankedTerm[])[],
  settled: readonly TermIds[],
  tools: PairingTools,
): Map<number, number> {
  const { texts } = table;
  const found = gatherPairs(table, ranked, tools)
    .filter(({ pair: [english, chinese] }) => !isPart(texts[english] ?? '', texts[chinese] ?? ''))
    .sort((a, b) => b.score - a.score || a.pair[0] - b.pair[0] || a.pair[1] - b.pair[1]);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const [english, chinese] of [...settled, ...found.map(({ pair }) => pair)]) {
    if (pairs.has(english) || taken.has(chinese)) continue;
    pairs.set(english, chinese);
    taken.add(chinese);
  }
  return pairs;
}

/** Collect the pairs there is anything for, with all that is for them. */
function gatherPairs(
  { keys, texts, pairs: attested }: TermTable,
  ranked: readonly (readonly RankedTerm[])[],
  { match, suggest, bilingual }: PairingTools,
): Support[] {
  const textOf = (id: number) => texts[id] ?? '';
  const likeness = ([english, chinese]: TermIds) =>
    match([textOf(english)], [textOf(chinese)]).pairs[0]?.[2] ?? 0;
  const support = new Map<number, Support>();
  const add = (pair: TermIds, score: number) => {
    const name = pair[0] * keys.length + pair[1];
    const known = support.get(name);
    if (known === undefined) support.set(name, { pair, score });
    else known.score += score;
  };
  const best = (terms: readonly RankedTerm[], side: string) =>
    terms.flatMap(({ id }) => (keys[id]?.startsWith(side) ? [id] : [])).slice(0, COMPARED);
  const themes = ranked.map((terms) => ({ en: best(terms, 'en'), zh: best(terms, 'zh') }));
  const english = new Set(themes.flatMap(({ en }) => en));

  for (const pair of attested) add(pair, ATTESTED);
  for (const [name, { pair, score }] of support) {
    const single = score <= ATTESTED && english.has(pair[0]);
    if (single && likeness(pair) < LIKELY) support.delete(name);
  }
  if (!bilingual) return [...support.values()];
  for (const { en, zh } of themes) {
    for (const [i, j, score] of match(en.map(textOf), zh.map(textOf)).pairs) {
      if (score >= LEAST) add([en[i] as number, zh[j] as number], score);
    }
  }
  const numbers = new Map(keys.map((key, id) => [key, id]));
  for (const id of english) {
    for (const key of suggest(textOf(id))) {
      const chinese = numbers.get(key);
      const score = chinese === undefined ? 0 : likeness([id, chinese]);
      if (score >= LEAST) add([id, chinese as number], score);
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
