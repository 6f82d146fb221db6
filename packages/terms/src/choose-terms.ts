import type { TermCandidate } from './collect-terms.ts';

export interface ChosenTerm extends TermCandidate {
  /** 0..1, higher is better. */
  readonly final: number;
}

/** Chinese characters an English word is written with, on average (measured on keyword pairs). */
const CHARACTERS_A_WORD = 2.1;

/** Least log-odds at the edges, both languages together. */
const LEAST_TERMHOOD = -4;
const LEAST = 0.5;

/** Keep the pairs that are each other's best. */
export function chooseTerms(candidates: readonly TermCandidate[]): ChosenTerm[] {
  const scored = candidates
    .filter(({ termhood }) => termhood >= LEAST_TERMHOOD)
    .map((candidate) => ({ ...candidate, final: finalScore(candidate) }))
    .filter(({ final }) => final >= LEAST)
    .sort(
      (a, b) =>
        b.final - a.final ||
        b.together - a.together ||
        b.english.length - a.english.length ||
        (a.english < b.english ? -1 : 1),
    );
  const english = new Set<string>();
  const chinese = new Set<string>();
  const chosen: ChosenTerm[] = [];
  for (const candidate of scored) {
    if (english.has(candidate.english) || chinese.has(candidate.chinese)) continue;
    english.add(candidate.english);
    chinese.add(candidate.chinese);
    chosen.push(candidate);
  }
  return chosen;
}

function finalScore(candidate: TermCandidate): number {
  const { score, together, englishUnits, chineseUnits, chinese, words } = candidate;
  const dice = (2 * together) / (englishUnits + chineseUnits);
  const ratio = Math.log(chinese.length / (CHARACTERS_A_WORD * words));
  const length = Math.exp(-(ratio * ratio) / 0.9);
  return score * (0.55 + 0.3 * Math.min(1, dice) + 0.15 * length);
}
