import { lookupTable } from '@diglot/text';
import { type Entry, entryAt, type Slot } from '../../assemble/entry.ts';
import type { Source } from '../../source/source.ts';
import { SEMICOLONS, splitSpan } from '../../source/split.ts';
import type { TaggedField } from '../../tagged/tagged.ts';
import { publicationType } from '../../values/publication-types.ts';
import { addresses, addressLines, authorKeys, linkAuthors, orcidsIn, peopleOf } from './people.ts';

/**
 * Web of Science fields with one meaning. Source: “Web of Science Core Collection field tags”,
 * Clarivate; Z1–Z5 and ZK hold the second language in the regional databases (CSCD, KJD, RSCI).
 */
const TAGS: Readonly<Record<string, Slot>> = lookupTable({
  TI: 'title',
  FT: 'title-translation',
  Z1: 'title-translation',
  CA: 'author',
  BE: 'editor',
  ED: 'editor',
  SO: 'venue',
  Z3: 'venue-translation',
  J9: 'venue-abbreviation',
  JI: 'venue-abbreviation',
  SE: 'series',
  CT: 'conference',
  VL: 'volume',
  IS: 'issue',
  BP: 'first-page',
  EP: 'last-page',
  AR: 'article-number',
  PS: 'pages',
  PG: 'page-count',
  PY: 'year',
  PD: 'date',
  PU: 'publisher',
  PI: 'place',
  AB: 'abstract',
  Z4: 'abstract-translation',
  DE: 'keyword',
  MQ: 'keyword',
  ZK: 'keyword',
  Z5: 'keyword',
  ID: 'keyword-plus',
  MC: 'keyword-topic',
  LA: 'language',
  DI: 'doi',
  D2: 'doi',
  SN: 'issn',
  EI: 'issn',
  BN: 'isbn',
  PM: 'pmid',
  TC: 'citation-count',
  Z2: 'author-translation',
  UT: 'local-id',
});

const EXTRA: Readonly<Record<string, string>> = lookupTable({
  DT: 'documentType',
  WC: 'subjectCategories',
  SC: 'researchAreas',
  CR: 'citedReferences',
  FU: 'funding',
  FX: 'fundingText',
  PN: 'patentNumber',
  AE: 'assignee',
  CY: 'conferenceDate',
  CL: 'conferencePlace',
  RP: 'reprintAddress',
  EM: 'email',
  Z9: 'totalTimesCited',
  PC: 'country',
});

/** Tags that are read in a way of their own, or kept under their name. */
const OTHERS = new Set(
  'PT AU AF BA BF C1 Z6 OI RI FN VR ER EF NR U1 U2 GA DA PA HC HP HO SI SU MA BS GP C3 OA PN WE SP AK EY P2 EA ES D1 SD TM EC'.split(
    ' ',
  ),
);

/** Whether Web of Science has a tag; of others it is told. */
export function isWosTag(tag: string): boolean {
  return tag in TAGS || tag in EXTRA || OTHERS.has(tag) || /^[XYZ]\d?/.test(tag);
}

const KINDS: Readonly<Record<string, string>> = lookupTable({
  J: 'article-journal',
  B: 'chapter',
  S: 'chapter',
  P: 'patent',
  C: 'paper-conference',
});

/** Tags that open or close a file or record, or repeat the names of book authors. */
const SILENT: ReadonlySet<string> = new Set(['FN', 'VR', 'ER', 'EF', 'BA', 'BF']);

/** Entries of one Web of Science record, tagged or a row of a table. */
export function wosEntries(source: Source, fields: readonly TaggedField[]): Entry[] {
  const { text } = source;
  const filled = fields.filter(({ tag, start, end }) => end > start && !SILENT.has(tag));
  const withTag = (...tags: readonly string[]) => filled.filter(({ tag }) => tags.includes(tag));
  const persons = withTag('AF').length > 0 ? 'AF' : 'AU';
  const [named] = withTag('PT');
  const kind = KINDS[named ? text.slice(named.start, named.end).trim() : ''];
  const entries = filled.flatMap((field) => fieldEntries(text, field, { fields, persons, kind }));
  const short =
    persons === 'AU' ? [] : withTag('AU').flatMap((one) => peopleOf(text, plainOf(one)));
  const places = withTag('C1', 'Z6').flatMap(
    (one) => addressLines(text, plainOf(one), fields) ?? addresses(text, plainOf(one)),
  );
  const orcids = withTag('OI').flatMap((one) => orcidsIn(text, plainOf(one)));
  const authors = entries.filter(({ slot, field }) => slot === 'author' && field === persons);
  const others = entries.filter(({ slot, field }) => slot === 'author' && field !== persons);
  const keys = new Map([...authorKeys(text, authors, short), ...authorKeys(text, others, [])]);
  return linkAuthors(entries, keys, places, orcids);
}

/** A field without its name in the file. */
const plainOf = ({ tag, start, end }: TaggedField): Omit<Entry, 'slot'> => ({
  start,
  end,
  field: tag,
});

/** What the other fields of a record say of how one is read. */
interface WosRecord {
  readonly fields: readonly TaggedField[];
  /** The tag with the names that are kept: the full ones, where there are any. */
  readonly persons: 'AF' | 'AU';
  readonly kind: string | undefined;
}

/** Entries of one field; what is linked to authors, addresses and ORCIDs, is read apart. */
function fieldEntries(
  text: string,
  field: TaggedField,
  { fields, persons, kind }: WosRecord,
): Entry[] {
  const { tag } = field;
  const plain = plainOf(field);
  const written = text.slice(plain.start, plain.end);
  switch (tag) {
    case 'PT':
      return [{ slot: 'type', ...plain, value: typeOf(text, fields, kind) }];
    case 'AU':
    case 'AF':
      return tag === persons ? peopleOf(text, plain) : [];
    case 'C1':
    case 'Z6':
    case 'OI':
      return [];
    case 'CR':
      return citedReferences(text, plain);
    case 'UT': {
      const scheme = /^[A-Z]{2,10}(?=:)/.exec(written)?.[0] ?? 'WOS';
      return [{ slot: 'local-id', ...plain, scheme }];
    }
    default: {
      const isNone =
        (tag === 'SN' && kind === 'patent') || (tag === 'EP' && /^\+|^-$/.test(written));
      return isNone ? [] : slotEntries(text, field);
    }
  }
}

/** Entries of a field that fills one slot, or several between semicolons. */
function slotEntries(text: string, field: TaggedField): Entry[] {
  const { tag } = field;
  const plain = plainOf(field);
  const slot = TAGS[tag];
  if (!slot) return [entryAt('extra', plain, EXTRA[tag] ?? tag)];
  const isNames = slot === 'editor' || tag === 'Z2' || tag === 'CA';
  if (!isNames && !/^keyword/.test(slot)) return [entryAt(slot, plain, tag)];
  const separators = isNames ? SEMICOLONS : /;/g;
  return splitSpan(text, field, separators).map((span) => entryAt(slot, span, tag));
}

/** A cited reference a line, or between semicolons in a table. */
function citedReferences(text: string, { start, end, field }: Omit<Entry, 'slot'>): Entry[] {
  const mark = /[\r\n]/.test(text.slice(start, end)) ? /[\r\n]/g : /;\s/g;
  return splitSpan(text, { start, end }, mark).map((span) =>
    entryAt('extra', span, EXTRA[field] ?? field),
  );
}

function typeOf(text: string, fields: readonly TaggedField[], kind: string | undefined): string {
  const types = fields
    .filter(({ tag }) => tag === 'DT')
    .map(({ start, end }) => text.slice(start, end));
  if (kind === 'patent') return kind;
  if (types.some((type) => /proceedings/i.test(type)) && kind !== 'article-journal')
    return 'paper-conference';
  return kind ?? publicationType(types);
}
