import { isPinyin } from '@diglot/words';
import { hanName } from './han-name.ts';
import { hangulName } from './hangul-name.ts';
import { withoutAside } from './name-aside.ts';
import { isPinyinSurname, isTurned } from './name-order.ts';
import type { NameParts } from './name-parts.ts';
import { orderedName, SUFFIX } from './ordered-name.ts';
import { isOrganization } from './organization-names.ts';
import { leadingParticle, PARTICLES } from './particles.ts';

/** Behind a name in library catalogues: `1950-`, `1950-2010`, `b. 1950`, `active 1900`. */
export const LIFE_DATES =
  /^(?:b\.|d\.|ca\.|active|fl\.)?\s*(?:1\d|20)\d{2}(?:\s*[-–]\s*(?:\d{4})?)?\.?$/;

const DEGREE =
  /^(?:Ph\.?\s?D|M\.?D|M\.?Sc|M\.?P\.?H|D\.?Phil|R\.?N|B\.?Sc|Dr\.?P\.?H|FRCP|MBBS)\.?$/;

/** The usual form, `Family, Given G.`, in plain letters and without a suffix; everything rarer takes the long way. */
const PLAIN =
  /^(?<family>[A-Z][A-Za-z'-]*), (?<given>[A-Z][A-Za-z'.-]*(?: (?!(?:Jr|Sr|II|III|IV)$)[A-Z][A-Za-z.-]*)*)$/;

/**
 * Take a personal name apart.
 *
 * `Family, Given` · `Given Family` · `Family GI` (PubMed) · `ZHANG Xiaoming` and `Zhang Xiaoming` (pinyin,
 * surname first) · `张晓明`, `欧阳明` (Han) · `约翰·史密斯`, `J. K. 罗莱` (transcribed, given name first).
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
  const korean = hangulName(name);
  if (korean) return korean;
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
  if (name.includes(' ') || isOrganization(name)) return name;
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
  const apart = inner ?? rest.find((part) => SUFFIX.test(part));
  const behind = rest.filter((part) => part !== apart).join(', ');
  // “Jones, James W Jr”, as MEDLINE has it.
  const { given, suffix = apart } = withoutSuffix(behind);
  // “Ann Lee, PhD”, “Smith J. A., Jr.”: nothing of the given name stands behind the comma.
  if (given === '' && written.length > 1) {
    return { ...orderedName(written), ...(suffix && { suffix }) };
  }
  if (suffix === undefined && isTurned(family, given)) return { family: given, given: family };
  // “Andrade, Angelique de”: the particle stands behind the given name.
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

/** A given name and the suffix behind it, which MEDLINE writes without a stop; `Test Jr.` is kept as written. */
function withoutSuffix(written: string): { readonly given: string; readonly suffix?: string } {
  const space = written.lastIndexOf(' ');
  const last = written.slice(space + 1);
  return space > 0 && SUFFIX.test(last) && !last.endsWith('.')
    ? { given: written.slice(0, space), suffix: last }
    : { given: written };
}

/** A name of which the source gives the parts, in one text: `Berg, Jo, Jr.`, `张晓明`. */
export function joinedName(family: string, given: string, suffix = ''): string {
  if (/^\p{Script=Han}+$/u.test(family + given)) return family + given;
  return [family, given, suffix].filter(Boolean).join(', ');
}
