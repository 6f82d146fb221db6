import { chineseEdge, type Edge, isSuffix } from '@diglot/words';
import { LIGHT, LIGHT_COST } from '../link/char-costs.ts';
import type { Link } from '../link/compose.ts';
import { isLoose } from '../link/loose-characters.ts';
import type { Unit } from '../read/units.ts';
import { type Borders, findBorders } from './borders.ts';
import { createContentTest } from './contents.ts';
import { findSingleCharacters, type SingleCharacters } from './single-characters.ts';

/** The Chinese text of a unit, made ready for asking which stretches of it may be terms. */
export interface Stretches {
  /** Stretches from the beginning of one link to the end of another, widened to where a term may begin and end. */
  around(links: readonly Link[], words: number): [start: number, end: number][];
  /** Whether a stretch may be a term by its tokens and marks. */
  mayStand(start: number, end: number): boolean;
  /**
   * Whether a single character that nothing explains touches a stretch.
   *
   * @param goesOn - Whether English goes on behind the phrase, so that a character behind the stretch may be of that.
   */
  isTorn(start: number, end: number, goesOn: boolean): boolean;
  /** Whether no word of meaning touches a stretch. */
  isAlone(start: number, end: number): boolean;
  /** How many single characters at the edges of a stretch nothing explains: 酯 of 碳酸乙烯酯. */
  bareEdges(start: number, end: number): { readonly front: number; readonly back: number };
  slice(start: number, end: number): string;
  /** How much each UTF-16 unit of a stretch counts. */
  costs(start: number, end: number): readonly number[];
  /** Log-odds that its words begin and end a term, and how many of its edges cut a token. */
  edges(start: number, end: number): { readonly edge: Edge; readonly cuts: number };
}

/** UTF-16 units of the longest Chinese term looked for. */
const LONGEST_TERM = 18;

/** Most UTF-16 units of a term for each English word, and beyond; least for each word. */
const MAX_UNITS_A_WORD = 6;
const MAX_UNITS_MORE = 2;
const MIN_UNITS_A_WORD = 0.8;

/** Index the Chinese text of a unit. @remarks **Cost:** linear; each question then takes constant time. */
export function readStretches(unit: Unit, links: readonly Link[]): Stretches {
  const { text } = unit;
  const borders = findBorders(unit, links);
  const { isBare, isOpen, isHead, isSingle } = findSingleCharacters(unit, links);
  const isClosing = (at: number) => isBare(at) || isHead(at);
  const widen = oncePerPlace(createWidening(text, borders, { isBare, isClosing }), text.length + 1);
  const allCosts = Array.from({ length: text.length }, (_, i) => cost(text[i] as string));
  return {
    around: (own, words) => combine(own, widen, words, text.length),
    mayStand: createContentTest(unit, links, borders),
    isTorn: (start, end, goesOn) =>
      isBare(start - 1) ||
      isBare(end) ||
      (!goesOn && isHead(end)) ||
      (isSingle(start) && isOpen(start - 1)) ||
      (isOpen(end - 1) && isOpen(end)),
    isAlone: (start, end) => isOutside(borders.tokenUpTo(start)) && isOutside(borders.tokenAt(end)),
    bareEdges: (start, end) => ({
      front: Number(isBare(start)),
      back: Number(isClosing(end - 1)),
    }),
    slice: (start, end) => text.slice(start, end),
    costs: (start, end) => allCosts.slice(start, end),
    edges(start, end) {
      const first = borders.tokenAt(start);
      const last = borders.tokenUpTo(end);
      return {
        edge: {
          begin: first?.facts.edge.begin ?? 0,
          end: last?.facts.edge.end ?? 0,
          alone: chineseEdge(text.slice(start, end)).alone,
        },
        cuts: Number(first === undefined) + Number(last === undefined),
      };
    },
  };
}

/** Whether nothing of a term is in a token: a mark, a word of grammar, an edge. */
const isOutside = (token: ReturnType<Borders['tokenAt']>): boolean =>
  token === undefined || !token.facts.isHan || token.facts.isStop || isLoose(token);

/** Where a term around a link may begin and end. */
interface Widened {
  readonly firsts: readonly number[];
  readonly lasts: readonly number[];
}

/**
 * Make a function that widens a link to whole tokens: also by a suffix behind it, and by a single character at
 * either edge that has nothing else to belong to.
 */
function createWidening(
  text: string,
  { isStart, isEnd, tokenAt, tokenUpTo }: Borders,
  { isBare, isClosing }: Pick<SingleCharacters, 'isBare'> & { isClosing(at: number): boolean },
): (link: Link) => Widened {
  /** What a number stands before counts: 10头奶牛. */
  const takesFront = (at: number) => {
    const before = tokenUpTo(at);
    return isBare(at) && !before?.facts.isNumeral && isOutside(before);
  };
  const takesBack = (at: number) => isClosing(at) && isOutside(tokenAt(at + 1));
  const suffixEnd = (end: number): number | undefined => {
    const next = [end + 1, end + 2].find((at) => tokenUpTo(at) !== undefined);
    return next !== undefined && isSuffix(text.slice(end, next)) ? next : undefined;
  };
  return ({ start, end }) => {
    let first = start;
    while (first > 0 && !isStart(first)) first--;
    let last = end;
    while (!isEnd(last) && last < end + LONGEST_TERM) last++;
    const suffixed = isEnd(last) ? suffixEnd(last) : undefined;
    return {
      firsts: takesFront(first - 1) ? [first, first - 1] : [first],
      lasts: [last, ...(takesBack(last) ? [last + 1] : []), ...(suffixed ? [suffixed] : [])],
    };
  };
}

/** Widen each stretch once: a link is one of several phrases, and several links have one stretch. */
function oncePerPlace(widen: (link: Link) => Widened, size: number): (link: Link) => Widened {
  const known = new Map<number, Widened>();
  return (link) => {
    const place = link.start * size + link.end;
    let widened = known.get(place);
    if (widened === undefined) {
      widened = widen(link);
      known.set(place, widened);
    }
    return widened;
  };
}

/** List the stretches between all beginnings and ends that have a length for a term of so many words. */
function combine(
  own: readonly Link[],
  widen: (link: Link) => Widened,
  words: number,
  length: number,
): [start: number, end: number][] {
  // Few of each, so that looking through them is faster than sets.
  const firsts: number[] = [];
  const lasts: number[] = [];
  for (const link of own) {
    const widened = widen(link);
    for (const first of widened.firsts) if (!firsts.includes(first)) firsts.push(first);
    for (const last of widened.lasts) if (!lasts.includes(last)) lasts.push(last);
  }
  const most = Math.min(LONGEST_TERM, MAX_UNITS_A_WORD * words + MAX_UNITS_MORE);
  const least = Math.max(1, MIN_UNITS_A_WORD * words);
  const found: [number, number][] = [];
  for (const start of firsts) {
    for (const end of lasts) {
      const size = end - start;
      if (size >= least && size <= most && end <= length) found.push([start, end]);
    }
  }
  return found;
}

/** What a UTF-16 unit of a suffix counts, where others count 1. */
const SUFFIX_COST = 0.5;

function cost(character: string): number {
  if (LIGHT.test(character)) return LIGHT_COST;
  return isSuffix(character) ? SUFFIX_COST : 1;
}
