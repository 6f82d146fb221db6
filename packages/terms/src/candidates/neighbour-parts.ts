import type { Composition, Link } from '../link/compose.ts';
import type { EnglishWord } from '../read/units.ts';
import type { PhraseCandidate } from './phrase-candidates.ts';

/** Least weight of a translation of a word that has a part in a stretch, 0..1: 山, mountain, has .63. */
const MIN_PART_WEIGHT = 0.6;

/** A Chinese stretch, in the text of its unit. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Make a test whether a Chinese stretch says something of a word that stands beside the phrase: 帕米尔高原 for Pamir, before
 * Plateau; 石榴皮 for pomegranate, before peel. Or whether something of the phrase stands beside the stretch: 六盘山,
 * before 区, for Liupan mountain area.
 *
 * @param byWord - The links of a unit, by their first words.
 */
export function createPartTest(
  english: readonly EnglishWord[],
  byWord: readonly (readonly Link[])[],
  { from, to }: PhraseCandidate,
): (stretch: Span, composition: Composition) => boolean {
  const isBeside = (at: number): boolean => {
    const word = english[at];
    const joins = at < from ? english[from]?.joins : word?.joins;
    if (word === undefined || joins !== true) return false;
    return !(word.isStop || word.isGlue || word.isVerbLike);
  };
  const beside = [from - 1, to].filter(isBeside);
  const outer = beside.flatMap((at) => byWord[at]?.filter((link) => isSure(link, at)) ?? []);
  const own = (byWord[from] ?? []).filter((link) => link.to === from + 1);
  const last = (byWord[to - 1] ?? []).filter((link) => isSure(link, to - 1));
  return (stretch, { links }) => {
    if (outer.some((link) => isLeftOut(link, stretch, links))) return true;
    if (to - from > 1) return links.length === 1 && isOutside(last, stretch);
    return beside.length > 0 && links[0]?.kind === 'learned' && saysMore(own, stretch, links[0]);
  };
}

/** Whether a link is a translation of one word. */
const isSure = ({ kind, weight, to }: Link, word: number): boolean =>
  to === word + 1 && (kind === 'lexicon' || kind === 'learned') && weight >= MIN_PART_WEIGHT;

/**
 * Whether a link has a part in a stretch that no word of the phrase has by itself, nor a dictionary as a part of a word.
 *
 * @param own - From the beginning of the stretch.
 */
function isLeftOut(link: Link, { start, end }: Span, own: readonly Link[]): boolean {
  if (link.start < start || link.end > end || link.end - link.start >= end - start) return false;
  return own.every((one) => {
    const [from, to] = [start + one.start, start + one.end];
    const isApart = to <= link.start || link.end <= from;
    return isApart || (one.kind !== 'lexicon' && (from < link.start || link.end < to));
  });
}

/** Whether the last word of a phrase that is translated as a whole stands right behind the stretch, and not in it. */
const isOutside = (last: readonly Link[], { start, end }: Span): boolean =>
  last.some((link) => link.start === end) &&
  !last.some((link) => link.start >= start && link.end <= end);

/** Whether what was learned of a word has a surer translation of it inside, and so is that of more than the word. */
const saysMore = (own: readonly Link[], { start, end }: Span, learned: Link): boolean =>
  own.some(
    (link) =>
      link.kind === 'lexicon' &&
      link.weight >= learned.weight &&
      link.start >= start &&
      link.end <= end &&
      link.end - link.start < end - start,
  );
