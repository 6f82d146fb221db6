import { singular } from './english-forms.ts';
import type { UnitPair } from './unit-pairs.ts';
import type { Unit } from './units.ts';

/** A phrase and its possible translation, over all units. */
export interface TermCandidate {
  readonly english: string;
  readonly chinese: string;
  readonly words: number;
  /** Mean score of the compositions, 0..1. */
  readonly score: number;
  readonly termhood: number;
  /** Units in which both stand and seem to translate each other. */
  readonly together: number;
  /** Units in which the phrase, and the Chinese string, stand. */
  readonly englishUnits: number;
  readonly chineseUnits: number;
}

/** The form under which an English phrase is counted: lower case, the last word in the singular. */
export function phraseKey(words: readonly string[]): string {
  const last = words.length - 1;
  return words.map((word, i) => (i === last ? singular(word) : word)).join(' ');
}

/** Add up the pairs of all units. */
export function collectTerms(
  units: readonly Unit[],
  pairs: readonly (readonly UnitPair[])[],
): TermCandidate[] {
  const cells = new Map<
    string,
    {
      sum: number;
      units: number;
      termhood: number;
      words: number;
      english: string;
      chinese: string;
    }
  >();
  units.forEach((unit, u) => {
    const best = new Map<
      string,
      { score: number; pair: UnitPair; english: string; chinese: string }
    >();
    for (const pair of pairs[u] ?? []) {
      const words = unit.english.slice(pair.phrase.from, pair.phrase.to).map(({ lower }) => lower);
      const english = phraseKey(words);
      const chinese = unit.text.slice(pair.start, pair.end);
      const key = `${english}\n${chinese}`;
      const before = best.get(key);
      if (before === undefined || before.score < pair.composition.score) {
        best.set(key, { score: pair.composition.score, pair, english, chinese });
      }
    }
    for (const [key, { score, pair, english, chinese }] of best) {
      const cell = cells.get(key) ?? {
        sum: 0,
        units: 0,
        termhood: -99,
        words: pair.phrase.to - pair.phrase.from,
        english,
        chinese,
      };
      cell.sum += score;
      cell.units++;
      cell.termhood = Math.max(cell.termhood, pair.phrase.termhood + pair.termhood);
      cells.set(key, cell);
    }
  });
  const englishCounts = countEnglish(units, new Set([...cells.values()].map((c) => c.english)));
  const chineseCounts = new Map<string, number>();
  for (const { chinese } of cells.values()) {
    if (chineseCounts.has(chinese)) continue;
    chineseCounts.set(chinese, units.filter(({ text }) => text.includes(chinese)).length);
  }
  return [...cells.values()].map((cell) => ({
    english: cell.english,
    chinese: cell.chinese,
    words: cell.words,
    score: cell.sum / cell.units,
    termhood: cell.termhood,
    together: cell.units,
    englishUnits: englishCounts.get(cell.english) ?? cell.units,
    chineseUnits: chineseCounts.get(cell.chinese) ?? cell.units,
  }));
}

function countEnglish(units: readonly Unit[], keys: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { english } of units) {
    const seen = new Set<string>();
    for (let from = 0; from < english.length; from++) {
      for (let to = from + 1; to <= english.length && to <= from + 6; to++) {
        seen.add(phraseKey(english.slice(from, to).map(({ lower }) => lower)));
      }
    }
    for (const key of seen) if (keys.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
