import type { Candidate, UnitList } from './candidates.ts';
import { Role } from './lexis.ts';
import type { LanguageStatistics } from './statistics.ts';
import { Shape, type Unit } from './units.ts';
import type { WordView } from './word-view.ts';

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

/** What a unit contributes to the rows of the candidates it stands in. */
interface UnitView extends WordView {
  /** ln(1 + how often its key occurs in the document). */
  readonly frequency: number;
  /** 1 when the title has it too, else 0. */
  readonly inTitle: number;
  /** Length of the unbroken run of content words it stands in. */
  readonly company: number;
}

/**
 * Describe candidates by numbers.
 *
 * @param viewOf - Made by `createWordViews` of the same statistics.
 * @returns One row of {@link WIDTH} numbers for each candidate, one after the other.
 * @remarks **Cost:** linear in the units and candidates.
 */
export function describeCandidates(
  list: UnitList,
  candidates: readonly Candidate[],
  statistics: LanguageStatistics,
  viewOf: (unit: Unit) => WordView,
): Float64Array {
  const views = viewUnits(list, viewOf);
  let most = 1;
  for (const { at } of candidates) most = Math.max(most, at.length);
  const rows = new Float64Array(candidates.length * WIDTH);
  for (let row = 0; row < candidates.length; row++) {
    const candidate = candidates[row] as Candidate;
    describe(rows, row * WIDTH, candidate, list.units, views, statistics, most);
  }
  return rows;
}

function viewUnits(
  { units, titleUnits }: UnitList,
  viewOf: (unit: Unit) => WordView,
): readonly UnitView[] {
  const count = new Map<string, number>();
  const titleKeys = new Set<string>();
  for (const [index, { key, role }] of units.entries()) {
    count.set(key, (count.get(key) ?? 0) + 1);
    if (index < titleUnits && role !== Role.stop) titleKeys.add(key);
  }
  const company = runSizes(units);
  return units.map((unit, index) => {
    const view = viewOf(unit);
    return {
      parts: view.parts,
      rarity: view.rarity,
      firstOdds: view.firstOdds,
      lastOdds: view.lastOdds,
      anyOdds: view.anyOdds,
      digit: view.digit,
      noun: view.noun,
      verb: view.verb,
      common: view.common,
      frequency: Math.log1p(count.get(unit.key) ?? 0),
      inTitle: titleKeys.has(unit.key) ? 1 : 0,
      company: company[index] ?? 0,
    };
  });
}

/** Write the row of one candidate, in the order of {@link FEATURES}. */
function describe(
  rows: Float64Array,
  start: number,
  candidate: Candidate,
  units: readonly Unit[],
  views: readonly UnitView[],
  statistics: LanguageStatistics,
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
  const phraseRarity = Math.log((statistics.documents + 1) / (documents + 1));

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
    const view = views[index] as UnitView;
    words += view.parts;
    if (view.digit) digit = 1;
    raritySum += view.rarity;
    if (view.rarity > rarityMax) rarityMax = view.rarity;
    if (view.rarity < rarityMin) rarityMin = view.rarity;
    oddsSum += view.anyOdds;
    if (view.anyOdds < oddsMin) oddsMin = view.anyOdds;
    frequencySum += view.frequency;
    titleSum += view.inTitle;
    companySum += view.company;
    if (view.noun < nounMin) nounMin = view.noun;
    if (view.common > commonMax) commonMax = view.common;
    if (role === Role.prose) prose++;
    else if (role === Role.link) links++;
    if (shape === Shape.capitals || (shape === Shape.capitalized && index > first)) capitals++;
  }
  const size = end - first;
  const lead = views[first] as UnitView;
  const tail = views[end - 1] as UnitView;
  let column = start;
  rows[column++] = phraseRarity;
  rows[column++] = logOfCount(frequency) * phraseRarity;
  rows[column++] = raritySum / size;
  rows[column++] = rarityMax;
  rows[column++] = rarityMin;
  rows[column++] = first / units.length;
  rows[column++] = candidate.inTitle > 0 ? 1 : 0;
  rows[column++] = words;
  rows[column++] = key.length;
  rows[column++] = candidate.whole / frequency;
  rows[column++] = candidate.leftEdge / frequency;
  rows[column++] = candidate.rightEdge / frequency;
  rows[column++] = logOfCount(Math.max(frequency - candidate.within, 0));
  rows[column++] = candidate.within / frequency;
  rows[column++] = logOfCount(keywords);
  rows[column++] = keywords / (documents + 3);
  rows[column++] = lead.firstOdds;
  rows[column++] = tail.lastOdds;
  rows[column++] = oddsSum / size;
  rows[column++] = oddsMin;
  rows[column++] = (last - first) / units.length;
  rows[column++] = logOfCount(candidate.sentences);
  rows[column++] = capitals / size;
  rows[column++] = titleSum / size;
  rows[column++] = companySum / size;
  rows[column++] = words - size;
  rows[column++] = digit;
  rows[column++] = frequencySum / size;
  rows[column++] = prose;
  rows[column++] = links;
  rows[column++] = (units[first] as Unit).ending;
  rows[column++] = (units[end - 1] as Unit).ending;
  rows[column++] = logOfCount(candidate.holders);
  rows[column++] = frequency / most;
  rows[column++] = lead.noun;
  rows[column++] = lead.verb;
  rows[column++] = tail.noun;
  rows[column++] = tail.verb;
  rows[column++] = nounMin;
  rows[column++] = commonMax;
}

const LOGS = Float64Array.from({ length: 64 }, (_, count) => Math.log1p(count));

/** ln(1 + count). */
function logOfCount(count: number): number {
  return count < LOGS.length ? (LOGS[count] as number) : Math.log1p(count);
}

/** For each unit the length of the unbroken run of content words it stands in. */
function runSizes(units: readonly Unit[]): Uint16Array {
  const sizes = new Uint16Array(units.length);
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
