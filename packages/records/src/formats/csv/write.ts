import { type CsvOptions, csvLine } from '@diglot/exchange';
import type { BibliographicRecord } from '../../model.ts';
import { pageText } from '../csl-json/write.ts';

type Column = readonly [name: string, value: (record: BibliographicRecord) => string];

const byLanguage = (
  list: readonly { readonly lang: string; readonly value: string }[],
  fits: (language: string) => boolean,
) => list.filter(({ lang }) => fits(lang)).map(({ value }) => value);

const other = (language: string) => language !== 'en' && language !== 'zh';

const COLUMNS: readonly Column[] = [
  ['id', ({ id }) => id],
  ['type', ({ type }) => type],
  ['language', ({ language }) => language],
  ['title_en', ({ titles }) => byLanguage(titles, (lang) => lang === 'en').join('; ')],
  ['title_zh', ({ titles }) => byLanguage(titles, (lang) => lang === 'zh').join('; ')],
  ['title_other', ({ titles }) => byLanguage(titles, other).join('; ')],
  ['authors', ({ authors }) => authors.map(({ value }) => value).join('; ')],
  ['year', ({ issued }) => String(issued?.year ?? '')],
  ['journal', ({ journal }) => journal?.title?.value ?? ''],
  ['volume', ({ journal }) => journal?.volume ?? ''],
  ['issue', ({ journal }) => journal?.issue ?? ''],
  ['pages', ({ pages }) => (pages && pageText(pages)) ?? ''],
  ['doi', (record) => identifier(record, 'doi')],
  ['pmid', (record) => identifier(record, 'pmid')],
  ['keywords_en', ({ keywords }) => byLanguage(keywords, (lang) => lang === 'en').join('; ')],
  ['keywords_zh', ({ keywords }) => byLanguage(keywords, (lang) => lang === 'zh').join('; ')],
  ['keywords_other', ({ keywords }) => byLanguage(keywords, other).join('; ')],
  ['abstract_en', ({ abstracts }) => byLanguage(abstracts, (lang) => lang === 'en').join('\n')],
  ['abstract_zh', ({ abstracts }) => byLanguage(abstracts, (lang) => lang === 'zh').join('\n')],
  ['abstract_other', ({ abstracts }) => byLanguage(abstracts, other).join('\n')],
];

/**
 * Write records as a table: RFC 4180, a heading row, lines end in CRLF, lists are joined by `; `.
 *
 * A cell is written as it is, also one that a spreadsheet would take for a formula, unless `safe` asks for an
 * apostrophe before it.
 *
 * @example
 * import { parseRecords, toCsv } from '@diglot/records';
 *
 * const ris = 'TY  - JOUR\nTI  - 同伴支持的体验\nTT  - Experiences of peer support\nER  - ';
 * toCsv(parseRecords(ris).records).split('\r\n')[1];
 * // => 'record#0,article-journal,zh,Experiences of peer support,同伴支持的体验,,,,,,,,,,,,,,,'
 */
export function toCsv(records: readonly BibliographicRecord[], options: CsvOptions = {}): string {
  return csvHeading() + records.map((record) => csvRow(record, options)).join('');
}

/** The heading row. */
export const csvHeading = () => csvLine(COLUMNS.map(([name]) => name));

/** The row of one record. */
export function csvRow(record: BibliographicRecord, options: CsvOptions = {}): string {
  return csvLine(
    COLUMNS.map(([, value]) => value(record)),
    options,
  );
}

function identifier({ identifiers }: BibliographicRecord, type: string): string {
  return identifiers.find((one) => one.type === type)?.value ?? '';
}
