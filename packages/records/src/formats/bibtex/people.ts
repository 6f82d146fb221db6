import type { Span } from '@diglot/text';
import { isHanPerson } from '@diglot/words';
import type { Entry, Slot } from '../../assemble/entry.ts';
import { splitNames } from '../../values/names/name-list.ts';
import { markersAt } from '../../values/names/name-marks.ts';
import { joinedName } from '../../values/names/names.ts';
import { namesTogether } from '../../values/names/names-together.ts';
import { isOrganization } from '../../values/names/organization-names.ts';
import { commaPairs } from '../../values/names/parted-names.ts';
import { braced, outsideBraces } from './braces.ts';
import { cleanLatex } from './latex.ts';
import type { BibField } from './scan.ts';

/** Names are parted by `and` outside braces. */
export function peopleOf(text: string, field: BibField, slot: Slot, role = ''): Entry[] {
  const people =
    field.joined === undefined
      ? peopleIn(text, field, slot)
      : joinedPeople(field, field.joined, slot);
  return role === '' || slot !== 'contributor'
    ? people
    : people.map((person) => ({ ...person, scheme: role }));
}

/** People of a text that stands elsewhere: joined by `#`, or a parent's. Each has the place of the whole field. */
function joinedPeople(field: BibField, joined: string, slot: Slot): Entry[] {
  const inner = { ...field, start: 0, end: joined.length };
  return peopleIn(joined, inner, slot).map((person) => ({
    ...person,
    value: person.value ?? cleanLatex(joined.slice(person.start, person.end)),
    start: field.start,
    end: field.end,
  }));
}

function peopleIn(text: string, field: BibField, slot: Slot): Entry[] {
  const { start, end } = field;
  // In `{{…}}` stands one name as it is, unless a list of names is wrapped like every other field.
  const isWhole =
    text[start - 1] === '{' &&
    text[end] === '}' &&
    /[{"]/.test(text.charAt(start - 2)) &&
    end > start;
  const written = text.slice(start, end);
  if (isWhole && (!/\sand\s|[,，;]/i.test(written) || isOrganization(written))) {
    const family = cleanLatex(text.slice(start, end));
    const name = { family, given: '', organization: true };
    return [{ slot, start, end, field: field.name, value: family, name }];
  }
  const spans = outsideBraces(text, field, /(?<!\s)\s+and\s+/gi);
  // “and others” is BibTeX's et al.
  const people = spans.filter(({ start, end }) => text.slice(start, end) !== 'others');
  return people.flatMap((span): Entry[] => {
    const raw = text.slice(span.start, span.end);
    if (braced(raw).replaceAll('\u0001', '') === '') {
      const family = cleanLatex(raw);
      return [
        {
          slot,
          ...span,
          field: field.name,
          value: family,
          name: { family, given: '', organization: true },
        },
      ];
    }
    return personEntries(slot, span, field.name, cleanLatex(raw));
  });
}

/**
 * One name of a list, or several that were written between commas.
 *
 * `Family, Suffix, Given` has its suffix in the middle, unlike anywhere else. `Smith, J., Jones, K.` is no name of
 * BibTeX, and is read as two.
 */
function personEntries(slot: Slot, span: Span, field: string, written: string): Entry[] {
  const extended = extendedName(written);
  const { at, markers } = markersAt(written);
  const value = at > 0 ? written.slice(0, at).trim() : written;
  const plain = { slot, ...span, field, value, ...(markers.length > 0 && { markers }) };
  if (extended) return [{ ...plain, ...extended }];
  const listed = /[;；]/.test(value) ? namesTogether(value, { start: 0, end: value.length }) : [];
  if (listed.length > 1) {
    return listed.map(({ start, end }) => ({
      slot,
      ...span,
      field,
      value: value.slice(start, end),
    }));
  }
  const parts = value.split(/[,，]/).map((part) => part.trim());
  if (
    parts.length > 3 ||
    (parts.length === 3 && (parts.every(isHanPerson) || areInitialled(parts)))
  ) {
    const names = namesBetweenCommas(value, parts);
    if (names) return names.map((name) => ({ slot, ...span, field, value: name }));
  }
  const [family = '', suffix = '', given = ''] = parts;
  if (parts.length === 3 && suffix !== '' && given !== '')
    return [{ ...plain, name: { family, given, suffix } }];
  return [plain];
}

/** `Smith J`, `Zhang XM`: surnames with initials behind them, as PubMed writes them. */
function areInitialled(parts: readonly string[]): boolean {
  return parts.every((part) => /^\p{Lu}[\p{L}\p{M}’' -]{1,40} \p{Lu}{1,3}$/u.test(part));
}

/** Chinese names, surnames each with its initials, or surnames and initials by turns. */
function namesBetweenCommas(value: string, parts: readonly string[]): string[] | undefined {
  if (parts.every(isHanPerson) || areInitialled(parts)) return [...parts];
  const pairs = commaPairs(value);
  if (pairs) return pairs.map(({ start, end }) => value.slice(start, end));
  const names = splitNames(value).map(({ start, end }) => value.slice(start, end));
  return names.length * 2 === parts.length ? names : undefined;
}

/** `family=de Vries, given=Jan, prefix=de`: the extended name format of BibLaTeX. */
function extendedName(value: string): Pick<Entry, 'value' | 'name'> | undefined {
  if (!/^(?:family|given|prefix|suffix)(?:-i)?\s?=/.test(value)) return undefined;
  const parts = new Map(
    value.split(',').map((part): [string, string] => {
      const [key = '', ...rest] = part.split('=');
      return [key.trim(), rest.join('=').trim().replace(/^"|"$/g, '')];
    }),
  );
  const [family = '', given = '', prefix = '', suffix = ''] = [
    'family',
    'given',
    'prefix',
    'suffix',
  ].map((key) => parts.get(key));
  if (family === '') return undefined;
  const whole = prefix === '' || family.startsWith(`${prefix} `) ? family : `${prefix} ${family}`;
  return {
    value: joinedName(whole, given, suffix),
    name: { family: whole, given, ...(suffix && { suffix }) },
  };
}

/** Where the ORCIDs of an annotation stand, by the number of the author: `1="0000-0002-1825-0097"; 2=…`. */
export function orcidsIn(text: string, { start, end }: Span): Map<number, Span> {
  const found = text
    .slice(start, end)
    .matchAll(/(?<number>\d{1,3})\s?=\s?"(?<orcid>[\dXx-]{16,19})"/dg);
  return new Map(
    [...found].flatMap((match): [number, Span][] => {
      const place = match.indices?.groups?.orcid;
      const number = Number(match.groups?.number);
      return place ? [[number, { start: start + place[0], end: start + place[1] }]] : [];
    }),
  );
}

/** The entries, each author with the ORCID of its number. */
export function withOrcids(entries: Entry[], orcids: ReadonlyMap<number, Span>): Entry[] {
  if (orcids.size === 0) return entries;
  let number = 0;
  return entries.map((entry) => {
    if (entry.slot !== 'author') return entry;
    const orcid = orcids.get(++number);
    return orcid ? { ...entry, orcid } : entry;
  });
}
