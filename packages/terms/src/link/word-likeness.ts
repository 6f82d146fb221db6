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
      stop: STOP_WORDS.has(english) || english.length < MIN_CONTENT_LETTERS,
      soundsLike: english.length >= MIN_HEARD_LETTERS ? createSoundComparison(english) : undefined,
    };
    const compare = (chinese: string) => likeness(chinese, english, made, glosses);
    return { ...made, score: remember(compare, MAX_PARTNERS) };
  }, MAX_ROWS);
  return (chinese, english) => row(english).score(chinese);
}

/** English words remembered with their likenesses, and Chinese words with each; half of each is kept. */
const MAX_ROWS = 2000;
const MAX_PARTNERS = 200;

/** Fewest letters of an English word of content, and of one that is compared by its sound. */
const MIN_CONTENT_LETTERS = 3;
const MIN_HEARD_LETTERS = 4;

/*
 * Likenesses, 0..1, chosen by hand, not fitted: of a mark and the one that it mostly is, or is too; of words of grammar;
 * of a surname and its reading.
 */
const MARK_LIKENESS = 0.9;
const OTHER_MARK_LIKENESS = 0.5;
const GRAMMAR_LIKENESS = 0.5;
const SURNAME_LIKENESS = 0.7;

/** Likeness by a translation from which nothing else is looked for. */
const SURE_LIKENESS = 0.8;

/** Likeness below which a word is also compared by its sound; the least likeness of sounds, and what it keeps. */
const FAINT_LIKENESS = 0.5;
const MIN_SOUND_LIKENESS = 0.75;
const SOUND_SHARE = 0.8;

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
  if (mark >= 0) return mark === 0 ? MARK_LIKENESS : OTHER_MARK_LIKENESS;
  const number = numberLikeness(chinese, english);
  if (number !== undefined) return number;
  if (!/\p{Script=Han}/u.test(chinese)) return 0;
  if (GRAMMAR.get(chinese)?.includes(english)) return GRAMMAR_LIKENESS;
  const exact = row.weights.get(chinese) ?? 0;
  if (exact >= SURE_LIKENESS) return exact;
  // A surname: 王, Wang.
  if (chinese.length === 1 && reading(chinese) === english) return SURNAME_LIKENESS;
  let best = Math.max(exact, glosses.partners(chinese).get(row.base) ?? 0);
  if (best >= SURE_LIKENESS || row.stop) return best;
  for (const [gloss, weight] of row.weights)
    best = Math.max(best, weight * overlap(chinese, gloss));
  return best < FAINT_LIKENESS && chinese.length > 1
    ? Math.max(best, soundLikeness(chinese, row))
    : best;
}

function soundLikeness(chinese: string, { soundsLike }: Word): number {
  const sound = soundsLike?.(chinese) ?? 0;
  return sound >= MIN_SOUND_LIKENESS ? SOUND_SHARE * sound : 0;
}

/** What one character inside a string of two says, and inside a longer one. */
const CHARACTER_OF_TWO = 0.35;
const CHARACTER_OF_MORE = 0.2;

/** What a string inside a longer one says: so much by its share of that, and so much anyway; together below 1. */
const INSIDE_SHARE_WEIGHT = 0.75;
const INSIDE_WEIGHT = 0.15;

/** Least Dice coefficient of the characters of two strings that says something, and what it weighs. */
const MIN_DICE = 0.5;
const DICE_WEIGHT = 0.4;

/** How much of two Chinese strings is the same, below 0.9. */
function overlap(one: string, other: string): number {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.includes(short)) {
    if (short.length === 1) return long.length <= 2 ? CHARACTER_OF_TWO : CHARACTER_OF_MORE;
    return (INSIDE_SHARE_WEIGHT * short.length) / long.length + INSIDE_WEIGHT;
  }
  if (short.length < 2) return 0;
  let shared = 0;
  for (const character of short) if (long.includes(character)) shared++;
  const dice = (2 * shared) / (one.length + other.length);
  return dice >= MIN_DICE ? DICE_WEIGHT * dice : 0;
}
