import { AtomKind } from '../atoms.ts';
import { SWITCH_COST } from './borders.ts';
import type { LatinWord } from './words.ts';

/** Words that stand, uncapitalised, inside personal names. */
const PARTICLES = new Set(
  'de da do dos das del della di du la le van von der den ten ter zu zur el al bin ibn y e st jr sr'.split(
    ' ',
  ),
);
const PART_WORDS = 3;
/** Between names, or around the place or country of one. */
const SEPARATOR = /[,;，；()（）]/u;

/**
 * Find lists of personal names: two or more parts with commas or semicolons between, each of one to
 * three capitalised words or initials.
 *
 *     Tse, Samson       A. de Wet, C. Sunkel
 *     ^         ^       ^                  ^
 *
 * @returns For each word whether it is in such a list. Shape alone: keyword lists look the same, and
 * the caller weighs what the words say.
 */
export function findNameLists(
  text: string,
  words: readonly LatinWord[],
): [from: number, to: number][] {
  const lists: [number, number][] = [];
  for (let from = 0; from < words.length; ) {
    const to = endOfList(text, words, from);
    if (to > from) lists.push([from, to]);
    from = Math.max(to, from + 1);
    while (from < words.length && !beginsUnit(text, words, from)) from++;
  }
  return lists;
}

/** Whether nothing of the same line but a label stands before a word. */
function beginsUnit(text: string, words: readonly LatinWord[], w: number): boolean {
  const { cost, start } = words[w] as LatinWord;
  if (cost === 0) return true;
  if (cost > SWITCH_COST.clause) return false;
  const gap = text.slice((words[w - 1] as LatinWord).end, start);
  return /[\n\r:：]/u.test(gap);
}

function endOfList(text: string, words: readonly LatinWord[], from: number): number {
  let parts = 1;
  let inPart = 0;
  let w = from;
  for (; w < words.length; w++) {
    const word = words[w] as LatinWord;
    if (w > from) {
      if (beginsUnit(text, words, w)) break;
      const gap = text.slice((words[w - 1] as LatinWord).end, word.start);
      if (SEPARATOR.test(gap)) {
        parts++;
        inPart = 0;
      } else if (word.cost <= SWITCH_COST.clause) return from;
    }
    if (++inPart > PART_WORDS + 1 || !isNamePart(text, word)) return from;
  }
  return parts >= 2 ? w : from;
}

function isNamePart(text: string, { kind, start, end }: LatinWord): boolean {
  if (kind === AtomKind.acronym)
    return end - start === 1 || /^\p{Lu}\p{Ll}+\p{Lu}/u.test(text.slice(start, end));
  if (kind === AtomKind.capitals) return end - start <= 3;
  const word = text.slice(start, end);
  return /^\p{Lu}/u.test(word) || PARTICLES.has(word);
}
