import type { RecordDraft } from '../../assemble/draft.ts';
import type { Journal, NumberValue, Value } from '../../model.ts';
import type { Report } from '../../source/report.ts';
import type { Source } from '../../source/source.ts';
import { dateAt } from '../../values/dates.ts';
import { addIdentifier, identifierAt, seenIdentifiers } from '../../values/identifiers.ts';
import { pagesAt } from '../../values/page-range.ts';
import { publicationType } from '../../values/publication-types.ts';
import { addRepeat } from '../../values/repeats.ts';
import { type Copy, fieldOf } from './copies.ts';

const IDENTIFIERS = [
  ['doi', 'doi'],
  ['DOI', 'doi'],
  ['pmid', 'pmid'],
  ['PMID', 'pmid'],
  ['PMCID', 'pmcid'],
  ['pmcid', 'pmcid'],
  ['ISSN', 'issn'],
  ['issn', 'issn'],
] as const;

const ADDRESSES = ['DOIUrl', 'url', 'ListUrlMain', 'openAccessPdf'];

/** Identifiers of their own fields, then those inside addresses. */
export function readIdentifiers(
  copies: readonly Copy[],
  record: RecordDraft,
  report: Report,
): void {
  for (const copy of copies) {
    for (const [name, type] of IDENTIFIERS) {
      const field = fieldOf(copy, [name]);
      if (!field) continue;
      const seen = seenIdentifiers(field.text).find((one) => one.type === type);
      const { start, end } = seen ?? field.trim(0, field.text.length);
      const found = identifierAt(field, type, start, end);
      if (found.valid === false) {
        report('invalid-identifier', `${type} ${found.value} is not valid.`, found.prov[0]);
      }
      addIdentifier(record.identifiers, found);
    }
  }
  for (const copy of copies) {
    for (const name of ADDRESSES) {
      const field = fieldOf(copy, [name]);
      if (!field) continue;
      for (const { type, start, end } of seenIdentifiers(field.text)) {
        addIdentifier(record.identifiers, identifierAt(field, type, start, end));
      }
    }
  }
}

/** Journal, volume, issue, pages, date and citation count. */
export function readVenue(copies: readonly Copy[], record: RecordDraft, report: Report): void {
  const first = <T extends { readonly prov: readonly unknown[] }>(
    ways: readonly (readonly string[])[],
    read: (field: Source, start: number, end: number) => T | undefined,
  ) => all(copies, ways, read)[0];

  const title = repeated(
    all(
      copies,
      [['journal', 'name'], ['journal', 'title'], ['journal'], ['PeriodicalName']],
      (field, start, end) => field.valueAt(start, end),
    ),
    report,
  );
  const volume = volumeOf(copies, report);
  if (title || volume) {
    record.journal = { volume: null, issue: null, ...volume, title: title ?? null };
  }
  const dates = all(copies, [['publicationDate'], ['EPubDate'], ['year']], dateAt);
  const [issued, ...others] = dates;
  if (issued) record.issued = withRepeats(issued, others);
  const pages = all(copies, [['journal', 'pages'], ['pages']], pagesAt);
  const [range, ...copied] = pages;
  if (range) record.pages = withRepeats(range, copied);
  const [kind] = copies.map((copy) => fieldOf(copy, ['publicationTypes'])).filter(Boolean);
  if (kind) record.type = publicationType(kind.text.split(/[,;]/));
  record.citationCount = first([['citationCount']], countAt) ?? null;
}

function volumeOf(copies: readonly Copy[], report: Report): Omit<Journal, 'title'> | undefined {
  const raws = all(copies, [['journal', 'volume'], ['volume']], (field, start, end) => ({
    ...field.rawAt(start, end),
    text: field.text.slice(start, end),
  }));
  const issues = all(copies, [['journal', 'issue'], ['issue']], (field, start, end) =>
    field.rawAt(start, end),
  );
  const [raw, ...others] = raws;
  const [issue, ...otherIssues] = issues;
  if (!raw && !issue) return undefined;
  const issueSource = issue && withRepeats(issue, otherIssues);
  if (!raw) return { volume: null, issue: issue?.raw ?? null, ...(issueSource && { issueSource }) };
  const { text, ...whole } = withRepeats(raw, others);
  // `16 1`, `16(1)`: volume and issue in one field.
  const both =
    /^(?:vol(?:ume|\.)?\s*)?([\w-]+?)(?:\s*\(([^()]+)\)|,?\s+(?:no\.?\s*|issue\s*)?([\w-]+|(?:\w+ )?(?:suppl|supplement|pt|part)\.?(?: \w+)?))$/i.exec(
      text,
    );
  if (both && !issue) {
    report('volume-issue-combined', `"${text}" holds volume and issue.`, whole.prov[0]);
    return { volume: both[1] ?? null, issue: both[2] ?? both[3] ?? null, volumeIssue: whole };
  }
  return {
    volume: text,
    issue: issue?.raw ?? null,
    volumeSource: whole,
    ...(issueSource && { issueSource }),
  };
}

function countAt(field: Source, start: number, end: number): NumberValue | undefined {
  const text = field.text.slice(start, end);
  return /^\d{1,9}$/.test(text) ? { ...field.rawAt(start, end), value: Number(text) } : undefined;
}

/** Read every such field that there is, over all copies, in order. */
function all<T>(
  copies: readonly Copy[],
  ways: readonly (readonly string[])[],
  read: (field: Source, start: number, end: number) => T | undefined,
): T[] {
  return copies
    .flatMap((copy) => ways.map((way) => fieldOf(copy, way)))
    .map((field) => {
      if (!field) return undefined;
      const { start, end } = field.trim(0, field.text.length);
      return read(field, start, end);
    })
    .filter((found) => found !== undefined);
}

/** The first of several values, with the places of the equal ones. A different one is reported. */
function repeated(values: readonly Value[], report: Report): Value | undefined {
  const [first, ...others] = values;
  if (!first) return undefined;
  const different = others.find(({ value }) => value !== first.value);
  if (different) {
    report(
      'copies-differ',
      `"${different.value}" stands beside "${first.value}".`,
      different.prov[0],
    );
  }
  return others.reduce(addRepeat, first);
}

function withRepeats<T extends { readonly raw: string; readonly prov: Value['prov'] }>(
  first: T,
  others: readonly { readonly raw: string; readonly prov: Value['prov'] }[],
): T {
  const places = others.filter(({ raw }) => raw === first.raw).flatMap(({ prov }) => prov);
  return { ...first, prov: [...first.prov, ...places] };
}
