import { NUMBER, readNumber } from './numbers.ts';
import type { NumberedSpan } from './tagged-themes.ts';
import { trimName } from './trim-name.ts';

/** A list that a count of themes follows, and how its entries are told apart. */
interface Manner {
  /** The count, behind the list; group 1 is the number. */
  readonly count: RegExp;
  /** What ends the search for the beginning of the list. */
  readonly border: RegExp;
  /** What stands before the first entry; its last match counts. */
  readonly opening: RegExp;
  readonly comma: RegExp;
  readonly and: RegExp;
  /** A first entry with nothing that opens the list is no longer than this, in UTF-16 units. */
  readonly bare: number;
}

const CHINESE: Manner = {
  count: new RegExp(
    `(?:等|这|共)?(${NUMBER})\\s?(?:个|大|类|项|种)?(?:核心|主要|一级|二级)?(?:主题|范畴|类属|类别|维度|类目)`,
    'gu',
  ),
  border: /[。！？；;：:，,!?\n（）()]/u,
  opening:
    /(?:包括|包含|涵盖|涉及|分为|分成|归纳为|归纳出|提炼为|提炼出|析出|得出|得到|形成|产生|构成|确定|围绕|含|出|了|即|由|从|在|按|为|对)(?=[“‘「]?\p{Script=Han})/gu,
  comma: /、|(?<=[”’」])(?=[“‘「])/u,
  and: /以及|和|与|及/gu,
  bare: 12,
};

const ENGLISH: Manner = {
  count: new RegExp(
    `\\b(?:were|are|emerged as|constituted|formed)\\s(?:(?:the|our|its)\\s)?(${NUMBER})\\s(?:[\\p{L}-]{1,20}\\s){0,2}(?:sub-?)?(?:themes|topics|categories|domains|dimensions)\\b`,
    'giu',
  ),
  border: /[.:;!?\n()]/u,
  opening: /$^/gu,
  comma: /,/u,
  and: /\band\b/giu,
  bare: 60,
};

/** How far before its count a list may begin. */
const REACH = 400;
/**
 * Find themes that are listed before their number is told.
 *
 * ```text
 * 提炼出陪伴、倾听和分享三个主题。      Time, trust and pay were the three themes.
 *       ^^  ^^  ^^                      ^--^  ^---^     ^-^
 * ```
 */
export function precedingLists(text: string): NumberedSpan[] {
  return [CHINESE, ENGLISH].flatMap((manner) =>
    [...text.matchAll(manner.count)].flatMap((match) =>
      readBackwards(text, match.index, readNumber(match[1] ?? ''), manner),
    ),
  );
}

function readBackwards(text: string, end: number, count: number, manner: Manner): NumberedSpan[] {
  let start = end;
  while (start > 0 && end - start < REACH && !manner.border.test(text.charAt(start - 1))) start--;
  const parts = cut(text, start, end, manner.comma);
  if (parts.length === count - 1) {
    const last = parts.pop() as readonly [number, number];
    const halves = [...text.slice(...last).matchAll(manner.and)];
    const middle = halves.length === 1 ? halves[0] : undefined;
    if (middle === undefined) return [];
    parts.push([last[0], last[0] + middle.index]);
    parts.push([last[0] + middle.index + middle[0].length, last[1]]);
  }
  const first = parts[0];
  if (count < 2 || parts.length !== count || first === undefined) return [];
  const opening = [...text.slice(...first).matchAll(manner.opening)].at(-1);
  if (opening === undefined && first[1] - first[0] > manner.bare) return [];
  parts[0] = [first[0] + (opening === undefined ? 0 : opening.index + opening[0].length), first[1]];
  const names = parts.flatMap(([from, to], index) => {
    const name = trimName(text, from, to);
    return name === undefined ? [] : [{ ...name, number: index + 1 }];
  });
  return names.length === count ? names : [];
}

/** The stretches between separators. */
function cut(text: string, start: number, end: number, separator: RegExp): [number, number][] {
  const parts: [number, number][] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(new RegExp(separator, 'gu'))) {
    parts.push([from, start + match.index]);
    from = start + match.index + match[0].length;
  }
  parts.push([from, end]);
  return parts;
}
