import type { Lexicon } from '@diglot/lexicon';
import { InvalidInputError } from '@diglot/text';
import { termKey } from '../read/read-terms.ts';
import type { ThemeOptions } from '../types.ts';
import type { TermIds } from './pair-terms.ts';
import type { TermTable } from './term-table.ts';

/** What the user has settled about terms. */
export interface SettledTerms {
  /** The key of the term that a term is a synonym of in its language, else its own. */
  readonly keyOf: (key: string) => string;
  /** What a term shall be called. */
  readonly nameOf: (key: string) => string | undefined;
  /** Pairs of the terms of a corpus. */
  readonly pairsOf: (table: TermTable) => TermIds[];
}

/**
 * Read the synonyms and the glossary of a user.
 *
 * @throws {InvalidInputError} `synonyms-not-lists`.
 */
export function settleTerms(
  { synonyms = [], glossary }: Pick<ThemeOptions, 'synonyms' | 'glossary'>,
  stem: (word: string) => string,
): SettledTerms {
  const keys = new Map<string, string>();
  const names = new Map<string, string>();
  const pairs: [string, string][] = [];
  for (const group of checkSynonyms(synonyms)) {
    const firsts: { en?: string; zh?: string } = {};
    for (const term of group) {
      const key = termKey(term, stem);
      const side = key.startsWith('en') ? 'en' : 'zh';
      firsts[side] ??= key;
      if (firsts[side] === key && !names.has(key)) names.set(key, term);
      keys.set(key, firsts[side]);
    }
    if (firsts.en !== undefined && firsts.zh !== undefined) pairs.push([firsts.en, firsts.zh]);
  }
  const keyOf = (key: string) => keys.get(key) ?? key;
  return {
    keyOf,
    nameOf: (key) => names.get(key),
    pairsOf(table) {
      const numbers = new Map(table.keys.map((key, id) => [key, id]));
      const settled = glossary === undefined ? [] : glossaryPairs(table, glossary, keyOf, stem);
      return [...pairs, ...settled].flatMap(([english, chinese]): TermIds[] => {
        const source = numbers.get(english);
        const target = numbers.get(chinese);
        return source === undefined || target === undefined ? [] : [[source, target]];
      });
    },
  };
}

function glossaryPairs(
  { keys, texts }: TermTable,
  glossary: Lexicon,
  keyOf: (key: string) => string,
  stem: (word: string) => string,
): [string, string][] {
  return keys.flatMap((key, id) =>
    key.startsWith('en')
      ? glossary
          .translate(texts[id] ?? '', { to: 'zh' })
          .map(({ text }): [string, string] => [key, keyOf(termKey(text, stem))])
      : [],
  );
}

function checkSynonyms(synonyms: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const strings = (group: unknown) =>
    Array.isArray(group) && group.every((term) => typeof term === 'string');
  if (!Array.isArray(synonyms) || !synonyms.every(strings)) {
    throw new InvalidInputError(
      'synonyms-not-lists',
      'themes/extractThemes: synonyms must be lists of terms, as [["peer support", "同伴支持"]]',
    );
  }
  return synonyms;
}
