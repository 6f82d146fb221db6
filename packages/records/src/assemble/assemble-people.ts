import type { Author, Institution, Name, Value } from '../model.ts';
import { decodedSource } from '../source/decoded-source.ts';
import { resolveByOrder, settleNameOrder } from '../values/authors.ts';
import { settleBodies } from '../values/bodies-in-list.ts';
import { identifierAt } from '../values/identifiers.ts';
import { institutionParts, looksLikeInstitution } from '../values/institutions.ts';
import { hasHan, languageOf } from '../values/language.ts';
import { isPlainlyPerson } from '../values/names/name-aside.ts';
import { dotInitials } from '../values/names/name-initials.ts';
import { isTurned, pinyinOrder } from '../values/names/name-order.ts';
import type { NameParts } from '../values/names/name-parts.ts';
import { parseName } from '../values/names/names.ts';
import { addRepeat } from '../values/repeats.ts';
import { addExtra, type Context, entriesOf, entryValue, valueAt } from './context.ts';
import type { Writable } from './draft.ts';
import type { Entry, Place, Slot } from './entry.ts';
import { numberedInstitutions } from './numbered-institutions.ts';
import { pairInstitutions } from './pair-institutions.ts';
import { pairScripts, pairTranslations, withTranslation } from './pair-scripts.ts';
import { peopleIn } from './people-entries.ts';

const ROLES: readonly (readonly [Slot, string])[] = [
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['advisor', 'advisor'],
  ['contributor', 'contributor'],
];

/** Authors, contributors and institutions; each author points to the institutions named beside them. */
export function assemblePeople(context: Context): void {
  const { draft } = context;
  const contributors = entriesOf(context, 'contributor').flatMap((one) => peopleAt(context, one));
  const people = [
    ...entriesOf(context, 'author').flatMap((entry) => peopleAt(context, entry)),
    // `李晓明 著` among the contributors is an author.
    ...contributors.filter(({ entry }) => entry.slot === 'author'),
  ];
  const hasMarkers = people.some(({ entry }) => entry.markers !== undefined);
  const places = entriesOf(context, 'institution');
  for (const entry of numberedInstitutions(context.source.text, places, hasMarkers))
    institutionIndex(context, entry, entry.field, entry.markers?.[0]);
  for (const person of people)
    if (person.entry.slot === 'author') addPerson(person.context, draft.authors, person.entry);
  draft.authors = resolveByOrder(
    pairScripts(settleBodies(settleNameOrder(draft.authors))),
    draft.institutions.length,
  );
  addTranslations(context);
  const paired = pairInstitutions(draft.authors, draft.institutions);
  draft.authors = paired.authors;
  draft.institutions = paired.institutions;
  const others: Author[] = [];
  for (const [slot, role] of ROLES) {
    const named =
      slot === 'contributor'
        ? contributors.filter(({ entry }) => entry.slot !== 'author')
        : entriesOf(context, slot).flatMap((entry) => peopleAt(context, entry));
    // A role behind the name of an author: `王芳 译`.
    for (const one of [...people.filter(({ entry }) => entry.slot === slot), ...named])
      addPerson(one.context, others, one.entry, one.entry.scheme ?? roleIn(one.entry.slot) ?? role);
  }
  if (others.length > 0) draft.contributors = others;
}

/** The role of a slot: one that stands behind a name says more than the field. */
function roleIn(slot: Slot): string | undefined {
  return ROLES.find(([one]) => one === slot)?.[1];
}

/** A person, and where the entry's places are: in the source, or in the decoded text of a field. */
interface Person {
  readonly context: Context;
  readonly entry: Entry;
}

/** The people of one field; one with markup or references in it is read as it is after decoding. */
function peopleAt(context: Context, entry: Entry): Person[] {
  const { source, clean } = context;
  const { value: own, name, affiliations, orcid, translations } = entry;
  const isBare = [own, name, affiliations, orcid, translations].every((part) => part === undefined);
  const raw = source.text.slice(entry.start, entry.end);
  const value = isBare && /[<&]/.test(raw) ? clean(raw) : raw;
  if (value === raw) return peopleIn(source.text, entry).map((one) => ({ context, entry: one }));
  const inner = {
    ...context,
    source: decodedSource(source, entry, value, entry.field),
    clean: (text: string) => text,
  };
  return peopleIn(value, { ...entry, start: 0, end: value.length }).map((one) => ({
    context: inner,
    entry: one,
  }));
}

/** Names in the other script that the source lists apart; what is the address of an institution goes to `extra`. */
function addTranslations(context: Context): void {
  const { draft } = context;
  const entries = entriesOf(context, 'author-translation');
  const given = entries.flatMap((entry): Person[] => {
    const isAddress = looksLikeInstitution(entryValue(context, entry).value);
    return isAddress ? [{ context, entry }] : peopleAt(context, entry);
  });
  const names = given.map((one) => nameOf(one.context, one.entry));
  const translated = names.filter(({ value }) => !looksLikeInstitution(value));
  const addresses = names.filter((name) => !translated.includes(name));
  if (addresses.length > 0 && addresses.length === draft.institutions.length) {
    draft.institutions = draft.institutions.map((institution, index) =>
      withAddress(institution, addresses[index]),
    );
  } else if (addresses.length > 0)
    draft.extra['institution-translation'] = addresses.map(({ value }) => value);
  if (draft.authors.length === 0) {
    for (const one of given) addPerson(one.context, draft.authors, one.entry);
    return;
  }
  const { authors, left } = pairTranslations(draft.authors, translated);
  draft.authors = authors;
  if (left.length > 0) draft.extra['author-translation'] = left.map(({ value }) => value);
}

/** An institution with its address in another language. */
function withAddress(institution: Institution, other: Value | undefined): Institution {
  if (!other || hasHan(institution.value) === hasHan(other.value)) return institution;
  const { value, raw, prov } = other;
  const translation = { value, ...(raw !== undefined && { raw }), prov, lang: languageOf(value) };
  return { ...institution, translations: [...(institution.translations ?? []), translation] };
}

function addPerson(context: Context, list: Author[], entry: Entry, role?: string): void {
  const value = entryValue(context, entry);
  if (value.value === '') return;
  const person = withName(authorBase(value, list.length + 1), value.value, entry);
  if (entry.affiliations) {
    const places = entry.affiliations.map((span) =>
      institutionIndex(context, span, `${entry.field} affiliation`),
    );
    const known = [...new Set(places)].filter((place) => place > 0);
    if (known.length > 0) person.institutionIndex = known;
  }
  if (entry.markers) person.affiliationMarkers = entry.markers;
  const others = (entry.translations ?? []).map((other) => nameOf(context, other));
  const names = others.filter((other) => other.value !== '' && other.value !== person.value);
  const { orcid } = entry;
  if (orcid) {
    const { start, end } = orcid;
    person.identifiers = [identifierAt(context.source, 'orcid', start, end, entry.field)];
  }
  if (role) person.role = role;
  list.push(names.reduce<Author>(withTranslation, person));
}

function nameOf(context: Context, entry: Entry): Name {
  const { value, raw, prov } = entryValue(context, entry);
  const name =
    raw === undefined
      ? { value, prov, family: '', given: '' }
      : { value, raw, prov, family: '', given: '' };
  return withName(name, value, entry);
}

function authorBase({ value, raw, prov }: Value, index: number): Writable<Author> {
  return raw === undefined
    ? { index, value, prov, family: '', given: '' }
    : { index, value, raw, prov, family: '', given: '' };
}

/** Fill in the parts of a name: those the source gives apart, else those read from the whole. */
function withName<T extends Writable<Name>>(person: T, value: string, { name }: Entry): T {
  if (!name || (name.given === '' && name.family !== '' && !name.organization)) {
    const { family, given, particle, suffix, kind, lang } = parseWhole(name?.family ?? value, name);
    person.family = family;
    person.given = name ? given : dotInitials(given, family);
    if (particle !== undefined) person.particle = particle;
    if (suffix !== undefined) person.suffix = suffix;
    if (kind !== undefined) person.kind = kind;
    if (lang !== undefined) person.lang = lang;
    return person;
  }
  const { family, suffix } = name;
  const given = withoutOthers(name.given, family);
  if (!name.organization && family === '') {
    // A whole name in the field of the given name.
    if (/\S\s\S/.test(given)) return withName(person, given, { ...EMPTY, value: given });
    person.family = given || value;
    return person;
  }
  if (name.organization && isPlainlyPerson(family || value)) {
    return withName(person, value, { ...EMPTY, value: family || value });
  }
  if (name.organization) {
    person.family = family || value;
    person.kind = 'organization';
    return person;
  }
  if (isTurned(family, given)) {
    // Joined from its parts, the name itself stands the wrong way round.
    if (value === family + given) {
      person.raw ??= value;
      person.value = given + family;
    }
    return withName(person, value, { ...EMPTY, name: { family: given, given: family } });
  }
  person.family = family;
  person.given = dotInitials(given, family);
  const particle = family.includes(' ') ? parseName(`${family}, ${given}`).particle : undefined;
  if (particle && family.startsWith(particle)) person.particle = particle;
  if (suffix) person.suffix = suffix;
  if (/^\p{Script=Han}/u.test(family)) person.lang = 'zh';
  return person;
}

/** `given: 伟等`: “and others” is no part of a name. */
function withoutOthers(given: string, family: string): string {
  return /\p{Script=Han}/u.test(family) && given.length > 1 ? given.replace(/\s?等$/u, '') : given;
}

const EMPTY: Entry = { slot: 'author', start: 0, end: 0, field: '' };

/** A whole name in the field of the family name is written as Chinese names are: surname first. */
function parseWhole(text: string, parts: Entry['name']): NameParts {
  const order = parts && pinyinOrder(text);
  if (order !== 'first' && order !== 'either') return parseName(text);
  const [family = '', given = ''] = text.trim().split(/\s+/);
  return { family, given };
}

/** The number of an institution in its database: `…医院|JG001257` (Yiigle). */
const CODE = /\s?\|\s?(?<code>[A-Z]{1,4}\d{3,12})$/;

/** Add an institution unless it is there; its 1-based place, 0 for an empty one. */
function institutionIndex(
  context: Context,
  place: Place,
  field: string,
  marker: string | null = null,
) {
  const { draft, source, known: given } = context;
  const code = CODE.exec(source.text.slice(place.start, place.end));
  const span = code ? { ...place, end: place.start + code.index } : place;
  if (code) addExtra(context, 'institutionCode', code.groups?.code ?? '');
  const value = valueAt(context, span, field);
  if (value.value === '') return 0;
  const at = given.institutions.get(value.value) ?? draft.institutions.length;
  const known = draft.institutions[at];
  if (known) {
    draft.institutions[at] = addRepeat(known, value);
    return at + 1;
  }
  const { organization, country, department, city } = institutionParts(value.value);
  const lang = languageOf(value.value);
  const { raw, prov } = value;
  const institution: Writable<Institution> =
    raw === undefined
      ? { marker, value: value.value, prov, organization, country, lang }
      : { marker, value: value.value, raw, prov, organization, country, lang };
  const others = (span.others ?? []).map((other) => valueAt(context, other, field));
  if (others.length > 0)
    institution.translations = others.map((other) => ({ ...other, lang: languageOf(other.value) }));
  if (department !== undefined) institution.department = department;
  if (city !== undefined) institution.city = city;
  given.institutions.set(value.value, at);
  return draft.institutions.push(institution);
}
