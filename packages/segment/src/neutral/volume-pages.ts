import { ASCII, Ascii } from '../atoms/characters.ts';

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}';
const YEAR = `(?:1[5-9]|20)\\d\\d(?: ${MONTH}(?:[ -]\\d{1,2}|-${MONTH})?)?`;
const PAGE = '[eEsS]?\\d{1,9}[a-z]?';
const VOLUME = '\\d{1,5} ?(?:[(（][^()（）\\n]{1,16}[)）])?';

const CITATION = new RegExp(
  `(?:${YEAR} ?[;,；，] ?)?${VOLUME} ?[:：] ?${PAGE}(?: ?[-–] ?${PAGE})?(?![A-Za-z])`,
  'uy',
);
const ISSUE = new RegExp(`(?:${YEAR} ?[;,；，] ?)${VOLUME}`, 'uy');
const DATE = new RegExp(`\\d{4} ${MONTH}(?: \\d{1,2})?(?=[;.])`, 'uy');

/**
 * Find the end of the year, volume, issue and pages that begin with a digit at `at`, or −1.
 *
 *     2022, 43 (04) : 344 - 355       2024 May 15;14(5):e081963
 *     ^                        ^      ^                        ^
 *
 * Volume and page alone count only with an issue or a letter in them; otherwise they are a time of
 * day or a ratio, hence just numbers.
 */
export function scanVolumePages(text: string, at: number): number {
  if (!mayGoOn(text, at)) return -1;
  for (const pattern of [CITATION, ISSUE, DATE]) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return -1;
}

/** Longest number that opens a citation: a volume. */
const MAX_DIGITS = 5;
const BEHIND_NUMBER = '(（:：;；,，';

/** Whether a mark of a citation, or a month, stands behind the number at `at`: of most numbers neither does. */
function mayGoOn(text: string, at: number): boolean {
  let i = at;
  while (i < at + MAX_DIGITS && ASCII[text.charCodeAt(i)] === Ascii.digit) i++;
  if (BEHIND_NUMBER.includes(text.charAt(i))) return true;
  if (text[i] !== ' ') return false;
  const next = text.charAt(i + 1);
  return BEHIND_NUMBER.includes(next) || 'JFMASOND'.includes(next);
}
