import type { Edge } from '@diglot/words';
import { createFinder } from '../find-strings.ts';
import type { Link } from '../link/compose.ts';
import type { Unit } from '../read/units.ts';
import type { PhraseCandidate } from './phrase-candidates.ts';
import { createPhraseFinder, phraseKey } from './phrases.ts';
import type { UnitPair } from './unit-pairs.ts';

/** A phrase and its possible translation, over all units. */
export interface TermCandidate {
  readonly english: string;
  readonly chinese: string;
  /** English words, linking words not counted; whether there is one. */
  readonly words: number;
  readonly linked: boolean;
  /** Whether it stands somewhere where only the name of a thing does. */
  readonly isNamed: boolean;
  /** Mean score of the compositions, 0..1. */
  readonly score: number;
  readonly englishEdge: Edge;
  readonly chineseEdge: Edge;
  /** Links of the best composition: positions of words, offsets into the Chinese string. */
  readonly links: readonly Link[];
  /** Units in which both stand and seem to translate each other, in order. */
  readonly units: readonly number[];
  /** Number of units in which the phrase, and the Chinese string, stand. */
  readonly englishUnits: number;
  readonly chineseUnits: number;
}

/** What a term keeps of its score where it cuts a Chinese token at one edge, and at both. */
const CUT = [1, 0.62, 0.4] as const;

/** The same for a term of one English word. */
const CUT_ONE = [1, 0.6, 0.4] as const;

interface Cell {
  readonly english: string;
  readonly chinese: string;
  readonly units: number[];
  sum: number;
  best: UnitPair;
  isNamed: boolean;
}

/** Add up the pairs of all units. */
export function collectTerms(
  units: readonly Unit[],
  pairs: readonly (readonly UnitPair[])[],
): TermCandidate[] {
  const cells = new Map<string, Cell>();
  units.forEach((unit, position) => {
    for (const [key, found] of bestPairs(unit, pairs[position] ?? [])) {
      addToCell(cells, key, position, found);
    }
  });
  const all = [...cells.values()];
  const englishUnits = countPhrases(units, new Set(all.map(({ english }) => english)));
  const chineseUnits = countStrings(units, new Set(all.map(({ chinese }) => chinese)));
  return all.map((cell) => candidateOf(cell, englishUnits, chineseUnits));
}

/** The best of the pairs of one phrase and one Chinese string in a unit, and whether any stands like a name. */
interface BestPair {
  readonly english: string;
  readonly chinese: string;
  pair: UnitPair;
  isNamed: boolean;
}

/** The best pairs of a unit, by their phrase and Chinese string. */
function bestPairs(unit: Unit, pairs: readonly UnitPair[]): Map<string, BestPair> {
  const best = new Map<string, BestPair>();
  let phrase: PhraseCandidate | undefined;
  let english = '';
  for (const pair of pairs) {
    // The pairs of one phrase stand together.
    if (pair.phrase !== phrase) {
      phrase = pair.phrase;
      english = phraseKey(unit.english, phrase.from, phrase.to);
    }
    const chinese = unit.text.slice(pair.start, pair.end);
    const key = `${english}\n${chinese}`;
    const before = best.get(key);
    if (before === undefined) best.set(key, { english, chinese, pair, isNamed: phrase.isNamed });
    else {
      before.isNamed ||= phrase.isNamed;
      if (value(before.pair) < value(pair)) before.pair = pair;
    }
  }
  return best;
}

function addToCell(
  cells: Map<string, Cell>,
  key: string,
  position: number,
  { english, chinese, pair, isNamed }: BestPair,
): void {
  const cell = cells.get(key);
  if (cell === undefined) {
    cells.set(key, { english, chinese, units: [position], sum: value(pair), best: pair, isNamed });
    return;
  }
  cell.sum += value(pair);
  cell.units.push(position);
  cell.isNamed ||= isNamed;
  if (value(cell.best) < value(pair)) cell.best = pair;
}

function candidateOf(
  { english, chinese, units, sum, best, isNamed }: Cell,
  englishUnits: ReadonlyMap<string, number>,
  chineseUnits: ReadonlyMap<string, number>,
): TermCandidate {
  const { phrase, composition, edge } = best;
  return {
    english,
    chinese,
    words: phrase.to - phrase.from - (phrase.linked ? 1 : 0),
    linked: phrase.linked,
    isNamed,
    score: sum / units.length,
    englishEdge: phrase.edge,
    chineseEdge: edge,
    links: composition.links,
    units,
    englishUnits: englishUnits.get(english) ?? units.length,
    chineseUnits: chineseUnits.get(chinese) ?? units.length,
  };
}

function value({ phrase, composition, cuts }: UnitPair): number {
  const kept = phrase.to - phrase.from === 1 ? CUT_ONE : CUT;
  return composition.score * (kept[cuts] ?? 1);
}

function countPhrases(units: readonly Unit[], keys: ReadonlySet<string>): Map<string, number> {
  const find = createPhraseFinder(keys);
  return countUnits(units, ({ english }, see) => find(english, see));
}

function countStrings(units: readonly Unit[], strings: ReadonlySet<string>): Map<string, number> {
  const find = createFinder(strings);
  return countUnits(units, ({ text }, see) => find(text, see));
}

/** In how many units something is seen. */
function countUnits(
  units: readonly Unit[],
  look: (unit: Unit, see: (what: string) => void) => void,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) {
    const seen = new Set<string>();
    look(unit, (what) => seen.add(what));
    for (const what of seen) counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return counts;
}
