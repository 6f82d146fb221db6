import type { Diagnostic } from '@diglot/text';
import { lookupTable } from '@diglot/text';
import { type Entry, entryAt, type Slot } from '../../assemble/entry.ts';
import { beforeOpening } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import type { Source } from '../../source/source.ts';
import { SEMICOLON, splitSpan } from '../../source/split.ts';
import { readTagged } from '../../tagged/read-tagged.ts';
import { groupFields, reportBroken, scanTagged, type TaggedField } from '../../tagged/tagged.ts';
import { publicationType } from '../../values/publication-types.ts';
import { cleanCnki, splitKeywords, splitPeople } from '../cnki-values.ts';

/** Some CNKI exports leave out the space after A1; CQVIP writes `RT: …` or `{RT}: …`. */
const TAG_LINE =
  /\ufeff?(?:\{(?=[A-Za-z0-9]{2,3}\}))?((?:[A-Z][A-Z0-9]|vo|URL)(?=[ \t\r\n:：}]|$)|[A-Z][0-9](?=[\u3400-\u9fff]))\}?(?:[ \t]*[:：](?!\/\/))?[ \t]?/y;

/** RefWorks tags with one meaning. Source: “RefWorks tagged format”, ProQuest; CNKI's export of it. */
const TAGS: Readonly<Record<string, Slot>> = lookupTable({
  T1: 'title',
  OT: 'title-translation',
  A1: 'author',
  A2: 'editor',
  A3: 'advisor',
  A4: 'translator',
  AD: 'institution',
  JF: 'venue',
  JO: 'venue-abbreviation',
  VO: 'volume',
  vo: 'volume',
  IS: 'issue',
  SP: 'first-page',
  OP: 'last-page',
  YR: 'year',
  FD: 'date',
  PB: 'publisher',
  PP: 'place',
  AB: 'abstract',
  K1: 'keyword',
  SN: 'issn',
  LA: 'language',
  LK: 'url',
  UL: 'url',
  URL: 'url',
  DO: 'doi',
  AN: 'local-id',
  T3: 'series',
  CL: 'classification',
});

const EXTRA: Readonly<Record<string, string>> = lookupTable({
  NO: 'note',
  DS: 'database',
  DB: 'databaseName',
  CN: 'callNumber',
  ID: 'citationKey',
  SR: 'sourceType',
  ED: 'edition',
  C1: 'standardNumber',
  U4: 'effectiveDate',
  RT: 'referenceType',
});

/** RefWorks tagged, and CNKI's export of the same name (`RT`, `SR`, `A1`, …). */
export const refworks: Reader = {
  format: 'refworks',
  opens: /^\s*RT [A-Z]/,
  boundaries: { by: 'marks', before: /^\{?RT\}?[:： ][ \t]?[A-Z]/gm },
  readableEnd: beforeOpening(/^[A-Z]$/),
  detect: (head) =>
    /^\ufeff?\{?RT\}?[:： ][ \t]?[A-Z]/m.test(head) &&
    /^\{?(?:T1|A1|SR|ID|JF|K1)(?:\}?[:：]|[ \u3400-\u9fff])/m.test(head)
      ? 0.96
      : 0,
  read: (source) => {
    const fields = scanTagged(source, TAG_LINE, { opensWith: 'RT' });
    const diagnostics: Diagnostic[] = [];
    const groups = reportBroken(
      source,
      // Behind a blank line a tag that was seen begins a record whose first line is missing.
      groupFields(
        fields,
        ({ tag, afterBlank }, seen) =>
          tag === 'RT' || (afterBlank && seen.has('T1') && seen.has(tag) && tag !== 'AB'),
      ),
      diagnostics,
      { first: 'RT' },
    );
    return readTagged(source, groups, diagnostics, { isKnown, entriesOf, clean: cleanCnki });
  },
};

const isKnown = (tag: string): boolean =>
  tag in TAGS ||
  tag in EXTRA ||
  /^(?:T2|A\d|U\d|SR|RP|ED|ST|OL|UL|SL|CR|AV|PM|WT|WV|CO|IP|LL|AU|J2)$/.test(tag);

/** CQVIP repeats the first page before the last one: `OP 45-52+60`. */
const RANGE = /\d\s*[-–—]\s*\d/;

/** What the other fields of a record say of how one is read. */
interface RefWorksRecord {
  readonly text: string;
  readonly type: string;
  /** The value of the first field with a tag; empty where there is none. */
  readonly written: (tag: string) => string;
}

function entriesOf({ text }: Source, fields: readonly TaggedField[]): Entry[] {
  const written = (tag: string) => {
    const field = fields.find((one) => one.tag === tag);
    return field ? text.slice(field.start, field.end).trim() : '';
  };
  const type = publicationType(
    [written('DB') || written('RT'), written('RT')].filter(Boolean),
    'document',
  );
  return fields
    .filter(({ tag, start, end }) => start < end && !(tag === 'SP' && RANGE.test(written('OP'))))
    .flatMap((field) => fieldEntries(field, { text, type, written }));
}

/** Entries of one field. */
function fieldEntries(
  { tag, start, end }: TaggedField,
  { text, type, written }: RefWorksRecord,
): Entry[] {
  const plain = { start, end, field: tag };
  const entry = (slot: Slot, field: string = tag) => [entryAt(slot, plain, field)];
  switch (tag) {
    case 'RT':
      return [{ slot: 'type', ...plain, value: type }];
    case 'T2':
      return entry(type === 'book' ? 'series' : 'venue');
    case 'A1':
    case 'A3':
      if (tag === 'A3' && type !== 'thesis') return entry('editor');
      return splitPeople(text, plain).map((span) => entryAt(TAGS[tag] ?? 'author', span, tag));
    case 'K1':
      return splitKeywords(text, plain).map((span) => entryAt('keyword', span, tag));
    case 'AD':
      return splitSpan(text, plain, SEMICOLON).map((span) => entryAt('institution', span, tag));
    case 'AN':
      return [{ slot: 'local-id', ...plain, ...(written('DS') && { scheme: written('DS') }) }];
  }
  if (tag === 'OP' && (written('SP') === '' || RANGE.test(written('OP')))) return entry('pages');
  if (tag === 'JF' && type === 'thesis') return entry('publisher');
  // CNKI gives the degree here.
  if (tag === 'CL' && !/\d/.test(written('CL')) && type === 'thesis')
    return entry('extra', 'degree');
  const slot = TAGS[tag];
  return slot ? entry(slot) : entry('extra', EXTRA[tag] ?? tag);
}
