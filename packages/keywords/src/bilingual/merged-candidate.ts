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

/** A term pair by its languages; or an author's keyword, of which one language is known. */
export interface SettledPair {
  readonly en?: PairHalf;
  readonly zh?: PairHalf;
  /** 0..1, of the pair. */
  readonly score: number;
  /** Whether the authors call it a keyword. */
  readonly byAuthor: boolean;
  /** Whether its halves are too unsure a pair to be shown as translations of each other; still neither stands apart. */
  readonly isGuess?: boolean;
}

/** The half that stands for the whole: that in the main language, where there is one. */
export function headOf({ en, zh }: SettledPair, main: Side): PairHalf {
  const [head, other] = main === 'en' ? [en, zh] : [zh, en];
  return (head ?? other) as PairHalf;
}

/** A candidate, with the candidate of the other language that translates it, or the term pair it is. */
export interface MergedCandidate extends Ranked {
  readonly translation?: Ranked;
  readonly pair?: SettledPair;
  /** Whether the authors call it a keyword. */
  readonly byAuthor?: boolean;
}
