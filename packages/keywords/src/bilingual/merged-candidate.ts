import type { Span } from '@diglot/text';
import type { Ranked } from '../rank/select-candidates.ts';

/** The two languages of keyphrases. */
export type Side = 'en' | 'zh';

/** One half of a term pair: the term as written, and where the document has it. */
export interface PairHalf {
  readonly text: string;
  readonly language: Side;
  readonly mentions: readonly Span[];
}

/** A term pair by its languages. */
export interface SettledPair {
  readonly en: PairHalf;
  readonly zh: PairHalf;
  /** 0..1, of the pair. */
  readonly score: number;
}

/** A candidate, with the candidate of the other language that translates it, or the term pair it is. */
export interface MergedCandidate extends Ranked {
  readonly translation?: Ranked;
  readonly pair?: SettledPair;
}
