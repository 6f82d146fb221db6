import { isHighSurrogate, isLowSurrogate } from '@diglot/text';
import { chineseClass, chineseEdge, type Edge, isSuffix } from '@diglot/words';
import type { Link } from '../link/compose.ts';
import { isLoose } from '../link/loose-characters.ts';
import { LIGHT } from '../link/phrase-links.ts';
import type { Unit } from '../read/units.ts';

/** The Chinese text of a unit, made ready for asking which stretches of it may be terms. */
export interface Stretches {
  /** Stretches from the beginning of one link to the end of another, widened to where a term may begin and end. */
  around(links: readonly Link[], words: number): [start: number, end: number][];
  /** Whether a stretch may be a term by its tokens and marks. */
  mayStand(start: number, end: number): boolean;
  /** Whether a single character that nothing explains touches a stretch. */
  isTorn(start: number, end: number): boolean;
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

/** Least weight of a link, of two units or more, that says where a term may cut a token. */
const CUTTING_WEIGHT = 0.8;

/** What makes a person of the word before it: 债务, 债务人. */
const AGENT = /[人者员家师商]/u;

/** A token that belongs to the word before it: 参数 化 设计. */
const ENDING = /^[化性型式类率者素]$/u;

/** What stands behind one of these is denied: 不 完全外显. */
const NEGATION = /[不未无非]/u;

/** What a term has no place for: any mark but a hyphen, a dot, a slash, a plus or a blank. */
const MARK = /[^\p{L}\p{N}\p{M}·\-/+ ]/u;

/** A blank between a Latin plural and Han characters, or between Han and Latin: two terms, not one. */
const PARTED = /^(?:[a-z]s \p{Script=Han}|\p{Script=Han} [a-z])/u;

/** Index the Chinese text of a unit. @remarks **Cost:** linear; each question then takes constant time. */
export function readStretches(unit: Unit, links: readonly Link[]): Stretches {
  const { text, chinese } = unit;
  const { length } = text;
  const starts = new Uint8Array(length + 1);
  const ends = new Uint8Array(length + 1);
  const tokenAt = new Int32Array(length + 1).fill(-1);
  const tokenUpTo = new Int32Array(length + 1).fill(-1);
  chinese.forEach(({ start, end }, i) => {
    starts[start] = 1;
    ends[end] = 1;
    tokenAt[start] = i;
    tokenUpTo[end] = i;
  });
  for (const { start, end, weight } of links) {
    if (end - start < 2 || weight < CUTTING_WEIGHT) continue;
    starts[start] = 1;
    ends[end] = 1;
  }
  const bare = bareCharacters(unit, links);
  const open = openCharacters(unit, links);
  const marks = countUpTo(text, (at) => MARK.test(text[at] as string) && !isPaired(text, at));
  const parted = countUpTo(text, (at) =>
    text[at + 1] === ' ' || text[at + 2] === ' ' ? PARTED.test(text.slice(at, at + 4)) : false,
  );
  // Inside a name a function word is none: 能斯特.
  const named = new Uint8Array(length + 1);
  for (const { start, end, weight, kind } of links) {
    if (kind === 'sound' && weight >= CUTTING_WEIGHT) named.fill(1, start, end);
  }
  const isStop = ({ facts, start }: Unit['chinese'][number]) => facts.isStop && !named[start];
  const stops = prefixSums(chinese, (token) => isStop(token) && !token.facts.isLinking);
  const linking = prefixSums(chinese, ({ facts }) => facts.isLinking);
  const begun = tokensBegun(chinese, length);
  const closed = tokensClosed(chinese, length);
  const allCosts = Array.from({ length }, (_, i) => cost(text[i] as string));
  const count = (sums: Int32Array, from: number, to: number) =>
    from < to ? (sums[to] as number) - (sums[from] as number) : 0;

  function widenedEnd(end: number): number {
    let last = end;
    while (!ends[last] && last < end + LONGEST_TERM) last++;
    return last;
  }

  /** Whether nothing of a term stands on the far side of a single character: a mark, a word of grammar, an edge. */
  function isBorder(at: number): boolean {
    const before = chinese[tokenUpTo[at] as number];
    const behind = chinese[tokenAt[at] as number];
    const beyond = bare[at] ? before : behind;
    // What a number stands before counts: 10头奶牛.
    if (beyond === before && before?.facts.isNumeral) return false;
    return beyond === undefined || !beyond.facts.isHan || beyond.facts.isStop || isLoose(beyond);
  }

  /** The end of the next token, where that is but a suffix. */
  function suffixedEnd(end: number): number | undefined {
    for (let next = end + 1; next <= end + 2 && next <= length; next++) {
      if (tokenUpTo[next] === -1) continue;
      return isSuffix(text.slice(end, next)) ? next : undefined;
    }
    return undefined;
  }

  return {
    around(own, words) {
      const firsts = new Set<number>();
      const lasts = new Set<number>();
      for (const { start, end } of own) {
        let first = start;
        while (first > 0 && !starts[first]) first--;
        firsts.add(first);
        if (bare[first - 1] && isBorder(first - 1)) firsts.add(first - 1);
        const last = widenedEnd(end);
        lasts.add(last);
        if (bare[last] && isBorder(last + 1)) lasts.add(last + 1);
        const suffixed = ends[last] ? suffixedEnd(last) : undefined;
        if (suffixed !== undefined) lasts.add(suffixed);
      }
      const found: [number, number][] = [];
      for (const start of firsts) {
        for (const end of lasts) {
          const size = end - start;
          if (size < 1 || size > LONGEST_TERM || size > 6 * words + 2 || size < words * 0.8)
            continue;
          if (end <= length) found.push([start, end]);
        }
      }
      return found;
    },
    mayStand(start, end) {
      if (count(marks, start, end) > 0) return false;
      const first = chinese[tokenAt[start] as number];
      const last = chinese[tokenUpTo[end] as number];
      // The word of denial may be part of the token before, but not of a longer one that goes on.
      if (tokenUpTo[start] !== -1 && NEGATION.test(text[start - 1] ?? '')) return false;
      if (hasParted(start, end)) return false;
      if (tokenUpTo[end] === -1 && tokenUpTo[end + 1] !== -1 && AGENT.test(text[end] ?? '')) {
        return false;
      }
      if (first !== undefined) {
        if (isStop(first) || first.facts.isNumeral || ENDING.test(first.text)) return false;
      }
      if (last !== undefined && isStop(last)) return false;
      const from = begun[start] as number;
      const to = closed[end] as number;
      return count(stops, from, to) === 0 && count(linking, from, to) <= 1;
    },
    isTorn: (start, end) =>
      bare[start - 1] === 1 ||
      bare[end] === 1 ||
      (open[start] === 1 && open[start - 1] === 1) ||
      (open[end - 1] === 1 && open[end] === 1),
    bareEdges: (start, end) => ({ front: bare[start] as number, back: bare[end - 1] as number }),
    slice: (start, end) => text.slice(start, end),
    costs: (start, end) => allCosts.slice(start, end),
    edges(start, end) {
      const first = chinese[tokenAt[start] as number];
      const last = chinese[tokenUpTo[end] as number];
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

  function hasParted(start: number, end: number): boolean {
    return count(parted, start, end - 2) > 0 && PARTED_INSIDE.test(text.slice(start, end));
  }
}

const PARTED_INSIDE = /[a-z]s \p{Script=Han}|\p{Script=Han} [a-z]/u;

/** Least share of its uses as a noun of a character that may belong to a term; verbs and adverbs stand between terms. */
const MIN_NOUN = 0.5;

/** Least weight of a link that explains the character it covers. */
const EXPLAINING_WEIGHT = 0.5;

/**
 * Find the single characters that nothing explains: no word of grammar, no suffix, no partner of any word. What
 * stands beside one is most likely cut off from it: 碳酸乙烯 from 酯, 杆菌 from 农.
 */
function bareCharacters({ text, chinese }: Unit, links: readonly Link[]): Uint8Array {
  const bare = new Uint8Array(text.length + 1);
  for (const { text: token, facts, start, end } of chinese) {
    if (end - start > 1 || !facts.isHan || facts.isStop || facts.isLinking) continue;
    if (!facts.isNumeral && !isSuffix(token) && chineseClass(token).noun >= MIN_NOUN)
      bare[start] = 1;
  }
  for (const { start, end, weight } of links) {
    if (weight >= EXPLAINING_WEIGHT) bare.fill(0, start, end);
  }
  return bare;
}

/** Least weight of a link of a single character that is no guess. */
const SURE_CHARACTER = 0.6;

/**
 * Find the single characters that may be a part of a word with their neighbour, where that is one too: 定 and 年 of
 * 定年, which no link is sure of.
 */
function openCharacters({ text, chinese }: Unit, links: readonly Link[]): Uint8Array {
  const open = new Uint8Array(text.length + 1);
  for (const token of chinese) {
    const isSingle = token.end - token.start === 1 && token.facts.isHan;
    if (isSingle && !isLoose(token) && !isSuffix(token.text)) open[token.start] = 1;
  }
  for (const { start, end, weight } of links) {
    if (weight >= SURE_CHARACTER) open.fill(0, start, end);
  }
  return open;
}

function cost(character: string): number {
  return LIGHT.test(character) ? 0.3 : isSuffix(character) ? 0.5 : 1;
}

/** Whether a unit is half of a letter beyond the BMP. */
function isPaired(text: string, at: number): boolean {
  const from = isLowSurrogate(text.charCodeAt(at)) ? at - 1 : at;
  return isHighSurrogate(text.charCodeAt(from)) && !MARK.test(text.slice(from, from + 2));
}

/** For each offset, how many units before it pass a test. */
function countUpTo(text: string, test: (at: number) => boolean): Int32Array {
  const sums = new Int32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    sums[at + 1] = (sums[at] as number) + Number(test(at));
  }
  return sums;
}

function prefixSums<T>(items: readonly T[], test: (item: T) => boolean): Int32Array {
  const sums = new Int32Array(items.length + 1);
  items.forEach((item, i) => {
    sums[i + 1] = (sums[i] as number) + Number(test(item));
  });
  return sums;
}

/** For each offset, how many tokens begin at it or before. */
function tokensBegun(tokens: Unit['chinese'], length: number): Int32Array {
  const counts = new Int32Array(length + 1);
  let begun = 0;
  for (let at = 0; at <= length; at++) {
    while (begun < tokens.length && (tokens[begun]?.start as number) <= at) begun++;
    counts[at] = begun;
  }
  return counts;
}

/** For each offset, how many tokens end before it. */
function tokensClosed(tokens: Unit['chinese'], length: number): Int32Array {
  const counts = new Int32Array(length + 1);
  let closed = 0;
  for (let at = 0; at <= length; at++) {
    while (closed < tokens.length && (tokens[closed]?.end as number) < at) closed++;
    counts[at] = closed;
  }
  return counts;
}
