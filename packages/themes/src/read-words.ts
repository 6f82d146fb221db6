import { toSimplified } from '@diglot/text';
import type { Tokenizer } from '@diglot/tokenize';
import type { ThemeDocument } from './types.ts';

export type Side = 'en' | 'zh';
export const SIDES: readonly Side[] = ['en', 'zh'];

/** How often a document has a word, and one of its forms: the shortest, then the first. */
export interface WordCount {
  readonly form: string;
  readonly count: number;
}

/** Words by key: stems of words in Latin or other letters, Simplified forms of Chinese ones. */
export type DocumentWords = Readonly<Record<Side, ReadonlyMap<string, WordCount>>>;

/** Longer than any word; what is longer is a string of data. UTF-16 units. */
const LONGEST = 40;

/** Count the words of a document: title, text and keywords alike. Numbers and single letters are none. */
export function readWords(
  { title = '', text, keywords = [] }: ThemeDocument,
  tokenizer: Pick<Tokenizer, 'tokenize' | 'stem'>,
): DocumentWords {
  const words = { en: new Map<string, WordCount>(), zh: new Map<string, WordCount>() };
  for (const part of [title, text, ...keywords]) {
    for (const { start, end, kind } of tokenizer.tokenize(part)) {
      if (kind !== 'word' || end - start > LONGEST) continue;
      const form = part.slice(start, end).normalize('NFKC').toLowerCase();
      const side = /\p{Script=Han}/u.test(form) ? 'zh' : 'en';
      if (side === 'en' && !/\p{L}.*\p{L}/u.test(form)) continue;
      const key = side === 'zh' ? toSimplified(form) : tokenizer.stem(form);
      const seen = words[side].get(key);
      words[side].set(key, {
        form: seen === undefined || isBefore(form, seen.form) ? form : seen.form,
        count: (seen?.count ?? 0) + 1,
      });
    }
  }
  return words;
}

function isBefore(one: string, other: string): boolean {
  return one.length < other.length || (one.length === other.length && one < other);
}

/** The language most words of a document are in; Chinese when equal. */
export function mainSide(words: DocumentWords): Side {
  const count = (side: Side) => {
    let sum = 0;
    for (const word of words[side].values()) sum += word.count;
    return sum;
  };
  return count('en') > count('zh') ? 'en' : 'zh';
}
