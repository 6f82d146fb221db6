import type { Span } from '@diglot/text';
import { isHanPerson } from '@diglot/words';
import { honorificAt } from '../values/names/name-aside.ts';
import { markersAt, othersAt, roleAt, roleLabel } from '../values/names/name-marks.ts';
import { namesTogether } from '../values/names/names-together.ts';
import { isOrganization } from '../values/names/organization-names.ts';
import { type Entry, entryAt, type Slot } from './entry.ts';

/** Surname, comma, given names or initials, in plain letters: as nearly all names are, and nothing else stands there. */
const PLAIN_NAME =
  /^[A-Z][a-z]{1,20}(?:[-'][A-Z][a-z]{1,20})?, (?:[A-Z][a-z]{2,20}|[A-Z]\.)(?:[ -](?:[A-Z][a-z]{2,20}|[A-Z]\.)){0,3}$/;

/** The same name in the other script, in brackets, behind a slash or a space. */
const BOTH_SCRIPTS =
  /^(?:(?<han>[\p{Script=Han}·]{2,12})\s{0,3}[(（/／[［]?\s{0,3}(?<latin>\p{Script=Latin}[\p{Script=Latin}\p{M} .,'’-]{2,60})[)）\]］]?|(?<first>\p{Script=Latin}[\p{Script=Latin}\p{M} .,'’-]{2,60}?)\s{0,3}[(（/／[［]?\s{0,3}(?<second>[\p{Script=Han}·]{2,12})[)）\]］]?)$/u;

/**
 * Read what stands in the field of a person: several names, “et al.”, markers of affiliations, a role, the name in the
 * other script, the closing comma by which EndNote marks an organisation.
 *
 * @returns An entry for each person, in the slot of the role; none for “et al.” alone. An entry whose parts the source
 *   gives is left as it is.
 */
export function peopleIn(text: string, entry: Entry): readonly Entry[] {
  const written = text.slice(entry.start, entry.end);
  const isPlain = entry.value === undefined || entry.value === written;
  // A whole name in one field of the two is read like a name of no fields.
  const isWhole = !entry.name || (entry.name.given === '' && entry.name.family === written);
  if (!isWhole || !isPlain) return [entry];
  if (PLAIN_NAME.test(written)) return [entry];
  const label = roleLabel(written);
  return namesIn(text, label ? withoutLabel(entry, label) : entry);
}

/** An entry without the role that stands before the names, in the slot of that. */
function withoutLabel(
  entry: Entry,
  { end, role }: NonNullable<ReturnType<typeof roleLabel>>,
): Entry {
  const { value: _, name: __, ...rest } = entry;
  return { ...rest, start: entry.start + end, slot: slotOf(role, entry.slot) };
}

/** The names of a field, in one or several. */
function namesIn(text: string, entry: Entry): readonly Entry[] {
  const written = text.slice(entry.start, entry.end);
  const span = { start: entry.start, end: entry.start + othersAt(written) };
  const shared = withSharedRole(text, entry, span);
  if (shared) return shared;
  const together = namesTogether(text, span);
  if (together.length === 1 && together[0]?.end === entry.end) return one(text, entry);
  // An ORCID is that of one person, and it is not known of which.
  const { value: _, name: __, orcid: ___, ...rest } = entry;
  return together.flatMap((place) =>
    one(text, { ...rest, ...place, ...wholeName(text, entry, place) }),
  );
}

/** Names before a role that is that of them all: `王芳，李伟 译`, `黃美玲, 劉大同 合著`. */
function withSharedRole(text: string, entry: Entry, { start, end }: Span): Entry[] | undefined {
  const written = text.slice(start, end);
  const role = /[,，、]/.test(written) ? roleAt(written) : undefined;
  if (!role || !/\p{Script=Han}$/u.test(written)) return undefined;
  const together = namesTogether(text, { start, end: start + role.at });
  if (together.length < 2) return undefined;
  const { value: _, name: __, orcid: ___, ...rest } = entry;
  const slot = slotOf(role.role, entry.slot);
  return together.flatMap((place) => one(text, { ...rest, ...place, slot }));
}

/** The name that the source gives as a whole, in Latin letters, where one piece of it is left. */
function wholeName(text: string, { name, start }: Entry, piece: Span): Pick<Entry, 'name'> {
  const written = text.slice(piece.start, piece.end);
  const isFirst = piece.start === start && name?.family.startsWith(written);
  if (!name || !isFirst || /\p{Script=Han}/u.test(written)) return {};
  return { name: { ...name, family: written } };
}

/** The stop that ends a list of names, behind a word that is no abbreviation: `Zhang Xiaoming.`, `张晓明。`. */
const FINAL_STOP = /(?<=\p{Ll}{4}|\p{Script=Han}{2})[.。]$/u;

function one(text: string, given: Entry): readonly Entry[] {
  const stop = FINAL_STOP.test(text.slice(given.start, given.end));
  const entry = stop ? withoutStop(text, given) : given;
  const { start, end } = entry;
  const written = text.slice(start, end);
  const role = roleAt(written);
  const named = role ? written.slice(0, role.at) : written;
  const bare = named.slice(0, honorificAt(named));
  const { at, markers } = markersAt(bare);
  const length = at > 0 ? at : bare.length;
  if (bare.slice(0, length).trim() === '') return [];
  const { value: _, name: __, ...rest } = entry;
  const slot = role ? slotOf(role.role, entry.slot) : entry.slot;
  const isShort = length < end - start;
  const person: Entry = isShort
    ? {
        ...rest,
        slot,
        end: start + length,
        ...wholeName(text, entry, { start, end: start + length }),
      }
    : entry;
  return [withOther(text, markers.length > 0 && isShort ? { ...person, markers } : person)];
}

/** The slot of a role; an author is one among contributors only, a translator who “wrote” a work stays one. */
function slotOf(role: 'author' | 'editor' | 'translator' | 'advisor', given: Slot): Slot {
  return role !== 'author' || given === 'contributor' ? role : given;
}

function withoutStop(text: string, entry: Entry): Entry {
  const { value: _, name: __, ...rest } = entry;
  const place = { start: entry.start, end: entry.end - 1 };
  return { ...rest, ...place, ...wholeName(text, entry, place) };
}

function withOther(text: string, entry: Entry): Entry {
  const { start, end } = entry;
  const written = text.slice(start, end);
  const organisation = /^(?<name>.*[\p{L})）])\s?[,，]$/u.exec(written)?.groups?.name;
  if (organisation !== undefined && isCorporate(organisation)) {
    const { value: _, ...rest } = entry;
    const name = { family: organisation, given: '', organization: true };
    return { ...rest, end: start + organisation.length, name };
  }
  const both = inBothScripts(text, { start, end });
  if (!both) return entry;
  const { value: _, name: __, ...rest } = entry;
  const translations = [entryAt('author-translation', both.other, entry.field)];
  return { ...rest, end: both.name.end, translations };
}

/** `陳雅婷(Ya-Ting Chen)`, `WANG Fang 王芳`: the name in the script that comes first, and in the other. */
export function inBothScripts(
  text: string,
  { start, end }: Span,
): { readonly name: Span; readonly other: Span } | undefined {
  const written = text.slice(start, end);
  const { han, latin, first, second } = BOTH_SCRIPTS.exec(written)?.groups ?? {};
  const name = han ?? first;
  const other = latin ?? second;
  if (name === undefined || other === undefined) return undefined;
  if (!isSameName((latin ?? first ?? '').trim(), han ?? second ?? '', /[(（/／[［]/.test(written)))
    return undefined;
  const from = start + written.indexOf(other, name.length);
  return {
    name: { start, end: start + name.trimEnd().length },
    other: { start: from, end: from + other.trimEnd().length },
  };
}

/** Whether a Latin and a Han name may be one; initials before a Han name (`J. K. 罗莱`) are part of it. */
function isSameName(latin: string, han: string, isMarked: boolean): boolean {
  if (!/\p{L}{2}/u.test(latin)) return false;
  if (isMarked) return /\s|,|\p{Ll}{2}/u.test(latin);
  return isHanPerson(han) || isOrganization(han) ? /[\s,]/.test(latin) || latin.length > 2 : false;
}

/** Before a closing comma stands an organisation, unless it is one word or the name of a person in Han. */
function isCorporate(name: string): boolean {
  return /\p{Script=Han}/u.test(name) ? !isHanPerson(name) : /\s/.test(name);
}
