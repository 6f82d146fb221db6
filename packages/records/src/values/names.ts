import type { Language } from '@diglot/text';
import type { Name } from '../model.ts';
import {
  COMPOUND_PINYIN,
  COMPOUND_SURNAMES,
  isPinyin,
  PINYIN_SURNAMES,
} from './chinese-surnames.ts';

/** The parts of a name; the fields of `Name` that do not depend on where it stands. */
export type NameParts = Pick<Name, 'family' | 'given' | 'particle' | 'suffix' | 'kind' | 'lang'>;

const PARTICLES: ReadonlySet<string> = new Set(
  (
    'de da di do du dos das des del della dello degli dalla der den dem van von vom zu zum zur ter ten te la le ' +
    "el al bin ibn bint af av och y e 't op d' l'"
  ).split(' '),
);

const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd)\.?$/i;

/** Words of an organisation's name: English, Spanish, Portuguese, French, German, Italian; Chinese endings. */
const ORGANIZATION =
  /\b(?:group|consortium|committee|collaborat(?:ion|ors|ive)|network|society|association|university|institute|investigators|team|task force|organi[sz]ation|centre|center|ministry|department|council|agency|initiative|project|program(?:me)?|study|grupo|consorcio|comit[eé]|sociedad|asociaci[oó]n|universidad|instituto|ministerio|groupe|soci[eé]t[eé]|universit[eé]|institut|arbeitsgruppe|gesellschaft|universität|gruppo|società|sociedade|associação|universidade)(?!\p{L})|(?:大学|大學|学院|學院|研究院|研究所|医院|醫院|委员会|委員會|协会|協會|学会|學會|课题组|課題組|协作组|研究组|编辑部|中心|公司|出版社|专家组|工作组|联盟|分会)$/iu;

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

/** The usual form, `Family, Given G.`, in plain letters; everything rarer takes the long way. */
const PLAIN = /^(?<family>[A-Z][A-Za-z'-]*), (?<given>[A-Z][A-Za-z'.-]*(?: [A-Z][A-Za-z.-]*)*)$/;

/**
 * Take a personal name apart.
 *
 * `Family, Given` · `Given Family` · `Family GI` (PubMed) · `ZHANG Xiaoming` and `Zhang Xiaoming` (pinyin,
 * surname first) · `张晓明`, `欧阳明` (Han) · `约翰·史密斯` (transcribed, given name first).
 *
 * @returns `family` includes the particle, which `particle` repeats. A name of one word is all `family`.
 *
 * @remarks Two pinyin words are read surname first only when the first is a surname and the second is no
 * surname, or the first is a compound surname (`Ouyang Min`); otherwise the Western order stands. A list
 * of names tells more: see `settleNameOrder`.
 */
export function parseName(text: string): NameParts {
  const plain = PLAIN.exec(text);
  if (plain?.groups) return { family: plain.groups.family ?? '', given: plain.groups.given ?? '' };
  const name = withoutAside(text.trim().replace(/\s+/g, ' '));
  if (/\p{Script=Han}/u.test(name)) return hanName(name);
  const comma = name.search(/[,\uff0c]/);
  if (comma > 0) return commaName(name, comma);
  if (ORGANIZATION.test(name) && name.includes(' ')) {
    return { family: name, given: '', kind: 'organization' };
  }
  return orderedName(name.split(' '));
}

/** `[美]约翰·史密斯`, `张三(Zhang San)`, `Dr. Ann Lee`: the name without what stands beside it. */
function withoutAside(name: string): string {
  const bare = name
    .replace(
      /^(?:\[[^\]]{1,4}\]|[(（〔［][\p{Script=Han}]{1,3}[)）〕］]|(?:Dr|Prof|Mr|Mrs|Ms)\.?\s)\s*/u,
      '',
    )
    .replace(/(?<!\s)\s*[(（][^()（）]*[)）]$/u, '');
  return bare === '' ? name : bare;
}

function hanName(name: string): NameParts {
  const lang: Language = 'zh';
  if (ORGANIZATION.test(name)) return { family: name, given: '', kind: 'organization', lang };
  const dot = name.search(/[·・•‧]/);
  if (dot > 0) {
    const last = Math.max(...['·', '・', '•', '‧'].map((mark) => name.lastIndexOf(mark)));
    return { family: name.slice(last + 1), given: name.slice(0, last), lang };
  }
  const joined = name.replace(/[\s,\uff0c]+/g, ' ').trim();
  const space = joined.indexOf(' ');
  if (space > 0) {
    return {
      family: joined.slice(0, space),
      given: joined.slice(space + 1).replace(/ /g, ''),
      lang,
    };
  }
  const characters = [...joined];
  const two = characters.slice(0, 2).join('');
  const length = COMPOUND_SURNAMES.has(two) && characters.length > 2 ? 2 : 1;
  return {
    family: characters.slice(0, length).join(''),
    given: characters.slice(length).join(''),
    lang,
  };
}

function commaName(name: string, comma: number): NameParts {
  const family = name.slice(0, comma).trim();
  const rest = name
    .slice(comma + 1)
    .split(/[,\uff0c]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !LIFE_DATES.test(part) && !DEGREE.test(part));
  // “Ann Lee, PhD”: nothing of the given name stands behind the comma.
  if (rest.length === 0 && /\s/.test(family)) return orderedName(family.split(' '));
  const suffix = rest.find((part) => SUFFIX.test(part));
  const given = rest.filter((part) => part !== suffix).join(', ');
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
  if (words.length < 2) return { family: last, given: '' };
  const first = words[0] ?? '';
  if (surnameFirst(words, first, last)) {
    const start = familyEnd(words);
    const family = words.slice(0, start).join(' ');
    const particle = leadingParticle(family);
    return { family, given: words.slice(start).join(' '), ...(particle && { particle }) };
  }
  let from = words.length - 1;
  while (from > 1 && PARTICLES.has(words[from - 1] ?? '')) from--;
  const family = words.slice(from).join(' ');
  const particle = leadingParticle(family);
  return { family, given: words.slice(0, from).join(' '), ...(particle && { particle }) };
}

/** `Smith JA`, `ZHANG Xiaoming`, `Zhang Xiaoming`. */
function surnameFirst(words: readonly string[], first: string, last: string): boolean {
  if (isInitials(last) && !isInitials(first)) return true;
  // `XM Zhang`: initials, unless they are a surname (`XU Yifan`).
  if (isInitials(first) && !isPinyinSurname(first)) return false;
  const capitals = (word: string) => word.length > 1 && /^\p{Lu}[\p{Lu}'’-]+$/u.test(word);
  if (capitals(first) && !capitals(last)) return true;
  if (words.length !== 2 || capitals(last)) return false;
  if (KOREAN.has(first.toLowerCase()) && /^\p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u.test(last)) return true;
  // A compound surname is never a given name.
  if (isPinyin(last) && isCompound(first) && !isCompound(last)) return true;
  return isPinyinSurname(first) && !isPinyinSurname(last) && isPinyin(last);
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
  if (one && two) return 'either';
  return one ? 'first' : two ? 'last' : undefined;
}

function isPinyinSurname(word: string): boolean {
  return PINYIN_SURNAMES.has(word.toLowerCase());
}

function isCompound(word: string): boolean {
  return COMPOUND_PINYIN.has(word.toLowerCase());
}

/** Where the given name of a surname-first name begins. */
function familyEnd(words: readonly string[]): number {
  if (isInitials(words.at(-1) ?? '')) return words.length - 1;
  let end = 1;
  while (end < words.length - 1 && /^\p{Lu}{2,}$/u.test(words[end] ?? '')) end++;
  return end;
}

function isInitials(word: string): boolean {
  return (
    /^\p{Lu}{1,3}$/u.test(word) ||
    /^(?:\p{Lu}-\p{Lu})$/u.test(word) ||
    /^\p{Lu}\.(?:-?\p{Lu}\.){0,3}$/u.test(word)
  );
}

function leadingParticle(family: string): string | undefined {
  if (!family.includes(' ')) return undefined;
  const words = family.split(' ');
  let end = 0;
  while (end < words.length - 1 && PARTICLES.has(words[end] ?? '')) end++;
  return end === 0 ? undefined : words.slice(0, end).join(' ');
}
