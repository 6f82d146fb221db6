import type { Writable } from '../assemble/draft.ts';
import type { Institution } from '../model.ts';
import type { Source } from '../source/source.ts';

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
  const parts = text
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
  const country = parts.length > 1 ? countryOf(parts.at(-1) ?? '') : null;
  const last = country === null ? parts.length - 1 : parts.length - 2;
  // “New Haven, CT, USA”: the city stands before the state.
  const before = parts[STATE.test(parts[last] ?? '') && last > 1 ? last - 1 : last] ?? '';
  const isHan = /^\p{Script=Han}/u.test(before);
  const city =
    parts.length > (isHan && country === null ? 1 : 2) &&
    (country !== null || isHan || withoutPostcode(before) !== before) &&
    before !== organization &&
    isPlace(before)
      ? withoutPostcode(before)
      : undefined;
  return { organization, country, ...(department && { department }), ...(city && { city }) };
}

/** Countries as Chinese addresses name them. */
const COUNTRIES: ReadonlySet<string> = new Set(
  (
    '中国 中國 中华人民共和国 美国 美國 英国 英國 德国 德國 法国 法國 日本 韩国 韓國 加拿大 澳大利亚 澳大利亞 ' +
    '新西兰 紐西蘭 新加坡 马来西亚 馬來西亞 泰国 泰國 越南 印度 印度尼西亚 巴基斯坦 俄罗斯 俄羅斯 意大利 西班牙 ' +
    '葡萄牙 荷兰 荷蘭 比利时 瑞士 瑞典 挪威 丹麦 芬兰 奥地利 波兰 爱尔兰 希腊 土耳其 以色列 伊朗 埃及 南非 巴西 ' +
    '墨西哥 阿根廷 智利 秘鲁 蒙古 菲律宾'
  ).split(' '),
);

/** `Germany`; of `MA 02115 USA` the last word; `null` of a postal code. */
function countryOf(part: string): string | null {
  const american = /^[A-Z]{2}(?:\s+\d{5}(?:-\d{4})?)?\s+(USA)$/.exec(part);
  if (american?.[1]) return american[1];
  if (/^\p{Script=Han}/u.test(part)) return COUNTRIES.has(part) ? part : null;
  // `Beiling 100871`: a city.
  return isPlace(part) && withoutPostcode(part) === part ? part : null;
}

const STATE = /^[A-Z]{2,3}(?:\s\d{4,5}(?:-\d{4})?)?$/;

/** Chinese addresses keep their parts apart by spaces too. */
const HAN_PARTS = /^\p{Script=Han}[^,，]*\s\p{Script=Han}/u;

function withoutPostcode(part: string): string {
  return part.replace(/(?<!\s)\s*\b\d{4,6}$/, '');
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
