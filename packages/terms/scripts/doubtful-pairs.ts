import type { Glosses } from '@diglot/lexicon';
import { groupBy } from '../src/group-by.ts';
import { saysMore } from '../src/match/says-more.ts';
import { type PreparedTerm, prepareTerm, scorePair } from '../src/match/score-pair.ts';
import type { KeywordLists } from './corpus.ts';

/**
 * Score of a composition, 0..1, from which two keywords translate each other whatever their places, and below which
 * nothing but their places says that they do. Read over the lists of the ChinaXiv collection (2026-12-01).
 */
const MIN_TRANSLATED = 0.6;
const MAX_STRANGE = 0.2;

/**
 * List the places of a keyword list whose two keywords only the order of the lists made a pair, and where other
 * evidence speaks against it: neither has anything of the other, and
 *
 * - one of them has its translation in another place: 青藏高原, atmospheric circulation, before 大气环流;
 * - or dictionaries have the Chinese keyword and all words of the English one: 秦岭, soil.
 *
 * @param glosses - Without what was learned from the pairs themselves.
 * @param isKnown - Whether a dictionary has an English word.
 */
export function misplacedPairs(
  list: KeywordLists,
  glosses: Glosses,
  isKnown: (word: string) => boolean,
): Set<number> {
  const [chinese, english] = [list.zh, list.en].map((terms) =>
    terms.map((term) => prepareTerm(term, glosses)),
  ) as [PreparedTerm[], PreparedTerm[]];
  const score = (i: number, j: number): number => {
    const [zh, en] = [chinese[i], english[j]];
    return zh === undefined || en === undefined ? 0 : scorePair(zh, en, glosses);
  };
  const isElsewhere = (at: number): boolean =>
    chinese.some((_, i) => i !== at && score(i, at) >= MIN_TRANSLATED) ||
    english.some((_, j) => j !== at && score(at, j) >= MIN_TRANSLATED);
  const isKnownOtherwise = (zh: PreparedTerm, en: PreparedTerm): boolean =>
    glosses.isChineseWord(zh.folded) && en.words.length > 0 && en.words.every(isKnown);
  const misplaced = chinese.flatMap((zh, at) => {
    const en = english[at];
    const own = score(at, at);
    if (en === undefined || own >= MAX_STRANGE) return [];
    return isElsewhere(at) || (own === 0 && isKnownOtherwise(zh, en)) ? [at] : [];
  });
  return new Set(misplaced);
}

/** An English phrase and a Chinese one of authors' keywords. */
export interface Row {
  readonly english: string;
  readonly chinese: string;
  /** How many keyword lists have the pair. */
  readonly lists: number;
}

/**
 * Fewest keyword lists that make a pair a usage of the field, whatever its words say: bryophyte, 苔藓植物. Of the 32 rows
 * of the ChinaXiv collection that more than one list has and that say more on one side, 11 of 12 with three lists or more
 * are right, of those with two 11 of 20 (read by eye, 2026-12-01).
 */
const MIN_LISTS = 3;

/**
 * Leave out rows of which one side says all of the other and a word more, where another row says the same in full:
 * unsteady flow, 非定常, beside 非定常流动; agglomeration, 城市群, beside urban agglomeration. What several authors write stays.
 *
 * @param glosses - Without what was learned from the rows themselves.
 * @param isListed - Whether a dictionary has the very pair: apoptosis, 细胞凋亡.
 */
export function withoutPartial(
  rows: readonly Row[],
  glosses: Glosses,
  isListed: (row: Pick<Row, 'english' | 'chinese'>) => boolean,
): Row[] {
  const judged = rows.map((row) => {
    const [en, zh] = [prepareTerm(row.english, glosses), prepareTerm(row.chinese, glosses)];
    return { row, isPartial: saysMore(en, zh, glosses), score: scorePair(en, zh, glosses) };
  });
  type Judged = (typeof judged)[number];
  const byEnglish = groupBy(judged, ({ row }) => row.english);
  const byChinese = groupBy(judged, ({ row }) => row.chinese);
  const isFuller = (one: Judged, other: Judged): boolean =>
    other !== one && !other.isPartial && other.score > one.score;
  return judged
    .filter((one) => {
      const { row, isPartial } = one;
      if (!isPartial || row.lists >= MIN_LISTS || isListed(row)) return true;
      const sameEnglish = byEnglish.get(row.english) ?? [];
      const sameChinese = byChinese.get(row.chinese) ?? [];
      return !(
        sameEnglish.some((other) => isFuller(one, other)) ||
        sameChinese.some((other) => isFuller(one, other) && holds(other.row.english, row.english))
      );
    })
    .map(({ row }) => row);
}

/** Whether a phrase has all words of another. */
function holds(phrase: string, words: string): boolean {
  const own = new Set(phrase.split(' '));
  return words.split(' ').every((word) => own.has(word));
}
