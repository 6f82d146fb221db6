import { NUMBER_WORDS } from '@diglot/words';
import type { Candidate } from '../candidates/candidates.ts';
import type { Unit } from '../read/unit.ts';
import { Shape } from '../read/words.ts';

/**
 * Whether an English phrase is cut out of what the text writes together, nearly wherever it stands: the end of
 * Lienard-Wiechert theory, the FM of FM-50, the first letter of a name (“indica and M.”), a species with a part of
 * the name of who described it or without that of its variety, a surname behind its initial, or a number in words.
 */
export function isCut(
  { at, ends, size }: Candidate,
  units: readonly Unit[],
  text: string,
): boolean {
  const first = units[at[0] as number];
  if (size === 1 && NUMBER_WORDS.has(first?.form ?? '')) return true;
  const isCutAt = (from: number, index: number): boolean => {
    const to = ends[index] as number;
    const [start, last] = [units[from]?.start ?? 0, units[to - 1] as Unit];
    if (HYPHEN_BEFORE.test(text.slice(Math.max(0, start - 4), start))) return true;
    if (HYPHEN_BEHIND.test(text.slice(last.end, last.end + 3))) return true;
    if (last.form.length === 1 && INITIAL_BEHIND.test(text.slice(last.end, last.end + 4)))
      return true;
    if (isOfPerson(units, from, to, text)) return true;
    if (RANKS.has(last.form) && text[last.end] === '.') return true;
    return hasAuthority(units.slice(from, to));
  };
  return at.filter(isCutAt).length >= MIN_CUT_SHARE * at.length;
}

/** Share of its places from which a phrase is cut out of another one, 0..1: texts are written uncleanly now and then. */
export const MIN_CUT_SHARE = 0.7;

const HYPHEN_BEFORE = /[\p{L}\p{N}]\s?[-‐–]\s?$/u;
const HYPHEN_BEHIND = /^[-‐–]\s?[\p{L}\p{N}·]/u;
/** What shows that a letter is short for a name: “Z. J. Liu”, “M. denticulata”, “Carex L. (Cyperaceae)”. */
const INITIAL_BEHIND = /^\s?\.\s?(?:\p{Ll}|\p{Lu}\.|[(（])/u;

/** Between the first letter of a person's name and the surname: “Camellia sinensis D. Don”. */
const INITIAL_STOP = /^\. ?$/u;

/** Whether a phrase is a surname behind its initial, or ends with that initial: the Don and the “Camellia D” of Camellia D. Don. */
function isOfPerson(units: readonly Unit[], from: number, to: number, text: string): boolean {
  if (to - from > 2 || units[from]?.shape !== Shape.capitalized) return false;
  const [letter, surname] = to - from === 1 ? [from - 1, from] : [from + 1, to];
  const [one, other] = [units[letter], units[surname]];
  if (one === undefined || other === undefined || one.sentence !== other.sentence) return false;
  const isName = one.form.length === 1 && other.shape === Shape.capitalized;
  return isName && INITIAL_STOP.test(text.slice(one.end, other.start));
}

/** What stands before the name of a variety, with a dot: “Camellia sinensis var. assamica”. */
export const RANKS: ReadonlySet<string> = new Set(['var', 'subsp', 'ssp', 'cv']);

/** What the second word of the name of a species ends in. */
export const EPITHET =
  /^[a-z]{3,}(?:a|ae|ans|ata|ens|ense|ensis|ica|icum|icus|ii|is|oides|um|us)$/u;
/** The name of a species with its genus in one letter and no blank: “C.montana”. */
const SHORT_SPECIES = /^[a-z]\.[a-z]{3,}$/u;
/** Words between the names of who described a species. */
const BETWEEN_AUTHORITIES = new Set(['ex', 'et']);

/** Whether the name of a species, or a word between two authorities, has a capitalised word behind it. */
function hasAuthority([genus, epithet, authority]: readonly Unit[]): boolean {
  if (genus !== undefined && BETWEEN_AUTHORITIES.has(genus.form)) return true;
  if (genus !== undefined && SHORT_SPECIES.test(genus.form)) return epithet?.shape !== Shape.lower;
  if (genus?.shape !== Shape.capitalized || epithet?.shape !== Shape.lower) return false;
  return EPITHET.test(epithet.form) && authority !== undefined && authority.shape !== Shape.lower;
}
