import { KIND_LABELS } from '../../read/kind-labels.ts';
import type { EnglishWord, Unit } from '../../read/units.ts';
import type { Link } from '../compose.ts';
import type { Places } from '../places.ts';

/** The same number as it is written in different ways: digits, Roman, Chinese; letters with the signs for them. */
const SAME: readonly string[][] = [
  ['1', 'i', 'ⅰ', '一'],
  ['2', 'ii', 'ⅱ', '二'],
  ['3', 'iii', 'ⅲ', '三'],
  ['4', 'iv', 'ⅳ', '四'],
  ['5', 'v', 'ⅴ', '五'],
  ['6', 'vi', 'ⅵ', '六'],
  ['7', 'vii', 'ⅶ', '七'],
  ['8', 'viii', 'ⅷ', '八'],
  ['a', '甲'],
  ['b', '乙'],
  ['c', '丙'],
  ['d', '丁'],
];
const FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  SAME.flatMap((forms) => forms.map((form) => [form, forms] as const)),
);

/** A number or letter that stands for a kind. */
const NUMERAL = /^(?:\d{1,2}[a-d]?|[ivxⅰ-ⅻ]{1,4}|[a-d])$/u;

/** What a numeral is not cut out of. */
const IN_NUMERAL = /[\da-zⅰ-ⅻ一二三四五六七八九十.]/u;

/** Link a kind or step that is numbered to the number that stands before it in Chinese: type 2, 2型; stage IV, IV期. */
export function numberedLinks({ english, text }: Unit, places: Places): Link[] {
  const links: Link[] = [];
  english.forEach(({ lower }, from) => {
    const signs = KIND_LABELS.get(lower);
    const numeral = signs && numeralOf(english[from + 1]);
    if (signs === undefined || numeral === undefined) return;
    for (const form of FORMS.get(numeral) ?? [numeral]) {
      for (const sign of signs) {
        const written = form + sign;
        for (
          let start = places.next(written, -1);
          start >= 0;
          start = places.next(written, start)
        ) {
          if (IN_NUMERAL.test(text.charAt(start - 1))) continue;
          const end = start + written.length;
          links.push({ from, to: from + 2, start, end, weight: 1, kind: 'lexicon' });
        }
      }
    }
  });
  return links;
}

function numeralOf(word: EnglishWord | undefined): string | undefined {
  if (word === undefined || !(word.joins || word.glued)) return undefined;
  return NUMERAL.test(word.lower) ? word.lower : undefined;
}
