import type { Author, BibliographicRecord, Issued, Json, Name } from '../model.ts';

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
 */
export function toCslJson(records: readonly BibliographicRecord[]): CslItem[] {
  return records.map(itemOf);
}

function itemOf(record: BibliographicRecord): CslItem {
  const { journal, pages, identifiers } = record;
  const title = record.titles[0];
  const abstract = record.abstracts[0];
  const identifier = (type: string) => identifiers.find((one) => one.type === type)?.value;
  const numbers = (type: string) =>
    identifiers
      .filter((one) => one.type === type)
      .map(({ value }) => value)
      .join(', ');
  const people = (role: string) =>
    (record.contributors ?? []).filter((one) => one.role === role).map(nameOf);
  const item: Record<string, Json | readonly CslName[] | undefined> = {
    id: record.id,
    type: record.type,
    title: title?.value,
    author: record.authors.map(nameOf),
    editor: people('editor'),
    translator: people('translator'),
    contributor: [...people('contributor'), ...people('advisor')],
    'container-title': journal?.title?.value,
    'container-title-short': journal?.abbreviation?.value,
    volume: journal?.volume ?? undefined,
    issue: journal?.issue ?? undefined,
    page: pages?.articleNumber ?? (pages ? pageRange(pages.first, pages.last) : undefined),
    'number-of-pages': record.pageCount && String(record.pageCount.value),
    publisher: journal?.publisher?.value,
    'publisher-place': journal?.place?.value,
    issued: record.issued ? dateOf(record.issued) : undefined,
    abstract: abstract?.value,
    keyword: record.keywords.map(({ value }) => value).join('; '),
    language: record.language === 'und' ? undefined : record.language,
    DOI: identifier('doi'),
    PMID: identifier('pmid'),
    PMCID: identifier('pmcid'),
    ISSN: numbers('issn'),
    ISBN: numbers('isbn'),
    URL: identifier('url'),
    'collection-title': stringIn(record.extra.series),
    'event-title': stringIn(record.extra.conference),
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
          translations: (author.translations ?? []).map(({ value, family, given }) => ({
            value,
            family,
            given,
          })),
        }))
      : [],
    institutions: record.institutions.map(({ value }) => value),
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

function isRich({ institutionIndex, translations }: Author): boolean {
  return (institutionIndex?.length ?? 0) > 0 || (translations?.length ?? 0) > 0;
}

function nameOf({ family, given, suffix, kind }: Name): CslName {
  if (kind === 'organization') return { literal: family };
  return { family, ...(given && { given }), ...(suffix && { suffix }) };
}

function dateOf({ year, month, day }: Issued): Json {
  const parts = [year, month, day].filter((part) => part !== undefined);
  return { 'date-parts': [parts] };
}

/** `15-25`, `15`, or nothing. */
export function pageRange(first: string | null, last: string | null): string | undefined {
  if (first === null) return undefined;
  return last === null || last === first ? first : `${first}-${last}`;
}

function stringIn(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
