import type { BibliographicRecord } from '@diglot/records';
import { sideBySide } from '../terminal/layout.ts';

const LABEL_WIDTH = 14;

/** Lay out a record as labelled lines; what the record does not hold is left out. */
export function renderRecord(record: BibliographicRecord, columns: number): string {
  return rows(record)
    .filter(([, value]) => value !== '')
    .map((row) => `${sideBySide(row, [LABEL_WIDTH, columns - LABEL_WIDTH - 2])}\n`)
    .join('');
}

function rows(record: BibliographicRecord): [label: string, value: string][] {
  const { journal, pages, issued } = record;
  return [
    ...record.titles.map(({ lang, value }): [string, string] => [`Title (${lang})`, value]),
    ['Authors', record.authors.map(({ value }) => value).join('; ')],
    ['Institutions', record.institutions.map(({ value }) => value).join('; ')],
    ['Journal', journal?.title?.value ?? ''],
    ['Issued', issued === null ? '' : isoDate(issued)],
    ['Volume, issue', [journal?.volume, journal?.issue].filter(Boolean).join(', ')],
    ['Pages', pages === null ? '' : pageRange(pages)],
    ['Identifiers', record.identifiers.map(({ type, value }) => `${type} ${value}`).join('; ')],
    [
      'Classes',
      record.classifications.map(({ code, label }) => `${code} ${label ?? ''}`.trim()).join('; '),
    ],
    ['Keywords', record.keywords.map(({ value }) => value).join('; ')],
    ['Abstracts', record.abstracts.map(describeAbstract).join('; ')],
    ['Related', record.relatedPapers.length === 0 ? '' : `${record.relatedPapers.length} papers`],
  ];
}

type Pages = NonNullable<BibliographicRecord['pages']>;

const pageRange = ({ first, last, articleNumber, raw }: Pages) =>
  first === null
    ? (articleNumber ?? raw)
    : last === null || last === first
      ? first
      : `${first}–${last}`;

function isoDate({ year, month, day }: { year: number; month?: number; day?: number }): string {
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

function describeAbstract({ lang, sections }: BibliographicRecord['abstracts'][number]): string {
  const labels = sections.flatMap(({ label }) => (label === null ? [] : [label]));
  const detail = labels.length > 0 ? labels.join(', ') : `${sections.length} sections`;
  return sections.length > 1 ? `${lang} (${detail})` : lang;
}
