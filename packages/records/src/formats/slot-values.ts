import type { Slot } from '../assemble/entry.ts';
import { extraTexts } from '../assemble/extra-text.ts';
import type { BibliographicRecord, Name } from '../model.ts';
import { parseName } from '../values/names/names.ts';
import { pageText, serialNumbers } from './csl-json/write.ts';

/** What stands in each slot of a record, as texts: `assemble` the other way, for formats with a table of slots. */
export type SlotValues = ReadonlyMap<Slot, readonly string[]>;

/** `Family, Given, Suffix`; a Chinese name without a comma, as its databases write it. */
export function invertedName({ family, given, suffix, kind }: Name): string {
  if (kind === 'organization' || given === '') return family;
  if (/^\p{Script=Han}+$/u.test(family + given) && isReadAs(family + given, { family, given }))
    return family + given;
  return [family, given, suffix].filter(Boolean).join(', ');
}

/** Whether a name written without a comma says where the family name ends: that of a foreigner, 杜恩 and 约翰, does not. */
function isReadAs(written: string, { family, given }: Pick<Name, 'family' | 'given'>): boolean {
  const name = parseName(written);
  return name.family === family && name.given === given;
}

/** As `invertedName`; a body that would be taken for a person ends in a comma, as EndNote writes it. */
export function markedName(name: Name): string {
  const isPlain = name.kind !== 'organization' || parseName(name.family).kind === 'organization';
  return isPlain ? invertedName(name) : `${name.family},`;
}

/**
 * The values of a record by the slots they were read from.
 *
 * @param options.nameOf - How a name is written. Default: `invertedName`.
 */
export function slotValues(
  record: BibliographicRecord,
  { nameOf = invertedName }: { readonly nameOf?: (name: Name) => string } = {},
): SlotValues {
  const { titles, authors, journal, abstracts, keywords, language } = record;
  const found: readonly (readonly [Slot, readonly (string | null | undefined)[]])[] = [
    ['title', [titles[0]?.value]],
    ['title-translation', titles.slice(1).map(({ value }) => value)],
    ['author', authors.map(nameOf)],
    ['author-translation', authors.flatMap(({ translations = [] }) => translations.map(nameOf))],
    ...peopleValues(record, nameOf),
    [
      'institution',
      record.institutions.flatMap(({ value, translations = [] }) => [
        value,
        ...translations.map((other) => other.value),
      ]),
    ],
    ['venue', [journal?.title?.value]],
    ['venue-abbreviation', [journal?.abbreviation?.value]],
    ['venue-translation', (journal?.translations ?? []).map(({ value }) => value)],
    ['series', extraTexts(record.extra.series)],
    ['volume', [journal?.volume]],
    ['issue', [journal?.issue]],
    ...pageValues(record),
    ['year', [record.issued && String(record.issued.year)]],
    ['publisher', [journal?.publisher?.value]],
    ['place', [journal?.place?.value]],
    ['abstract', [abstracts[0]?.value]],
    ['abstract-translation', abstracts.slice(1).map(({ value }) => value)],
    ['keyword', keywords.map(({ value }) => value)],
    ['language', [language === 'und' ? undefined : language]],
    ...identifierValues(record),
  ];
  return new Map(
    found.map(([slot, values]) => [slot, values.filter((value): value is string => !!value)]),
  );
}

/** Everyone but the authors; an advisor of what is no thesis is an editor, as is anyone in another role. */
function peopleValues(
  { contributors = [], type }: BibliographicRecord,
  nameOf: (name: Name) => string,
): (readonly [Slot, readonly string[]])[] {
  const slotOf = ({ role }: { readonly role?: string }): Slot =>
    role === 'translator' ? role : role === 'advisor' && type === 'thesis' ? role : 'editor';
  const named = (slot: Slot) => contributors.filter((one) => slotOf(one) === slot).map(nameOf);
  return (['editor', 'advisor', 'translator'] as const).map((slot) => [slot, named(slot)]);
}

/** Types of works of which one number alone is how many pages they have. */
const COUNTED: ReadonlySet<string> = new Set(['book', 'thesis']);

/** Pages as one text and as first and last; several ranges, and pages that are no numbers, are one text. */
function pageValues({
  pages,
  pageCount,
  type,
}: BibliographicRecord): (readonly [Slot, readonly (string | null | undefined)[]])[] {
  const isCounted = COUNTED.has(type);
  if (!pages) return [['page-count', [pageCount && String(pageCount.value)]]];
  const { first, last, articleNumber } = pages;
  const whole = pageText(pages);
  const number = [['article-number', [articleNumber]]] as const;
  if (articleNumber !== undefined && first === null) return [...number];
  if (first === null || /[,+;]/.test(whole ?? ''))
    return [
      ['pages', [whole]],
      ['first-page', [whole]],
    ];
  // A book with a first page alone would have so many pages.
  const end = isCounted ? (last ?? first) : last === first ? undefined : last;
  return [
    ...number,
    ['pages', [isCounted ? `${first}-${end}` : whole]],
    ['first-page', [first]],
    ['last-page', [end]],
  ];
}

/** Types of identifiers that are numbers of a database, and its name. */
const ARCHIVES = [
  ['pmid', 'PubMed'],
  ['arxiv', 'arXiv'],
] as const;

/** The number of a record in its database, and that database: PubMed's before another. */
export function accessionOf({
  identifiers,
  extra,
}: BibliographicRecord): { readonly number: string; readonly database?: string } | undefined {
  for (const [type, database] of ARCHIVES) {
    const number = identifiers.find((one) => one.type === type)?.value;
    if (number !== undefined) return { number, database };
  }
  const locals = identifiers.filter(({ type }) => type === 'local');
  const [local] = locals;
  // Several may be of several databases, and there is one name for them.
  if (!local || locals.length > 1) return undefined;
  const isNamed = extraTexts(extra.database).length > 0 || local.registry === undefined;
  return { number: local.value, ...(!isNamed && { database: local.registry }) };
}

function identifierValues(
  record: BibliographicRecord,
): (readonly [Slot, readonly (string | undefined)[]])[] {
  const all = (type: string) =>
    record.identifiers.filter((one) => one.type === type).map(({ value }) => value);
  const numbers = (type: string) => serialNumbers(record, type).split(', ');
  return [
    ['doi', all('doi')],
    ['issn', [...numbers('issn'), ...numbers('isbn')]],
    ['pmcid', all('pmcid')],
    ['local-id', [accessionOf(record)?.number]],
    ['url', all('url')],
  ];
}
