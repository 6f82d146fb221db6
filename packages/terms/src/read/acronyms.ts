import { singular } from '@diglot/words';
import { phraseKey } from '../candidates/phrases.ts';
import type { EnglishWord, Unit } from './units.ts';

/** An acronym that a text explains: “peer support workers (PSWs)”. */
export interface Acronym {
  /** As written, without a plural s. */
  readonly text: string;
  /** The acronym, and the phrase it stands for, as they are counted. */
  readonly key: string;
  readonly longForm: string;
}

/** Most words between the beginning of a long form and its acronym. */
const LONGEST = 12;

/** Find the acronyms that stand in brackets behind their long forms, in order. */
export function readAcronyms(units: readonly Unit[], text: string): Acronym[] {
  const words: EnglishWord[] = units.flatMap(({ english }) => english);
  const found: Acronym[] = [];
  for (let i = 1; i < words.length; i++) {
    const acronym = words[i] as EnglishWord;
    const previous = words[i - 1] as EnglishWord;
    if (!/^\p{Lu}[\p{L}\p{N}]*[\p{Lu}\p{N}]s?$/u.test(acronym.text)) continue;
    if (!/^['’]?\s*[(（]\s*$/u.test(text.slice(previous.end, acronym.start))) continue;
    let from = i - 1;
    while (from > 0 && i - from < LONGEST && words[from]?.joins) from--;
    const before = words.slice(from, i);
    let start = longFormStart(
      before.map(({ lower }) => lower),
      acronym.text,
    );
    if (start === undefined) continue;
    // A hyphen parts no word: non-negative matrix factorization (NMF).
    while (start > 0 && before[start]?.glued) start--;
    const long = before.slice(start);
    if (long[0]?.isGlue || long[0]?.isStop) continue;
    const written = acronym.text.replace(/(?<=[\p{Lu}\p{N}])s$/u, '');
    found.push({
      text: written,
      key: singular(written.toLowerCase()),
      longForm: phraseKey(long),
    });
  }
  return found;
}

/** Fewest and most letters of an acronym (Schwartz & Hearst 2003, §3). */
const MIN_LETTERS = 2;
const MAX_LETTERS = 10;

/** Most words of a long form: so many more than the acronym has letters, and so many for each (the same, §3). */
const MAX_WORDS_MORE = 5;
const MAX_WORDS_A_LETTER = 2;

/**
 * Find where a long form begins that a bracketed acronym abbreviates.
 *
 * The letters of the acronym are looked for from right to left; the first one must begin a word.
 *
 * @param words - The words before the bracket, lower-cased.
 * @returns The position of the first word, or `undefined` when the letters do not fit.
 *
 * @remarks
 * **Source:** Schwartz & Hearst (2003), Pacific Symposium on Biocomputing 8, 451–462, §3.
 * **Differs:** a plural s of the acronym is dropped first; words that begin with its letters come first.
 */
export function longFormStart(words: readonly string[], acronym: string): number | undefined {
  const letters = acronym
    .replace(/s$/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  if (letters.length < MIN_LETTERS || letters.length > MAX_LETTERS) return undefined;
  // Where the words begin with its letters, one each, no other reading is as likely: net nitrogen mineralization (NNM).
  const initials = words.slice(-letters.length).map((word) => word.charAt(0));
  if (initials.join('') === letters) return words.length - letters.length;
  const most = Math.min(letters.length + MAX_WORDS_MORE, letters.length * MAX_WORDS_A_LETTER);
  const first = Math.max(0, words.length - most);
  let word = words.length - 1;
  let at = (words[word] ?? '').length - 1;
  for (let i = letters.length - 1; i >= 0; i--) {
    while (word >= first && !(words[word]?.[at] === letters[i] && (i > 0 || at === 0))) {
      at--;
      while (at < 0 && word >= first) {
        word--;
        at = (words[word] ?? '').length - 1;
      }
    }
    if (word < first) return undefined;
    if (i === 0) return word;
    at--;
    while (at < 0 && word >= first) {
      word--;
      at = (words[word] ?? '').length - 1;
    }
  }
  return undefined;
}
