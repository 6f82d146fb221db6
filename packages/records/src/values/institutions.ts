import { isCountry } from '@diglot/words';
import type { Writable } from '../assemble/draft.ts';
import type { Institution } from '../model.ts';
import type { Source } from '../source/source.ts';
import { isState, isStateWithPostcode } from './states.ts';

/** Opens the part of an address that lies inside an organisation. */
const DEPARTMENT =
  /^(?:the )?(?:\w+ )?(?:department|dept|division|div|school|sch|faculty|fac|section|unit|laboratory|lab|key lab|clinic|chair|program(?:me)?|branch|graduate school|center|centre|ctr|institute of|institute for|servicio|departamento|facultad|département|abteilung|klinik)\b/i;

/** Belongs in the name of an organisation, also shortened as in Web of Science. */
const ORGANIZATION =
  /\b(?:universit\w+|univ|hospitals?|hosp|college|coll|academy|acad|institutes?|inst|foundation|fdn|council|ministry|minist|trust|corporation|corp|company|inc|ltd|gmbh|centers? for|centres? for|centre hospitalier|charité|clinic|polytechnic\w*|politecnico|nhs|cnrs|inserm)\b/i;

/** A word that only an address line holds. */
const ADDRESS =
  /\b(?:department|dept|division|school|faculty|universit\w+|univ|hospitals?|hosp|institutes?|inst|college|laborator\w+|cent(?:er|re)|ctr|academy|acad|clinic|ministry|foundation|rehabil|serv|assoc)\b|大学|学院|医院|研究所|研究院|研究中心|实验室/i;

/** Whether a line reads like an address: an institution's word, and two or more comma parts. */
export function looksLikeInstitution(line: string): boolean {
  if (line.length > 500) return false;
  if (/[。?!]/.test(line) || /[.?!]\s+[A-Z][a-z]+\s+[a-z]+\s+[a-z]+/.test(line)) return false;
  return ADDRESS.test(line) && /[,\uff0c]/.test(line);
}

/**
 * Read an address: `Department of X, University Y, City, Country` or `Univ Y, Dept X, City, Country`.
 *
 * @param marker - The printed marker, without brackets.
 * @returns `organization` is the first part, or the first that names an organisation when the first is
 *   only a department; `country` the last part, `null` when it holds no name.
 */
export function institutionAt(
  source: Source,
  start: number,
  end: number,
  marker: string | null,
  field?: string,
): Institution {
  const { value, raw, prov } = source.valueAt(start, end, { field });
  const { organization, country, department, city } = institutionParts(
    source.text.slice(start, end),
  );
  const institution: Writable<Institution> =
    raw === undefined
      ? { marker, value, prov, organization, country }
      : { marker, value, raw, prov, organization, country };
  if (department !== undefined) institution.department = department;
  if (city !== undefined) institution.city = city;
  return institution;
}

export function institutionParts(
  text: string,
): Pick<Institution, 'organization' | 'country' | 'department' | 'city'> {
  const parts = withoutMail(text)
    .split(HAN_PARTS.test(text) ? /[,\uff0c]|\s+(?!\d)/ : /[,\uff0c]/)
    .map((part) => part.trim().replace(/\.$/, ''))
    // A postcode between commas is no place.
    .filter((part) => part !== '' && !part.includes('@') && !/^\d{5,6}$/.test(part));
  const [first = ''] = parts;
  const inner = DEPARTMENT.test(first) && !/\buniversit/i.test(first);
  const organization = inner
    ? (parts.find((part, index) => index > 0 && ORGANIZATION.test(part)) ?? first)
    : first;
  const department = inner && organization !== first ? first : undefined;
  const named = parts.length > 1 ? countryOf(parts.at(-1) ?? '') : undefined;
  const country = named?.country ?? null;
  // `Beiling 100083 China`: the city stands beside the country.
  if (named && named.before !== '') parts[parts.length - 1] = named.before;
  const last = country === null || named?.before !== '' ? parts.length - 1 : parts.length - 2;
  const before = parts[cityAt(parts, last, organization)] ?? '';
  const isHan = /^\p{Script=Han}/u.test(before);
  const city =
    parts.length > (isHan && (country === null || named?.before !== '') ? 1 : 2) &&
    (country !== null ||
      isHan ||
      withoutPostcode(before) !== before ||
      isStateWithPostcode(parts[last] ?? '')) &&
    before !== organization &&
    !isStateWithPostcode(before) &&
    isPlace(before)
      ? withoutPostcode(before)
      : undefined;
  return { organization, country, ...(department && { department }), ...(city && { city }) };
}

/**
 * Which part names the city: the last before the country, or the one before a state: `New Haven, CT, USA`, `Atlanta,
 * Georgia 30322`. A whole name that may be a city too (`New York`) is a state only behind a place.
 */
function cityAt(parts: readonly string[], last: number, organization: string): number {
  const part = parts[last] ?? '';
  const before = parts[last - 1] ?? '';
  const isBehindPlace = isPlace(before) && before !== organization;
  const isShort = /^[A-Z]{2,3}\b/.test(part);
  return last > 1 && isState(part) && (isShort || isBehindPlace) ? last - 1 : last;
}

/** Before or behind the name of a country: `100083 China`, `Japan 113-8655`, `D-69120 Germany`, `SW7 2AZ UK`. */
const POSTCODE =
  /(?:^|\s)(?:[A-Z]{1,2}-)?(?=[\dA-Z]{0,4}\d)[\dA-Z]{2,9}(?:[-\s]\d[\dA-Z]{1,4})?(?=\s|$)/g;

/** Most words of a country's name that follow a city: `People's Republic of China`. */
const MAX_COUNTRY_WORDS = 5;

/** `New Mexico` is none. */
const NEW = /^new$/i;

/** Shortest and longest names of countries that stand before a city in Chinese: `日本东京`, `澳大利亚悉尼`. */
const HAN_COUNTRY = { shortest: 2, longest: 6 };

/** `日本东京`, `中国 北岭 100083`: a country before a place. */
function hanCountry(part: string): { country: string; before: string } | undefined {
  for (let length = HAN_COUNTRY.longest; length >= HAN_COUNTRY.shortest; length--) {
    const before = part.slice(length).trim();
    if (!isCountry(part.slice(0, length)) || !isPlace(before)) continue;
    return /^\p{Script=Han}{2,6}(?:\s?\d{6})?$/u.test(before)
      ? { country: part.slice(0, length), before }
      : undefined;
  }
  return undefined;
}

/**
 * The country that the last part of an address names, as it is written there, and what stands before it: `Germany`,
 * `MA 02115 USA`, `Beiling 100083 China`, `China 100083`; nothing where it is none that is known.
 */
function countryOf(part: string): { country: string; before: string } | undefined {
  if (isCountry(part)) return { country: part, before: '' };
  if (/^\p{Script=Han}/u.test(part)) return hanCountry(part);
  if (ORGANIZATION.test(part) || DEPARTMENT.test(part)) return undefined;
  const bare = part.replace(/[(（][^()（）]{0,40}[)）]$/, '').replace(POSTCODE, ' ');
  const words = bare.split(/\s+/).filter(Boolean);
  for (let count = Math.min(words.length, MAX_COUNTRY_WORDS); count > 0; count--) {
    const country = words.slice(-count).join(' ');
    const before = words.slice(0, -count);
    if (isCountry(country) && !NEW.test(before.at(-1) ?? ''))
      return { country, before: before.join(' ') };
  }
  return undefined;
}

/** What stands before the address of a mail. */
const MAIL_LABEL = /(?:electronic address|e-?mail|邮箱|电子邮[箱件])\s?[:：]?$/i;

/** `…, China. a@example.org`, `…, China. Electronic address: a@example.org`: the address without that of its mail. */
function withoutMail(text: string): string {
  const at = text.indexOf('@');
  if (at < 0) return text;
  const before = text.slice(0, at);
  const blank = Math.max(
    ...[' ', '\n', ':', '：', '，', ','].map((mark) => before.lastIndexOf(mark)),
  );
  const address = (blank < 0 ? '' : before.slice(0, blank)).replace(MAIL_LABEL, '');
  return address.trimEnd().replace(/[.,;，；]$/, '');
}

/** Chinese addresses keep their parts apart by spaces too. */
const HAN_PARTS = /^\p{Script=Han}[^,，]*\s\p{Script=Han}/u;

function withoutPostcode(part: string): string {
  return part
    .replace(/^(?:[A-Z]{1,2}-)?\d{4,6}\s+(?=\p{L})/u, '')
    .replace(/(?<!\s)\s*\b(?:\d{3}-\d{4}|\d{4,6})$/, '');
}

function isPlace(part: string): boolean {
  const name = withoutPostcode(part);
  return (
    /^[\p{L}\p{M}\s.'’()&-]+$/u.test(name) &&
    !ORGANIZATION.test(name) &&
    !DEPARTMENT.test(name) &&
    !/[学學院所系部室科中心司]$/u.test(name)
  );
}
