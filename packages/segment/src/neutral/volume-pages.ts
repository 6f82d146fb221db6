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
  for (const pattern of [CITATION, ISSUE, DATE]) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return -1;
}
