import type { TermCandidate } from '../candidates/collect-terms.ts';
import type { ChosenTerm } from './chosen-term.ts';
import { dropFragments } from './drop-fragments.ts';
import { isTerm } from './is-term.ts';
import { residualTerms } from './residual-terms.ts';

/** A pair that the text itself declares, or that the user has settled. */
export interface DeclaredTerm {
  readonly english: string;
  readonly chinese: string;
  readonly evidence: 'acronym' | 'bracket' | 'glossary';
  readonly score: number;
}

/** Chinese characters an English word is written with, on average (measured on keyword pairs). */
const CHARACTERS_A_WORD = 2.1;

/** Pairs of a lower score are more often wrong than right. */
const LEAST = 0.5;

/** How far below the best partner of its words a pair may lie that some unit bears out. */
const SLACK = 0.15;
/** The same for another wording of the best pair. */
const VARIANT_SLACK = 0.12;

/** Log-odds of beginning a term below which a word is a passing modifier. */
const WEAK = -0.4;

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
  const scored = candidates
    .filter(isTerm)
    .map((candidate): Scored => ({ ...candidate, final: finalScore(candidate) }))
    .filter(({ final }) => final >= LEAST)
    .sort(
      (a, b) =>
        b.final - a.final ||
        b.units.length - a.units.length ||
        b.english.length - a.english.length ||
        (a.english < b.english ? -1 : 1),
    );
  const english = new Map<string, Best>();
  const chinese = new Map<string, Best>();
  const chosen = declared.map((term): ChosenTerm => {
    // Nothing that is found comes near a pair the user has settled.
    const score = term.evidence === 'glossary' ? Number.POSITIVE_INFINITY : term.score;
    english.set(term.english, { text: term.chinese, score });
    chinese.set(term.chinese, { text: term.english, score });
    return {
      ...term,
      evidence: [term.evidence],
      units: [],
      declared: true,
      whole: true,
      weakStart: false,
    };
  });
  const taken = new Set<string>();
  const settled = new Set(declared.map((term) => `${term.english}\n${term.chinese}`));
  for (const candidate of scored) {
    if (settled.has(`${candidate.english}\n${candidate.chinese}`)) continue;
    const bestEnglish = english.get(candidate.english);
    const bestChinese = chinese.get(candidate.chinese);
    const free = candidate.units.filter(
      (unit) =>
        !taken.has(`${unit} ${candidate.english}`) && !taken.has(`${unit} ${candidate.chinese}`),
    );
    const best = Math.max(bestEnglish?.score ?? 0, bestChinese?.score ?? 0);
    const accepted =
      best === 0 ||
      (free.length > 0 && candidate.final >= best - SLACK) ||
      (candidate.final >= best - VARIANT_SLACK &&
        (bestEnglish === undefined || isChineseVariant(candidate.chinese, bestEnglish.text)) &&
        (bestChinese === undefined || isEnglishVariant(candidate.english, bestChinese.text)));
    if (!accepted) continue;
    for (const unit of candidate.units) {
      taken.add(`${unit} ${candidate.english}`);
      taken.add(`${unit} ${candidate.chinese}`);
    }
    const { final: score } = candidate;
    if (!bestEnglish) english.set(candidate.english, { text: candidate.chinese, score });
    if (!bestChinese) chinese.set(candidate.chinese, { text: candidate.english, score });
    chosen.push({
      english: candidate.english,
      chinese: candidate.chinese,
      score,
      evidence: evidenceOf(candidate),
      units: candidate.units,
      declared: false,
      whole: isWhole(candidate),
      weakStart: candidate.englishEdge.begin < WEAK,
    });
  }
  chosen.push(...residualTerms(candidates, chosen));
  return dropFragments(chosen);
}

/** Sum of the log-odds of ending a term from which the last words are taken to end one. */
const ENDS = 1;

function isWhole({ links, englishEdge, chineseEdge }: TermCandidate): boolean {
  return (
    links.length === 1 ||
    links.every(({ kind }) => kind === 'identical') ||
    englishEdge.end + chineseEdge.end >= ENDS
  );
}

interface Best {
  readonly text: string;
  readonly score: number;
}

/** Another wording of the same: every word of the shorter one has a relative in the longer one. */
function isEnglishVariant(one: string, other: string): boolean {
  const [short, long] = [one.split(' '), other.split(' ')].sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  return short.every((word) => long.some((candidate) => isRelative(word, candidate)));
}

function isRelative(one: string, other: string): boolean {
  const size = Math.max(4, Math.min(one.length, other.length) - 3);
  return one.slice(0, size) === other.slice(0, size);
}

/** Another wording of the same: half of the characters or more are shared. */
function isChineseVariant(one: string, other: string): boolean {
  const shared = [...one].filter((character) => other.includes(character));
  return 2 * shared.length >= Math.max(one.length, other.length);
}

function finalScore(candidate: TermCandidate): number {
  const { score, units, englishUnits, chineseUnits, chinese, words } = candidate;
  const dice = (2 * units.length) / (englishUnits + chineseUnits);
  const ratio = Math.log(chinese.length / (CHARACTERS_A_WORD * words));
  const length = Math.exp(-(ratio * ratio) / 0.9);
  return score * (0.55 + 0.3 * Math.min(1, dice) + 0.15 * length);
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
