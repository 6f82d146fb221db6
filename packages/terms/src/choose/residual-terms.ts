import { chineseEdge, englishEdge, isChineseStop, isModifier, singular } from '@diglot/words';
import type { TermCandidate } from '../candidates/collect-terms.ts';
import { PARTNER_WEIGHT } from '../link/sureness.ts';
import type { ChosenTerm } from './chosen-term.ts';
import { MIN_FINAL_SCORE } from './final-score.ts';

/** Weight of a link, 0..1, below which it is a guess; the other links of the phrase make their sides partners. */
const MAX_GUESS_WEIGHT = 0.62;

/** What a residual keeps of the score of the phrase it comes from. */
const RESIDUAL_SHARE = 0.8;

/** Fewest units that bear out what is left for a word that has other translations. */
const MIN_GUESS_UNITS = 2;

/** Least sum of the log-odds of the four edges: the word and its rest, each first and last in a term. */
const MIN_EDGE_ODDS = -1.5;

/** Fewest letters of a word that takes a rest, and how long the rest may be, in UTF-16 units. */
const MIN_LETTERS = 4;
const MIN_REST = 2;
const MAX_REST = 3;

/**
 * Take what is left of chosen phrases: where all but one word of a phrase have sure partners, the one
 * goes to the rest (peer support, 同伴支持, less support, 支持, leaves peer, 同伴).
 *
 * @returns Pairs of which neither side is chosen yet.
 */
export function residualTerms(
  candidates: readonly TermCandidate[],
  chosen: readonly ChosenTerm[],
): ChosenTerm[] {
  const accepted = new Map(chosen.map((term) => [`${term.english}\n${term.chinese}`, term]));
  const english = new Set(chosen.map((term) => term.english));
  const chinese = new Set(chosen.map((term) => term.chinese));
  const found: ChosenTerm[] = [];
  for (const candidate of candidates) {
    const term = accepted.get(`${candidate.english}\n${candidate.chinese}`);
    if (term === undefined || candidate.linked) continue;
    if (RESIDUAL_SHARE * term.score < MIN_FINAL_SCORE) continue;
    const rest = residualOf(candidate);
    if (rest === undefined || english.has(rest.english) || chinese.has(rest.chinese)) continue;
    english.add(rest.english);
    chinese.add(rest.chinese);
    found.push({ ...term, ...rest, score: RESIDUAL_SHARE * term.score, evidence: ['residual'] });
  }
  return found;
}

function residualOf({ english, chinese, links, units }: TermCandidate) {
  const [guess, ...others] = links.filter(({ weight }) => weight < MAX_GUESS_WEIGHT);
  if (guess === undefined || others.length > 0 || guess.to - guess.from > 1) return undefined;
  if (guess.kind === 'guess' && units.length < MIN_GUESS_UNITS) return undefined;
  const sure = links.filter((link) => link !== guess);
  if (sure.length === 0 || sure.some(({ weight }) => weight < PARTNER_WEIGHT)) return undefined;
  const word = singular(english.split(' ')[guess.from] ?? '');
  const start = Math.max(0, ...sure.filter(({ end }) => end <= guess.start).map(({ end }) => end));
  const end = Math.min(
    chinese.length,
    ...sure.filter((link) => link.start >= guess.end).map((link) => link.start),
  );
  const rest = chinese.slice(start, end).replace(/^的|的$/u, '');
  if (
    word.length < MIN_LETTERS ||
    rest.length < MIN_REST ||
    rest.length > MAX_REST ||
    isChineseStop(rest)
  )
    return undefined;
  const edges = [englishEdge(word), chineseEdge(rest)];
  const odds = edges.reduce((sum, edge) => sum + edge.begin + edge.end, 0);
  return odds >= MIN_EDGE_ODDS && !isModifier(word) ? { english: word, chinese: rest } : undefined;
}
