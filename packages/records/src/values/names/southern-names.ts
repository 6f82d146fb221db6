/**
 * Surnames as Hong Kong, Macau, Taiwan and Singapore write them in Latin letters, that few others bear: without `Lee`,
 * `Long`, `Law`, `Young`, which stand first in English names too. Sources: usage of the Hong Kong Government's
 * romanisation, and Wade–Giles as the passport tables of Taiwan have it.
 */
const SURNAMES: ReadonlySet<string> = new Set(
  (
    'chan wong leung cheung lam ng lau chow tsang kwok yeung yip tang mok lai chiu fung tse poon hui yuen siu kwan ' +
    'choi chung shum kwong lui mak tam tong tsui yau yiu chau cheng hung ip ho ' +
    'hsu hsieh tsai tseng hsiao kuo chien lin chen chang huang wu liu yang chuang yeh hsueh tsao chiang teng ' +
    'goh koh teo ong chua yeo quek'
  ).split(' '),
);

/** A syllable in these spellings: `Tai`, `Man`, `Siu`, `Kwok`, `Hsiu`, `Tzu`, `Ing`; none of English (`Tim`, `Mark`). */
const SYLLABLE =
  /^(?:(?:ch|hs|kw|gw|sh|sz|ts|tz|[bdfghjklmnpstwy])?(?:a(?:i|k|n|ng|p|t|u|m)?|e(?:e|i|k|n|ng|u|ung|h)|i(?:ng|n|u|h|k|p|t|e|en|eh|ang|ao|a|ung)?|o(?:i|k|n|ng|o|u|w)?|u(?:a|ai|an|ang|ei|en|eh|i|k|n|ng|o|t|et)?|z[ue])|ng|m|yu(?:eh|ng|en|k|et|an)?|s[zs]e)$/i;

/** First names of English that look like such a syllable. */
const ENGLISH: ReadonlySet<string> = new Set(
  'ann ben dan hank jan jane jean joan joe jo kate ken kim lee leo lou luke may pat paul pete sam sue tim tom al ed'.split(
    ' ',
  ),
);

/** Whether a word is a surname of southern China in its own spelling. */
export function isSouthern(word: string): boolean {
  return SURNAMES.has(word.toLowerCase());
}

/** Whether a word is a syllable of a given name in these spellings. */
export function isSouthernSyllable(word: string): boolean {
  return /^\p{Lu}?\p{Ll}+$/u.test(word) && SYLLABLE.test(word) && !ENGLISH.has(word.toLowerCase());
}

/** Whether a word is a given name of two joined syllables: `Tai-man`, `Hsiao-Ching`, `Ing-wen`. */
export function isSouthernGiven(word: string): boolean {
  const parts = word.split('-');
  return parts.length === 2 && parts.every(isSouthernSyllable);
}
