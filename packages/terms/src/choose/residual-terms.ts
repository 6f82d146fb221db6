import { chineseEdge, englishEdge, isChineseStop, isModifier, singular } from '@diglot/words';
import type { TermCandidate } from '../candidates/collect-terms.ts';
import type { ChosenTerm } from './chosen-term.ts';

/** A link below this is a guess; the other links of the phrase must lie above the second. */
const GUESS = 0.62;
const SURE = 0.7;

/** What a residual keeps of the score of the phrase it comes from. */
const KEPT = 0.8;

/** Residuals of a lower score are more often wrong than right. */
const LEAST_SCORE = 0.5;

/** A word with other translations takes what is left only where this many units bear it out. */
const LEAST_UNITS = 2;

/** Least log-odds at both edges in both languages. */
const LEAST = -1.5;

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
    if (KEPT * term.score < LEAST_SCORE) continue;
    const rest = residualOf(candidate);
    if (rest === undefined || english.has(rest.english) || chinese.has(rest.chinese)) continue;
    english.add(rest.english);
    chinese.add(rest.chinese);
    found.push({ ...term, ...rest, score: KEPT * term.score, evidence: ['residual'] });
  }
  return found;
}

function residualOf({ english, chinese, links, units }: TermCandidate) {
  const [guess, ...others] = links.filter(({ weight }) => weight < GUESS);
  if (guess === undefined || others.length > 0 || guess.to - guess.from > 1) return undefined;
  if (guess.kind === 'guess' && units.length < LEAST_UNITS) return undefined;
  const sure = links.filter((link) => link !== guess);
  if (sure.length === 0 || sure.some(({ weight }) => weight < SURE)) return undefined;
  const word = singular(english.split(' ')[guess.from] ?? '');
  const start = Math.max(0, ...sure.filter(({ end }) => end <= guess.start).map(({ end }) => end));
  const end = Math.min(
    chinese.length,
    ...sure.filter((link) => link.start >= guess.end).map((link) => link.start),
  );
  const rest = chinese.slice(start, end).replace(/^的|的$/u, '');
  if (word.length < 4 || rest.length < 2 || rest.length > 3 || isChineseStop(rest))
    return undefined;
  const edges = [englishEdge(word), chineseEdge(rest)];
  const odds = edges.reduce((sum, edge) => sum + edge.begin + edge.end, 0);
  return odds >= LEAST && !isModifier(word) ? { english: word, chinese: rest } : undefined;
}
