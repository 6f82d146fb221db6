const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/**
 * What says of a thing what may be said of any, in both languages: before a term it makes no other term. Chosen from the
 * phrases that readers of 108 records refused, 2026-11-30.
 *
 * @example
 * import { GENERAL_MODIFIERS } from '@diglot/words';
 *
 * ['new', '传统', 'social'].map((word) => GENERAL_MODIFIERS.has(word)); // => [true, true, false]
 */
export const GENERAL_MODIFIERS: ReadonlySet<string> = wordsOf(
  'certain considerable contemporary current different emerging existing future great growing important key main major new novel other overall ' +
    'possible potential practical present previous recent significant similar specific substantial sudden traditional tremendous unique useful ' +
    'various whole 当前 当代 传统 不同 各种 关键 潜在 全新 特定 现有 新 新的 重要 主要 整体 未来',
);

/**
 * English words for the kind of a thing that its name has told already: “Hubei Province”, “diabetes patients”.
 *
 * @example
 * import { KINDS_OF_THINGS } from '@diglot/words';
 *
 * ['province', 'Hubei'].map((word) => KINDS_OF_THINGS.has(word)); // => [true, false]
 */
export const KINDS_OF_THINGS: ReadonlySet<string> = wordsOf(
  'algorithm analysis approach city county dynasty gene mechanism model patient people period plant population process ' +
    'protein province scheme solution system theory',
);
