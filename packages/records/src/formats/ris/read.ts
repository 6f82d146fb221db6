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
  const text = ({ start, end }: TaggedField) => source.text.slice(start, end);
  const type = fields.find(({ tag }) => tag === 'TY');
  const written = type ? text(type).trim() : '';
  const kind = RIS_TYPES[written] ?? 'document';
  const proCite = fields.some(
    (field) => field.tag === 'N1' && /^Record (?:ID|Number):/.test(text(field)),
  );
  const textsOf = (...tags: readonly string[]) =>
    fields.filter(({ tag }) => tags.includes(tag)).map(text);
  const database = textsOf('DB', 'DP').join(' ');
  const scopus = textsOf('DB').some((name) => /^Scopus$/i.test(name.trim()));
  const pmcid = textsOf('C2').find(isPmcid) ?? '';
  const producer = { written, proCite, database, scopus, pmcid };
  const entries: Entry[] = [];
  const addresses: ReturnType<typeof addressesIn> = [];
  for (const field of fields) {
    const { tag, start, end } = field;
    if (tag === 'ER' || start === end) continue;
    if (tag === 'TY') entries.push({ slot: 'type', start, end, field: tag, value: kind });
    else if (tag === 'KW' || PEOPLE.has(tag)) {
      const slot = tag === 'KW' ? 'keyword' : slotOf(tag, kind, fields, producer, '').slot;
      for (const span of splitSpan(source.text, field, SEMICOLONS)) {
        const entry = entryAt(slot, span, tag);
        entries.push(slot === 'author' && proCite ? uninverted(source, entry) : entry);
      }
    } else if (tag === 'UR') {
      for (const span of splitSpan(source.text, field, /[;；\s]\s{0,3}(?=https?:\/\/)/g))
        entries.push(entryAt('url', span, tag));
    } else if (tag === 'AD' && OPENS_WITH_NAMES.test(text(field))) {
      // Embase writes the surnames before an address: `(Keller, Okafor) Department of X`.
      const own = addressesIn(source.text, field);
      addresses.push(...own);
      for (const place of own) entries.push(entryAt('institution', place, tag));
    } else if (tag === 'N1' && CITED.test(text(field))) {
      entries.push(entryAt('extra', field, 'note'), citedEntry(source, field));
    } else if (tag === 'N1' && proCite) entries.push(proCiteNote(source, field, kind));
    else {
      const found = slotOf(tag, kind, fields, producer, text(field));
      entries.push(entryAt(found.slot, field, found.field));
    }
  }
  return preferred(addresses.length > 0 ? linkSurnames(source.text, entries, addresses) : entries);
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

function slotOf(
  tag: string,
  kind: string,
  fields: readonly TaggedField[],
  { written, proCite, database, scopus, pmcid }: Producer,
  value: string,
): Pick<Entry, 'slot' | 'field'> {
  const has = (other: string) => fields.some((field) => field.tag === other);
  const alone = STANDALONE.has(kind);
  const slot = (one: Slot) => ({ slot: one, field: tag });
  switch (tag) {
    case 'BT':
      return slot(
        kind === 'book' && !has('TI') && !has('T1') ? 'title' : alone ? 'series' : 'venue',
      );
    case 'T2':
      if (has('C3') && kind === 'paper-conference') return slot('conference');
      return slot(alone ? 'series' : 'venue');
    case 'C3':
      return kind === 'paper-conference' ? slot('venue') : { slot: 'extra', field: tag };
    case 'J2':
      // Of a web page the site's name, beside a series.
      return slot(written === 'WEB' ? 'venue' : 'venue-abbreviation');
    case 'JO':
      return slot(has('T2') || has('JF') ? 'venue-abbreviation' : 'venue');
    case 'A2':
      return slot(kind === 'bill' || kind === 'personal_communication' ? 'contributor' : 'editor');
    case 'A3':
      return slot(kind === 'thesis' ? 'advisor' : 'editor');
    case 'SP':
      return slot(
        COUNTED_TYPES.has(written) && !has('EP') && !/\d\s*[-–]\s*\d/.test(value)
          ? 'page-count'
          : 'first-page',
      );
    case 'VL':
      return proCite && isBookPart(written) ? { slot: 'extra', field: 'edition' } : slot('volume');
    case 'IS':
      return slot(proCite && isBookPart(written) ? 'volume' : 'issue');
    case 'M3':
      return DOI.test(value) ? slot('doi') : { slot: 'extra', field: EXTRA_NAMES.get(tag) ?? tag };
    case 'M1':
      return NUMBERED.test(kind) && !has('IS') ? slot('issue') : { slot: 'extra', field: 'M1' };
    case 'AN':
      return slot(accessionSlot(value, { database, pmcid }));
    case 'N2':
      return slot(has('AB') ? 'abstract-translation' : 'abstract');
    case 'C2':
      if (isPmcid(value)) return slot('pmcid');
      // Scopus gives the number of PubMed here.
      return scopus && /^\d{7,8}$/.test(value) ? slot('pmid') : { slot: 'extra', field: tag };
    default: {
      const known = RIS_SLOT_OF.get(tag);
      if (known) return slot(known);
      return { slot: 'extra', field: EXTRA_NAMES.get(tag) ?? tag };
    }
  }
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
