import type { TermCandidate } from '../candidates/collect-terms.ts';
import { isChineseVariant, isEnglishVariant } from './variants.ts';

/** How far below the best partner of its words a pair may lie that some unit bears out. */
const SLACK = 0.15;
/** The same for another wording of the best pair. */
const VARIANT_SLACK = 0.12;

/** Who is whose partner, while terms are chosen best first. */
export interface Partners {
  /** Enter a pair that is settled, with a score no found pair may come near. */
  settle(pair: Pair, score: number): void;
  /** Enter a candidate if its two sides may still be partners; says whether they may. */
  take(candidate: TermCandidate, score: number): boolean;
}

type Pair = Pick<TermCandidate, 'english' | 'chinese'>;

interface Best {
  readonly text: string;
  readonly score: number;
}

/** Make an empty register of partners. */
export function createPartners(): Partners {
  const english = new Map<string, Best>();
  const chinese = new Map<string, Best>();
  const settled = { english: new Set<string>(), chinese: new Set<string>() };
  /** A unit and a string in it that has a partner there. */
  const taken = new Set<string>();
  const isFree = ({ english, chinese }: Pair, unit: number) =>
    !taken.has(`${unit} ${english}`) && !taken.has(`${unit} ${chinese}`);

  function mayBe(candidate: TermCandidate, score: number): boolean {
    const one = english.get(candidate.english);
    const other = chinese.get(candidate.chinese);
    const best = Math.max(one?.score ?? 0, other?.score ?? 0);
    if (best === 0) return true;
    if (score >= best - SLACK && candidate.units.some((unit) => isFree(candidate, unit)))
      return true;
    return (
      score >= best - VARIANT_SLACK &&
      (one === undefined || isChineseVariant(candidate.chinese, one.text)) &&
      (other === undefined || isEnglishVariant(candidate.english, other.text))
    );
  }

  function enter(pair: Pair, score: number): void {
    if (!english.has(pair.english)) english.set(pair.english, { text: pair.chinese, score });
    if (!chinese.has(pair.chinese)) chinese.set(pair.chinese, { text: pair.english, score });
  }

  return {
    settle(pair, score) {
      english.set(pair.english, { text: pair.chinese, score });
      chinese.set(pair.chinese, { text: pair.english, score });
      settled.english.add(pair.english);
      settled.chinese.add(pair.chinese);
    },
    take(candidate, score) {
      // Two sides that are settled are partners already, of each other or of others.
      if (settled.english.has(candidate.english) && settled.chinese.has(candidate.chinese)) {
        return false;
      }
      if (!mayBe(candidate, score)) return false;
      for (const unit of candidate.units) {
        taken.add(`${unit} ${candidate.english}`).add(`${unit} ${candidate.chinese}`);
      }
      enter(candidate, score);
      return true;
    },
  };
}
