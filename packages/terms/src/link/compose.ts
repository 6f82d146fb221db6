/** A stretch of a Chinese string that words of an English phrase may stand for. */
export interface Link {
  /** First and last + 1 word of the phrase. */
  readonly from: number;
  readonly to: number;
  /** Offsets into the Chinese string. */
  readonly start: number;
  readonly end: number;
  /** How sure the link is, 0..1. */
  readonly weight: number;
  readonly kind: LinkKind;
}

/**
 * Why a link was made: a translation in the lexicon, or one that was learned before, or from the
 * corpus at hand; a part of one, or a whole of which the word says a part (education, 高等教育); the same
 * letters or digits; the sound of a name; what was left beside the partner of a neighbour, for an
 * unknown word and for one that has other translations.
 */
type LinkKind =
  | 'lexicon'
  | 'learned'
  | 'association'
  | 'part'
  | 'whole'
  | 'identical'
  | 'sound'
  | 'rest'
  | 'guess';

export interface Composition {
  /** Harmonic mean of how much of either side is covered, 0..1. */
  readonly score: number;
  readonly links: readonly Link[];
}

/** A set of links that overlap nowhere: one, and those of the state before it. */
interface State {
  readonly words: number;
  readonly link: Link | undefined;
  readonly before: State | undefined;
  readonly wordSum: number;
  readonly charSum: number;
  /** What the beam is sorted by: both sums as shares of what there is to cover. */
  readonly value: number;
}

interface Weighed {
  readonly link: Link;
  readonly mask: number;
  readonly wordGain: number;
  readonly charGain: number;
  readonly gain: number;
}

/** Most states of the search that are kept, and most links that are looked at, the heaviest first. */
const BEAM = 12;
const MAX_LINKS = 36;

/**
 * Cover a phrase and a Chinese string with links that do not overlap on either side.
 *
 * @param links - What may stand for what; at most 30 words are told apart.
 * @param wordCosts - How much each English word counts.
 * @param charCosts - How much each UTF-16 unit of the Chinese string counts.
 * @returns The best composition found; ties go to the heavier, then the earlier link.
 *
 * @remarks
 * **Cost:** a beam search of width 12 over at most 36 links.
 */
export function compose(
  links: readonly Link[],
  wordCosts: readonly number[],
  charCosts: readonly number[],
): Composition {
  const words = sum(wordCosts);
  const chars = sum(charCosts);
  if (links.length === 0 || words === 0 || chars === 0) return { score: 0, links: [] };
  const ordered = weigh(links, wordCosts, charCosts, { words, chars });
  const best = search(ordered, { words, chars });
  const english = Math.min(1, best.wordSum / words);
  const chinese = Math.min(1, best.charSum / chars);
  const score = english + chinese === 0 ? 0 : (2 * english * chinese) / (english + chinese);
  const chosen: Link[] = [];
  for (let at: State | undefined = best; at?.link !== undefined; at = at.before)
    chosen.push(at.link);
  return { score, links: chosen };
}

/** What there is to cover on both sides. */
interface Totals {
  readonly words: number;
  readonly chars: number;
}

/** Weigh the links by what they cover, the most first; ties by their places. */
function weigh(
  links: readonly Link[],
  wordCosts: readonly number[],
  charCosts: readonly number[],
  { words, chars }: Totals,
): Weighed[] {
  return links
    .map((link): Weighed => {
      const wordGain = link.weight * span(wordCosts, link.from, link.to);
      const charGain = link.weight * span(charCosts, link.start, link.end);
      const gain = wordGain / words + charGain / chars;
      return { link, mask: bits(link.from, link.to), wordGain, charGain, gain };
    })
    .sort((a, b) => b.gain - a.gain || a.link.start - b.link.start || a.link.from - b.link.from);
}

/** Find the set of links that covers most, none over another. */
function search(ordered: readonly Weighed[], { words, chars }: Totals): State {
  let beam: State[] = [
    { words: 0, link: undefined, before: undefined, wordSum: 0, charSum: 0, value: 0 },
  ];
  for (let at = 0; at < ordered.length && at < MAX_LINKS; at++) {
    const { link, mask, wordGain, charGain } = ordered[at] as Weighed;
    const before = beam.length;
    for (let i = 0; i < before; i++) {
      const state = beam[i] as State;
      if ((state.words & mask) !== 0 || overlaps(state, link)) continue;
      const wordSum = state.wordSum + wordGain;
      const charSum = state.charSum + charGain;
      beam.push({
        words: state.words | mask,
        link,
        before: state,
        wordSum,
        charSum,
        value: wordSum / words + charSum / chars,
      });
    }
    if (beam.length > BEAM) beam = beam.sort((a, b) => b.value - a.value).slice(0, BEAM);
  }
  return beam.reduce((best, state) => (state.value > best.value ? state : best));
}

function overlaps(state: State, { start, end }: Link): boolean {
  for (let at: State | undefined = state; at?.link !== undefined; at = at.before) {
    if (at.link.start < end && start < at.link.end) return true;
  }
  return false;
}

/** Words that a mask of 32 bits with a sign tells apart. */
const MAX_TOLD_APART = 30;

function bits(from: number, to: number): number {
  let mask = 0;
  for (let i = from; i < to; i++) mask |= 1 << (i % MAX_TOLD_APART);
  return mask;
}

function span(costs: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += costs[i] ?? 0;
  return total;
}

function sum(values: readonly number[]): number {
  return span(values, 0, values.length);
}
