import { CLASSES } from './model/classes.ts';

const NAMES: readonly (readonly [name: string, language: string])[] = [
  ['英', 'en'],
  ['德', 'de'],
  ['法', 'fr'],
  ['西班牙', 'es'],
  ['葡萄牙|葡', 'pt'],
  ['意大利|義大利', 'it'],
  ['荷兰|荷蘭', 'nl'],
  [
    '拉丁|印尼|印度尼西亚|印度尼西亞|马来|馬來|越南|土耳其|瑞典|丹麦|丹麥|挪威|芬兰|芬蘭|波兰|波蘭|捷克|匈牙利|罗马尼亚|羅馬尼亞',
    'other',
  ],
];
const CLASS_OF: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap(([names, language]) =>
    names.split('|').map((name) => [name, CLASSES.indexOf(language as 'en')] as const),
  ),
);
const LONGEST = 16;
const NAMED = new RegExp(
  `(${[...CLASS_OF.keys()].join('|')})[文语語](?:原文|[词詞单單]|中的|的|为|為|是|名|[：:，])?\\s?[“"「『《(（]?$`,
  'u',
);

/**
 * The class of the language that Chinese names right before a word: `德语Weltanschauung`, `法文“joie de vivre”`.
 *
 * @returns `undefined` when none is named there.
 */
export function namedClass(text: string, start: number): number | undefined {
  const name = NAMED.exec(text.slice(Math.max(0, start - LONGEST), start))?.[1];
  return name === undefined ? undefined : CLASS_OF.get(name);
}
