import type { TermCandidate } from '../candidates/collect-terms.ts';
import { type ChosenTerm, type DeclaredTerm, NO_EDGES } from './chosen-term.ts';
import { dropFragments } from './drop-fragments.ts';
import { finalScore, MIN_FINAL_SCORE } from './final-score.ts';
import { isTerm } from './is-term.ts';
import { createPartners, type Partners } from './partners.ts';
import { residualTerms } from './residual-terms.ts';

/** Log-odds of beginning a term below which a word is a passing modifier. */
const MAX_WEAK_BEGIN = -0.4;

interface Scored extends TermCandidate {
  readonly final: number;
}

/**
 * Choose among candidates.
 *
 * In each unit a phrase has one partner at most, and so has a Chinese string: the best that is not
 * taken. A pair is chosen where it is the best of both its sides; a lesser one where it wins in some
 * unit, or is another wording of the best pair.
 */
export function chooseTerms(
  candidates: readonly TermCandidate[],
  declared: readonly DeclaredTerm[] = [],
): ChosenTerm[] {
  const partners = createPartners();
  const chosen = [
    ...withoutContradictions(declared).map((term) => settle(term, partners)),
    ...choose(rank(candidates), partners),
  ];
  return dropFragments([...chosen, ...residualTerms(candidates, chosen)]);
}

/** Candidates that read like terms, best first; even ones by their units, then the longer phrase. */
function rank(candidates: readonly TermCandidate[]): Scored[] {
  return candidates
    .filter(isTerm)
    .map((candidate): Scored => ({ ...candidate, final: finalScore(candidate) }))
    .filter(({ final }) => final >= MIN_FINAL_SCORE)
    .sort(
      (a, b) =>
        b.final - a.final ||
        b.units.length - a.units.length ||
        b.english.length - a.english.length ||
        (a.english < b.english ? -1 : 1),
    );
}

/** What is declared, the strongest evidence first: a weaker one may add to it, not contradict it. */
const DECLARED_ORDER = ['glossary', 'keywords', 'acronym', 'bracket'] as const;

/** Leave out declared pairs of which one side has another partner by stronger evidence. */
function withoutContradictions(declared: readonly DeclaredTerm[]): DeclaredTerm[] {
  const kept: DeclaredTerm[] = [];
  for (const evidence of DECLARED_ORDER) {
    const english = new Set(kept.map((term) => term.english));
    const chinese = new Set(kept.map((term) => term.chinese));
    const added = declared.filter(
      (term) =>
        term.evidence === evidence && !english.has(term.english) && !chinese.has(term.chinese),
    );
    kept.push(...added);
  }
  return kept;
}

/** What a found pair is measured by that has a partner of a declared one: hardly any comes near authors' keywords. */
const RIVAL_SCORES: { readonly [evidence in DeclaredTerm['evidence']]?: number } = {
  glossary: Number.POSITIVE_INFINITY,
  keywords: 1,
};

/** Take a declared pair as it is. */
function settle(term: DeclaredTerm, partners: Partners): ChosenTerm {
  partners.settle(term, RIVAL_SCORES[term.evidence] ?? term.score);
  return {
    ...term,
    evidence: [term.evidence],
    units: [],
    declared: true,
    whole: true,
    weakStart: false,
    edges: NO_EDGES,
  };
}

function choose(ranked: readonly Scored[], partners: Partners): ChosenTerm[] {
  return ranked
    .filter((candidate) => partners.take(candidate, candidate.final))
    .map((candidate) => ({
      english: candidate.english,
      chinese: candidate.chinese,
      score: candidate.final,
      evidence: evidenceOf(candidate),
      units: candidate.units,
      declared: false,
      whole: isWhole(candidate),
      weakStart: candidate.englishEdge.begin < MAX_WEAK_BEGIN,
      edges: { english: candidate.englishEdge, chinese: candidate.chineseEdge },
    }));
}

/**
 * Sum of the log-odds of ending a term from which the last words are taken to end one. Of the 54 pairs that .5 adds to
 * those with 1 in the development texts 47 are right and whole, as social distancing; with 0 one of four more is cut
 * short, as average egg (read by eye, 2026-12-01).
 */
const MIN_END_ODDS = 0.5;

function isWhole({ links, englishEdge, chineseEdge }: TermCandidate): boolean {
  return (
    links.length === 1 ||
    links.every(({ kind }) => kind === 'identical') ||
    englishEdge.end + chineseEdge.end >= MIN_END_ODDS
  );
}

function evidenceOf({ links }: TermCandidate): string[] {
  const names = new Set<string>(links.length > 1 ? ['composition'] : []);
  for (const { kind } of links) {
    if (kind === 'sound') names.add('transliteration');
    else if (kind === 'rest' || kind === 'guess') names.add('residual');
    else if (kind === 'part') names.add('composition');
    else if (kind === 'whole') names.add('lexicon');
    else names.add(kind);
  }
  return [...names];
}
