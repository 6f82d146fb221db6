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

/**
 * Describe candidates by numbers.
 *
 * @param viewOf - Made by `createWordViews` of the same statistics.
 * @returns One row of {@link WIDTH} numbers for each candidate, one after the other.
 * @remarks **Cost:** linear in the units and candidates.
 */
export function describeCandidates(
  { units, titleUnits }: UnitList,
  candidates: readonly Candidate[],
  statistics: LanguageStatistics,
  viewOf: (unit: Unit) => WordView,
): Float64Array {
  const rows = new Float64Array(candidates.length * WIDTH);
  const count = new Map<string, number>();
  const titleKeys = new Set<string>();
  for (const [index, { key, role }] of units.entries()) {
    count.set(key, (count.get(key) ?? 0) + 1);
    if (index < titleUnits && role !== Role.stop) titleKeys.add(key);
  }
  const company = runSizes(units);
  const most = candidates.reduce((most, { at }) => Math.max(most, at.length), 1);
  const total = statistics.documents + 1;

  for (const [row, candidate] of candidates.entries()) {
    const { key, at, ends } = candidate;
    const first = at[0] as number;
    const end = ends[0] as number;
    const last = at.at(-1) as number;
    const frequency = at.length;
    const known = statistics.phrases.get(key);
    const phraseRarity = Math.log(total / ((known?.documents ?? 0) + 1));

    let words = 0;
    let raritySum = 0;
    let rarityMax = -Infinity;
    let rarityMin = Infinity;
    let oddsSum = 0;
    let oddsMin = Infinity;
    let countSum = 0;
    let titleSum = 0;
    let companySum = 0;
    let nounMin = 1;
    let commonMax = 0;
    let prose = 0;
    let links = 0;
    let capitals = 0;
    let hyphen = 0;
    let digit = 0;
    let lead: WordView | undefined;
    let tail: WordView | undefined;
    for (let index = first; index < end; index++) {
      const unit = units[index] as Unit;
      const view = viewOf(unit);
      lead ??= view;
      tail = view;
      words += view.parts;
      hyphen += view.parts - 1;
      if (view.digit) digit = 1;
      raritySum += view.rarity;
      rarityMax = Math.max(rarityMax, view.rarity);
      rarityMin = Math.min(rarityMin, view.rarity);
      oddsSum += view.anyOdds;
      oddsMin = Math.min(oddsMin, view.anyOdds);
      countSum += Math.log1p(count.get(unit.key) ?? 0);
      if (titleKeys.has(unit.key)) titleSum++;
      companySum += company[index] ?? 1;
      nounMin = Math.min(nounMin, view.noun);
      commonMax = Math.max(commonMax, view.common);
      if (unit.role === Role.prose) prose++;
      else if (unit.role === Role.link) links++;
      if (unit.shape === Shape.capitals || (unit.shape === Shape.capitalized && index > first)) {
        capitals++;
      }
    }
    const size = end - first;
    const values: readonly number[] = [
      phraseRarity,
      Math.log1p(frequency) * phraseRarity,
      raritySum / size,
      rarityMax,
      rarityMin,
      first / units.length,
      candidate.inTitle > 0 ? 1 : 0,
      words,
      key.length,
      candidate.whole / frequency,
      candidate.leftEdge / frequency,
      candidate.rightEdge / frequency,
      Math.log1p(Math.max(frequency - candidate.within, 0)),
      candidate.within / frequency,
      Math.log1p(known?.keywords ?? 0),
      (known?.keywords ?? 0) / ((known?.documents ?? 0) + 3),
      lead?.firstOdds ?? 0,
      tail?.lastOdds ?? 0,
      oddsSum / size,
      oddsMin,
      (last - first) / units.length,
      Math.log1p(candidate.sentences),
      capitals / size,
      titleSum / size,
      companySum / size,
      hyphen,
      digit,
      countSum / size,
      prose,
      links,
      units[first]?.ending ?? 0,
      units[end - 1]?.ending ?? 0,
      Math.log1p(candidate.holders),
      frequency / most,
      lead?.noun ?? 0,
      lead?.verb ?? 0,
      tail?.noun ?? 0,
      tail?.verb ?? 0,
      nounMin,
      commonMax,
    ];
    rows.set(values, row * WIDTH);
  }
  return rows;
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
