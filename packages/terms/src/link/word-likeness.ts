import type { Glosses } from '@diglot/lexicon';
import {
  createSoundComparison,
  numberLikeness,
  reading,
  remember,
  STOP_WORDS,
  singular,
} from '@diglot/words';

/** Marks of punctuation that correspond; some corpora write brackets as words. */
const MARKS = new Map<string, readonly string[]>([
  ['。', ['.']],
  ['，', [',']],
  [',', ['.', ';']],
  [';', [',', '.']],
  ['——', ['-', '--']],
  ['、', [',', 'and']],
  ['；', [';', ',', '.']],
  ['：', [':', ',']],
  ['？', ['?']],
  ['！', ['!']],
  ['“', ['"', '``', "''"]],
  ['”', ['"', "''", '``']],
  ['（', ['(', '-lrb-']],
  ['）', [')', '-rrb-']],
  ['(', ['(', '-lrb-']],
  [')', [')', '-rrb-']],
  ['《', ['"', '``']],
  ['》', ['"', "''"]],
  ['%', ['percent', '%', 'per']],
]);

/** English words for the Chinese words of grammar that no dictionary lists so. */
const GRAMMAR = new Map<string, readonly string[]>([
  ['的', ['of', "'s", "'"]],
  ['和', ['and']],
  ['与', ['and', 'with']],
  ['及', ['and']],
  ['在', ['in', 'at', 'on', 'during']],
  ['多', ['more', 'over']],
  ['据', ['according', 'to']],
  ['之一', ['one', 'of']],
  ['以上', ['over', 'more']],
  ['内', ['in', 'within']],
  ['里', ['in']],
  ['期间', ['during']],
  ['随着', ['with', 'as']],
  ['为了', ['to', 'for']],
  ['到', ['to']],
  ['或', ['or']],
  ['以及', ['and']],
  ['对', ['to', 'for', 'on', 'of', 'toward']],
  ['是', ['is', 'are', 'was', 'were', 'be']],
  ['将', ['will', 'would']],
  ['被', ['by']],
  ['从', ['from']],
  ['为', ['for', 'as', 'is']],
  ['以', ['with', 'by', 'to']],
  ['于', ['in', 'on', 'at']],
  ['由', ['by', 'from']],
  ['这', ['this', 'the']],
  ['该', ['the', 'this', 'its']],
  ['其', ['its', 'their', 'his']],
  ['等', ['etc', 'other']],
  ['不', ['not']],
  ['没有', ['not', 'no']],
  ['了', ['has', 'have']],
  ['已', ['has', 'have', 'already']],
  ['也', ['also']],
  ['并', ['and']],
  ['向', ['to']],
  ['中', ['in', 'of', 'among']],
  ['上', ['on', 'in', 'at']],
  ['后', ['after']],
  ['前', ['before']],
  ['关于', ['on', 'about']],
  ['他', ['he', 'his', 'him']],
  ['他们', ['they', 'their', 'them']],
  ['我们', ['we', 'our', 'us']],
  ['她', ['she', 'her']],
  ['它', ['it', 'its']],
]);

/** How much a Chinese word and an English one look like translations of each other, 0..1; folded. */
export type WordLikeness = (chinese: string, english: string) => number;

/**
 * Say how much a Chinese word looks like the translation of an English one, 0..1, whatever stands
 * around them.
 */
export function createWordLikeness(glosses: Glosses): WordLikeness {
  const row = remember((english): Row => {
    const made = {
      weights: new Map(glosses.word(english).map(({ text, weight }) => [text, weight])),
      base: singular(english),
      stop: STOP_WORDS.has(english) || english.length < 3,
      soundsLike: english.length >= 4 ? createSoundComparison(english) : undefined,
    };
    const compare = (chinese: string) => likeness(chinese, english, made, glosses);
    return { ...made, score: remember(compare, MOST_PARTNERS) };
  }, MOST_ROWS);
  return (chinese, english) => row(english).score(chinese);
}

/** English words remembered with their likenesses, and Chinese words with each; half of each. */
const MOST_ROWS = 2000;
const MOST_PARTNERS = 200;

interface Word {
  readonly weights: ReadonlyMap<string, number>;
  readonly base: string;
  readonly stop: boolean;
  readonly soundsLike: ((chinese: string) => number) | undefined;
}

interface Row extends Word {
  readonly score: (chinese: string) => number;
}

function likeness(chinese: string, english: string, row: Word, glosses: Glosses): number {
  if (chinese === english) return 1;
  const mark = MARKS.get(chinese)?.indexOf(english) ?? -1;
  if (mark >= 0) return mark === 0 ? 0.9 : 0.5;
  const number = numberLikeness(chinese, english);
  if (number !== undefined) return number;
  if (!/\p{Script=Han}/u.test(chinese)) return 0;
  if (GRAMMAR.get(chinese)?.includes(english)) return 0.5;
  const exact = row.weights.get(chinese) ?? 0;
  if (exact >= 0.8) return exact;
  // A surname: 王, Wang.
  if (chinese.length === 1 && reading(chinese) === english) return 0.7;
  let best = Math.max(exact, glosses.partners(chinese).get(row.base) ?? 0);
  if (best >= 0.8 || row.stop) return best;
  for (const [gloss, weight] of row.weights)
    best = Math.max(best, weight * overlap(chinese, gloss));
  if (best < 0.5 && row.soundsLike !== undefined && chinese.length >= 2) {
    const sound = row.soundsLike(chinese);
    if (sound >= 0.75) best = Math.max(best, 0.8 * sound);
  }
  return best;
}

/** How much of two Chinese strings is the same, below 0.9. */
function overlap(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.includes(short)) {
    return short.length === 1
      ? long.length <= 2
        ? 0.35
        : 0.2
      : (0.75 * short.length) / long.length + 0.15;
  }
  if (short.length < 2) return 0;
  let shared = 0;
  for (const character of short) if (long.includes(character)) shared++;
  const dice = (2 * shared) / (one.length + other.length);
  return dice >= 0.5 ? 0.4 * dice : 0;
}
