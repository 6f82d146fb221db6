import { opensSentence, type PlaceInWords, REACH } from '../place.ts';

/**
 * Whether the dot closes an abbreviation in the middle of a sentence.
 *
 * `Dr. Li`, `Fig. 2`, `no. 5`, `et al. (2010)`, `the U.S. Government`; but not `at Acme Co. It`,
 * `the answer is no. We`, `in the E.U. How`.
 */
export function isAbbreviation(place: PlaceInWords): boolean {
  const { before, after, abbreviations } = place;
  if (before === '' || isStreet(place)) return false;
  const lower = before.toLowerCase();
  const last = lower.slice(Math.max(lower.lastIndexOf('.'), lower.lastIndexOf('-')) + 1);
  // `in the VS. To`: capitals throughout are an acronym, unless everything is in capitals.
  const isAcronym = () => /^\p{Lu}{2,}$/u.test(before) && !/^(?:\p{Lu}{2}|\p{N})/u.test(after);
  if ((abbreviations.inside.has(lower) || abbreviations.inside.has(last)) && !isAcronym())
    return true;
  if (abbreviations.beforeNumber.has(lower) && NUMBER.test(place.rest)) return !isMeasure(place);
  if (LETTERED.has(lower) && LETTER.test(place.rest)) return true;
  if (lower === 'a.m' || lower === 'p.m') return !/^\p{Lu}/u.test(after) || isSentenceYoung(place);
  if (abbreviations.either.has(lower) && !isAcronym()) return !opensSentence(place);
  if (before.includes('.') && /^(?:\p{L}\.)+\p{L}$/u.test(before)) return !opensSentence(place);
  if (before.length > 2) return false;
  // `z. B.`, `u. a.`: abbreviations of several words, written with spaces.
  if (/^\p{Ll}$/u.test(before) && /^\p{L}\./u.test(place.rest)) return true;
  return /^n[°º]$/u.test(lower);
}

/** `at Main St. Then`: the name of the street is before it, that of a saint behind. */
function isStreet(place: PlaceInWords): boolean {
  const { text, start, stop, before } = place;
  if (before !== 'St' || !opensSentence(place)) return false;
  return /\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(start, stop - REACH), stop - before.length));
}

/** `12`, `(3)`, `§ 5`, `IV`, `S1`, and accession numbers: `NM_019761`. */
const NUMBER = /^\(?\p{N}|^§|^[IVXLC]+\b|^\p{Lu}{1,4}[_-]?\p{N}/u;

/** What letters count as numbers do: `App. B`, `Vol. C`. */
const LETTERED: ReadonlySet<string> = new Set(['app', 'sec', 'sect', 'tab', 'vol', 'div', 'ver']);
/** A letter alone that is no word, or that Chinese or a mark follows. */
const LETTER = /^(?:[B-HJ-Z](?![\p{Script=Latin}\p{N}'’])|[AI](?=[\p{Script=Han},;:)，；：）、]))/u;

/** `for 5 min. 12 mg`: a unit of time behind its number, not `min. 2 mL`, `Sec. 4`. */
function isMeasure({ text, stop, before }: PlaceInWords): boolean {
  const at = stop - before.length;
  return /^(?:min|sec)$/u.test(before) && /\d\s?$/u.test(text.slice(Math.max(0, at - 2), at));
}

/** `At 5 a.m. Mr. Li left`: what has been said so far is too short to be the sentence. */
function isSentenceYoung({ text, start, stop }: PlaceInWords): boolean {
  return stop - start < REACH && text.slice(start, stop).split(/\s+/u).length < 4;
}
