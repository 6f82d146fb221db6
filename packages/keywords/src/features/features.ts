import { Role } from '@diglot/words';
import type { LanguageStatistics } from '@diglot/words/statistics';
import type { Candidate } from '../candidates/candidates.ts';
import type { Unit, UnitList } from '../read/unit.ts';
import { Shape } from '../read/words.ts';
import { createWordViews, type WordView } from './word-view.ts';

/** The features of a candidate, in the order of a row. */
export const FEATURES = [
  'phraseRarity',
  'frequencyTimesRarity',
  'wordRarityMean',
  'wordRarityMax',
  'wordRarityMin',
  'firstPosition',
  'inTitle',
  'words',
  'characters',
  'whole',
  'leftEdge',
  'rightEdge',
  'beyondHolder',
  'holderShare',
  'keywordCount',
  'keywordRate',
  'firstOdds',
  'lastOdds',
  'anyOddsMean',
  'anyOddsMin',
  'spread',
  'sentences',
  'capitals',
  'titleOverlap',
  'company',
  'hyphen',
  'digit',
  'wordFrequency',
  'prose',
  'links',
  'firstEnding',
  'lastEnding',
  'holders',
  'frequencyShare',
  'firstNoun',
  'firstVerb',
  'lastNoun',
  'lastVerb',
  'innerNounMin',
  'common',
] as const;

export type Feature = (typeof FEATURES)[number];

/** Number of features in a row. */
export const WIDTH = FEATURES.length;

/** What 1 is in a row: rows hold whole numbers, which trees compare without branching. */
export const ONE = 1024;

/** What the units contribute to the rows of the candidates they stand in, one entry a unit. */
interface UnitViews {
  readonly words: readonly WordView[];
  /** ln(1 + how often its key occurs in the document). */
  readonly frequency: readonly number[];
  /** 1 when the title has it too, else 0. */
  readonly inTitle: readonly number[];
  /** Length of the unbroken run of content words it stands in. */
  readonly company: readonly number[];
}

/**
 * Describes candidates by numbers: one row of {@link WIDTH} numbers, in parts of {@link ONE}, for each,
 * one after the other. The rows are overwritten by the next call.
 */
export type Describe = (list: UnitList, candidates: readonly Candidate[]) => Int32Array;

/**
 * Make a describer of candidates that goes by some statistics.
 *
 * @remarks **Cost:** linear in the units and candidates.
 */
export function createDescriber(statistics: LanguageStatistics): Describe {
  const viewOf = createWordViews(statistics);
  const all = logOfCount(statistics.documents);
  let buffer = new Int32Array(0);
  return (list, candidates) => {
    const views = viewUnits(list, viewOf);
    let most = 1;
    for (const { at } of candidates) if (at.length > most) most = at.length;
    const size = candidates.length * WIDTH;
    if (buffer.length < size) buffer = new Int32Array(2 * size);
    for (let row = 0; row < candidates.length; row++) {
      const candidate = candidates[row] as Candidate;
      describe(buffer, row * WIDTH, candidate, list.units, views, statistics, all, most);
    }
    return buffer.subarray(0, size);
  };
}

function viewUnits({ units, titleUnits }: UnitList, viewOf: (unit: Unit) => WordView): UnitViews {
  const size = units.length;
  // Units of one key point to the first of them.
  const firsts = new Map<string, number>();
  const firstOf = new Array<number>(size).fill(0);
  const counts = new Array<number>(size).fill(0);
  const titled = new Array<number>(size).fill(0);
  for (let index = 0; index < size; index++) {
    const { key, role } = units[index] as Unit;
    let first = firsts.get(key);
    if (first === undefined) {
      first = index;
      firsts.set(key, index);
    }
    firstOf[index] = first;
    counts[first] = (counts[first] as number) + 1;
    if (index < titleUnits && role !== Role.stop) titled[first] = 1;
  }
  const words = new Array<WordView>(size);
  const frequency = new Array<number>(size).fill(0);
  const inTitle = new Array<number>(size).fill(0);
  for (let index = 0; index < size; index++) {
    const first = firstOf[index] as number;
    words[index] = viewOf(units[index] as Unit);
    frequency[index] = logOfCount(counts[first] as number);
    inTitle[index] = titled[first] as number;
  }
  return { words, frequency, inTitle, company: runSizes(units) };
}

/** Write the row of one candidate, in the order of {@link FEATURES}. */
function describe(
  rows: Int32Array,
  start: number,
  candidate: Candidate,
  units: readonly Unit[],
  views: UnitViews,
  statistics: LanguageStatistics,
  all: number,
  most: number,
): void {
  const { key, at, ends } = candidate;
  const first = at[0] as number;
  const end = ends[0] as number;
  const last = at[at.length - 1] as number;
  const frequency = at.length;
  const known = statistics.phrases.get(key);
  const documents = known?.documents ?? 0;
  const keywords = known?.keywords ?? 0;
  const phraseRarity = all - logOfCount(documents);
  const viewOf = views.words;

  let words = 0;
  let raritySum = 0;
  let rarityMax = -Infinity;
  let rarityMin = Infinity;
  let oddsSum = 0;
  let oddsMin = Infinity;
  let frequencySum = 0;
  let titleSum = 0;
  let companySum = 0;
  let nounMin = 1;
  let commonMax = 0;
  let prose = 0;
  let links = 0;
  let capitals = 0;
  let digit = 0;
  for (let index = first; index < end; index++) {
    const { role, shape } = units[index] as Unit;
    const view = viewOf[index] as WordView;
    words += view.parts;
    if (view.digit) digit = 1;
    raritySum += view.rarity;
    if (view.rarity > rarityMax) rarityMax = view.rarity;
    if (view.rarity < rarityMin) rarityMin = view.rarity;
    oddsSum += view.anyOdds;
    if (view.anyOdds < oddsMin) oddsMin = view.anyOdds;
    frequencySum += views.frequency[index] as number;
    titleSum += views.inTitle[index] as number;
    companySum += views.company[index] as number;
    if (view.noun < nounMin) nounMin = view.noun;
    if (view.common > commonMax) commonMax = view.common;
    if (role === Role.prose) prose++;
    else if (role === Role.link) links++;
    if (shape === Shape.capitals || (shape === Shape.capitalized && index > first)) capitals++;
  }
  const size = end - first;
  const lead = viewOf[first] as WordView;
  const tail = viewOf[end - 1] as WordView;
  let column = start;
  rows[column++] = phraseRarity * ONE;
  rows[column++] = logOfCount(frequency) * phraseRarity * ONE;
  rows[column++] = (raritySum / size) * ONE;
  rows[column++] = rarityMax * ONE;
  rows[column++] = rarityMin * ONE;
  rows[column++] = (first / units.length) * ONE;
  rows[column++] = candidate.inTitle > 0 ? ONE : 0;
  rows[column++] = words * ONE;
  rows[column++] = key.length * ONE;
  rows[column++] = (candidate.whole / frequency) * ONE;
  rows[column++] = (candidate.leftEdge / frequency) * ONE;
  rows[column++] = (candidate.rightEdge / frequency) * ONE;
  rows[column++] = logOfCount(Math.max(frequency - candidate.within, 0)) * ONE;
  rows[column++] = (candidate.within / frequency) * ONE;
  rows[column++] = logOfCount(keywords) * ONE;
  rows[column++] = (keywords / (documents + 3)) * ONE;
  rows[column++] = lead.firstOdds * ONE;
  rows[column++] = tail.lastOdds * ONE;
  rows[column++] = (oddsSum / size) * ONE;
  rows[column++] = oddsMin * ONE;
  rows[column++] = ((last - first) / units.length) * ONE;
  rows[column++] = logOfCount(candidate.sentences) * ONE;
  rows[column++] = (capitals / size) * ONE;
  rows[column++] = (titleSum / size) * ONE;
  rows[column++] = (companySum / size) * ONE;
  rows[column++] = (words - size) * ONE;
  rows[column++] = digit * ONE;
  rows[column++] = (frequencySum / size) * ONE;
  rows[column++] = prose * ONE;
  rows[column++] = links * ONE;
  rows[column++] = (units[first] as Unit).ending * ONE;
  rows[column++] = (units[end - 1] as Unit).ending * ONE;
  rows[column++] = logOfCount(candidate.holders) * ONE;
  rows[column++] = (frequency / most) * ONE;
  rows[column++] = lead.noun * ONE;
  rows[column++] = lead.verb * ONE;
  rows[column++] = tail.noun * ONE;
  rows[column++] = tail.verb * ONE;
  rows[column++] = nounMin * ONE;
  rows[column++] = commonMax * ONE;
}

const LOGS = Float64Array.from({ length: 64 }, (_, count) => Math.log1p(count));

/** ln(1 + count). */
function logOfCount(count: number): number {
  return count < LOGS.length ? (LOGS[count] as number) : Math.log1p(count);
}

/** For each unit the length of the unbroken run of content words it stands in. */
function runSizes(units: readonly Unit[]): number[] {
  const sizes = new Array<number>(units.length).fill(0);
  for (let from = 0; from < units.length; ) {
    let to = from;
    while (
      to < units.length &&
      units[to]?.role === Role.content &&
      (to === from || !units[to]?.cut)
    )
      to++;
    sizes.fill(Math.min(to - from, 1000), from, to);
    from = Math.max(to, from + 1);
  }
  return sizes;
}
