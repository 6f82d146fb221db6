import { isSuffix } from '@diglot/words';
import { type Composition, compose, type Link } from '../link/compose.ts';
import type { PhraseCandidate } from './phrase-candidates.ts';

/** A Chinese stretch of a unit. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly chinese: string;
  /** How much each of its UTF-16 units counts. */
  readonly costs: readonly number[];
}

/** Cover a phrase and a stretch with those of its links that lie in the stretch. */
export function composeStretch(
  own: readonly Link[],
  { from }: PhraseCandidate,
  { start, end, chinese, costs }: Stretch,
  wordCosts: readonly number[],
): Composition {
  const inside: Link[] = [];
  for (const link of own) {
    if (link.start < start || link.end > end) continue;
    inside.push({
      from: link.from - from,
      to: link.to - from,
      start: link.start - start,
      end: link.end - start,
      weight: link.weight,
      kind: link.kind,
    });
  }
  if (wordCosts.length === 1) return wordComposition(inside, chinese);
  const composition = compose(inside, wordCosts, costs);
  if (composition.score >= ABBREVIATED_SCORE) return composition;
  return abbreviated(inside, wordCosts.length, chinese) ?? composition;
}

/** Score of a phrase each of whose words has one character, in order, and fewest words of one. */
const ABBREVIATED_SCORE = 0.75;
const MIN_ABBREVIATED = 3;

/** The composition of a word that has a character of each word of a phrase, in order: case fatality rate, 病死率. */
function abbreviated(
  links: readonly Link[],
  words: number,
  chinese: string,
): Composition | undefined {
  if (words < MIN_ABBREVIATED || chinese.length !== words) return undefined;
  const own = Array.from({ length: words }, (_, at) =>
    links.find(
      ({ from, to, start, end }) => from === at && start === at && to === at + 1 && end === to,
    ),
  );
  const found = own.filter((link) => link !== undefined);
  return found.length === words ? { score: ABBREVIATED_SCORE, links: found } : undefined;
}

/** What a suffix that a word leaves open takes from its weight, for its share of the stretch: half of that. */
const OPEN_SUFFIX_COST = 0.5;

/** The composition of a single word: its surest link that covers all but suffixes. */
function wordComposition(links: readonly Link[], text: string): Composition {
  let best: Composition = { score: 0, links: [] };
  for (const link of links) {
    if (link.start > 0 || link.kind === 'whole') continue;
    const rest = text.slice(link.end);
    if (rest !== '' && !isSuffix(rest)) continue;
    const score = link.weight * (1 - (OPEN_SUFFIX_COST * rest.length) / text.length);
    if (score > best.score) best = { score, links: [link] };
  }
  return best;
}
