import type { Language } from '@diglot/text';

/**
 * The language of each script; `sure` where hardly another is written in it. Those with letters of their
 * own come before the language that mostly writes the script.
 */
const SCRIPTS: readonly (readonly [letters: RegExp, language: Language, sure: boolean])[] = [
  [/\p{Script=Greek}/u, 'el', true],
  [/\p{Script=Thai}/u, 'th', true],
  [/\p{Script=Lao}/u, 'lo', true],
  [/\p{Script=Khmer}/u, 'km', true],
  [/\p{Script=Myanmar}/u, 'my', true],
  [/\p{Script=Tibetan}/u, 'bo', true],
  [/\p{Script=Mongolian}/u, 'mn', true],
  [/\p{Script=Hebrew}/u, 'he', true],
  [/\p{Script=Armenian}/u, 'hy', true],
  [/\p{Script=Georgian}/u, 'ka', true],
  [/\p{Script=Ethiopic}/u, 'am', false],
  [/\p{Script=Bengali}/u, 'bn', false],
  [/\p{Script=Tamil}/u, 'ta', true],
  [/\p{Script=Telugu}/u, 'te', true],
  [/\p{Script=Kannada}/u, 'kn', true],
  [/\p{Script=Malayalam}/u, 'ml', true],
  [/\p{Script=Gujarati}/u, 'gu', true],
  [/\p{Script=Gurmukhi}/u, 'pa', true],
  [/\p{Script=Oriya}/u, 'or', true],
  [/\p{Script=Sinhala}/u, 'si', true],
  [/\p{Script=Yi}/u, 'ii', true],
  [/\p{Script=Thaana}/u, 'dv', true],
  [/[ۇۈۋېڭ]/u, 'ug', true],
  [/[ێڵڕ]/u, 'ckb', true],
  [/[ٹڈڑےں]/u, 'ur', true],
  [/[پچژگکی]/u, 'fa', false],
  [/\p{Script=Arabic}/u, 'ar', false],
  [/[ґєї]/iu, 'uk', true],
  [/[ў]/iu, 'be', true],
  [/[ђћџљњ]/iu, 'sr', false],
  [/[әғқңұһ]/iu, 'kk', false],
  [/[өү]/iu, 'mn', false],
  [/\p{Script=Cyrillic}/u, 'ru', false],
  [/\p{Script=Devanagari}/u, 'hi', false],
];

/** Greek letters up to which a stretch is a sign: α, μ, Δ, χ. */
const MAX_SIGN_LETTERS = 2;

/** The language that a stretch in neither Latin nor East Asian letters is most likely in. */
export function scriptLanguage(
  stretch: string,
): { readonly language: Language; readonly sure: boolean } | undefined {
  const found = SCRIPTS.find(([letters]) => letters.test(stretch));
  if (found === undefined) return undefined;
  const [, language, sure] = found;
  if (language === 'el' && (stretch.match(/\p{L}/gu)?.length ?? 0) <= MAX_SIGN_LETTERS) {
    return undefined;
  }
  return { language, sure };
}
