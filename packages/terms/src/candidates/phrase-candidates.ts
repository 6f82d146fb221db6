import { type Edge, isNounPlace, isPhrasalVerb, mayHaveCondition } from '@diglot/words';
import type { EnglishWord } from '../read/units.ts';
import { YEAR } from '../read/year.ts';

/** Links a person and a condition. */
export const WITH = 'with';

/** A run of English words that may be a term: positions in the unit. */
export interface PhraseCandidate {
  readonly from: number;
  readonly to: number;
  /** Log-odds that the words at its edges begin and end a term. */
  readonly edge: Edge;
  /** Whether a linking word stands inside. */
  readonly linked: boolean;
  /** Whether it stands where only the name of a thing does: “a pandemic”. */
  readonly isNamed: boolean;
}

const NO_BRIDGES: ReadonlySet<number> = new Set();

/** Most words of a phrase, a hyphenated one counted once; and most parts of them. */
const MAX_WORDS = 6;
const MAX_PARTS = 9;

/**
 * List the runs of words that may be terms: no stop word at the edges or inside but one linking word
 * (`quality of life`), no punctuation inside, hyphenated words whole.
 *
 * @param bridges - Positions of each “and” that joins two words of which Chinese has one: spatial and temporal.
 */
export function phraseCandidates(
  words: readonly EnglishWord[],
  bridges: ReadonlySet<number> = NO_BRIDGES,
): PhraseCandidate[] {
  const candidates: PhraseCandidate[] = [];
  for (let from = 0; from < words.length; from++) {
    if (words[from]?.glued || !mayStand(words[from], words[from + 1])) continue;
    if (bridges.has(from - 1) || isMeasured(words, from)) continue;
    let linking = 0;
    let tokens = 0;
    for (let to = from + 1; to <= words.length && to <= from + MAX_PARTS; to++) {
      const last = words[to - 1] as EnglishWord;
      if (!last.glued && ++tokens > MAX_WORDS) break;
      if (to > from + 1 && !last.joins) break;
      if (last.isGlue || (to > from + 1 && joinsCondition(words[to - 2], last))) {
        if (++linking > 1) break;
        continue;
      }
      if (bridges.has(to - 1)) continue;
      if (last.isStop || last.isVerb) break;
      // A verb inside, or in front: “learning improves soil mapping”.
      const before = words[to - 2];
      const isWord = before?.lower !== WITH && !bridges.has(to - 2);
      if (to - 1 > from && before?.isVerbLike && isWord) break;
      if (isPhrasal(last, words[to])) break;
      if (goesOnAsName(words, to)) continue;
      if (words[to]?.glued || (isCapitalized(last) && isLetter(words[to]))) continue;
      const first = words[from] as EnglishWord;
      // “theme 1” is no term; “interleukin-2” is.
      if (/^\d+$/u.test(last.lower) && !last.glued) continue;
      candidates.push({
        from,
        to,
        edge: { begin: first.edge.begin, end: last.edge.end, alone: last.edge.alone },
        linked: linking > 0,
        isNamed: isNounPlace(
          first.joins ? words[from - 1]?.lower : undefined,
          words[to]?.joins ? words[to]?.lower : undefined,
        ),
      });
    }
  }
  return candidates;
}

/** Whether “with” stands behind a person, so that what follows says which. */
const joinsCondition = (before: EnglishWord | undefined, { lower, joins }: EnglishWord): boolean =>
  lower === WITH && joins && mayHaveCondition(before?.lower ?? '');

const isCapitalized = ({ text }: EnglishWord): boolean => /^\p{Lu}\p{Ll}/u.test(text);

/** Whether a verb makes one with the word behind it: missing out. */
const isPhrasal = ({ lower }: EnglishWord, next: EnglishWord | undefined): boolean =>
  next?.joins === true && isPhrasalVerb(lower, next.lower);

/** Whether a word begins behind “per”, which it cannot do without: per capita income. */
const isMeasured = (words: readonly EnglishWord[], at: number): boolean =>
  words[at]?.joins === true && words[at - 1]?.lower === 'per';

/** Bodies whose names go on with “of”. */
const BODY =
  /^(?:Academy|Association|Bureau|College|Commission|Committee|Institute|Ministry|Republic|Society|Union|University)$/u;

/** Whether the name of a body is cut before its “of”: Chinese Academy of Sciences. */
function goesOnAsName(words: readonly EnglishWord[], to: number): boolean {
  const [last, link, next] = [words[to - 1], words[to], words[to + 1]];
  if (last === undefined || !BODY.test(last.text)) return false;
  return link?.lower === 'of' && link.joins && next?.joins === true && isCapitalized(next);
}

/** Whether a word is a single capital; with a capitalised word before it, it makes one name: Party B. */
const isLetter = (word: EnglishWord | undefined): boolean =>
  word?.joins === true && /^\p{Lu}$/u.test(word.text);

function mayStand(word: EnglishWord | undefined, next: EnglishWord | undefined): boolean {
  if (word === undefined || word.isGlue || word.isStop) return false;
  if (next?.glued || (next?.joins && YEAR.test(word.lower))) return true;
  if (word.lower.length > 1) return /\p{L}/u.test(word.lower);
  return word.text !== word.lower || /\p{Script=Greek}/u.test(word.text);
}
