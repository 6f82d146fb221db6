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

function entriesOf(source: Source, fields: readonly TaggedField[]): Entry[] {
  const { text } = source;
  const written = (tag: string) => {
    const field = fields.find((one) => one.tag === tag);
    return field ? text.slice(field.start, field.end) : '';
  };
  const types = fields
    .filter(({ tag }) => tag === 'PT' || tag === 'DT')
    .map(({ start, end }) => text.slice(start, end));
  const type = publicationType(types);
  const entries: Entry[] = [];
  const addresses: ReturnType<typeof addressesIn> = [];
  const orcids: ReturnType<typeof orcidsOf> = [];
  const [first] = fields;
  if (first)
    entries.push({ slot: 'type', start: first.start, end: first.start, field: 'PT', value: type });
  const names = written('FA') === '' ? 'AU' : 'FA';
  for (const field of fields) {
    const { tag, start, end } = field;
    const plain = { start, end, field: tag };
    if (start === end) continue;
    if (tag === 'TI') entries.push(titleEntry(text, plain));
    else if (tag === names) entries.push(...authorEntries(text, plain));
    else if (tag === 'IN' && OPENS_WITH_NAMES.test(text.slice(start, end))) {
      const own = addressesIn(text, plain);
      addresses.push(...own);
      for (const { start: from, end: to } of own)
        entries.push({ slot: 'institution', field: tag, start: from, end: to });
    } else if (tag === 'AU') entries.push(entryAt('extra', plain, tag));
    else if (tag === 'IN') {
      const own = namedAddresses(text, plain, entries);
      addresses.push(...own);
      for (const { start: from, end: to } of own)
        entries.push({ slot: 'institution', field: tag, start: from, end: to });
    } else if (tag === 'OI') orcids.push(...orcidsOf(text, plain));
    else if (tag === 'DO') entries.push(entryAt('doi', plain, tag));
    else if (tag === 'SO' || tag === 'BT') entries.push(...ovidSource(source, plain, type));
    else if (tag === 'KW' || tag === 'DE') {
      const slot = TAGS[tag] ?? 'keyword';
      for (const span of splitSpan(text, plain, /[;\r\n]/g)) entries.push(entryAt(slot, span, tag));
    } else if (tag === 'MH') {
      const star = text[start] === '*' ? 1 : 0;
      entries.push({ slot: 'keyword-mesh', ...plain, start: start + star });
    } else if (tag === 'JN' && type === 'thesis')
      entries.push(entryAt('extra', plain, plain.field));
    else if (tag === 'PG' && !/\d/.test(text.slice(start, end)))
      entries.push(entryAt('extra', plain, plain.field));
    else if (tag === 'PB') entries.push(...publisherPlace(text, plain));
    else if (tag === 'AN' || tag === 'UI') {
      const database = written('DB').trim();
      const slot = accessionSlot(text.slice(start, end), { database });
      const scheme = /^[A-Za-z() ]{2,40}/.exec(database)?.[0].trim();
      entries.push({ slot, ...plain, ...(slot === 'local-id' && scheme && { scheme }) });
    } else {
      const slot = TAGS[tag];
      entries.push(
        slot ? entryAt(slot, plain, plain.field) : entryAt('extra', plain, EXTRA[tag] ?? tag),
      );
    }
  }
  return linkOrcids(text, linkSurnames(text, entries, addresses), orcids);
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
