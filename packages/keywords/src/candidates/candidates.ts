import { isRelational, Role } from '@diglot/words';
import type { Unit, UnitList } from '../read/unit.ts';

/** A phrase not yet ranked. */
export interface Candidate {
  readonly key: string;
  readonly language: 'en' | 'zh';
  /** Number of units. */
  readonly size: number;
  /** List positions of the first unit of each occurrence, ascending. */
  readonly at: number[];
  /** List positions after the last unit of each occurrence. */
  readonly ends: number[];
  /** How many occurrences lie in the title. */
  inTitle: number;
  /** Sums over the occurrences of how firm each edge is, 0..1 each. */
  leftEdge: number;
  rightEdge: number;
  /** Occurrences with both edges firm. */
  whole: number;
  /** Number of sentences it occurs in. */
  sentences: number;
  /** Most occurrences of any candidate one unit longer that holds this one. */
  within: number;
  /** Number of different candidates one unit longer that hold this one. */
  holders: number;
}

/** Longest phrase, in units. */
export const LONGEST = { en: 5, zh: 6 } as const;
/** Longest Chinese phrase, in characters. */
const LONGEST_CHINESE = 16;
const LETTER = /\p{L}/u;
/** Characters that begin a term and never stand alone, where a dictionary cut them off: 抗营养因子. */
const BOUND = '抗非超亚反类微准拟伪';
const HAN = /\p{Script=Han}/u;

/**
 * List the phrases of a document that may be keyphrases.
 *
 * They are all runs of up to five (English) or six (Chinese) units inside the stretches between
 * punctuation and function words, in order of their first occurrence.
 *
 * @remarks **Cost:** linear in the number of units.
 */
export function listCandidates({ units, titleUnits }: UnitList): Candidate[] {
  const found = new Map<string, Candidate>();
  for (let from = 0; from < units.length; ) {
    const to = endOfRun(units, from, titleUnits);
    const start = isMeasured(units, from) ? from + 1 : from;
    if (start < to) addRun(found, units, start, to, titleUnits);
    from = Math.max(to, from + 1);
  }
  return [...found.values()];
}

/** Whether a word begins behind “per”, which it cannot do without: per capita income. */
const isMeasured = (units: readonly Unit[], at: number): boolean =>
  units[at - 1]?.form === 'per' && units[at]?.cut === false;

function endOfRun(units: readonly Unit[], from: number, titleUnits: number): number {
  const first = units[from] as Unit;
  if (first.role === Role.stop) return from;
  let to = from + 1;
  for (; to < units.length; to++) {
    const unit = units[to] as Unit;
    if (unit.role === Role.stop || unit.cut || to === titleUnits) break;
    if (unit.language !== first.language || unit.sentence !== first.sentence) break;
  }
  return to;
}

function addRun(
  found: Map<string, Candidate>,
  units: readonly Unit[],
  from: number,
  to: number,
  titleUnits: number,
): void {
  const language = (units[from] as Unit).language;
  const glue = language === 'en' ? ' ' : '';
  const longest = LONGEST[language];
  // Candidates by their start and size, so that those one unit longer are at hand.
  const grid = new Array<Candidate | undefined>((to - from) * longest);
  for (let start = from; start < to; start++) {
    const first = units[start] as Unit;
    if (first.role === Role.link || first.role === Role.number) continue;
    if (start > from && belongsBefore(units[start - 1] as Unit, first)) continue;
    const row = (start - from) * longest;
    const stop = Math.min(to, start + longest);
    let key = '';
    let content = 0;
    for (let end = start; end < stop; end++) {
      const last = units[end] as Unit;
      key = key === '' ? last.key : `${key}${glue}${last.key}`;
      if (last.role === Role.content) content++;
      if (language === 'zh' && key.length > LONGEST_CHINESE) break;
      const size = end - start + 1;
      if (last.role === Role.link || (last.role === Role.number && size === 1)) continue;
      if (last.role === Role.prefix || (size === 2 && isNumbered(first, last))) continue;
      if (size > 2 && saysOfOther(first, units[start + 1] as Unit)) continue;
      if (content === 0 && (language === 'en' || size === 1)) continue;
      const candidate = found.get(key) ?? newCandidate(found, key, language, size);
      if (candidate === undefined) continue;
      grid[row + size - 1] = candidate;
      addOccurrence(candidate, units, start, end, from, to, titleUnits);
    }
  }
  noteHolders(grid, longest);
}

/** Tell each candidate of a run of the two that are one unit longer, on either side. */
function noteHolders(grid: readonly (Candidate | undefined)[], longest: number): void {
  for (let row = 0; row < grid.length; row += longest) {
    for (let size = 2; size <= longest; size++) {
      const holder = grid[row + size - 1];
      if (holder === undefined) continue;
      note(grid[row + size - 2], holder);
      note(grid[row + longest + size - 2], holder);
    }
  }
}

/** Whether a Chinese word goes with the one before it: 型 with 2, 营养 with 抗, the second of two single characters. */
function belongsBefore(before: Unit, { language, form }: Unit): boolean {
  if (before.role === Role.prefix) return true;
  if (language === 'en' || before.role !== Role.content || before.form.length > 1) return false;
  return BOUND.includes(before.form) || (form.length === 1 && HAN.test(before.form));
}

/** Whether a phrase begins with what is said of the rest of it: “effects of peer support”. */
const saysOfOther = (first: Unit, second: Unit): boolean =>
  second.role === Role.link && first.language === 'en' && isRelational(first.form);

/** Whether two units are a number and what it numbers: 2型 is no term without what follows. */
function isNumbered(first: Unit, last: Unit): boolean {
  return first.role === Role.prefix && last.form.length === 1 && /^\d/u.test(first.form);
}

/** Add a candidate; single characters and keys without letters are none. */
function newCandidate(
  found: Map<string, Candidate>,
  key: string,
  language: 'en' | 'zh',
  size: number,
): Candidate | undefined {
  if (key.length < 2 || !LETTER.test(key)) return undefined;
  const candidate: Candidate = {
    key,
    language,
    size,
    at: [],
    ends: [],
    inTitle: 0,
    leftEdge: 0,
    rightEdge: 0,
    whole: 0,
    sentences: 0,
    within: 0,
    holders: 0,
  };
  found.set(key, candidate);
  return candidate;
}

function addOccurrence(
  candidate: Candidate,
  units: readonly Unit[],
  start: number,
  end: number,
  from: number,
  to: number,
  titleUnits: number,
): void {
  const before = candidate.at[candidate.at.length - 1];
  if (
    before === undefined ||
    (units[before] as Unit).sentence !== (units[start] as Unit).sentence
  ) {
    candidate.sentences++;
  }
  candidate.at.push(start);
  candidate.ends.push(end + 1);
  if (start < titleUnits) candidate.inTitle++;
  const left = start === from ? 1 : edge(units[start - 1]?.role);
  const right = end === to - 1 ? 1 : edge(units[end + 1]?.role);
  candidate.leftEdge += left;
  candidate.rightEdge += right;
  if (left > 0 && right > 0) candidate.whole += left * right;
}

/** How firmly a linking word, and any other that no phrase has, ends a phrase, 0..1. Chosen by hand, not fitted. */
const LINK_EDGE = 0.8;
const STOP_EDGE = 0.5;

/** How firmly a neighbour of this role ends a phrase, 0..1. */
function edge(role: Role | undefined): number {
  if (role === Role.content) return 0;
  return role === Role.link ? LINK_EDGE : STOP_EDGE;
}

function note(inner: Candidate | undefined, holder: Candidate): void {
  if (inner === undefined) return;
  if (holder.at.length > inner.within) inner.within = holder.at.length;
  if (holder.at.length === 1) inner.holders++;
}
