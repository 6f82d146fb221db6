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

/** The best partners so far, of either side, and which pairs are settled. */
interface Register {
  readonly english: Map<string, Best>;
  readonly chinese: Map<string, Best>;
  readonly settled: { readonly english: Set<string>; readonly chinese: Set<string> };
  /** A unit and a string in it that has a partner there. */
  readonly taken: Set<string>;
}

/** Make an empty register of partners. */
export function createPartners(): Partners {
  const register: Register = {
    english: new Map(),
    chinese: new Map(),
    settled: { english: new Set(), chinese: new Set() },
    taken: new Set(),
  };
  const { english, chinese, settled, taken } = register;
  return {
    settle(pair, score) {
      english.set(pair.english, { text: pair.chinese, score });
      chinese.set(pair.chinese, { text: pair.english, score });
      settled.english.add(pair.english);
      settled.chinese.add(pair.chinese);
    },
    take(candidate, score) {
      if (!mayBePartners(register, candidate, score)) return false;
      const { english: one, chinese: other } = candidate;
      for (const unit of candidate.units) taken.add(`${unit} ${one}`).add(`${unit} ${other}`);
      if (!english.has(one)) english.set(one, { text: other, score });
      if (!chinese.has(other)) chinese.set(other, { text: one, score });
      return true;
    },
  };
}

function mayBePartners(register: Register, candidate: TermCandidate, score: number): boolean {
  const { settled, taken } = register;
  // Two sides that are settled are partners already, of each other or of others.
  if (settled.english.has(candidate.english) && settled.chinese.has(candidate.chinese))
    return false;
  const one = register.english.get(candidate.english);
  const other = register.chinese.get(candidate.chinese);
  const best = Math.max(one?.score ?? 0, other?.score ?? 0);
  if (best === 0) return true;
  const isFree = (unit: number) =>
    !taken.has(`${unit} ${candidate.english}`) && !taken.has(`${unit} ${candidate.chinese}`);
  if (score >= best - SLACK && candidate.units.some(isFree)) return true;
  return (
    score >= best - VARIANT_SLACK &&
    (one === undefined || isChineseVariant(candidate.chinese, one.text)) &&
    (other === undefined || isEnglishVariant(candidate.english, other.text))
  );
}
