import type { Bitext, Diagnostic, Document, Language } from '@diglot/text';

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
  const tags = { source: mainTag(source, target), target: mainTag(target, source) };
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

/** A Han character says about as much as two Latin letters. */
const HAN_WEIGHT = 2;

/**
 * Least share of Chinese in a text that is Chinese although most of its letters are not: β-catenin表达,
 * beside a text without any.
 */
const MIN_CHINESE_SHARE = 0.2;

/** The language of a document, by its reading; Chinese too where it has much of it, and the other none. */
function mainTag(document: Document, other: Document): Language {
  const tag = primaryTag(document.language);
  if (tag === 'zh' || chineseLength(other) > 0) return tag;
  const chinese = HAN_WEIGHT * chineseLength(document);
  return chinese >= MIN_CHINESE_SHARE * document.text.length && chinese > 0 ? 'zh' : tag;
}

function chineseLength({ segments = [] }: Document): number {
  return segments.reduce(
    (sum, { language, start, end }) => (primaryTag(language) === 'zh' ? sum + end - start : sum),
    0,
  );
}

const primaryTag = (language: Language): Language => language.split('-', 1)[0]?.toLowerCase() ?? '';

const unsupported = (what: string): Served => ({
  unsupported: [{ code: 'unsupported-language', message: `terms: ${what}` }],
});
