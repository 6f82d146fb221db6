import type { KeyphraseExtractor } from '@diglot/keywords';
import { toSimplified } from '@diglot/text';
import type { FoundKeyphrase, HeldDocument, HeldTerm, ThemeDocument } from '../types.ts';

/** What an author's keyword weighs; a keyphrase weighs its score, 0..1. */
const KEYWORD = 2;
const KEYPHRASES = 15;
/** Nobody's term is longer. UTF-16 units. */
const LONGEST = 60;

type Stem = (word: string) => string;

/**
 * List the author keywords and the keyphrases of a document, and which of them it pairs itself. Keyphrases that an
 * analysis has found are taken as they are.
 */
export function readTerms(
  { title, text, keywords = [], keyphrases }: ThemeDocument,
  extractor: KeyphraseExtractor,
  stem: Stem,
): Pick<HeldDocument, 'terms' | 'pairs'> {
  const terms: HeldTerm[] = [];
  const pairs: [string, string][] = [];
  const add = (written: string, weight: number): string => {
    const surface = written.normalize('NFKC').replace(/\s+/gu, ' ').trim();
    const key = termKey(surface, stem);
    if (surface.length <= LONGEST && /\p{L}/u.test(surface)) {
      terms.push({ key, text: surface, weight: Math.max(1, Math.round(1e4 * weight)) / 1e4 });
    }
    return key;
  };
  for (const keyword of new Set(keywords)) add(keyword, KEYWORD);
  const found: readonly FoundKeyphrase[] =
    keyphrases?.slice(0, KEYPHRASES) ??
    extractor.extract({ text, ...(title !== undefined && { title }) }, { limit: KEYPHRASES });
  for (const keyphrase of found) {
    const key = add(keyphrase.text, keyphrase.score);
    if (keyphrase.translation === undefined) continue;
    const other = add(keyphrase.translation.text, keyphrase.score);
    if (key.slice(0, 2) !== other.slice(0, 2)) {
      pairs.push(key.startsWith('en') ? [key, other] : [other, key]);
    }
  }
  return { terms, pairs };
}

/** Make the key that variants of a term share: `zh:` and the Simplified form, or `en:` and the stems. */
export function termKey(term: string, stem: Stem): string {
  const folded = term.normalize('NFKC').toLowerCase().trim();
  if (/\p{Script=Han}/u.test(folded)) return `zh:${toSimplified(folded).replace(/\s+/gu, '')}`;
  return `en:${folded
    .split(/[\s-]+/u)
    .map(stem)
    .join(' ')}`;
}
