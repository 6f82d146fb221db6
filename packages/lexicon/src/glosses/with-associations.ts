import { isChineseStop, remember } from '@diglot/words';
import type { Lexicon, Translation } from '../types.ts';
import type { Gloss } from './find-glosses.ts';
import type { Glosses } from './glosses.ts';

/** What an association of full weight is worth beside a translation. */
const ASSOCIATED = 0.8;
/** Least share of what a word goes together with. */
const LEAST_ASSOCIATED = 0.3;
/** Longest string that is of use inside a term, in UTF-16 units. */
const LONGEST = 8;

/**
 * Add to glosses what goes together with each word throughout a corpus; look-ups are remembered.
 *
 * @example
 * import { createGlosses, emptyTable, openLexicon, readGlossary } from '@diglot/lexicon';
 * import { withAssociations } from '@diglot/lexicon';
 *
 * const glosses = createGlosses(openLexicon(), emptyTable);
 * const corpus = openLexicon(readGlossary('zh,en\n衰弱,frailty'));
 * withAssociations(glosses, corpus).word('frailty');
 * // => [{ text: '衰弱', weight: 0.8, kind: 'association' }]
 */
export function withAssociations(
  glosses: Glosses,
  associations: Pick<Lexicon, 'translate'>,
): Glosses {
  const lookUp = remember((key): readonly Gloss[] => {
    const found = new Map(glosses.word(key).map((gloss) => [gloss.text, gloss]));
    for (const { text, weight } of contentOf(associations.translate(key, { to: 'zh' }))) {
      const worth = ASSOCIATED * Math.sqrt(weight);
      if ((found.get(text)?.weight ?? 0) >= worth || text.length > LONGEST) continue;
      found.set(text, { text, weight: worth, kind: 'association' });
    }
    return [...found.values()];
  });
  const word = (of: string) => lookUp(of.toLowerCase());
  return { ...glosses, word, knows: (of) => word(of).length > 0 };
}

/** Leave out the words of grammar, which go together with everything, and share their weight out. */
function contentOf(translations: readonly Translation[]): Translation[] {
  const content = translations.filter(({ text }) => text.length > 1 && !isChineseStop(text));
  const sum = content.reduce((total, { weight }) => total + weight, 0);
  return content
    .map(({ text, weight }) => ({ text, weight: weight / sum }))
    .filter(({ weight }) => weight >= LEAST_ASSOCIATED);
}
