import type { Diagnostic } from '@diglot/text';
import { each } from '../../assemble/each.ts';
import { type Entry, entryAt, type Slot } from '../../assemble/entry.ts';
import { readEntries } from '../../assemble/read-entries.ts';
import { beforeOpening } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import type { Source } from '../../source/source.ts';
import { SEMICOLONS, splitSpan } from '../../source/split.ts';
import {
  groupFields,
  reportBroken,
  scanTagged,
  splitAtInnerTags,
  type TaggedField,
  unknownTags,
} from '../../tagged/tagged.ts';
import { isPmcid } from '../../values/identifiers.ts';
import { accessionSlot } from '../accession.ts';
import { addressesIn, linkSurnames, OPENS_WITH_NAMES } from '../ovid/labels.ts';
import { EXTRA_NAMES } from './extra-tags.ts';
import { proCiteNote } from './procite.ts';
import { RIS_SLOT_OF } from './slots.ts';
import { isGlued, tagLineOf } from './tag-lines.ts';
import { COUNTED_TYPES, RIS_TYPES, STANDALONE } from './types.ts';

/** A second tag in one line; two spaces before its dash tell it from a word. */
const INNER_TAG = /(?<=[^\S\r\n])([A-Z][A-Z0-9]) {2}- /g;

/** Fewest tags behind the first that make one line a record. */
const MIN_INNER_TAGS = 3;

/** RIS, as reference managers and databases export it: `TY  - JOUR` … `ER  - `. */
export const ris: Reader = {
  format: 'ris',
  opens: /^\s*TY {1,2}- ?[A-Z]{3}/,
  boundaries: {
    by: 'marks',
    // Of records that nothing ends each begins where the next type stands.
    before: /^[ \t]{0,4}TY[ \t]{1,3}[-‐‑–—−－]/gm,
    after: /^[ \t]{0,4}ER[ \t]{0,3}[-‐‑–—−－][^\r\n\u2028\u2029]*[\r\n]+/gm,
  },
  readableEnd: beforeOpening(/^[ \t]{0,4}(?!E[RF])[A-Z][A-Z0-9]?[ \t]{0,2}$/),
  detect: (head) => {
    const lines =
      head.match(
        /^[ \t\ufeff]{0,4}[A-Z][A-Z0-9](?:[ \t]{1,2}[-‐‑–—−－](?:[ \t]|$)| {2}[-‐‑–—−－]\S)/gm,
      )?.length ?? 0;
    const opens = /^[ \t\ufeff]{0,4}TY(?:[ \t]{0,3}[-‐‑–—−－][ \t]{0,3}|\t)[A-Z]{3,}/m.test(head);
    if (!opens) return 0;
    // A paste that lost its line ends.
    const isOneLine = (head.match(INNER_TAG)?.length ?? 0) >= MIN_INNER_TAGS;
    return lines > 1 || isOneLine || isGlued(head) ? 0.98 : 0;
  },
  read: (source) => {
    const diagnostics: Diagnostic[] = [];
    const fields = splitAtInnerTags(
      source,
      scanTagged(source, tagLineOf(source.text), { opensWith: 'TY' }),
      INNER_TAG,
      '  - ',
    );
    const tell = unknownTags(source, diagnostics, isKnown);
    const groups = reportBroken(
      source,
      groupFields(fields, ({ tag }, seen) => tag === 'TY' || seen.has('ER')),
      diagnostics,
      { first: 'TY', last: 'ER', isEnded: true, isRecord },
    );
    const read = readEntries(
      source,
      each(groups, (group) => {
        if (isRecord(group)) {
          tell(group);
          const behind = group.find(({ tag, start, end }) => tag === 'ER' && end > start);
          if (behind) diagnostics.push(strayText(source, [{ ...behind, lineStart: behind.start }]));
          return entriesOf(source, group);
        }
        diagnostics.push(strayText(source, group));
        return [];
      }),
    );
    return { ...read, diagnostics: [...read.diagnostics, ...diagnostics] };
  },
};

/** Tags whose slot depends on the type, and the fields of one's own: `C1`–`C8`, `U1`–`U5`, `M1`–`M3`, `L1`–`L4`. */
const OTHERS =
  /^(?:TY|ER|BT|T2|C\d|JO|A[2-6]|SP|M\d|AN|U\d|L\d|SE|SV|TA|NO|RP|RI|H\d|KP|VO|DI|WT|WV|SR)$/;

function isKnown(tag: string): boolean {
  return RIS_SLOT_OF.has(tag) || EXTRA_NAMES.has(tag) || OTHERS.test(tag);
}

/** Behind `ER` a service may write links, its strategy of search, a number: no record without a type or a title. */
function isRecord(fields: readonly TaggedField[]): boolean {
  const isOne = fields.some(({ tag }) => /^(?:TY|T[1I]|CT|BT|AU|A1|DO)$/.test(tag));
  return isOne && fields.some(({ tag, start, end }) => !/^(?:TY|ER)$/.test(tag) && end > start);
}

function strayText(source: Source, fields: readonly TaggedField[]): Diagnostic {
  const [first] = fields;
  const start = first?.lineStart ?? 0;
  return {
    code: 'stray-text',
    message: 'This text between two records belongs to neither.',
    span: source.rootSpan(start, Math.max(start, fields.at(-1)?.end ?? start)),
  };
}

function entriesOf(source: Source, fields: readonly TaggedField[]): Entry[] {
  const record = recordOf(source, fields);
  const entries: Entry[] = [];
  const addresses: ReturnType<typeof addressesIn> = [];
  for (const field of fields) {
    const { tag, start, end } = field;
    if (tag === 'ER' || start === end) continue;
    if (tag === 'AD' && OPENS_WITH_NAMES.test(source.text.slice(start, end))) {
      // Embase writes the surnames before an address: `(Keller, Okafor) Department of X`.
      const own = addressesIn(source.text, field);
      addresses.push(...own);
      for (const place of own) entries.push(entryAt('institution', place, tag));
    } else entries.push(...fieldEntries(source, field, record));
  }
  return preferred(addresses.length > 0 ? linkSurnames(source.text, entries, addresses) : entries);
}

/** Read what says how the other fields of a record are meant. */
function recordOf(source: Source, fields: readonly TaggedField[]): RisRecord {
  const textsOf = (...tags: readonly string[]) =>
    fields
      .filter(({ tag }) => tags.includes(tag))
      .map(({ start, end }) => source.text.slice(start, end));
  const written = (textsOf('TY')[0] ?? '').trim();
  return {
    written,
    kind: RIS_TYPES[written] ?? 'document',
    has: (other) => fields.some(({ tag }) => tag === other),
    proCite: textsOf('N1').some((note) => /^Record (?:ID|Number):/.test(note)),
    database: textsOf('DB', 'DP').join(' '),
    scopus: textsOf('DB').some((name) => /^Scopus$/i.test(name.trim())),
    pmcid: textsOf('C2').find(isPmcid) ?? '',
  };
}

/** Entries of one field; addresses with surnames are read apart. */
function fieldEntries(source: Source, field: TaggedField, record: RisRecord): Entry[] {
  const { tag, start, end } = field;
  const { kind, proCite } = record;
  const written = source.text.slice(start, end);
  if (tag === 'TY') return [{ slot: 'type', start, end, field: tag, value: kind }];
  if (tag === 'KW' || PEOPLE.has(tag)) {
    const slot = tag === 'KW' ? 'keyword' : slotOf(tag, record, '').slot;
    return splitSpan(source.text, field, SEMICOLONS).map((span) => {
      const entry = entryAt(slot, span, tag);
      return slot === 'author' && proCite ? uninverted(source, entry) : entry;
    });
  }
  if (tag === 'UR')
    return splitSpan(source.text, field, /[;；\s]\s{0,3}(?=https?:\/\/)/g).map((span) =>
      entryAt('url', span, tag),
    );
  if (tag === 'N1' && CITED.test(written))
    return [entryAt('extra', field, 'note'), citedEntry(source, field)];
  if (tag === 'N1' && proCite) return [proCiteNote(source, field, kind)];
  const found = slotOf(tag, record, written);
  return [entryAt(found.slot, field, found.field)];
}

/** Tags of people, several of whom may stand between semicolons. */
const PEOPLE: ReadonlySet<string> = new Set(['AU', 'A1', 'A2', 'A3', 'A4', 'ED', 'TA']);

/** The program or database that wrote a record, where it gives a tag another meaning. */
interface Producer {
  /** The type as written. */
  readonly written: string;
  readonly proCite: boolean;
  /** What `DB` and `DP` say. */
  readonly database: string;
  readonly scopus: boolean;
  /** The number of PubMed Central in `C2`; empty where it holds something else. */
  readonly pmcid: string;
}

/** A record as far as it says what is in a field. */
interface RisRecord extends Producer {
  /** The type in CSL. */
  readonly kind: string;
  readonly has: (tag: string) => boolean;
}

/** Where a value goes: into a slot, or `extra` under a name. */
type Place = Slot | { readonly slot: 'extra'; readonly field: string };

/** Tags whose meaning depends on their value or on the rest of the record. */
const PLACES: ReadonlyMap<string, (record: RisRecord, value: string) => Place> = new Map([
  [
    'BT',
    ({ kind, has }) => (kind === 'book' && !has('TI') && !has('T1') ? 'title' : ofWhole(kind)),
  ],
  ['T2', ({ kind, has }) => (has('C3') && isPaper(kind) ? 'conference' : ofWhole(kind))],
  ['C3', ({ kind }) => (isPaper(kind) ? 'venue' : asExtra('C3'))],
  // Of a web page the site's name, beside a series.
  ['J2', ({ written }) => (written === 'WEB' ? 'venue' : 'venue-abbreviation')],
  ['JO', ({ has }) => (has('T2') || has('JF') ? 'venue-abbreviation' : 'venue')],
  [
    'A2',
    ({ kind }) => (kind === 'bill' || kind === 'personal_communication' ? 'contributor' : 'editor'),
  ],
  ['A3', ({ kind }) => (kind === 'thesis' ? 'advisor' : 'editor')],
  [
    'SP',
    ({ written, has }, value) =>
      COUNTED_TYPES.has(written) && !has('EP') && !/\d\s*[-–]\s*\d/.test(value)
        ? 'page-count'
        : 'first-page',
  ],
  ['VL', (record) => (isProCiteBook(record) ? asExtra('edition') : 'volume')],
  ['IS', (record) => (isProCiteBook(record) ? 'volume' : 'issue')],
  ['M3', (_, value) => (DOI.test(value) ? 'doi' : namedExtra('M3'))],
  ['M1', ({ kind, has }) => (NUMBERED.test(kind) && !has('IS') ? 'issue' : asExtra('M1'))],
  ['AN', ({ database, pmcid }, value) => accessionSlot(value, { database, pmcid })],
  ['N2', ({ has }) => (has('AB') ? 'abstract-translation' : 'abstract')],
  ['C2', numberOfPubMed],
] as const);

/** The slot of the title of what a work stands in. */
const ofWhole = (kind: string): Slot => (STANDALONE.has(kind) ? 'series' : 'venue');

const isPaper = (kind: string): boolean => kind === 'paper-conference';

const isProCiteBook = ({ proCite, written }: RisRecord): boolean => proCite && isBookPart(written);

const asExtra = (field: string): Place => ({ slot: 'extra', field });

const namedExtra = (tag: string): Place => asExtra(EXTRA_NAMES.get(tag) ?? tag);

/** Scopus gives the number of PubMed in `C2`, others that of PubMed Central. */
function numberOfPubMed({ scopus }: RisRecord, value: string): Place {
  if (isPmcid(value)) return 'pmcid';
  return scopus && /^\d{7,8}$/.test(value) ? 'pmid' : asExtra('C2');
}

function slotOf(tag: string, record: RisRecord, value: string): Pick<Entry, 'slot' | 'field'> {
  const place = PLACES.get(tag)?.(record, value) ?? RIS_SLOT_OF.get(tag) ?? namedExtra(tag);
  return typeof place === 'string' ? { slot: place, field: tag } : place;
}

/** Some journals give the DOI as the type of work. */
const DOI = /^(?:doi:?\s?|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/\S+$/i;

/** Scopus keeps the number of citations in a note. */
const CITED =
  /\b(?:Cited By|Times Cited in Web of Science Core Collection)\s?:\s{0,3}(?<count>\d{1,3}(?:,\d{3}){1,2}|\d{1,7})\b/;

function citedEntry(source: Source, { start, end, tag }: TaggedField): Entry {
  const match = CITED.exec(source.text.slice(start, end));
  const count = match?.groups?.count ?? '';
  const to = start + (match?.index ?? 0) + (match?.[0].length ?? 0);
  return { slot: 'citation-count', start: to - count.length, end: to, field: tag };
}

/** Kinds whose `M1` is a number of the series or journal. Source: the same. */
const NUMBERED = /^(?:article|document$|paper-conference$|manuscript$)/;

/** Types for which ProCite gives the edition as `VL` and the volume as `IS`. */
function isBookPart(type: string): boolean {
  return type === 'BOOK' || type === 'CHAP';
}

/** ProCite inverts the names of persons: one without a comma is as it is. */
function uninverted(source: Source, entry: Entry): Entry {
  const family = source.text.slice(entry.start, entry.end);
  if (/[,，]/.test(family) || /\p{Script=Han}/u.test(family)) return entry;
  return { ...entry, name: { family, given: '', organization: true } };
}

const TRUST = ['J2', 'C3', 'T2', 'JF'];

/** Venue names in order of trust: of a web page J2; C3 (proceedings), T2, JF; the others as they come. */
function preferred(entries: Entry[]): Entry[] {
  const venues = entries.filter(({ slot }) => slot === 'venue');
  if (venues.length < 2) return entries;
  const rank = ({ field }: Entry) => {
    const place = TRUST.indexOf(field);
    return place < 0 ? TRUST.length : place;
  };
  venues.sort((one, two) => rank(one) - rank(two));
  return [...entries.filter(({ slot }) => slot !== 'venue'), ...venues];
}
