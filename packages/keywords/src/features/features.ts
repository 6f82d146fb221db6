import { Role } from '@diglot/words';
import type { LanguageStatistics } from '@diglot/words/statistics';
import type { Candidate } from '../candidates/candidates.ts';
import type { Unit, UnitList } from '../read/unit.ts';
import { Shape } from '../read/words.ts';
import { createWordViews, type WordView } from './word-view.ts';

/** The features of a candidate, in the order of a row; whoever reads one asks `COLUMN` for its place. */
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

/** The column of each feature in a row. */
export const COLUMN = Object.fromEntries(
  FEATURES.map((name, column) => [name, column]),
) as Readonly<Record<Feature, number>>;

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
    const surroundings = { units: list.units, views, statistics, all, most };
    let start = 0;
    const put: Put = (column, value) => {
      buffer[start + column] = value * ONE;
    };
    for (const candidate of candidates) {
      describePlaces(put, candidate, surroundings);
      describePhrase(put, candidate, surroundings);
      describeWords(put, candidate, surroundings);
      start += WIDTH;
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

/** Writes a feature of one candidate into its column. */
type Put = (column: number, value: number) => void;

/** What is known of a document and of the collection, for all of its candidates. */
interface Surroundings {
  readonly units: readonly Unit[];
  readonly views: UnitViews;
  readonly statistics: LanguageStatistics;
  /** ln(1 + documents of the collection). */
  readonly all: number;
  /** Most occurrences of any candidate. */
  readonly most: number;
}

/** Describe how often and where a candidate stands, and how firm its edges are there. */
function describePlaces(put: Put, candidate: Candidate, { units, most }: Surroundings): void {
  const { at, ends } = candidate;
  const first = at[0] as number;
  const last = at[at.length - 1] as number;
  const frequency = at.length;
  put(COLUMN.firstPosition, first / units.length);
  put(COLUMN.spread, (last - first) / units.length);
  put(COLUMN.sentences, logOfCount(candidate.sentences));
  put(COLUMN.inTitle, candidate.inTitle > 0 ? 1 : 0);
  put(COLUMN.whole, candidate.whole / frequency);
  put(COLUMN.leftEdge, candidate.leftEdge / frequency);
  put(COLUMN.rightEdge, candidate.rightEdge / frequency);
  put(COLUMN.beyondHolder, logOfCount(Math.max(frequency - candidate.within, 0)));
  put(COLUMN.holderShare, candidate.within / frequency);
  put(COLUMN.holders, logOfCount(candidate.holders));
  put(COLUMN.frequencyShare, frequency / most);
  put(COLUMN.firstEnding, (units[first] as Unit).ending);
  put(COLUMN.lastEnding, (units[(ends[0] as number) - 1] as Unit).ending);
}

/** Imagined documents that pull the keyword rate of a rare phrase down. */
const RATE_PRIOR = 3;

/** Describe what the reference collection says of a candidate as a whole, and of the words at its edges. */
function describePhrase(put: Put, { key, at, ends }: Candidate, surroundings: Surroundings): void {
  const { views, statistics, all } = surroundings;
  const known = statistics.phrases.get(key);
  const documents = known?.documents ?? 0;
  const keywords = known?.keywords ?? 0;
  const rarity = all - logOfCount(documents);
  const lead = views.words[at[0] as number] as WordView;
  const tail = views.words[(ends[0] as number) - 1] as WordView;
  put(COLUMN.phraseRarity, rarity);
  put(COLUMN.frequencyTimesRarity, logOfCount(at.length) * rarity);
  put(COLUMN.characters, key.length);
  put(COLUMN.keywordCount, logOfCount(keywords));
  put(COLUMN.keywordRate, keywords / (documents + RATE_PRIOR));
  put(COLUMN.firstOdds, lead.firstOdds);
  put(COLUMN.lastOdds, tail.lastOdds);
  put(COLUMN.firstNoun, lead.noun);
  put(COLUMN.firstVerb, lead.verb);
  put(COLUMN.lastNoun, tail.noun);
  put(COLUMN.lastVerb, tail.verb);
}

/** Describe all words of a candidate together: means, extremes and counts. */
function describeWords(put: Put, { at, ends }: Candidate, { units, views }: Surroundings): void {
  const first = at[0] as number;
  const end = ends[0] as number;
  const size = end - first;
  const sums = { words: 0, rarity: 0, odds: 0, frequency: 0, title: 0, company: 0 };
  const counts = { prose: 0, links: 0, capitals: 0, digit: 0 };
  const most = { rarity: -Infinity, common: 0 };
  const least = { rarity: Infinity, odds: Infinity, noun: 1 };
  for (let index = first; index < end; index++) {
    const { role, shape } = units[index] as Unit;
    const view = views.words[index] as WordView;
    sums.words += view.parts;
    sums.rarity += view.rarity;
    sums.odds += view.anyOdds;
    sums.frequency += views.frequency[index] as number;
    sums.title += views.inTitle[index] as number;
    sums.company += views.company[index] as number;
    if (view.rarity > most.rarity) most.rarity = view.rarity;
    if (view.rarity < least.rarity) least.rarity = view.rarity;
    if (view.anyOdds < least.odds) least.odds = view.anyOdds;
    if (view.noun < least.noun) least.noun = view.noun;
    if (view.common > most.common) most.common = view.common;
    if (view.digit) counts.digit = 1;
    if (role === Role.prose) counts.prose++;
    else if (role === Role.link) counts.links++;
    if (isCapital(shape, index === first)) counts.capitals++;
  }
  put(COLUMN.words, sums.words);
  put(COLUMN.hyphen, sums.words - size);
  put(COLUMN.wordRarityMean, sums.rarity / size);
  put(COLUMN.wordRarityMax, most.rarity);
  put(COLUMN.wordRarityMin, least.rarity);
  put(COLUMN.anyOddsMean, sums.odds / size);
  put(COLUMN.anyOddsMin, least.odds);
  put(COLUMN.wordFrequency, sums.frequency / size);
  put(COLUMN.titleOverlap, sums.title / size);
  put(COLUMN.company, sums.company / size);
  put(COLUMN.innerNounMin, least.noun);
  put(COLUMN.common, most.common);
  put(COLUMN.capitals, counts.capitals / size);
  put(COLUMN.digit, counts.digit);
  put(COLUMN.prose, counts.prose);
  put(COLUMN.links, counts.links);
}

/** Whether a word has a capital that its place does not ask for. */
const isCapital = (shape: Shape, isFirst: boolean): boolean =>
  shape === Shape.capitals || (shape === Shape.capitalized && !isFirst);

const LOGS = Float64Array.from({ length: 64 }, (_, count) => Math.log1p(count));

/** ln(1 + count). */
function logOfCount(count: number): number {
  return count < LOGS.length ? (LOGS[count] as number) : Math.log1p(count);
}

/** Longest run of content words that is told from longer ones. Words. */
const MAX_RUN = 1000;

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
    sizes.fill(Math.min(to - from, MAX_RUN), from, to);
    from = Math.max(to, from + 1);
  }
  return sizes;
}
