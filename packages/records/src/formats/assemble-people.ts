import { identifierAt } from '../identifiers.ts';
import { institutionParts } from '../institutions.ts';
import { languageOf } from '../language.ts';
import type { Author, Institution, Name } from '../model.ts';
import { parseName } from '../names.ts';
import { type Context, entriesOf, entryValue, valueAt } from './context.ts';
import type { Entry, Slot } from './entry.ts';

const ROLES: readonly (readonly [Slot, string])[] = [
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['advisor', 'advisor'],
  ['contributor', 'contributor'],
];

/** Authors, contributors and institutions; each author points to the institutions named beside them. */
export function assemblePeople(context: Context): void {
  const { draft } = context;
  for (const entry of entriesOf(context, 'author')) addPerson(context, draft.authors, entry);
  const translated = entriesOf(context, 'author-translation').map((entry) =>
    nameOf(context, entry),
  );
  if (translated.length === draft.authors.length) {
    draft.authors = draft.authors.map((author, index) => {
      const name = translated[index];
      return name ? { ...author, translations: [name] } : author;
    });
  } else if (draft.authors.length === 0) {
    for (const entry of entriesOf(context, 'author-translation'))
      addPerson(context, draft.authors, entry);
  } else if (translated.length > 0) {
    draft.extra['author-translation'] = translated.map(({ value }) => value);
  }
  const others: Author[] = [];
  for (const [slot, role] of ROLES) {
    for (const entry of entriesOf(context, slot)) {
      addPerson(context, others, entry, entry.scheme ?? role);
    }
  }
  if (others.length > 0) draft.contributors = others;
  for (const entry of entriesOf(context, 'institution'))
    institutionIndex(context, entry, entry.field);
}

function addPerson(context: Context, list: Author[], entry: Entry, role?: string): void {
  const name = nameOf(context, entry);
  if (name.value === '') return;
  const places = (entry.affiliations ?? []).map((span) =>
    institutionIndex(context, span, `${entry.field} affiliation`),
  );
  const index = [...new Set(places)].filter((place) => place > 0);
  const { orcid } = entry;
  list.push({
    index: list.length + 1,
    ...name,
    ...(index.length > 0 && { institutionIndex: index }),
    ...(orcid && {
      identifiers: [identifierAt(context.source, 'orcid', orcid.start, orcid.end, entry.field)],
    }),
    ...(role && { role }),
  });
}

function nameOf(context: Context, entry: Entry): Name {
  const value = entryValue(context, entry);
  const { name } = entry;
  if (!name) {
    const parts = parseName(value.value);
    return { ...value, ...parts, given: dotInitials(parts.given, parts.family) };
  }
  if (name.organization || name.family === '') {
    return { ...value, family: name.family || value.value, given: '', kind: 'organization' };
  }
  if (name.given === '') return { ...value, ...parseName(name.family) };
  const { particle } = parseName(`${name.family}, ${name.given}`);
  return {
    ...value,
    family: name.family,
    given: dotInitials(name.given, name.family),
    ...(particle && name.family.startsWith(particle) && { particle }),
    ...(name.suffix && { suffix: name.suffix }),
  };
}

/**
 * Write bare initials with their points: `Peter O` → `Peter O.`, `JM` → `J. M.`. Given names in capitals
 * beside a family name in capitals are left alone.
 */
export function dotInitials(given: string, family: string): string {
  if (/^\p{Lu}{1,3}$/u.test(given)) {
    const shouted = given.length > 1 && family.length > 1 && family === family.toUpperCase();
    return shouted ? given : [...given].map((letter) => `${letter}.`).join(' ');
  }
  return given.replace(/(?<=^|[\s-])(\p{Lu})(?=$|[\s-])/gu, '$1.');
}

/** Add an institution unless it is there; its 1-based place, 0 for an empty one. */
function institutionIndex(context: Context, span: { start: number; end: number }, field: string) {
  const { draft } = context;
  const value = valueAt(context, span, field);
  if (value.value === '') return 0;
  const at = draft.institutions.findIndex((known) => known.value === value.value);
  const known = draft.institutions[at];
  if (known) {
    if ((known.raw ?? known.value) === (value.raw ?? value.value)) {
      draft.institutions[at] = { ...known, prov: [...known.prov, ...value.prov] };
    }
    return at + 1;
  }
  const institution: Institution = {
    marker: null,
    ...value,
    ...institutionParts(value.value),
    lang: languageOf(value.value),
  };
  return draft.institutions.push(institution);
}
