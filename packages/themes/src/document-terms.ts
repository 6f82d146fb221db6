import type { KeyphraseExtractor } from '@diglot/keywords';
import { toSimplified } from '@diglot/text';
import type { Side } from './read-words.ts';
import type { ThemeDocument } from './types.ts';

/** A term of a document. `key` is what its variants share; it opens with the language. */
export interface DocumentTerm {
  readonly key: string;
  readonly text: string;
  readonly side: Side;
  readonly weight: number;
}

export interface DocumentTerms {
  readonly terms: readonly DocumentTerm[];
  /** Keys, English and Chinese, of terms that the document itself gives in both languages. */
  readonly pairs: readonly (readonly [string, string])[];
}

/** What an author's keyword weighs; a keyphrase weighs its score, 0..1. */
const KEYWORD = 2;
const KEYPHRASES = 15;
/** Nobody's term is longer. UTF-16 units. */
const LONGEST = 60;

/** List the author keywords and the keyphrases of a document. */
export function readTerms(
  { title, text, keywords = [] }: ThemeDocument,
  extractor: KeyphraseExtractor,
  stem: (word: string) => string,
): DocumentTerms {
  const terms: DocumentTerm[] = [];
  const pairs: [string, string][] = [];
  const add = (written: string, weight: number): string => {
    const surface = written.normalize('NFKC').replace(/\s+/gu, ' ').trim();
    const side: Side = /\p{Script=Han}/u.test(surface) ? 'zh' : 'en';
    const key = `${side}:${termKey(surface, side, stem)}`;
    if (surface.length <= LONGEST && /\p{L}/u.test(surface)) {
      terms.push({ key, text: surface, side, weight });
    }
    return key;
  };
  for (const keyword of new Set(keywords)) add(keyword, KEYWORD);
  const input = { text, ...(title !== undefined && { title }) };
  for (const keyphrase of extractor.extract(input, { limit: KEYPHRASES })) {
    const key = add(keyphrase.text, keyphrase.score);
    if (keyphrase.translation === undefined) continue;
    const other = add(keyphrase.translation.text, keyphrase.score);
    if (key.slice(0, 2) !== other.slice(0, 2)) {
      pairs.push(key.startsWith('en') ? [key, other] : [other, key]);
    }
  }
  return { terms, pairs };
}

function termKey(term: string, side: Side, stem: (word: string) => string): string {
  const folded = term.toLowerCase();
  if (side === 'zh') return toSimplified(folded).replace(/\s+/gu, '');
  return folded
    .split(/[\s-]+/u)
    .map(stem)
    .join(' ');
}
