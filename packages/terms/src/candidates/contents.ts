import { isHighSurrogate, isLowSurrogate } from '@diglot/text';
import { governsTerm, isChineseVerb } from '@diglot/words';
import type { Link } from '../link/compose.ts';
import { saysWhere } from '../link/loose-characters.ts';
import type { ChineseToken, Unit } from '../read/units.ts';
import { YEAR } from '../read/year.ts';
import type { Borders } from './borders.ts';

/** What makes a person of the word before it: 债务, 债务人. */
const AGENT = /[人者员家师商]/u;

/** A token that belongs to the word before it: 参数 化 设计. */
const ENDING = /^[化性型式类率者素]$/u;

/** What stands behind one of these is denied: 不 完全外显. */
const NEGATION = /[不未无非]/u;

/** Makes an adverb of what stands before it: 可拆卸地安装. */
const ADVERBIAL = '地';

/** Characters that begin a word and never stand alone: 超亲水. */
const BOUND = /^[抗非超亚反类微准拟伪]$/u;

/** What a term has no place for: any mark but a hyphen, a dot, a slash, a plus or a blank. */
const MARK = /[^\p{L}\p{N}\p{M}·\-/+ ]/u;

/** A blank between a Latin plural and Han characters, or between Han and Latin: two terms, not one. */
const PARTED = /^(?:[a-z]s \p{Script=Han}|\p{Script=Han} [a-z])/u;
const PARTED_INSIDE = /[a-z]s \p{Script=Han}|\p{Script=Han} [a-z]/u;

/** Least weight of a link that makes a name of what it covers: by its sound, or of one word by a table and as long as this. */
const NAMING_WEIGHT = 0.8;
const MIN_NAME_UNITS = 3;

/** Most linking words inside a term: 的, 之. */
const MAX_LINKING = 1;

/**
 * Make a test whether a stretch of a unit may be a term by its tokens and marks.
 *
 * @remarks **Cost:** linear; each question then takes constant time.
 */
export function createContentTest(
  unit: Unit,
  links: readonly Link[],
  { tokenAt, tokenUpTo }: Borders,
): (start: number, end: number) => boolean {
  const { text } = unit;
  const hasMark = createMarkTest(text);
  const isStop = createStopTest(unit, links);
  const holdsNoGrammar = createGrammarTest(unit, isStop);
  const opensWithVerb = createVerbTest();
  // A number opens a term that says which of its kind is meant, or a name: 2型糖尿病, type 2 diabetes; 九条岭, Jiutiaoling.
  const numbered = new Set(
    links
      .filter(({ from, to, kind }) => to - from > 1 || kind === 'sound')
      .map((link) => link.start),
  );
  const isOpening = (token: ChineseToken | undefined): boolean => {
    if (token === undefined) return true;
    if (token.facts.isNumeral) return numbered.has(token.start);
    return !(isStop(token) || ENDING.test(token.text));
  };
  return (start, end) => {
    if (hasMark(start, end)) return false;
    // The word of denial may be part of the token before, but not of a longer one that goes on.
    if (tokenUpTo(start) !== undefined && NEGATION.test(text[start - 1] ?? '')) return false;
    if (BOUND.test(tokenUpTo(start)?.text ?? '')) return false;
    if (tokenAt(end)?.text === ADVERBIAL) return false;
    const isCut = tokenUpTo(end) === undefined && tokenUpTo(end + 1) !== undefined;
    if (isCut && AGENT.test(text[end] ?? '')) return false;
    const last = tokenUpTo(end);
    const first = tokenAt(start);
    if (first !== undefined && saysWhere(first, text)) return false;
    const isYear = first !== undefined && first.end < end && YEAR.test(first.text);
    if (!(isYear || isOpening(first)) || (last !== undefined && isStop(last))) return false;
    return holdsNoGrammar(start, end) && !opensWithVerb(first, end);
  };
}

/** Make a test whether a stretch begins with a verb that has the rest for its object: 提高过氧化物酶. */
function createVerbTest(): (first: ChineseToken | undefined, end: number) => boolean {
  const known = new Map<string, boolean>();
  return (first, end) => {
    if (first === undefined || first.end >= end || first.text.length < 2) return false;
    let isVerb = known.get(first.text);
    if (isVerb === undefined) {
      isVerb = isChineseVerb(first.text) && governsTerm(first.text);
      known.set(first.text, isVerb);
    }
    return isVerb;
  };
}

/** Whether a stretch holds a mark, or a blank that parts two terms. */
function createMarkTest(text: string): (start: number, end: number) => boolean {
  const marks = countUpTo(text, (at) => MARK.test(text[at] as string) && !isPaired(text, at));
  const parted = countUpTo(text, (at) =>
    text[at + 1] === ' ' || text[at + 2] === ' ' ? PARTED.test(text.slice(at, at + 4)) : false,
  );
  return (start, end) =>
    count(marks, start, end) > 0 ||
    (count(parted, start, end - 2) > 0 && PARTED_INSIDE.test(text.slice(start, end)));
}

/** Whether a token is a word of grammar; inside a name it is none: 能斯特, 阿托伐他汀. */
function createStopTest({ text }: Unit, links: readonly Link[]): (token: ChineseToken) => boolean {
  const named = new Uint8Array(text.length + 1);
  for (const { from, to, start, end, weight, kind } of links) {
    const isName = kind === 'sound' || (to - from === 1 && end - start >= MIN_NAME_UNITS);
    if (isName && weight >= NAMING_WEIGHT) named.fill(1, start, end);
  }
  return ({ facts, start }) => facts.isStop && !named[start];
}

/** Whether the tokens of a stretch are words of meaning, but for one that links them. */
function createGrammarTest(
  { text, chinese }: Unit,
  isStop: (token: ChineseToken) => boolean,
): (start: number, end: number) => boolean {
  const stops = prefixSums(chinese, (token) => isStop(token) && !token.facts.isLinking);
  const linking = prefixSums(chinese, ({ facts }) => facts.isLinking);
  const begun = tokensBegun(chinese, text.length);
  const closed = tokensClosed(chinese, text.length);
  return (start, end) => {
    const from = begun[start] as number;
    const to = closed[end] as number;
    return count(stops, from, to) === 0 && count(linking, from, to) <= MAX_LINKING;
  };
}

const count = (sums: Int32Array, from: number, to: number): number =>
  from < to ? (sums[to] as number) - (sums[from] as number) : 0;

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
