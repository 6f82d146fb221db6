import type { MergedCandidate, PairHalf, Side } from './merged-candidate.ts';
import { foldedName } from './without-twins.ts';

/**
 * Most keywords of both lists that are compared; journals ask for ten of each at most. Of more, all are listed: nothing
 * is lost, but counterparts may stand apart.
 */
const MAX_KEYWORDS = 100;

/**
 * Leave out a keyword of the authors whose counterpart in their other list is listed apart from it, since no pair
 * ties the two: 角间距 beside “angular separation”. That with a translation stands, else that in the main language.
 *
 * Authors give both lists in one order as a rule: where the lists are equally long, and a known pair stands at one place
 * of both, and none crosses another one, the keywords at one place are counterparts; else those that alone are left in
 * either list.
 *
 * @param authors - What the authors call keywords, one list behind the other.
 * @param main - The language a pair is listed under.
 */
export function withoutMates(
  ranked: readonly MergedCandidate[],
  authors: readonly PairHalf[],
  main: Side,
): readonly MergedCandidate[] {
  if (authors.length > MAX_KEYWORDS) return ranked;
  const entryOf = new Map<string, MergedCandidate>();
  for (const one of ranked) {
    if (!one.byAuthor) continue;
    for (const name of namesOf(one)) if (!entryOf.has(name)) entryOf.set(name, one);
  }
  const dropped = new Set<MergedCandidate>();
  for (const [chinese, english] of matesIn(authors, entryOf)) {
    const [zh, en] = [entryOf.get(chinese), entryOf.get(english)];
    if (zh === undefined || en === undefined || zh === en) continue;
    const [head, other] = main === 'zh' ? [zh, en] : [en, zh];
    if (!isTranslated(other)) dropped.add(other);
    else if (!isTranslated(head)) dropped.add(head);
  }
  return ranked.filter((one) => !dropped.has(one));
}

/** The names of keywords in two languages, in the order of the authors. */
type Lists = Readonly<Record<Side, readonly string[]>>;

/**
 * The ways to part what the authors call keywords into two equally long lists, one of which is Chinese but for names and
 * acronyms, and the other has no Chinese at all: in the middle; or, where what both lists have is kept in the first one
 * alone, behind the last Chinese keyword or some Latin ones that follow it.
 */
function waysToPart(authors: readonly PairHalf[]): readonly Lists[] {
  const middle = Math.floor(authors.length / 2);
  const first = authors.findIndex(isChinese);
  const last = authors.findLastIndex(isChinese) + 1;
  const borders = Array.from({ length: authors.length - last }, (_, at) => last + at);
  const parted = [middle, ...borders, ...(first > 0 ? [first] : [])].map((border) =>
    withShared(authors.slice(0, border), authors.slice(border)),
  );
  return parted.flatMap((lists) => listsOf(...lists) ?? []);
}

const isChinese = ({ language }: PairHalf): boolean => language === 'zh';

function listsOf(one: readonly PairHalf[], other: readonly PairHalf[]): Lists | undefined {
  if (one.length !== other.length || one.length === 0) return undefined;
  const [first, second] = [chineseIn(one), chineseIn(other)];
  if (Math.min(first, second) > 0 || Math.max(first, second) < one.length / 2) return undefined;
  const [zh, en] = first > 0 ? [one, other] : [other, one];
  return { zh: zh.map(foldedName), en: en.map(foldedName) };
}

/** Two lists, the second with the Latin keywords that only the first one has kept (NDVI), if so many are missing. */
function withShared(
  one: readonly PairHalf[],
  other: readonly PairHalf[],
): [readonly PairHalf[], readonly PairHalf[]] {
  const whole = [...other];
  for (const [at, half] of one.entries()) {
    const isKept = isChinese(half) || other.some(({ text }) => text === half.text);
    if (whole.length < one.length && !isKept) whole.splice(at, 0, half);
  }
  return [one, whole];
}

const chineseIn = (list: readonly PairHalf[]): number => list.filter(isChinese).length;

/** The names of keywords that are counterparts: Chinese, English. */
function matesIn(
  authors: readonly PairHalf[],
  entryOf: ReadonlyMap<string, MergedCandidate>,
): readonly (readonly [string, string])[] {
  const ways = waysToPart(authors).map((lists) => ({ lists, ...partnersIn(lists, entryOf) }));
  // Parted elsewhere than in the middle, more must speak for it.
  const [ordered] = ways
    .filter(({ isInOrder, left, lists: { zh } }) => {
      const isMiddle = 2 * zh.length === authors.length;
      return isInOrder && (isMiddle || left.length <= zh.length / 2);
    })
    .sort((one, other) => one.left.length - other.left.length);
  if (ordered !== undefined) {
    const { zh, en } = ordered.lists;
    return zh.map((name, place) => [name, en[place] as string]);
  }
  const [way] = ways;
  if (way?.left.length !== 1 || way.right.length !== 1 || way.lists.zh.length === 1) return [];
  return [[way.left[0] as string, way.right[0] as string]];
}

/** Which keywords of two lists are listed as one, and which are left alone. */
function partnersIn({ zh, en }: Lists, entryOf: ReadonlyMap<string, MergedCandidate>) {
  const partnerOf = (name: string, list: readonly string[]): number => {
    const entry = entryOf.get(name);
    return entry === undefined ? -1 : list.findIndex((other) => entryOf.get(other) === entry);
  };
  const partners = zh.map((name) => partnerOf(name, en));
  const left = zh.filter((_, place) => partners[place] === -1);
  const right = en.filter((name) => partnerOf(name, zh) === -1);
  const isPlaced = partners.every((at, place) => at === -1 || at === place);
  return { left, right, isInOrder: isPlaced && left.length < zh.length };
}

const isTranslated = ({ pair }: MergedCandidate): boolean =>
  pair?.en !== undefined && pair.zh !== undefined;

const namesOf = ({ pair }: MergedCandidate): string[] =>
  [pair?.zh, pair?.en].flatMap((half) => (half ? [foldedName(half)] : []));
