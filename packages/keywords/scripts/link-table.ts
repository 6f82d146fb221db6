import type { Tokenizer } from '@diglot/tokenize';
import { readKeyword } from '../src/learn-statistics.ts';
import { createWordReader } from '../src/read/words.ts';
import type { KeywordRecord } from './corpora.ts';

/** Rounds of expectation maximisation. */
const ROUNDS = 6;
/** Weakest link that is kept. */
const WEAKEST = 0.12;

type Table = Map<string, Map<string, number>>;

/**
 * Learn which English stems translate a Chinese word, from author keywords in both languages.
 *
 * The weight of a link is √(p(e|z) · p(z|e)), both by IBM model 1.
 *
 * @returns Lines of a Chinese word, a tab, and its stems, each with its weight in tenths.
 * @remarks **Source:** Brown et al. (1993), Computational Linguistics 19(2), 263–311, §4.1.
 */
export function linkTable(
  lists: readonly KeywordRecord[],
  tokenizer: Pick<Tokenizer, 'document' | 'stem'>,
): string {
  const readWord = createWordReader(tokenizer.stem);
  const words = (text: string, language: 'en' | 'zh') =>
    readKeyword(text, language, tokenizer, readWord).flatMap(({ key }) =>
      language === 'en' ? key.split(' ') : [key],
    );
  const pairs = lists
    .filter(({ zh, en }) => zh.length === en.length)
    .flatMap(({ zh, en }) =>
      zh.map((keyword, index) => [words(keyword, 'zh'), words(en[index] ?? '', 'en')] as const),
    )
    .filter(([zh, en]) => zh.length > 0 && en.length > 0);
  const forward = model1(pairs);
  const back = model1(pairs.map(([zh, en]) => [en, zh] as const));
  const lines: string[] = [];
  for (const [zh, row] of [...back].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const links = [...row]
      .map(([en, p]) => [en, Math.sqrt(p * (forward.get(en)?.get(zh) ?? 0))] as const)
      .filter(([en, weight]) => weight >= WEAKEST && en !== zh)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (links.length > 0) {
      lines.push(
        `${zh}\t${links.map(([en, weight]) => `${en}:${Math.min(9, Math.round(weight * 10))}`).join(' ')}`,
      );
    }
  }
  return lines.join('\n');
}

/** p(f | e) for every e, with an empty word on the e side. */
function model1(pairs: readonly (readonly [readonly string[], readonly string[]])[]): Table {
  let table: Table = new Map();
  const EMPTY = '';
  const chance = (e: string, f: string, first: boolean) =>
    first ? 1 : (table.get(e)?.get(f) ?? 0);
  for (let round = 0; round < ROUNDS; round++) {
    const counts: Table = new Map();
    for (const [from, to] of pairs) {
      const given = [...to, EMPTY];
      for (const f of from) {
        const sum = given.reduce((sum, e) => sum + chance(e, f, round === 0), 0);
        if (sum === 0) continue;
        for (const e of given) {
          let row = counts.get(e);
          if (row === undefined) {
            row = new Map();
            counts.set(e, row);
          }
          row.set(f, (row.get(f) ?? 0) + chance(e, f, round === 0) / sum);
        }
      }
    }
    for (const row of counts.values()) {
      const sum = [...row.values()].reduce((sum, count) => sum + count, 0);
      for (const [f, count] of row) row.set(f, count / sum);
    }
    table = counts;
  }
  table.delete(EMPTY);
  return table;
}
