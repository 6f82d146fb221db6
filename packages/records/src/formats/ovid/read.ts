import { type Diagnostic, lookupTable } from '@diglot/text';
import { each } from '../../assemble/each.ts';
import { type Entry, entryAt, type Slot } from '../../assemble/entry.ts';
import { readEntries } from '../../assemble/read-entries.ts';
import { beforeOpening } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { cleanText } from '../../source/clean.ts';
import { reachesEnd } from '../../source/reaches-end.ts';
import type { Source } from '../../source/source.ts';
import { splitSpan } from '../../source/split.ts';
import { groupFields, scanTagged, type TaggedField } from '../../tagged/tagged.ts';
import { publicationType } from '../../values/publication-types.ts';
import { accessionSlot } from '../accession.ts';
import { ovidSource } from './citation.ts';
import {
  addressesIn,
  CAPITAL_LINE,
  isCapitalised,
  isLabelled,
  LABEL_LINE,
  linkOrcids,
  linkSurnames,
  namedAddresses,
  OPENS_WITH_NAMES,
  orcidsOf,
  tagOf,
} from './labels.ts';

const TAG_LINE = /[ \t\ufeff]{0,2}([A-Z][A-Z0-9]) {1,2}- |<(\d+)\. ?>/y;

/** Ovid's tags with one meaning in the databases it hosts (BIOSIS, Journals@Ovid, PsycINFO, MEDLINE, …). */
const TAGS: Readonly<Record<string, Slot>> = lookupTable({
  TI: 'title',
  TO: 'title-translation',
  OT: 'title-translation',
  ED: 'editor',
  IN: 'institution',
  AD: 'institution',
  JN: 'venue',
  JA: 'venue-abbreviation',
  VO: 'volume',
  IP: 'issue',
  PG: 'pages',
  YR: 'year',
  DP: 'date',
  AB: 'abstract',
  KW: 'keyword',
  LG: 'language',
  LA: 'language',
  IS: 'issn',
  IB: 'isbn',
  DI: 'doi',
  DO: 'doi',
  PM: 'pmid',
  PU: 'publisher',
  AN: 'local-id',
  UI: 'local-id',
  RO: 'rights',
  SO: 'citation',
  MH: 'keyword-mesh',
  DE: 'keyword-topic',
});

const EXTRA: Readonly<Record<string, string>> = lookupTable({
  DB: 'database',
  CY: 'country',
  CC: 'classification',
  DT: 'documentType',
  PT: 'publicationTypes',
  PN: 'patentNumber',
  VN: 'vendor',
  UP: 'update',
  XL: 'links',
});

/** Of the line `<3. >` that opens a record the tag is its number. */
function isNumber(tag: string): boolean {
  return /^\d+$/.test(tag);
}

/** Ovid tagged (`<1. >`, `VN  - Ovid Technologies`). Journal, volume and pages are read from the source line. */
export const ovid: Reader = {
  format: 'ovid',
  boundaries: { by: 'marks', before: /^(?:<\d+(?:\. ?)?>|RECORD \d+[ \t]*$)/gm },
  readableEnd: beforeOpening(/^[ \t]{0,2}(?:[A-Z][A-Z0-9]? {0,2}-?|<\d{0,5}\.? ?)$/),
  detect: (head) => {
    if (/^VN {1,2}- Ovid/m.test(head)) return 0.98;
    if (isLabelled(head) || isCapitalised(head)) return 0.98;
    return /^<\d+\. ?>/m.test(head) && /^(?:TI|AU|SO) {1,2}- /m.test(head) ? 0.95 : 0;
  },
  read: (source) => {
    const { memory } = source.stream;
    const layout = (memory.get('layout') as Layout) ?? layoutOf(source.text.slice(0, HEAD));
    memory.set('layout', layout);
    const fields =
      layout !== 'tags'
        ? labelledFields(source, layout)
        : scanTagged(source, TAG_LINE, {
            opensWith: 'VN',
            // The number of a record without its bracket is no part of the value before it.
            continues: (line) => !/^\d{1,6}\. ?>/.test(line),
          });
    const groups = groupFields(
      fields,
      ({ tag, afterBlank }, seen) =>
        isNumber(tag) ||
        (seen.has('TI') && (tag === 'VN' || (afterBlank && seen.has(tag) && seen.size > 2))),
    );
    const diagnostics: Diagnostic[] = [];
    const read = readEntries(
      source,
      each(groups, (group) => {
        const own = group.filter(({ tag }) => !isNumber(tag));
        const [number] = group;
        if (own.length === 0 && number)
          diagnostics.push({
            code: 'broken-record',
            message: 'Nothing can be read behind the number of this record.',
            span: source.rootSpan(number.lineStart, number.end),
          });
        return entriesOf(source, own);
      }),
      { clean: cleanText },
    );
    return { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
  },
};

/** How much of a text is looked at to tell its layout, in UTF-16 code units. */
const HEAD = 65_536;

/** How the fields of a text are named: by tags, by labels before indented values, by labels in capitals. */
type Layout = 'tags' | 'labels' | 'capitals';

function layoutOf(head: string): Layout {
  if (isLabelled(head)) return 'labels';
  return isCapitalised(head) ? 'capitals' : 'tags';
}

/** Fields behind labels; a label that is not known is the name of its value. */
function* labelledFields(source: Source, layout: 'labels' | 'capitals'): Generator<TaggedField> {
  for (const field of scanTagged(source, layout === 'labels' ? LABEL_LINE : CAPITAL_LINE))
    yield isNumber(field.tag) ? field : { ...field, tag: tagOf(field.tag) ?? field.tag };
}

/** What the other fields of a record say of how one is read. */
interface OvidRecord {
  readonly source: Source;
  readonly type: string;
  /** The tag of the names that are kept: the full ones, where there are any. */
  readonly names: 'AU' | 'FA';
  readonly database: string;
}

function entriesOf(source: Source, fields: readonly TaggedField[]): Entry[] {
  const { text } = source;
  const filled = fields.filter(({ start, end }) => start < end);
  const written = (...tags: readonly string[]) =>
    fields.filter(({ tag }) => tags.includes(tag)).map(({ start, end }) => text.slice(start, end));
  const type = publicationType(written('PT', 'DT'));
  const names = (written('FA')[0] ?? '') === '' ? 'AU' : 'FA';
  const record = { source, type, names, database: (written('DB')[0] ?? '').trim() } as const;
  const start = fields[0]?.start;
  const entries: Entry[] =
    start === undefined ? [] : [{ slot: 'type', start, end: start, field: 'PT', value: type }];
  const addresses: ReturnType<typeof addressesIn> = [];
  for (const field of filled) {
    if (field.tag !== 'IN') entries.push(...fieldEntries(field, record));
    else {
      const own = addressesOf(text, plainOf(field), entries);
      addresses.push(...own);
      for (const { start, end } of own)
        entries.push({ slot: 'institution', field: 'IN', start, end });
    }
  }
  const orcids = filled
    .filter(({ tag }) => tag === 'OI')
    .flatMap((field) => orcidsOf(text, plainOf(field)));
  return linkOrcids(text, linkSurnames(text, entries, addresses), orcids);
}

const plainOf = ({ tag, start, end }: TaggedField): Omit<Entry, 'slot'> => ({
  start,
  end,
  field: tag,
});

/** Addresses behind the surnames of those who work there, or behind names that stand before them in the record. */
function addressesOf(text: string, plain: Omit<Entry, 'slot'>, before: readonly Entry[]) {
  return OPENS_WITH_NAMES.test(text.slice(plain.start, plain.end))
    ? addressesIn(text, plain)
    : namedAddresses(text, plain, before);
}

/** Entries of one field; addresses and ORCIDs are read apart. */
function fieldEntries(field: TaggedField, { source, type, names, database }: OvidRecord): Entry[] {
  const { text } = source;
  const { tag, start, end } = field;
  const plain = plainOf(field);
  const written = text.slice(start, end);
  switch (tag) {
    case 'TI':
      return [titleEntry(text, plain)];
    case 'AU':
    case 'FA':
      if (tag === names) return authorEntries(text, plain);
      return tag === 'AU' ? [entryAt('extra', plain, tag)] : [slotEntry(plain)];
    case 'OI':
      return [];
    case 'DO':
      return [entryAt('doi', plain, tag)];
    case 'SO':
    case 'BT':
      return ovidSource(source, plain, type);
    case 'KW':
    case 'DE': {
      const slot = TAGS[tag] ?? 'keyword';
      return splitSpan(text, plain, /[;\r\n]/g).map((span) => entryAt(slot, span, tag));
    }
    case 'MH':
      // Behind a label each heading has a line.
      return splitSpan(text, plain, /[\r\n]+/g).map((span) => ({
        ...entryAt('keyword-mesh', span, tag),
        start: span.start + (text[span.start] === '*' ? 1 : 0),
      }));
    case 'PB':
      return publisherPlace(text, plain);
    case 'AN':
    case 'UI':
      return [accessionEntry(plain, written, database)];
    default: {
      const isOther = (tag === 'JN' && type === 'thesis') || (tag === 'PG' && !/\d/.test(written));
      return [isOther ? entryAt('extra', plain, tag) : slotEntry(plain)];
    }
  }
}

/** The entry of a field that fills one slot. */
function slotEntry(plain: Omit<Entry, 'slot'>): Entry {
  const slot = TAGS[plain.field];
  return slot
    ? entryAt(slot, plain, plain.field)
    : entryAt('extra', plain, EXTRA[plain.field] ?? plain.field);
}

/** The number of a record in its database, whose name says of what kind it is. */
function accessionEntry(plain: Omit<Entry, 'slot'>, written: string, database: string): Entry {
  const slot = accessionSlot(written, { database });
  const scheme = /^[A-Za-z() ]{2,40}/.exec(database)?.[0].trim();
  return { slot, ...plain, ...(slot === 'local-id' && scheme && { scheme }) };
}

/** One author a field, or several between semicolons or on lines of their own; an address in brackets is no part of them. */
function authorEntries(text: string, plain: Omit<Entry, 'slot'>): Entry[] {
  // `O'Neill, Sean.`: the stop ends the list.
  const stop = /\p{Ll}{3}\.$/u.test(text.slice(plain.start, plain.end)) ? 1 : 0;
  const list = { start: plain.start, end: plain.end - stop };
  return splitSpan(text, list, /[;\r\n](?![^[\]]{0,300}\])/g).map(({ start, end }): Entry => {
    const length = nameLength(text.slice(start, end));
    return { slot: 'author', field: plain.field, start, end: start + length };
  });
}

/** `Title.  [Article]`: the kind in brackets behind the title is not part of it. */
function titleEntry(text: string, plain: Omit<Entry, 'slot'>): Entry {
  const title = text.slice(plain.start, plain.end);
  const cut = reachesEnd(text, plain.end) ? /(?<=[.?!])\s{1,3}\[[\w\s/-]*$/.exec(title) : null;
  const kind = cut ?? /(?<=[.?!])\s{1,3}\[(?:[A-Z][\w\s/-]{2,60}\]\.?)?$/.exec(title);
  return { slot: 'title', ...plain, end: kind ? plain.start + kind.index : plain.end };
}

/** A name ends before `[Author]`, affiliation markers, and degrees. */
function nameLength(author: string): number {
  const end =
    /\s{0,4}\[|\s{1,4}(?:\d|[*+])|[,.]?\s{1,4}(?:Ph\.?D|M\.?D|MSc|M\.?S|MPH|FACSM|R\.?N|DVM|MBBS)\b/.exec(
      author,
    );
  // Behind a family name alone `R.N.` are initials.
  const isGiven =
    end && /^[,.]?\s{1,4}\p{Lu}/u.test(end[0]) && !/[\s,]/.test(author.slice(0, end.index));
  return end && end.index > 0 && !isGiven ? end.index : author.length;
}

/** `Publisher, Place`. */
function publisherPlace(text: string, { start, end, field }: Omit<Entry, 'slot'>): Entry[] {
  const comma = text.slice(start, end).lastIndexOf(', ');
  if (comma < 0) return [{ slot: 'publisher', start, end, field }];
  return [
    { slot: 'publisher', start, end: start + comma, field },
    { slot: 'place', start: start + comma + 2, end, field },
  ];
}
