import { isJsonObject } from '@diglot/text';
import type { Author, BibliographicRecord, Issued, Json, Name, Pages } from '../../model.ts';
import { parseDate } from '../../values/dates.ts';
import { languageCode } from '../../values/language-code.ts';
import { extraValue, namesFor } from '../extra-names.ts';
import { CSL_DATES, CSL_PEOPLE, CSL_TEXTS } from './variables.ts';

/** A name in CSL 1.0.2. */
export type CslName =
  | { readonly family: string; readonly given?: string; readonly suffix?: string }
  | { readonly literal: string };

/** An item in CSL-JSON 1.0.2; every variable is optional but `id` and `type`. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly [variable: string]: Json | readonly CslName[];
}

/**
 * Turn records into CSL-JSON 1.0.2 items.
 *
 * CSL has one title, one abstract and one list of keywords. The originals go there; what it has no
 * variable for (translations, keyword schemes, institutions, further identifiers, classifications) goes to `custom.diglot`, which other programs ignore and `parseRecords` reads back.
 * Provenance is not written: it points into another text.
 *
 * @remarks **Source:** CSL-JSON schema 1.0.2 (`csl-data.json`), which allows any object in `custom`.
 *
 * @example
 * import { parseRecords, toCslJson } from '@diglot/records';
 *
 * const ris = 'TY  - JOUR\nTI  - 同伴支持的體驗\nAU  - 王麗\nPY  - 2024\nER  - ';
 * const [{ title, author, issued }] = toCslJson(parseRecords(ris).records);
 * [title, author[0].family, author[0].given, issued];
 * // => ['同伴支持的體驗', '王', '麗', { 'date-parts': [[2024]] }]
 */
export function toCslJson(records: readonly BibliographicRecord[]): CslItem[] {
  return records.map(itemOf);
}

function itemOf(record: BibliographicRecord): CslItem {
  const { journal, pages, identifiers } = record;
  const title = record.titles[0];
  const abstract = record.abstracts[0];
  const identifier = (type: string) => identifiers.find((one) => one.type === type)?.value;
  const numbers = (type: string) => serialNumbers(record, type);
  const item: Record<string, Json | readonly CslName[] | undefined> = {
    id: stringIn(record.extra.citationKey) ?? record.id,
    type: record.type,
    title: title?.value,
    'original-title': record.titles.slice(1).find(({ role }) => role === 'translation')?.value,
    author: record.authors.map(nameOf),
    'original-author': otherNames(record),
    ...peopleOf(record),
    'container-title': journal?.title?.value,
    'original-container-title': journal?.translations?.[0]?.value,
    'container-title-short': journal?.abbreviation?.value,
    volume: journal?.volume ?? undefined,
    issue: journal?.issue ?? undefined,
    page: pages ? pageText(pages) : undefined,
    'number-of-pages': record.pageCount && String(record.pageCount.value),
    publisher: journal?.publisher?.value,
    'publisher-place': journal?.place?.value,
    issued: cslDate(record.extra.issued) ?? (record.issued ? dateOf(record.issued) : undefined),
    abstract: abstract?.value,
    keyword: record.keywords.map(({ value }) => value).join('; '),
    language: languageTag(record),
    DOI: identifier('doi'),
    PMID: identifier('pmid'),
    PMCID: identifier('pmcid'),
    ISSN: numbers('issn'),
    ISBN: numbers('isbn'),
    URL: identifier('url') ?? stringIn(record.extra.URL),
    'collection-title': stringIn(record.extra.series),
    'event-title': stringIn(record.extra.conference),
    ...furtherOf(record),
    custom: customOf(record),
  };
  const filled = Object.entries(item).filter(
    ([name, value]) =>
      value !== undefined &&
      (name === 'id' ||
        name === 'type' ||
        (value !== '' && !(Array.isArray(value) && value.length === 0))),
  );
  return Object.fromEntries(filled) as unknown as CslItem;
}

/** The authors in their other script, where each person has one. */
function otherNames({ authors }: BibliographicRecord): readonly CslName[] {
  const persons = authors.filter(({ kind }) => kind !== 'organization');
  const isWhole =
    persons.length > 0 && persons.every(({ translations = [] }) => translations.length > 0);
  return isWhole ? authors.map((author) => nameOf(author.translations?.[0] ?? author)) : [];
}

/** A number with the hyphens that its publisher gave it, which the checked form leaves out. */
const PLAIN_NUMBER = /^[\dXx-]{8,17}$/;

/** The ISSNs or ISBNs of a record in one text. */
export function serialNumbers({ identifiers }: BibliographicRecord, type: string): string {
  return identifiers
    .filter((one) => one.type === type)
    .map(({ value, raw }) => (raw && PLAIN_NUMBER.test(raw) ? raw : value))
    .join(', ');
}

/** Everyone but the authors, under the variable of their role; CSL has none for an advisor. */
function peopleOf({ contributors = [] }: BibliographicRecord): Record<string, CslName[]> {
  const people: Record<string, CslName[]> = {};
  for (const person of contributors) {
    const { role = '' } = person;
    const variable = CSL_PEOPLE.includes(role) ? role : 'contributor';
    people[variable] = [...(people[variable] ?? []), nameOf(person)];
  }
  return people;
}

/** Variables that a record keeps in `extra`. */
function furtherOf({ extra }: BibliographicRecord): Record<string, Json | undefined> {
  const further: Record<string, Json | undefined> = {};
  for (const name of CSL_DATES) further[name] = cslDate(extraValue(extra, namesFor(name)));
  for (const [variable, field] of Object.entries(CSL_TEXTS)) {
    const value = extraValue(extra, namesFor(field));
    if (typeof value === 'string' || typeof value === 'number') further[variable] = value;
  }
  return further;
}

/** A date as CSL writes it, kept from CSL, or the text of one from another format. */
function cslDate(value: Json | undefined): Json | undefined {
  if (typeof value !== 'string') return isJsonObject(value) ? value : undefined;
  const date = parseDate(value);
  return date ? dateOf(date) : { raw: value };
}

/** The language with its region or script, where the source gave them. */
export function languageTag({ language, extra }: BibliographicRecord): string | undefined {
  const written = stringIn(extra.language);
  if (written !== undefined && languageCode(written) === language) return written;
  return language === 'und' ? undefined : language;
}

/** What CSL has no variable for; `undefined` when there is nothing. */
function customOf(record: BibliographicRecord): Json | undefined {
  const [, ...titles] = record.titles;
  const [, ...abstracts] = record.abstracts;
  const plainKeywords = record.keywords.every(
    ({ scheme, value }) => scheme === 'author' && !/[;；]/.test(value),
  );
  const own: Record<string, Json | undefined> = {
    titles: titles.map(({ value, lang, role }) => ({ value, lang, role })),
    abstracts: abstracts.map(({ value, lang, role }) => ({ value, lang, role })),
    keywords: plainKeywords
      ? []
      : record.keywords.map(({ value, lang, scheme }) => ({ value, lang, scheme })),
    authors: record.authors.some(isRich)
      ? record.authors.map((author) => ({
          institutions: author.institutionIndex ?? [],
          ...(orcidOf(author) && { orcid: orcidOf(author) as string }),
          translations: (author.translations ?? []).map(({ value, family, given }) => ({
            value,
            family,
            given,
          })),
        }))
      : [],
    institutions: record.institutions.map(({ value, translations = [] }) =>
      translations.length === 0
        ? value
        : { value, translations: translations.map((other) => other.value) },
    ),
    journals: (record.journal?.translations ?? []).map(({ value }) => value),
    identifiers: record.identifiers
      .filter(({ type }) => !IN_CSL.has(type))
      .map(({ type, value, registry }) => ({ type, value, ...(registry && { registry }) })),
    classifications: record.classifications.map(({ scheme, code, label }) => ({
      scheme,
      code,
      label,
    })),
  };
  const filled = Object.entries(own).filter(
    ([, value]) => Array.isArray(value) && value.length > 0,
  );
  return filled.length > 0 ? { diglot: Object.fromEntries(filled) as Json } : undefined;
}

const IN_CSL: ReadonlySet<string> = new Set(['doi', 'pmid', 'pmcid', 'issn', 'isbn', 'url']);

function isRich(author: Author): boolean {
  const { institutionIndex = [], translations = [] } = author;
  return institutionIndex.length > 0 || translations.length > 0 || orcidOf(author) !== undefined;
}

/** The ORCID of an author. */
export function orcidOf({ identifiers = [] }: Author): string | undefined {
  return identifiers.find(({ type }) => type === 'orcid')?.value;
}

function nameOf({ family, given, suffix, kind }: Name): CslName {
  if (kind === 'organization') return { literal: family };
  return { family, ...(given && { given }), ...(suffix && { suffix }) };
}

function dateOf({ year, month, day }: Pick<Issued, 'year' | 'month' | 'day'>): Json {
  const parts = [year, month, day].filter((part) => part !== undefined);
  return { 'date-parts': [parts] };
}

/** Several ranges: `35-38+80`, `12-15, 20` (GB/T 7714-2015, 8.6). */
const RANGES =
  /^[A-Za-z]?\d+(?:\s?[-–—]{1,2}\s?[A-Za-z]?\d+)?(?:\s?[,，;+、&]\s?[A-Za-z]?\d+(?:\s?[-–—]{1,2}\s?[A-Za-z]?\d+)?){1,20}$/;

/** The pages of a work in one text: a number, a range, several ranges as written, the number of an article. */
export function pageText(pages: Pages): string | undefined {
  const { raw, first, last, articleNumber } = pages;
  if (RANGES.test(raw)) return raw.replace(/\s?[-–—]{1,2}\s?/g, '-');
  if (articleNumber !== undefined && first === null) return articleNumber;
  return (
    pageRange(first, last) ?? (raw.length <= MAX_PAGES && !/[<>"\t\n]/.test(raw) ? raw : undefined)
  );
}

/** Longest text of pages that is written as it is, in code units: `xii–xv`. */
const MAX_PAGES = 40;

/** `15-25`, `15`, or nothing. */
export function pageRange(first: string | null, last: string | null): string | undefined {
  if (first === null) return undefined;
  return last === null || last === first ? first : `${first}-${last}`;
}

function stringIn(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
