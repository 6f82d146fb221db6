import type { Link } from '../link/compose.ts';
import { isCapitalName, isTitleCased } from '../read/names.ts';
import type { Unit } from '../read/units.ts';
import type { PhraseCandidate } from './phrase-candidates.ts';

/** A word that only its sound has a partner for, or none. */
const isHeard = (links: readonly Link[] = []): boolean =>
  links.every(({ kind }) => kind === 'sound' || kind === 'rest' || kind === 'guess');

const CAPITALIZED = /^\p{Lu}\p{Ll}/u;

/**
 * Whether a phrase is a word of a longer name that is spelt by its sound: Xiaodong of Ma Xiaodong. A word that is
 * known beside it is none of the name: Lake Taihu.
 */
export function isHalfName(
  { english }: Unit,
  { from, to }: PhraseCandidate,
  byWord: readonly (readonly Link[])[],
): boolean {
  if (to - from > 1 || !byWord[from]?.some(({ kind }) => kind === 'sound')) return false;
  const isName = (at: number) =>
    CAPITALIZED.test(english[at]?.text ?? '') &&
    (isHeard(byWord[at]) || byWord[at]?.some(({ kind }) => kind === 'sound'));
  if (!isName(from)) return false;
  return Boolean((english[from]?.joins && isName(from - 1)) || (english[to]?.joins && isName(to)));
}

/** Last characters, Simplified, of a Chinese name of a body, a document or a place: such a name ends here. */
export const NAMED_BODY =
  /[学院部局会织司所校馆团党社行盟厅署委法例约省市县区州国河江湖海山岛洲]$/u;

/** Whether a phrase in capitals goes on behind “and”: China Health of the China Health and Retirement Study. */
export function isNameCutShort(english: Unit['english'], { from, to }: PhraseCandidate): boolean {
  const [link, next] = [english[to], english[to + 1]];
  if (to - from < 2 || link?.lower !== 'and' || !link.joins || !next?.joins) return false;
  return isCapitalName([...english.slice(from, to), next]) && !isTitleCased(english);
}
