import type { Glosses } from '@diglot/lexicon';
import {
  chineseClass,
  createSoundComparison,
  governsTerm,
  isChineseVerb,
  isGeneric,
  once,
  singular,
} from '@diglot/words';
import type { Unit } from '../../read/units.ts';
import type { Link } from '../compose.ts';
import { isLoose } from '../loose-characters.ts';
import type { Run } from '../sounds.ts';
import { EXPLAINING_WEIGHT, PARTNER_WEIGHT } from '../sureness.ts';

/** By the length of what is left, in UTF-16 units; the longer it is, the more words it may hold. */
const NEIGHBOUR: readonly (number | undefined)[] = [undefined, 0.45, 0.45, 0.45, 0.3, 0.3];

/** Longest rest that a known word is taken to stand for in another way than those known. UTF-16 units. */
const MAX_GUESS = 3;

/** Shortest rest that two words without a partner are taken to share. UTF-16 units. */
const MIN_SHARED = 3;

/** What is no word that a rest may stand for: GNSS. */
const ACRONYM = /^[\p{Lu}\d]{2,}$/u;

/** A name that is not spelt by its sound is at least this like what is left for it. */
const MIN_LEFT_LIKENESS = 0.45;

/** Fewest UTF-16 units of the partner of a word beside which something may be left. */
const NEIGHBOUR_LENGTH = 2;

/** What nothing explains yet: words that have no sure link, marked 0, and runs of Chinese tokens. */
interface Left {
  readonly words: Uint8Array;
  readonly free: readonly Run[];
}

type Side = 'before' | 'after';

/** What is left beside the partner of a word goes to an unexplained neighbour of that word. */
export function neighbourLinks(
  unit: Unit,
  links: readonly Link[],
  { words, free }: Left,
  glosses: Glosses,
): Link[] {
  const { english } = unit;
  const startingAt = new Map(free.map((run) => [run.start, run]));
  const endingAt = new Map(free.map((run) => [run.end, run]));
  const isWhole = once(() => createRunTest(unit, links));
  const linkOf = (word: number, run: Run | undefined, side: Side): Link[] => {
    const open = english[word];
    if (run === undefined || open === undefined || words[word] || !isOpen(open)) return [];
    if (!isWhole()(run, side, open.lower)) return [];
    const link = restLink(unit, word, run, glosses);
    if (link === undefined) return [];
    // Two words without a partner: what is left may be that of both. hierarchical porous, 多级孔.
    const beyond = side === 'before' ? word - 1 : word + 1;
    const joined = side === 'before' ? open.joins : english[beyond]?.joins;
    const isShared = joined && !words[beyond] && english[beyond] && isOpen(english[beyond]);
    return link.kind === 'guess' && isShared && run.end - run.start >= MIN_SHARED ? [] : [link];
  };
  return links.flatMap(({ from, to, start, end, weight }): Link[] => {
    if (weight < PARTNER_WEIGHT || end - start < NEIGHBOUR_LENGTH) return [];
    const next = english[to]?.joins ? english[to] : undefined;
    const before = endingAt.get(start);
    // A species stands before its genus in Chinese: Bacillus subtilis, 枯草芽孢杆菌.
    const isEpithet = next !== undefined && glosses.word(next.lower).length === 0;
    return [
      ...(next ? linkOf(to, startingAt.get(end), 'after') : []),
      ...(isEpithet ? linkOf(to, before, 'before') : []),
      ...(english[from]?.joins ? linkOf(from - 1, before, 'before') : []),
    ];
  });
}

type Word = Unit['english'][number];

const isOpen = ({ isGlue, isStop, lower }: Word): boolean =>
  !isGlue && !isStop && /\p{L}{3}/u.test(lower);

/** The link of a word to what is left for it, where that may be its partner. */
function restLink(
  { english, text }: Unit,
  at: number,
  { start, end }: Run,
  glosses: Glosses,
): Link | undefined {
  const weight = NEIGHBOUR[end - start];
  if (
    weight === undefined ||
    ACRONYM.test(english[at]?.text ?? '') ||
    !mayBeNamed(english[at], text.slice(start, end))
  )
    return undefined;
  // A word that is known is rather translated in another way than not at all.
  const isKnown = glosses.word(english[at]?.lower ?? '').length > 0;
  if (!isKnown && isInName(english, at)) return undefined;
  if (isKnown && end - start > MAX_GUESS) return undefined;
  // A noun of every field has its translations: 临床效果 is no clinical data.
  if (isKnown && isGeneric(singular(english[at]?.lower ?? ''))) return undefined;
  return { from: at, to: at + 1, start, end, weight, kind: isKnown ? 'guess' : 'rest' };
}

/** Least frequency, as a power of two, from which a Chinese word that is neither noun nor verb is an adverb. */
const MIN_COMMON = 8;

/** Log-odds of ending a term of a verb that is rather the verb of its sentence: 剪力钉破坏. */
const MAX_VERB_END = -1;

/** English words that Chinese has verbs for: randomized, 随机. */
const PARTICIPLE = /(?:ed|able|ible|ing)$/u;

/**
 * Make a test whether a run is a word, or several: on the side away from its neighbour no cut-off character, no
 * verb in front and no adverb at the end: 农 of 农杆菌, 加入氟代碳酸, 衰减很快.
 */
function createRunTest({ chinese, text }: Unit, links: readonly Link[]) {
  const tokenAt = new Map(chinese.map((token) => [token.start, token]));
  const tokenUpTo = new Map(chinese.map((token) => [token.end, token]));
  const isLinked = createLinkTest(text, links);
  return (run: Run, side: 'before' | 'after', english: string): boolean => {
    const outer = side === 'before' ? tokenUpTo.get(run.start) : tokenAt.get(run.end);
    const isCut = outer?.facts.isHan && outer.end - outer.start === 1 && !isLoose(outer);
    if (isCut && outer !== undefined && !isLinked(outer)) return false;
    const first = tokenAt.get(run.start)?.text ?? '';
    const lastToken = tokenUpTo.get(run.end);
    const last = chineseClass(lastToken?.text ?? '');
    const isSeveral = lastToken !== undefined && lastToken.start > run.start;
    const endsWithVerb =
      isSeveral && isChineseVerb(lastToken.text) && lastToken.facts.edge.end <= MAX_VERB_END;
    const mayBeVerb = side === 'after' || PARTICIPLE.test(english);
    const opensWithVerb = !mayBeVerb && (isChineseVerb(first) || isGoverning(first));
    const isAdverb = side === 'after' && last.common >= MIN_COMMON && last.noun + last.verb === 0;
    return !(opensWithVerb || endsWithVerb || isAdverb);
  };
}

/** Whether a word of two characters or more stands before terms: 利用; 能 may begin a name. */
const isGoverning = (word: string): boolean => word.length > 1 && governsTerm(word);

/** Make a test whether a sure link covers any of a run. @remarks **Cost:** that of the links, once; constant a run. */
function createLinkTest(text: string, links: readonly Link[]): (run: Run) => boolean {
  const changes = new Int32Array(text.length + 1);
  for (const { weight, start, end } of links) {
    if (weight < EXPLAINING_WEIGHT || start >= end) continue;
    changes[start] = (changes[start] ?? 0) + 1;
    changes[end] = (changes[end] ?? 0) - 1;
  }
  /** How many code units before each are covered. */
  const covered = new Uint32Array(text.length + 1);
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    open += changes[at] ?? 0;
    covered[at + 1] = (covered[at] ?? 0) + (open > 0 ? 1 : 0);
  }
  return ({ start, end }) => (covered[end] ?? 0) > (covered[start] ?? 0);
}

/** Fewest UTF-16 units of what is left that are compared by their sound. */
const MIN_HEARD = 3;

/** Whether what is left may stand for a word: for a name only what has some of its sound. */
function mayBeNamed(word: Unit['english'][number] | undefined, left: string): boolean {
  if (word === undefined || !/^\p{Lu}\p{Ll}{3}/u.test(word.text)) return true;
  const soundsLike = createSoundComparison(word.lower);
  return (
    soundsLike === undefined || left.length < MIN_HEARD || soundsLike(left) >= MIN_LEFT_LIKENESS
  );
}

const isCapitalized = ({ text }: Unit['english'][number]) => /^\p{Lu}\p{Ll}/u.test(text);

/** Whether a capitalised word stands before another one, with which it is one name. */
function isInName(english: Unit['english'], at: number): boolean {
  const [word, next] = [english[at], english[at + 1]];
  return Boolean(word && next?.joins && isCapitalized(word) && isCapitalized(next));
}
