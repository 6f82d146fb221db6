import { toSimplified } from '@diglot/text';
import type { Tokenizer } from '@diglot/tokenize';
import type { HeldDocument, ThemeDocument } from '../types.ts';

export type Side = 'en' | 'zh';
export const SIDES: readonly Side[] = ['en', 'zh'];

/** Words by key: stems of words in Latin or other letters, Simplified forms of Chinese ones. */
export type DocumentWords = HeldDocument['words'];

/** Longer than any word; what is longer is a string of data. UTF-16 units. */
const LONGEST = 40;

/**
 * Count the words of a document: title, text and keywords alike. Numbers and single letters are none.
 * Of an English word its shortest form is kept; of equal ones, the first in code-unit order.
 */
export function readWords(
  { title = '', text, keywords = [] }: Omit<ThemeDocument, 'id'>,
  tokenizer: Pick<Tokenizer, 'tokenize' | 'stem'>,
): DocumentWords {
  const words = { en: new Map<string, Word>(), zh: new Map<string, Word>() };
  for (const part of [title, text, ...keywords]) {
    for (const { start, end, kind } of tokenizer.tokenize(part)) {
      if (kind !== 'word' || end - start > LONGEST) continue;
      const form = part.slice(start, end).normalize('NFKC').toLowerCase();
      const side = /\p{Script=Han}/u.test(form) ? 'zh' : 'en';
      if (side === 'en' && !/\p{L}.*\p{L}/u.test(form)) continue;
      const key = side === 'zh' ? toSimplified(form) : tokenizer.stem(form);
      const seen = words[side].get(key);
      if (seen === undefined) words[side].set(key, { form, count: 1 });
      else {
        seen.count++;
        if (isBefore(form, seen.form)) seen.form = form;
      }
    }
  }
  const list = (side: Side) => ({
    keys: [...words[side].keys()],
    counts: Array.from(words[side].values(), ({ count }) => count),
  });
  const forms = Array.from(words.en.values(), ({ form }) => form);
  return { en: { ...list('en'), forms }, zh: list('zh') };
}

interface Word {
  form: string;
  count: number;
}

function isBefore(one: string, other: string): boolean {
  return one.length < other.length || (one.length === other.length && one < other);
}

/** The language most words of a document are in; Chinese when equal. */
export function mainSide(words: DocumentWords): Side {
  return countWords(words, 'en') > countWords(words, 'zh') ? 'en' : 'zh';
}

/** A corpus with a smaller share of words in its other language has single names and formulas there. */
const SECOND_LANGUAGE = 0.06;

/** Whether a corpus, or its documents, speak both languages. */
export function isBilingual(corpus: readonly DocumentWords[]): boolean {
  const [en, zh] = SIDES.map((side) =>
    corpus.reduce((sum, words) => sum + countWords(words, side), 0),
  ) as [number, number];
  return Math.min(en, zh) >= SECOND_LANGUAGE * (en + zh);
}

function countWords(words: DocumentWords, side: Side): number {
  return words[side].counts.reduce((sum, count) => sum + count, 0);
}
