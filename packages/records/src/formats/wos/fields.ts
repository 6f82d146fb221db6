import type { Span } from '@diglot/text';
import { lookupTable } from '@diglot/text';
import { type Entry, entryAt, type Slot } from '../../assemble/entry.ts';
import type { Source } from '../../source/source.ts';
import { SEMICOLONS, splitSpan } from '../../source/split.ts';
import type { TaggedField } from '../../tagged/tagged.ts';
import { publicationType } from '../../values/publication-types.ts';

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

/** Entries of one Web of Science record, tagged or a row of a table. */
export function wosEntries(source: Source, fields: readonly TaggedField[]): Entry[] {
  const { text } = source;
  const has = (tag: string) => fields.some((field) => field.tag === tag && field.end > field.start);
  const persons = has('AF') ? 'AF' : 'AU';
  const full = fields.find(({ tag, end, start }) => tag === 'PT' && end > start);
  const kind = KINDS[full ? text.slice(full.start, full.end).trim() : ''];
  const entries: Entry[] = [];
  const places: ReturnType<typeof addresses> = [];
  const orcids: Orcid[] = [];
  const short: Entry[] = [];
  for (const field of fields) {
    const { tag, start, end } = field;
    const plain = { start, end, field: tag };
    if (start === end || tag === 'FN' || tag === 'VR' || tag === 'ER' || tag === 'EF') continue;
    if (tag === 'PT') {
      entries.push({ slot: 'type', ...plain, value: typeOf(text, fields, kind) });
    } else if (tag === 'AU' || tag === 'AF') {
      if (tag === persons) entries.push(...peopleOf(text, plain));
      else if (tag === 'AU') short.push(...peopleOf(text, plain));
    } else if (tag === 'BA' || tag === 'BF') continue;
    else if (tag === 'C1' || tag === 'Z6')
      places.push(...(addressLines(text, plain, fields) ?? addresses(text, plain)));
    else if (tag === 'OI') orcids.push(...orcidsIn(text, plain));
    else if (tag === 'CR') entries.push(...citedReferences(text, plain));
    else if (tag === 'SN' && kind === 'patent') continue;
    else if (tag === 'EP' && /^\+|^-$/.test(text.slice(start, end))) continue;
    else if (tag === 'UT') {
      const scheme = /^[A-Z]{2,10}(?=:)/.exec(text.slice(start, end))?.[0] ?? 'WOS';
      entries.push({ slot: 'local-id', ...plain, scheme });
    } else {
      const slot = TAGS[tag];
      if (!slot) entries.push(entryAt('extra', plain, EXTRA[tag] ?? tag));
      else if (/^keyword/.test(slot) || slot === 'editor' || tag === 'Z2' || tag === 'CA') {
        const lists = slot === 'editor' || tag === 'Z2' || tag === 'CA' ? SEMICOLONS : /;/g;
        for (const span of splitSpan(text, field, lists)) entries.push(entryAt(slot, span, tag));
      } else entries.push(entryAt(slot, plain, plain.field));
    }
  }
  const authors = entries.filter(({ slot, field }) => slot === 'author' && field === persons);
  const others = entries.filter(({ slot, field }) => slot === 'author' && field !== persons);
  const keys = new Map([...authorKeys(text, authors, short), ...authorKeys(text, others, [])]);
  return linkAuthors(entries, keys, places, orcids);
}

/** An ORCID and the name it stands beside: `Zhang, Xiaoming/0000-0002-1825-0097`. */
interface Orcid extends Span {
  readonly name: string;
  readonly whole: Span;
}

function orcidsIn(text: string, span: Span): Orcid[] {
  return splitSpan(text, span, /[;\r\n]/g).flatMap((whole) => {
    const slash = text.lastIndexOf('/', whole.end);
    if (slash < whole.start) return [];
    return [
      { name: plainName(text.slice(whole.start, slash)), start: slash + 1, end: whole.end, whole },
    ];
  });
}

/**
 * What a name is known by: with its comma, and without. `Zhang, Xiao-Ming`, `Zhang Xiaoming` and
 * `Zhang, Xiaoming (张晓明)` are one; `Li, Nan` and `Lin, An` are one only without.
 */
function nameKeys(name: string): readonly [written: string, bare: string] {
  const written = name
    .replace(/[(（][^()（）]{0,40}[)）]/g, '')
    .toLowerCase()
    .replace(/[^\p{L},]/gu, '');
  return [written, written.replaceAll(',', '')];
}

/**
 * By what names each author may be called elsewhere in the record: the full one, and, where nobody else has it, that
 * without its comma and the short one that stands at the same place of `AU`.
 */
function authorKeys(
  text: string,
  authors: readonly Entry[],
  short: readonly Entry[],
): ReadonlyMap<Entry, readonly string[]> {
  const keysOf = ({ start, end }: Entry) => nameKeys(text.slice(start, end));
  const shorts = short.length === authors.length ? short.map(keysOf) : [];
  const full = authors.map(keysOf);
  const counts = new Map<string, number>();
  for (const [, bare] of [...full, ...shorts]) counts.set(bare, (counts.get(bare) ?? 0) + 1);
  return new Map(
    authors.map((author, index) => {
      const [written, bare] = full[index] as readonly [string, string];
      const other = shorts[index]?.[1];
      // A full name may stand in `AU` as it is.
      const isOwn = counts.get(bare) === (other === bare ? 2 : 1);
      return [
        author,
        [
          written,
          ...(isOwn ? [bare] : []),
          ...(other !== undefined && other !== bare && counts.get(other) === 1 ? [other] : []),
        ],
      ];
    }),
  );
}

/** A cited reference a line, or between semicolons in a table. */
function citedReferences(text: string, { start, end, field }: Omit<Entry, 'slot'>): Entry[] {
  const mark = /[\r\n]/.test(text.slice(start, end)) ? /[\r\n]/g : /;\s/g;
  return splitSpan(text, { start, end }, mark).map((span) =>
    entryAt('extra', span, EXTRA[field] ?? field),
  );
}

/** A person a line or `;`; the regional databases add an e-mail address in brackets. */
function peopleOf(text: string, { start, end, field }: Omit<Entry, 'slot'>): Entry[] {
  return splitSpan(text, { start, end }, SEMICOLONS).map((span) => {
    const mail = text.slice(span.start, span.end).search(/(?<!\s)\s*\((?=[^()]*@)[^()]*\)?$/);
    return {
      slot: 'author',
      field,
      start: span.start,
      end: mail > 0 ? span.start + mail : span.end,
    };
  });
}

/** An address and the names in brackets before it: `[Wang, L; Li, M] Univ X, City, Country` a line. */
function addresses(text: string, { start, end }: Span): (Span & { names: readonly string[] })[] {
  return splitSpan(
    text,
    { start, end },
    /(?<![\r\n])[\r\n]+(?=\s{0,20}\[)|;\s{0,20}(?=\[)/g,
  ).flatMap((span) => {
    const written = text.slice(span.start, span.end);
    const match = /^\[(?<names>[^\]]*)\]\s*/.exec(written);
    // The end of the text cuts the names off.
    if (!match && written.startsWith('[')) return [];
    const names = (match?.groups?.names ?? '').split(';').map(plainName);
    return [{ start: span.start + (match?.[0].length ?? 0), end: span.end, names }];
  });
}

/** The addresses of the regional databases: one a line, behind the name and a comma, `Chai Jin, Univ X, City`. */
function addressLines(
  text: string,
  span: Span,
  fields: readonly TaggedField[],
): ReturnType<typeof addresses> | undefined {
  const people = fields
    .filter(({ tag }) => tag === 'AU' || tag === 'AF' || tag === 'Z2')
    .flatMap((field) => splitSpan(text, field, SEMICOLONS))
    .map(({ start, end }) => plainName(text.slice(start, end)));
  const found = splitSpan(text, span, /[\r\n]+/g).map(({ start, end }) => {
    const line = text.slice(start, end);
    const name = people.find((one) => line.startsWith(`${one}, `));
    return name === undefined ? undefined : { start: start + name.length + 2, end, names: [name] };
  });
  return found.every((one) => one !== undefined) && found.length > 0 ? found : undefined;
}

function plainName(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

/** Addresses and ORCIDs go to the authors of their names; what is nobody's stands alone. */
function linkAuthors(
  entries: readonly Entry[],
  keys: ReadonlyMap<Entry, readonly string[]>,
  places: ReturnType<typeof addresses>,
  orcids: readonly Orcid[],
): Entry[] {
  const called = places.map(({ names }) => new Set(names.flatMap(nameKeys)));
  const left = new Set(orcids);
  const orcidOf = new Map(
    orcids.toReversed().flatMap((one) => nameKeys(one.name).map((key) => [key, one] as const)),
  );
  const linked = entries.map((entry) => {
    const own = keys.get(entry);
    if (!own) return entry;
    const found = places.filter((_, index) => own.some((key) => called[index]?.has(key)));
    const affiliations = found.map(({ start, end }) => ({ start, end }));
    const orcid = own.map((key) => orcidOf.get(key)).find((one) => one !== undefined);
    if (orcid) left.delete(orcid);
    return {
      ...entry,
      ...(affiliations.length > 0 && { affiliations }),
      ...(orcid && { orcid: { start: orcid.start, end: orcid.end } }),
    };
  });
  return [
    ...linked,
    ...[...left].map(({ whole }) => entryAt('extra', whole, 'OI')),
    ...places.map(({ start, end }): Entry => ({ slot: 'institution', field: 'C1', start, end })),
  ];
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
