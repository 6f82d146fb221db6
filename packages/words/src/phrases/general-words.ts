const wordsOf = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.join(' ').split(' '));

/**
 * English adjectives that only qualify the noun behind them, as any text does: by age, by worth, by number, by relation to
 * what was said. None that begins terms as well (long-term memory, strong interaction, key frame, whole genome, positive
 * emotion, early stage). Compiled by reading what abstracts of many fields share.
 */
const PLAIN = wordsOf(
  'accurate actual additional appropriate better certain common comprehensive concise considerable contemporary convenient',
  'conventional corresponding current detailed different effective efficient emerging excellent existing favorable favourable',
  'feasible former further future good great ideal important improved inherent latest main major meaningful multiple necessary',
  'new newly novel numerous obvious outstanding overall particular possible practical present previous proposed real reasonable',
  'recent related relevant reliable remarkable representative respective satisfactory serious several significant similar',
  'specific substantial suitable superior tremendous traditional typical unique useful valuable various vigorous widespread',
);

/**
 * Whether an English adjective, in lower case, only qualifies the noun behind it, so that the two are words of any text
 * unless a dictionary has them: new perspective, 新视角.
 *
 * @example
 * import { isPlainModifier } from '@diglot/words';
 *
 * ['new', 'excellent', 'social'].map(isPlainModifier); // => [true, true, false]
 */
export const isPlainModifier = (word: string): boolean => PLAIN.has(word);

/**
 * What says of a thing what may be said of any, in both languages: before a term it makes no other term. Plain modifiers,
 * and words that begin terms as well; these were chosen from the phrases that readers of 108 records refused, 2026-11-30.
 *
 * @example
 * import { GENERAL_MODIFIERS } from '@diglot/words';
 *
 * ['new', '传统', 'social'].map((word) => GENERAL_MODIFIERS.has(word)); // => [true, true, false]
 */
export const GENERAL_MODIFIERS: ReadonlySet<string> = new Set([
  ...PLAIN,
  ...wordsOf(
    'growing key other potential sudden whole',
    '当前 当代 传统 傳統 不同 各种 各種 关键 關鍵 潜在 潛在 全新 特定 现有 現有 新 新的 重要 主要 整体 整體 未来 未來 當前 當代',
  ),
]);

/**
 * English words for what has a thing or a name, which that has told already: “Hubei Province”, “diabetes patients”.
 *
 * @example
 * import { NAMED_KINDS } from '@diglot/words';
 *
 * ['province', 'Hubei'].map((word) => NAMED_KINDS.has(word)); // => [true, false]
 */
export const NAMED_KINDS: ReadonlySet<string> = wordsOf(
  'city county dynasty genus patient people period population province',
);

/**
 * English words that add little to a term of two words or more, “compressive sensing algorithm”, and much to a single
 * one: “game theory” is no game.
 *
 * @example
 * import { KINDS_OF_THINGS } from '@diglot/words';
 *
 * ['algorithm', 'cachexia'].map((word) => KINDS_OF_THINGS.has(word)); // => [true, false]
 */
export const KINDS_OF_THINGS: ReadonlySet<string> = wordsOf(
  'algorithm analysis application approach characteristic event mechanism model occurrence process scheme solution system theory',
  'trend variation',
);
