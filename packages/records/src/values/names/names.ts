import type { Language } from '@diglot/text';
import {
  COMPOUND_PINYIN,
  COMPOUND_SURNAMES,
  isFrequentSurname,
  isPinyin,
  japaneseFamily,
  PINYIN_SURNAMES,
  surnamePinyin,
} from '@diglot/words';
import type { Name } from '../../model.ts';
import { withoutAside } from './name-aside.ts';
import { isInitials, trailingInitials } from './name-initials.ts';
import { isOrganization } from './organization-names.ts';

/** The parts of a name; the fields of `Name` that do not depend on where it stands. */
export type NameParts = Pick<Name, 'family' | 'given' | 'particle' | 'suffix' | 'kind' | 'lang'>;

const PARTICLES: ReadonlySet<string> = new Set(
  (
    'de da di do du dos das des del della dello degli dalla der den dem van von vom zu zum zur ter ten te la le ' +
    "el al bin ibn bint af av och y e 't op d' l'"
  ).split(' '),
);

/** Particles that many write with a capital; the others may be names of their own then. */
const CAPITAL_PARTICLES: ReadonlySet<string> = new Set(
  'Van Von De Del Della Der Den La'.split(' '),
);

const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i;

/** Behind a name in library catalogues: `1950-`, `1950-2010`, `b. 1950`, `active 1900`. */
export const LIFE_DATES =
  /^(?:b\.|d\.|ca\.|active|fl\.)?\s*(?:1\d|20)\d{2}(?:\s*[-–]\s*(?:\d{4})?)?\.?$/;

const DEGREE =
  /^(?:Ph\.?\s?D|M\.?D|M\.?Sc|M\.?P\.?H|D\.?Phil|R\.?N|B\.?Sc|Dr\.?P\.?H|FRCP|MBBS)\.?$/;

/** Korean surnames as they are written in Latin letters; before a given name of two joined syllables. */
const KOREAN: ReadonlySet<string> = new Set(
  'kim lee park choi jung jeong kang cho yoon jang lim han shin seo kwon hwang ahn yoo jeon'.split(
    ' ',
  ),
);

/** Vietnamese surnames that are no word of another naming custom; they stand first in a name of three words. */
const VIETNAMESE = /^(?:nguy[eễ]n|tr[aầ]n|ph[aạ]m|hu[yỳ]nh|ho[aà]ng|b[uù]i|[dđ][aặ]ng|[dđ][oỗ])$/iu;

/** Words that stand for an author who is not known. */
const UNNAMED = /^(?:佚名|无名氏|無名氏|匿名)$/u;

/** The usual form, `Family, Given G.`, in plain letters; everything rarer takes the long way. */
const PLAIN = /^(?<family>[A-Z][A-Za-z'-]*), (?<given>[A-Z][A-Za-z'.-]*(?: [A-Z][A-Za-z.-]*)*)$/;

/**
 * Take a personal name apart.
 *
 * `Family, Given` · `Given Family` · `Family GI` (PubMed) · `ZHANG Xiaoming` and `Zhang Xiaoming` (pinyin,
 * surname first) · `张晓明`, `欧阳明` (Han) · `约翰·史密斯`, `J. K. 罗琳` (transcribed, given name first).
 *
 * @returns `family` includes the particle, which `particle` repeats. A name of one word is all `family`.
 *
 * @remarks Two pinyin words are read surname first only when the first is a surname and the second is none or a rare
 * one, or the first is a compound surname (`Ouyang Min`); otherwise the Western order stands. A list
 * of names tells more: see `settleNameOrder`.
 *
 * @example
 * import { parseName } from '@diglot/records';
 *
 * parseName('欧阳明'); // => { family: '欧阳', given: '明', lang: 'zh' }
 * parseName('ZHANG Xiaoming'); // => { family: 'ZHANG', given: 'Xiaoming' }
 * parseName('Maria van den Berg');
 * // => { family: 'van den Berg', given: 'Maria', particle: 'van den' }
 */
export function parseName(text: string): NameParts {
  const plain = PLAIN.exec(text);
  if (plain?.groups) {
    const { family = '', given = '' } = plain.groups;
    return isTurned(family, given) ? { family: given, given: family } : { family, given };
  }
  const { bare, isForeign } = withoutAside(text.trim().replace(/\s+/g, ' '));
  const name = unglued(bare);
  if (/\p{Script=Han}/u.test(name)) return hanName(name, isForeign);
  const comma = name.search(/[,\uff0c]/);
  if (isOrganization(comma > 0 ? name.slice(0, comma) : name)) {
    return { family: name, given: '', kind: 'organization' };
  }
  return comma > 0 ? commaName(name, comma) : orderedName(name.split(' '));
}

/** `BarbaraM.BERG`, `J.A.Smith`: words and initials that lost the spaces between them. */
const GLUED = /^(?:\p{Lu}\p{Ll}{1,20})?(?:\p{Lu}\.-?){1,4}\p{Lu}[\p{L}’'-]+$/u;

/** `ZHANGXiaoming`, `XiaomingZHANG`: a surname in capitals close beside its given name. */
const GLUED_PINYIN =
  /^(?:(?<before>\p{Lu}{2,8})(?=\p{Lu}\p{Ll})|(?<given>\p{Lu}\p{Ll}{1,12}))(?<rest>\p{L}+)$/u;

/** A name with the spaces that it lost. */
function unglued(name: string): string {
  if (name.includes(' ')) return name;
  if (GLUED.test(name))
    return name.replace(/(?<=\p{Ll})(?=\p{Lu}\.)|(?<=\p{Lu}\.)(?=\p{Lu}\p{L})/gu, ' ');
  const { before, given, rest = '' } = GLUED_PINYIN.exec(name)?.groups ?? {};
  const [first = '', surname = ''] = before === undefined ? [given, rest] : [rest, before];
  const isTwo =
    /^\p{Lu}{2,}$/u.test(surname) &&
    isPinyin(first) &&
    /\p{Ll}/u.test(first) &&
    isPinyinSurname(surname);
  return isTwo ? `${before ?? given} ${rest}` : name;
}

/** Transcribed names have a dot between their parts. */
const DOT = /[·・•‧∙．]/;

/** `J. K. 罗琳`, `J·史密斯`: Latin initials before a family name in Han. */
const MIXED_NAME =
  /^(?<given>\p{Lu}[.·]?(?:[\s-]?\p{Lu}[.·]?){0,3})[\s.·]*(?<family>\p{Script=Han}+)$/u;

function hanName(name: string, isForeign: boolean): NameParts {
  const lang: Language = 'zh';
  if (isOrganization(name) || isOrganization(name.split(/[,，]/)[0] ?? '')) {
    return { family: name, given: '', kind: 'organization', lang };
  }
  const mixed = MIXED_NAME.exec(name)?.groups;
  if (mixed) {
    const given = (mixed.given ?? '').replace(/·$/, '');
    return { family: mixed.family ?? '', given: given.replaceAll('·', '. '), lang };
  }
  if (DOT.test(name)) {
    const last = Math.max(...[...'·・•‧∙．'].map((mark) => name.lastIndexOf(mark)));
    return { family: name.slice(last + 1).trim(), given: name.slice(0, last).trim(), lang };
  }
  const joined = bothScripts(name)
    .replace(/[\s,\uff0c]+/g, ' ')
    .trim();
  if (UNNAMED.test(joined)) return { family: joined, given: '', lang };
  const space = joined.indexOf(' ');
  if (space > 0) return spacedName(joined.slice(0, space), joined.slice(space + 1));
  if (isForeign) return { family: joined, given: '', lang };
  const japanese = japaneseFamily(joined);
  const characters = [...joined];
  const two = characters.slice(0, 2).join('');
  // `黑格尔`, `卓玛`: no surname opens the name, and none ends it that was put behind the given name (`伟李`).
  const isWhole =
    japanese === 0 &&
    [characters[0], characters.at(-1)].every((one) => surnamePinyin(one ?? '') === undefined) &&
    !COMPOUND_SURNAMES.has(two);
  if (isWhole) return { family: joined, given: '', lang };
  const length = japanese || (COMPOUND_SURNAMES.has(two) && characters.length > 2 ? 2 : 1);
  return {
    family: characters.slice(0, length).join(''),
    given: characters.slice(length).join(''),
    lang: japanese > 0 ? 'ja' : lang,
  };
}

/** `张晓明 Zhang Xiaoming`: the part in Han. */
const BEHIND_HAN = /^(?<han>\p{Script=Han}{2,12})\s?\p{Lu}[\p{Script=Latin}\s.'’-]+$/u;
const BEFORE_HAN = /^\p{Lu}[\p{Script=Latin}\s.'’-]{1,60}(?<han>\p{Script=Han}{2,12})$/u;

function bothScripts(name: string): string {
  return BEHIND_HAN.exec(name)?.groups?.han ?? BEFORE_HAN.exec(name)?.groups?.han ?? name;
}

/** `张 晓明`, `佐藤 太郎`; `晓明 张` is the other way round. */
function spacedName(first: string, rest: string): NameParts {
  const given = rest.replace(/ /g, '');
  const lang = japaneseFamily(`${first}${given}`) === first.length ? 'ja' : 'zh';
  return isTurned(first, given)
    ? { family: given, given: first, lang }
    : { family: first, given, lang };
}

/** Two or more syllables as only pinyin has them. */
const PLAINLY_PINYIN = /^(?=.{5,})(?:.*[xq](?=[iu])|.*zh|.*(?:iang|uang|iong|iao|ong|uo|ui|iu)$)/i;

/**
 * Whether a family and a given name stand in each other's place: `given: 李, family: 伟`, `Xiaoming, Zhang`. The given
 * name must be a surname, the other none.
 */
export function isTurned(family: string, given: string): boolean {
  if (/^\p{Script=Han}{1,2}$/u.test(family) && /^\p{Script=Han}{1,2}$/u.test(given)) {
    return (
      surnamePinyin(given) !== undefined &&
      surnamePinyin(family) === undefined &&
      !COMPOUND_SURNAMES.has(family)
    );
  }
  const word = family.replace(/-/g, '');
  return (
    isFrequentSurname(given) &&
    !isPinyinSurname(word) &&
    isPinyin(word) &&
    PLAINLY_PINYIN.test(word)
  );
}

function commaName(name: string, comma: number): NameParts {
  const written = name.slice(0, comma).trim().split(' ');
  // “Smith Jr, John”
  const inner = written.length > 1 && SUFFIX.test(written.at(-1) ?? '') ? written.pop() : undefined;
  const family = written.join(' ');
  const rest = name
    .slice(comma + 1)
    .split(/[,\uff0c]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !LIFE_DATES.test(part) && !DEGREE.test(part));
  const suffix = inner ?? rest.find((part) => SUFFIX.test(part));
  const given = rest.filter((part) => part !== suffix).join(', ');
  // “Ann Lee, PhD”, “Smith J. A., Jr.”: nothing of the given name stands behind the comma.
  if (given === '' && written.length > 1) {
    return { ...orderedName(written), ...(suffix && { suffix }) };
  }
  if (suffix === undefined && isTurned(family, given)) return { family: given, given: family };
  // “Andrade, Dominique de”: the particle stands behind the given name.
  const words = given.split(' ');
  let cut = words.length;
  while (cut > 1 && PARTICLES.has(words[cut - 1] ?? '')) cut--;
  const trailing = words.slice(cut).join(' ');
  const leading = leadingParticle(family);
  const particle = trailing === '' ? leading : trailing;
  return {
    family: trailing === '' ? family : `${trailing} ${family}`,
    given: words.slice(0, cut).join(' '),
    ...(particle && { particle }),
    ...(suffix && { suffix }),
  };
}

function orderedName(words: readonly string[]): NameParts {
  const last = words.at(-1) ?? '';
  if (words.length > 2 && SUFFIX.test(last)) {
    return { ...orderedName(words.slice(0, -1)), suffix: last };
  }
  if (words.length > 2 && /^Ph\.?D\.?$/.test(last)) return orderedName(words.slice(0, -1));
  if (words.length < 2) return { family: last, given: '' };
  const start = familyEnd(words) ?? 0;
  if (start > 0) {
    const family = words.slice(0, start).join(' ');
    const particle = leadingParticle(family);
    return { family, given: words.slice(start).join(' '), ...(particle && { particle }) };
  }
  let from = words.length - 1;
  while (from > 1 && isParticle(words[from - 1] ?? '', last)) from--;
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
  if (words.length === 3) return threeWords(words);
  if (words.length !== 2 || isCapitals(first) !== isCapitals(last)) return undefined;
  if (KOREAN.has(first.toLowerCase()) && /^\p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u.test(last)) return 1;
  return pinyinOrder(`${first} ${second}`) === 'first' ? 1 : undefined;
}

/** `Zhang Xiao Ming`, `Nguyen Van An`, `Park Soo Jin`: the surname and two syllables. */
function threeWords([first = '', second = '', third = '']: readonly string[]): number | undefined {
  if (VIETNAMESE.test(first) && !VIETNAMESE.test(third)) return 1;
  const isGiven = isPinyin(second) && isPinyin(third);
  return isFrequentSurname(first) && isGiven && !isFrequentSurname(third) ? 1 : undefined;
}

/** A name of which the source gives the parts, in one text: `Berg, Jo, Jr.`, `张晓明`. */
export function joinedName(family: string, given: string, suffix = ''): string {
  if (/^\p{Script=Han}+$/u.test(family + given)) return family + given;
  return [family, given, suffix].filter(Boolean).join(', ');
}

/**
 * The order of a name in pinyin that alone could be either: `Li Wei`.
 *
 * @returns `first`: the surname stands first; `last`; `either`; `undefined` when it is no such name.
 */
export function pinyinOrder(name: string): 'first' | 'last' | 'either' | undefined {
  const [first, last, ...others] = name.trim().split(/\s+/);
  if (!first || !last || others.length > 0 || !isPinyin(first) || !isPinyin(last)) return undefined;
  if (isCompound(first) !== isCompound(last)) return isCompound(first) ? 'first' : 'last';
  const [one, two] = [isPinyinSurname(first), isPinyinSurname(last)];
  if (one && two) {
    const isFrequent = isFrequentSurname(first);
    if (isFrequent === isFrequentSurname(last)) return 'either';
    return isFrequent ? 'first' : 'last';
  }
  return one ? 'first' : two ? 'last' : undefined;
}

function isPinyinSurname(word: string): boolean {
  return PINYIN_SURNAMES.has(word.toLowerCase());
}

function isCompound(word: string): boolean {
  return COMPOUND_PINYIN.has(word.toLowerCase());
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

function leadingParticle(family: string): string | undefined {
  if (!family.includes(' ')) return undefined;
  const words = family.split(' ');
  let end = 0;
  while (end < words.length - 1 && PARTICLES.has(words[end] ?? '')) end++;
  return end === 0 ? undefined : words.slice(0, end).join(' ');
}
