import type { Writable } from './draft.ts';
import type { Institution } from './model.ts';
import type { Source } from './source.ts';

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
    .split(/[,\uff0c]/)
    .map((part) => part.trim().replace(/\.$/, ''))
    .filter((part) => part !== '' && !part.includes('@'));
  const [first = ''] = parts;
  const inner = DEPARTMENT.test(first) && !/\buniversit/i.test(first);
  const organization = inner
    ? (parts.find((part, index) => index > 0 && ORGANIZATION.test(part)) ?? first)
    : first;
  const department = inner && organization !== first ? first : undefined;
  const country = parts.length > 1 ? countryOf(parts.at(-1) ?? '') : null;
  const before = parts.at(-2) ?? '';
  const city =
    parts.length > 2 && country !== null && before !== organization && isPlace(before)
      ? before
      : undefined;
  return { organization, country, ...(department && { department }), ...(city && { city }) };
}

/** `Germany`; of `MA 02115 USA` the last word; `null` of a postal code. */
function countryOf(part: string): string | null {
  const american = /^[A-Z]{2}(?:\s+\d{5}(?:-\d{4})?)?\s+(USA)$/.exec(part);
  if (american?.[1]) return american[1];
  return isPlace(part) ? part : null;
}

function isPlace(part: string): boolean {
  return (
    /^[\p{L}\p{M}\s.'’()&-]+$/u.test(part) && !ORGANIZATION.test(part) && !DEPARTMENT.test(part)
  );
}
