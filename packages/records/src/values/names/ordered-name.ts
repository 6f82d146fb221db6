import { isFrequentSurname, isPinyin } from '@diglot/words';
import { isInitials, trailingInitials } from './name-initials.ts';
import { isPinyinSurname, pinyinOrder } from './name-order.ts';
import type { NameParts } from './name-parts.ts';
import { leadingParticle, PARTICLES } from './particles.ts';
import { isSouthern, isSouthernGiven, isSouthernSyllable } from './southern-names.ts';

/** Behind a name, of one of two in a family. */
export const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i;

/** Particles that many write with a capital; the others may be names of their own then. */
const CAPITAL_PARTICLES: ReadonlySet<string> = new Set(
  'Van Von De Del Della Der Den La'.split(' '),
);

/** Korean surnames as they are written in Latin letters; before a given name of two joined syllables. */
const KOREAN: ReadonlySet<string> = new Set(
  'kim lee park choi jung jeong kang cho yoon jang lim han shin seo kwon hwang ahn yoo jeon'.split(
    ' ',
  ),
);

/** Vietnamese surnames that are no word of another naming custom; they stand first in a name of three words. */
const VIETNAMESE = /^(?:nguy[eễ]n|tr[aầ]n|ph[aạ]m|hu[yỳ]nh|ho[aà]ng|b[uù]i|[dđ][aặ]ng|[dđ][oỗ])$/iu;

/** The middle name of most women and men in Vietnam. */
const VIETNAMESE_MIDDLE = /^(?:th[iị]|v[aă]n)$/iu;

/** A degree behind a name, which is no part of it. */
const DEGREE = /^Ph\.?D\.?$/;

/** Take a name of several words without a comma apart: `Maria van den Berg`, `Smith JA`, `ZHANG Xiaoming`. */
export function orderedName(written: readonly string[]): NameParts {
  let end = written.length;
  let suffix: string | undefined;
  for (; end > 2; end--) {
    const word = written[end - 1] ?? '';
    if (SUFFIX.test(word)) suffix ??= word;
    else if (!DEGREE.test(word)) break;
  }
  return { ...plainName(written.slice(0, end)), ...(suffix !== undefined && { suffix }) };
}

/** The same, with nothing behind the name. */
function plainName(words: readonly string[]): NameParts {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return { family: last, given: '' };
  const start = familyEnd(words) ?? 0;
  if (start > 0) {
    const family = words.slice(0, start).join(' ');
    const particle = leadingParticle(family);
    return { family, given: words.slice(start).join(' '), ...(particle && { particle }) };
  }
  let from = words.length - 1;
  // `ibn Khaldun`: nothing but particles stands before the name.
  const least = words.slice(0, -1).every((word) => PARTICLES.has(word)) ? 0 : 1;
  while (from > least && isParticle(words[from - 1] ?? '', last)) from--;
  const family = words.slice(from).join(' ');
  const particle = leadingParticle(family);
  return { family, given: words.slice(0, from).join(' '), ...(particle && { particle }) };
}

/** `van`, `VAN` in a name in capitals, and those that many write with a capital. */
function isParticle(word: string, family: string): boolean {
  if (PARTICLES.has(word)) return true;
  if (CAPITAL_PARTICLES.has(word)) return !isPinyin(family);
  return isCapitals(word) && isCapitals(family) && PARTICLES.has(word.toLowerCase());
}

/**
 * Where the given name of a name begins that has its surname first: `Smith JA`, `ZHANG Xiaoming`, `Zhang Xiaoming`;
 * nothing for the Western order.
 */
function familyEnd(words: readonly string[]): number | undefined {
  const [first = '', second = ''] = words;
  const last = words.at(-1) ?? '';
  const initials = trailingInitials(words);
  const before = words.slice(0, words.length - initials);
  if (initials > 0 && (before.length > 1 || !isInitials(first) || isPinyinSurname(first))) {
    if (!before.every(isInitials) || isPinyinSurname(before.join(' '))) return before.length;
  }
  // `XM Zhang`: initials, unless they are a surname (`XU Yifan`).
  if (isInitials(first) && !isPinyinSurname(first)) return undefined;
  if (isCapitals(first) && !isCapitals(last)) return capitalsEnd(words);
  if (
    words.length > 3 &&
    words.length < 6 &&
    VIETNAMESE.test(first) &&
    VIETNAMESE_MIDDLE.test(second)
  )
    return 1;
  if (words.length === 3) return threeWords(words);
  if (words.length !== 2 || isCapitals(first) !== isCapitals(last)) return undefined;
  if (KOREAN.has(first.toLowerCase()) && /^\p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u.test(last)) return 1;
  if (isSouthern(first) && isSouthernGiven(last)) return 1;
  return pinyinOrder(`${first} ${second}`) === 'first' ? 1 : undefined;
}

/** `Zhang Xiao Ming`, `Nguyen Van An`, `Chan Tai Man`: the surname and two syllables. */
function threeWords([first = '', second = '', third = '']: readonly string[]): number | undefined {
  if (VIETNAMESE.test(first) && !VIETNAMESE.test(third)) return 1;
  if (isSouthern(first) && !isSouthern(third) && [second, third].every(isSouthernSyllable))
    return 1;
  const isGiven = isPinyin(second) && isPinyin(third);
  return isFrequentSurname(first) && isGiven && !isFrequentSurname(third) ? 1 : undefined;
}

/** Where the words in capitals end that a name opens with. */
function capitalsEnd(words: readonly string[]): number {
  let end = 1;
  while (end < words.length - 1 && /^\p{Lu}{2,}$/u.test(words[end] ?? '')) end++;
  return end;
}

function isCapitals(word: string): boolean {
  return word.length > 1 && /^\p{Lu}[\p{Lu}'’-]+$/u.test(word);
}
