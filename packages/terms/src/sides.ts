import type { Bitext, Diagnostic, Language } from '@diglot/text';

/** A side of a bitext. */
export type Side = 'source' | 'target';

/** The side that is not Chinese, and its language, as a primary tag. */
export interface ServedSide {
  readonly english: Side;
  readonly language: Language;
}

/** That side; or why there is no such pair. */
export type Served =
  | (ServedSide & { readonly unsupported?: undefined })
  | { readonly unsupported: readonly Diagnostic[] };

/**
 * Find the side that is not Chinese, where the other one is, and somebody knows words of its language.
 *
 * A side whose letters no language claims (`und`: a name, an acronym) is looked up as English; a side
 * without letters has no terms, which is no fault.
 *
 * @param isKnown - Whether a lexicon has words of a language, given as its primary tag.
 */
export function servedSide(
  { source, target }: Pick<Bitext, 'source' | 'target'>,
  isKnown: (language: Language) => boolean,
): Served {
  if (![source, target].every(({ text }) => /\p{L}/u.test(text))) return { unsupported: [] };
  const tags = { source: primaryTag(source.language), target: primaryTag(target.language) };
  if ((tags.source === 'zh') === (tags.target === 'zh')) {
    return unsupported(
      `${source.language} and ${target.language}: terms are paired where one side is Chinese and the other is not`,
    );
  }
  const english = tags.source === 'zh' ? 'target' : 'source';
  const language = tags[english] === 'und' ? 'en' : tags[english];
  if (isKnown(language)) return { english, language };
  return unsupported(
    `${language}: the lexicon has no words of it; open one for ${language} and zh, or give a glossary`,
  );
}

const primaryTag = (language: Language): Language => language.split('-', 1)[0]?.toLowerCase() ?? '';

const unsupported = (what: string): Served => ({
  unsupported: [{ code: 'unsupported-language', message: `terms: ${what}` }],
});
