import type { Glosses } from '@diglot/lexicon';
import { contentWords, foldTerm, splitJoined } from '@diglot/words';
import { charCosts } from '../link/char-costs.ts';
import { compose } from '../link/compose.ts';
import { linkWords } from '../link/link-words.ts';
import { termWording } from '../link/wording.ts';

/** Nobody's term is longer; the rest of a longer string is not looked at. UTF-16 units. */
const LONGEST = 160;
/** More words than this cannot be told apart by `compose`. */
const MOST_WORDS = 24;

/** A term made ready for scoring against many others. */
export interface PreparedTerm {
  readonly folded: string;
  readonly bare: string;
  readonly chinese: boolean;
  readonly words: readonly string[];
  readonly chars: readonly number[];
}

/** Fold a term and cut it into what is compared. */
export function prepareTerm(term: string, glosses: Glosses): PreparedTerm {
  const folded = foldTerm(term.slice(0, LONGEST));
  const chinese = /\p{Script=Han}/u.test(folded);
  return {
    folded,
    bare: folded.replace(/[^\p{L}\p{N}]+/gu, ''),
    chinese,
    words: chinese
      ? []
      : contentWords(folded)
          .slice(0, MOST_WORDS)
          .flatMap((word) => splitJoined(word, glosses.knows)),
    chars: chinese ? charCosts(folded) : [],
  };
}

/**
 * Say how well two terms translate each other, 0..1. Of two languages one must be Chinese; otherwise
 * only terms that are written alike score.
 */
export function scorePair(one: PreparedTerm, other: PreparedTerm, glosses: Glosses): number {
  if (one.bare !== '' && one.bare === other.bare) return 1;
  if (one.chinese === other.chinese) return 0;
  const [english, chinese] = one.chinese ? [other, one] : [one, other];
  if (english.words.length === 0) return 0;
  const links = linkWords(termWording(english.words, chinese.folded), glosses);
  const costs = english.words.map(() => 1);
  return compose(links, costs, chinese.chars).score;
}
