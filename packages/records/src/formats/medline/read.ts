import type { Diagnostic, Span } from '@diglot/text';
import { lookupTable } from '@diglot/text';
import { each } from '../../assemble/each.ts';
import { type Entry, entryAt, type Slot } from '../../assemble/entry.ts';
import { readEntries } from '../../assemble/read-entries.ts';
import { beforeOpening } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { unwrap } from '../../source/clean.ts';
import type { Source } from '../../source/source.ts';
import {
  groupFields,
  reportBroken,
  scanTagged,
  splitAtInnerTags,
  type TaggedField,
  unknownTags,
} from '../../tagged/tagged.ts';
import { languageCode } from '../../values/language-code.ts';
import { publicationType } from '../../values/publication-types.ts';

/** `TI  - …`; the usual tags also close to their values (`PMID-39990002`): what goes on with a value is indented. */
const TAG_LINE =
  /\ufeff?(?:([A-Z][A-Z0-9]{1,4}) *-(?: |(?=[\r\n]|$))|(PMID|OWN|STAT|TI|FAU|AU|AUID|AD|AB|LA|PT|DP|TA|JT|IS|VI|IP|PG|LID|AID|OT|MH|SO|TT|OAB|OABL) {0,2}-(?=\S))/y;

/** A full name behind an address, whose line break was lost. */
const INNER_TAG = /(?<=[^\S\r\n])(FAU) {0,2}- /g;

/**
 * MEDLINE fields with one meaning. Source: “MEDLINE/PubMed Data Element (Field) Descriptions”, NLM; ERIC
 * uses the same tags and adds OID, ISSN.
 */
const TAGS: Readonly<Record<string, Slot>> = lookupTable({
  TI: 'title',
  BTI: 'title',
  CN: 'author',
  FED: 'editor',
  JT: 'venue',
  TA: 'venue-abbreviation',
  VI: 'volume',
  IP: 'issue',
  PG: 'pages',
  DP: 'date',
  AB: 'abstract',
  OT: 'keyword',
  MH: 'keyword-mesh',
  LA: 'language',
  PMID: 'pmid',
  PMC: 'pmcid',
  IS: 'issn',
  ISSN: 'issn',
  ISBN: 'isbn',
  CI: 'rights',
  PB: 'publisher',
  CP: 'place',
  SO: 'citation',
  CTI: 'series',
  OID: 'local-id',
});

const EXTRA: Readonly<Record<string, string>> = lookupTable({
  PT: 'publicationTypes',
  PL: 'country',
  JID: 'nlmJournalId',
  DEP: 'electronicDate',
  OWN: 'owner',
  STAT: 'status',
  GR: 'grants',
  RN: 'substances',
  COIS: 'conflictOfInterest',
});

/**
 * Other fields of MEDLINE, whose values are kept in `extra` under their tags. Source: “MEDLINE/PubMed Data Element
 * (Field) Descriptions”, NLM.
 */
const OTHERS: ReadonlySet<string> = new Set(
  (
    'AD AID AU AUID CDAT CIN COI COL CON CRDT CRF CRI CTDT DA DCOM DDIN DRDT DRIN ECF ECI ED EDAT EFR EIN EN FAU FIR ' +
    'FPS GN GS IR IRAD JC JT LID LR MHDA MID OABL OAB OCI ORI OTO PHST PMCR PRIN PROF PS PST PUBM RF RIN ROF RPF RPI ' +
    'SB SFM SI SPIN TT UIN UOF VTI'
  ).split(' '),
);

const isKnown = (tag: string): boolean =>
  Object.hasOwn(TAGS, tag) || Object.hasOwn(EXTRA, tag) || OTHERS.has(tag);

/** MEDLINE as PubMed writes it (`.nbib`), and ERIC. Titles and abstracts in other languages are kept apart. */
export const medline: Reader = {
  format: 'medline',
  opens: /^\s*PMID *- ?\d/,
  boundaries: { by: 'marks', before: /(?<=\n\r?\n)(?:PMID- |OWN {1,2}- )/g },
  readableEnd: beforeOpening(/^[A-Z][A-Z0-9]{0,4} *$/),
  detect: (head) => {
    if (/^\ufeff?PMID *- ?\d/m.test(head)) return 0.97;
    const lines =
      head.match(/^(?:OWN|STAT|TI|AU|FAU|JT|DP|LID|AID|OT|SO) {0,2}- \S/gm)?.length ?? 0;
    return /^OWN {1,2}- /m.test(head) && lines > 3 ? 0.95 : 0;
  },
  read: (source) => {
    const lines = scanTagged(source, TAG_LINE, {
      opensWith: 'PMID',
      // `2: Goats. 2002`: the line above the next record in a list of them.
      continues: (line) => !/^\d{1,6}[:.]\s/.test(line),
    });
    const fields = splitAtInnerTags(source, lines, INNER_TAG, 'FAU');
    const diagnostics: Diagnostic[] = [];
    const tell = unknownTags(source, diagnostics, isKnown);
    const groups = groupFields(fields, ({ tag, afterBlank }, seen) =>
      tag === 'PMID'
        ? seen.size > 0
        : afterBlank && (tag === 'OWN' || seen.has(tag)) && seen.has('TI'),
    );
    const read = readEntries(
      source,
      each(reportBroken(source, groups, diagnostics, { first: 'PMID' }), (group) => {
        tell(group);
        return entriesOf(source, group);
      }),
    );
    return { ...read, diagnostics: [...diagnostics, ...read.diagnostics] };
  },
};

/** What the other fields of a record say of how one is read. */
interface MedlineRecord {
  readonly source: Source;
  readonly fields: readonly TaggedField[];
  /** Whether full names stand beside the short ones. */
  readonly hasFull: boolean;
  /** Whether the title is a translation. */
  readonly translated: boolean;
  /** Whether it has pages. */
  readonly paged: boolean;
  readonly report: boolean;
}

function entriesOf(source: Source, fields: readonly TaggedField[]): Entry[] {
  const text = ({ start, end }: Span) => source.text.slice(start, end);
  const types = fields.filter(({ tag }) => tag === 'PT').map(text);
  const record = {
    source,
    fields,
    hasFull: fields.some(({ tag }) => tag === 'FAU'),
    translated: isTranslated(fields, text),
    paged: fields.some(({ tag, start, end }) => tag === 'PG' && end > start),
    report: isReport(fields, types),
  };
  const entries: Entry[] = [];
  for (const field of fields) {
    const { tag, start, end } = field;
    if (start === end) continue;
    if (tag === 'AD') addAffiliation(source.text, entries, { start, end, field: tag });
    else if (tag === 'AUID') addOrcid(source.text, entries, field);
    else entries.push(...fieldEntries(field, record));
  }
  const [first] = fields;
  if (first) {
    const value = record.report ? 'report' : publicationType(types);
    entries.push({ slot: 'type', start: first.start, end: first.start, field: 'PT', value });
  }
  return entries;
}

/** Entries of one field that says nothing of the author before it. */
function fieldEntries(field: TaggedField, record: MedlineRecord): Entry[] {
  const { source, fields, hasFull, translated, paged, report } = record;
  const { tag, start, end } = field;
  const plain = { start, end, field: tag };
  const value = source.text.slice(start, end);
  switch (tag) {
    case 'AU':
      return hasFull || value.trim() === 'et al.' ? [] : [entryAt('author', plain, tag)];
    case 'FAU':
      return [entryAt('author', plain, tag)];
    case 'CN': {
      const name = { family: unwrap(value), given: '', organization: true };
      return [{ ...entryAt('author', plain, tag), name }];
    }
    case 'TI': {
      const slot = translated ? 'title-translation' : 'title';
      return [{ slot, ...plain, ...(bracketed(value) && { language: 'en' }) }];
    }
    case 'TT':
      return [entryAt(translated ? 'title' : 'title-translation', plain, tag)];
    case 'LID':
    case 'AID':
      return [locationId(value, plain, paged)];
    case 'OAB':
      return ELSEWHERE.test(value)
        ? [entryAt('extra', plain, tag)]
        : [{ slot: 'abstract-translation', ...plain, ...languageAfter(source, fields, field) }];
    // The language of the abstract beside it.
    case 'OABL':
      return [];
    case 'AB':
      return [entryAt('abstract', plain, tag)];
    case 'OID':
      return [{ slot: 'local-id', ...plain, scheme: 'ERIC' }];
    default: {
      const slot = tag === 'JT' && report ? 'publisher' : TAGS[tag];
      return [slot ? entryAt(slot, plain, tag) : entryAt('extra', plain, EXTRA[tag] ?? tag)];
    }
  }
}

/** ERIC marks a report by its number: `ED…`; `EJ…` is a journal article. */
function isReport(fields: readonly TaggedField[], types: readonly string[]): boolean {
  const journal = fields.some(({ tag }) => tag === 'VI' || tag === 'TA' || tag === 'ISSN');
  return !journal && types.some((type) => /^Reports?\b/.test(type));
}

/**
 * NLM gives the title in English, in brackets when the article is in another language; TT is then the
 * original. Beside an English article TT is a translation.
 */
function isTranslated(fields: readonly TaggedField[], text: (span: Span) => string): boolean {
  const value = (tag: string) => {
    const field = fields.find((one) => one.tag === tag);
    return field ? text(field) : '';
  };
  if (value('TT') === '') return false;
  return bracketed(value('TI')) || !['', 'en'].includes(languageCode(value('LA')) ?? '');
}

function bracketed(title: string): boolean {
  return /^\[[\s\S]*\]\.?$/.test(title);
}

function locationId(value: string, plain: Omit<Entry, 'slot'>, paged: boolean): Entry {
  if (/\[doi\]\s*$/i.test(value) || /doi\.org\/10\./i.test(value))
    return entryAt('doi', plain, plain.field);
  const pii = /(?<!\s)\s*\[pii\]\s*$/i.exec(value);
  if (pii) {
    // Ahead of print the publisher's item number is all there is of a place in the journal.
    const end = plain.start + pii.index;
    return paged
      ? { slot: 'extra', ...plain, end, field: 'pii' }
      : { slot: 'article-number', ...plain, end };
  }
  return /^https?:/.test(value)
    ? entryAt('url', plain, plain.field)
    : entryAt('extra', plain, plain.field);
}

/** Says that there is an abstract, not what it says. */
export const ELSEWHERE = /^Publisher: Abstract available/;

/** OABL names the language of the OAB before or after it. */
function languageAfter(source: Source, fields: readonly TaggedField[], field: TaggedField) {
  const at = fields.indexOf(field);
  const near = [fields[at - 1], fields[at + 1]].find((one) => one?.tag === 'OABL');
  const language = near && languageCode(source.text.slice(near.start, near.end));
  return language === undefined ? {} : { language };
}

function addAffiliation(
  text: string,
  entries: Entry[],
  { start, end, field }: Omit<Entry, 'slot'>,
): void {
  const at = entries.findLastIndex(({ slot }) => slot === 'author' || slot === 'editor');
  const person = entries[at];
  const span = { start, end };
  if (person) {
    entries[at] = { ...person, affiliations: [...(person.affiliations ?? []), span] };
  } else if (text.slice(start, end) !== '') entries.push({ slot: 'institution', ...span, field });
}

function addOrcid(text: string, entries: Entry[], { start, end }: Span): void {
  const at = entries.findLastIndex(({ slot }) => slot === 'author');
  const person = entries[at];
  const match = /\d{4}-?\d{4}-?\d{4}-?\d{3}[\dX]/.exec(text.slice(start, end));
  if (!person || !match) return;
  const from = start + match.index;
  entries[at] = { ...person, orcid: { start: from, end: from + match[0].length } };
}
