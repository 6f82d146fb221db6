import type { Diagnostic } from '@diglot/text';
import { each } from '../../assemble/each.ts';
import { type Entry, entryAt, type Slot } from '../../assemble/entry.ts';
import { readEntries } from '../../assemble/read-entries.ts';
import { beforeOpening } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { createSource, type Source } from '../../source/source.ts';
import { hasSemicolon, SEMICOLON } from '../../source/split.ts';
import { braced, outsideBraces } from './braces.ts';
import { cslType } from './entry-types.ts';
import { ORCIDS } from './extra-fields.ts';
import {
  EPRINTS,
  FIELDS,
  NOTES,
  NUMBERED,
  OF_COURTS,
  PEOPLE,
  REGIONS,
  TIES,
  VERBATIM,
} from './fields.ts';
import { inheritance } from './inherit.ts';
import { cleanLatex } from './latex.ts';
import { orcidsIn, peopleOf, withOrcids } from './people.ts';
import { type BibEntry, type BibField, scanBibtex } from './scan.ts';

/** What may be cut off: half an “and”, half a command, a macro of which more may follow. */
const OPENING = /(?:(?<=[^\s{(,=])\s+an?d?|\{?\\[A-Za-z]{0,12}|(?<==\s{0,4})[A-Za-z]\w{0,30})$/;

/** BibTeX and BibLaTeX, in UTF-8 or with LaTeX's accents. */
export const bibtex: Reader = {
  format: 'bibtex',
  opens: /^\ufeff?(?:%[^\n]{0,200}\n){0,9}\s{0,99}@\s{0,9}[A-Za-z]{1,30}\s{0,9}[{(]/,
  boundaries: {
    by: 'marks',
    before: /^@(?!string|comment|preamble)[A-Za-z]+[{(]/gim,
    together: /\b(?:crossref|xdata)\s{0,9}=|@set\s{0,9}[{(]/i,
    macros: /^@xdata\s{0,9}\{[^@]{1,2000}?\n\}[ \t]*$/gim,
  },
  readableEnd: beforeOpening(OPENING),
  detect: (head) =>
    /^[ \t\ufeff]{0,9}@\s{0,9}[A-Za-z]{1,30}\s{0,9}[{(]\s{0,9}[^\s,{}]{0,200}[ \t]{0,9},?[ \t]{0,9}$/m.test(
      head,
    ) || /^[ \t\ufeff]{0,9}@[A-Za-z]{1,30}\{[^\s,{}]{0,200},\s{0,99}[\w-]{1,40}\s{0,9}=/m.test(head)
      ? 0.95
      : 0,
  read: (source) => {
    const diagnostics: Diagnostic[] = [];
    const sets = entrySets(source.text);
    const shared = sharedFields(source.text);
    const inherit = inheritance(
      source,
      () => scanBibtex(createSource(source.text), []),
      diagnostics,
    );
    const read = readEntries(
      source,
      each(scanBibtex(source, diagnostics), (entry) =>
        entry.type === 'xdata' || (sets.tied.has(entry.key) && entry.type === 'set')
          ? []
          : [
              ...entriesOf(source, withShared(inherit(entry), source.text, shared)),
              ...(sets.ties.get(entry.key) ?? []),
            ],
      ),
      { clean: cleanLatex },
    );
    const rooted = diagnostics.map(({ span, ...rest }) => ({
      ...rest,
      ...(span && { span: source.rootSpan(span.start, span.end) }),
    }));
    return { records: read.records, diagnostics: [...rooted, ...read.diagnostics] };
  },
};

/** The sets of a text, by the entries that they hold. */
interface EntrySets {
  /** Keys of the sets that hold an entry of this text. */
  readonly tied: ReadonlySet<string>;
  /** By the key of an entry, what ties it to the others: `entrySet` of `extra`. */
  readonly ties: ReadonlyMap<string, readonly Entry[]>;
}

/**
 * Read the entry sets of biblatex (`@set{key, entryset = {a, b}}`): no works, but ties between works. One whose entries
 * are not in this text stays a record of its own, so that nothing is lost.
 */
function entrySets(text: string): EntrySets {
  const tied = new Set<string>();
  const ties = new Map<string, Entry[]>();
  if (!/@set\s{0,9}[{(]/i.test(text)) return { tied, ties };
  const entries = [...scanBibtex(createSource(text), [])];
  const keys = new Set(entries.filter(({ type }) => type !== 'set').map(({ key }) => key));
  for (const { type, key, fields, start } of entries) {
    const field = fields.find(({ name }) => name === 'entryset');
    if (type !== 'set' || !field) continue;
    const written = field.joined ?? text.slice(field.start, field.end);
    const members = written.split(/[\s,]+/).filter(Boolean);
    const entry = {
      ...entryAt('extra', { start, end: field.end }, 'entrySet'),
      json: { key, members },
    };
    for (const member of members.filter((one) => keys.has(one))) {
      tied.add(key);
      ties.set(member, [...(ties.get(member) ?? []), entry]);
    }
  }
  return { tied, ties };
}

/** The fields of `@xdata` entries by their keys: they are no works, but hold what several entries share (biblatex manual, §3.13.6). */
function sharedFields(text: string): ReadonlyMap<string, BibEntry> {
  if (!/@xdata\s{0,9}[{(]/i.test(text)) return new Map();
  const entries = [...scanBibtex(createSource(text), [])].filter(({ type }) => type === 'xdata');
  return new Map(entries.map((entry) => [entry.key, entry]));
}

/** An entry with the fields that it shares, its own before them. */
function withShared(
  entry: BibEntry,
  text: string,
  shared: ReadonlyMap<string, BibEntry>,
): BibEntry {
  const named = entry.fields.find(({ name }) => name === 'xdata');
  if (!named || shared.size === 0) return entry;
  const keys = text.slice(named.start, named.end).split(/[\s,]+/);
  const own = new Set(entry.fields.map(({ name }) => name));
  const more = keys
    .flatMap((key) => shared.get(key)?.fields ?? [])
    .filter(({ name }) => name !== 'xdata' && !own.has(name));
  return { ...entry, fields: [...entry.fields, ...more] };
}

/** What the other fields of an entry say of how one is read. */
interface BibRecord {
  readonly text: string;
  /** The type of CSL that the name of the entry and `entrysubtype` say, and the name alone. */
  readonly type: string;
  readonly ownType: string;
  /** The value of a field by its name; empty where there is none. */
  readonly textOf: (name: string) => string;
  /** Where a preprint lies, in small letters. */
  readonly archive: string;
}

function entriesOf(source: Source, entry: BibEntry): Entry[] {
  const { text } = source;
  const { start, fields } = entry;
  const textOf = (name: string) => {
    const field = fields.find((one) => one.name === name);
    return field ? (field.joined ?? text.slice(field.start, field.end)).trim() : '';
  };
  const type = cslType(entry.type, textOf('entrysubtype'));
  const preprint = fields.find(({ name }) => name === 'eprinttype' || name === 'archiveprefix');
  const archive = preprint ? text.slice(preprint.start, preprint.end).toLowerCase() : '';
  const record = { text, type, ownType: cslType(entry.type), textOf, archive };
  const entries: Entry[] = [
    { slot: 'type', start, end: start, field: `@${entry.type}`, value: type },
    ...keyEntry(text, entry),
    ...fields.flatMap((field) => fieldEntries(field, record)),
  ];
  const orcids = fields.findLast(({ name }) => name === ORCIDS);
  return withOrcids(withSubtitle(text, entries), orcids ? orcidsIn(text, orcids) : new Map());
}

/** The key by which texts cite an entry. */
function keyEntry(text: string, { key, start }: BibEntry): Entry[] {
  const at = text.indexOf(key, start);
  const span = { start: at, end: at + key.length };
  return key === '' ? [] : [{ slot: 'extra', ...span, field: 'citationKey', value: key }];
}

/** Entries of one field; ORCIDs are read apart. */
function fieldEntries(field: BibField, record: BibRecord): Entry[] {
  const { text, type, ownType, textOf, archive } = record;
  const { name } = field;
  const person = PEOPLE[name];
  if (person) {
    const scheme = name === 'bookauthor' ? 'container-author' : textOf(`${name}type`);
    return peopleOf(text, field, person, scheme);
  }
  if (/^editor[abc]?type$/.test(name) && textOf(name.slice(0, -4)) !== '') return [];
  if (NOTES.has(name)) return [noteEntry(text, field)];
  const asExtra = (more: Partial<Entry> = {}) => [{ ...plainEntry(field, 'extra'), ...more }];
  switch (name) {
    case ORCIDS:
      return [];
    case 'entrysubtype':
      return type === ownType ? [plainEntry(field, FIELDS[name] ?? 'extra')] : [];
    case 'langid': {
      const region = REGIONS[textOf(name)];
      return region === undefined
        ? [plainEntry(field, FIELDS[name] ?? 'extra')]
        : regionEntries(field, region);
    }
    case 'keywords':
    case 'keyword':
      return keywordsOf(text, field, 'keyword');
    case 'keywords-plus':
      return keywordsOf(text, field, 'keyword-plus');
    case 'eprint':
      return [plainEntry(field, EPRINTS[archive] ?? 'extra')];
    // In `extra`, `venue` are further names of a journal.
    case 'venue':
      return asExtra({ field: 'event-place' });
  }
  if (name === 'number' && !NUMBERED.test(type)) return asExtra();
  if (name === 'organization' && OF_COURTS.has(type)) return asExtra({ field: 'authority' });
  if (name === 'organization' && ['publisher', 'institution', 'school'].some(textOf))
    return asExtra();
  if (TIES.has(name)) return asExtra({ value: field.joined ?? text.slice(field.start, field.end) });
  return [plainEntry(field, FIELDS[name] ?? 'extra')];
}

/** The language and, kept apart, its region. */
function regionEntries(field: BibField, tag: string): Entry[] {
  const { start, end, name } = field;
  return [
    { slot: 'language', start, end, field: name, value: tag },
    { slot: 'extra', start, end, field: 'language', value: tag },
  ];
}

/** A note, its paragraphs (`\\par`) on lines of their own. */
function noteEntry(text: string, { name, start, end, joined }: BibField): Entry {
  const lines = (joined ?? text.slice(start, end)).split(/\\par\b\s?/).map(cleanLatex);
  return { slot: 'extra', start, end, field: name, value: lines.filter(Boolean).join('\n') };
}

function plainEntry({ name, start, end, joined }: BibField, slot: Slot): Entry {
  const clean = joined === undefined ? undefined : VERBATIM.has(name) ? joined : cleanLatex(joined);
  const entry = { slot, start, end, field: name };
  return clean === undefined ? entry : { ...entry, value: clean };
}

/** BibLaTeX gives the subtitle a field of its own. */
function withSubtitle(text: string, entries: readonly Entry[]): Entry[] {
  const title = entries.find(({ slot }) => slot === 'title');
  const subtitle = entries.find(({ slot }) => slot === 'subtitle');
  if (!title || !subtitle) return [...entries];
  const clean = ({ value, start, end }: Entry) => value ?? cleanLatex(text.slice(start, end));
  const value = `${clean(title)}: ${clean(subtitle)}`;
  const start = Math.min(title.start, subtitle.start);
  const end = Math.max(title.end, subtitle.end);
  return entries.flatMap((entry) =>
    entry === title ? [{ ...entry, start, end, value }] : entry === subtitle ? [] : [entry],
  );
}

function keywordsOf(text: string, field: BibField, slot: Slot): Entry[] {
  const separator = hasSemicolon(braced(text.slice(field.start, field.end))) ? SEMICOLON : /,/g;
  return outsideBraces(text, field, separator).map((span) => entryAt(slot, span, field.name));
}
