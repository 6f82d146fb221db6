import {
  COMPOUND_PINYIN,
  COMPOUND_SURNAMES,
  isFrequentSurname,
  isPinyin,
  PINYIN_SURNAMES,
  surnamePinyin,
} from '@diglot/words';

/** Two or more syllables as only pinyin has them. */
const PLAINLY_PINYIN = /^(?=.{5,})(?:.*[xq](?=[iu])|.*zh|.*(?:iang|uang|iong|iao|ong|uo|ui|iu)$)/i;

/**
 * Whether a family and a given name stand in each other's place: `given: 李, family: 伟`, `Xiaoming, Zhang`. The given
 * name must be a surname, the other none.
 */
export function isTurned(family: string, given: string): boolean {
  if (/^\p{Script=Han}{1,2}$/u.test(family) && /^\p{Script=Han}{1,2}$/u.test(given)) {
    return (
      surnamePinyin(given) !== undefined &&
      surnamePinyin(family) === undefined &&
      !COMPOUND_SURNAMES.has(family)
    );
  }
  const word = family.replace(/-/g, '');
  return (
    isFrequentSurname(given) &&
    !isPinyinSurname(word) &&
    isPinyin(word) &&
    PLAINLY_PINYIN.test(word)
  );
}

/**
 * The order of a name in pinyin that alone could be either: `Li Wei`.
 *
 * @returns `first`: the surname stands first; `last`; `either`; `undefined` when it is no such name.
 */
export function pinyinOrder(name: string): 'first' | 'last' | 'either' | undefined {
  const [first, last, ...others] = name.trim().split(/\s+/);
  if (!first || !last || others.length > 0 || !isPinyin(first) || !isPinyin(last)) return undefined;
  if (isCompound(first) !== isCompound(last)) return isCompound(first) ? 'first' : 'last';
  const [one, two] = [isPinyinSurname(first), isPinyinSurname(last)];
  if (one && two) {
    const isFrequent = isFrequentSurname(first);
    if (isFrequent === isFrequentSurname(last)) return 'either';
    return isFrequent ? 'first' : 'last';
  }
  return one ? 'first' : two ? 'last' : undefined;
}

/**
 * The twenty most frequent surnames, which half of all Han Chinese bear. Source: the national name report of 2020.
 */
const MOST_FREQUENT: ReadonlySet<string> = new Set(
  'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo'.split(' '),
);

/**
 * Whether a name of two surnames in pinyin more likely has its surname first: the first is one of the most frequent,
 * the second is none of them (`Wang Fang`, `Li Wei`; not `Fang Wang`, `Li Yang`).
 */
export function isLikelyFirst(name: string): boolean {
  const [first = '', last = ''] = name.trim().toLowerCase().split(/\s+/);
  return MOST_FREQUENT.has(first) && !MOST_FREQUENT.has(last);
}

/** Whether a word in Latin letters is a Chinese surname in pinyin. */
export function isPinyinSurname(word: string): boolean {
  return PINYIN_SURNAMES.has(word.toLowerCase().replace('ü', 'v'));
}

function isCompound(word: string): boolean {
  return COMPOUND_PINYIN.has(word.toLowerCase());
}
