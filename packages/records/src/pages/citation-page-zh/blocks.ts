import type { Diagnostic, Span } from '@diglot/text';
import type { RecordDraft } from '../../assemble/draft.ts';
import type { Slot } from '../../assemble/entry.ts';
import { pairScripts } from '../../assemble/pair-scripts.ts';
import { isPlaceholder } from '../../assemble/placeholders.ts';
import { type Report, reporter } from '../../source/report.ts';
import type { Source } from '../../source/source.ts';
import { resolveByOrder, resolveMarkers, settleNameOrder } from '../../values/authors.ts';
import { classificationsAt } from '../../values/classifications.ts';
import { addIdentifier, identifierAt, seenIdentifiers } from '../../values/identifiers.ts';
import { languageCode } from '../../values/language-code.ts';
import { publicationType } from '../../values/publication-types.ts';
import type { Blocks, CitationLabel } from './labels.ts';
import {
  institutionCodes,
  readAuthors,
  readInstitutions,
  readKeywords,
  readSubjects,
} from './people.ts';
import { numberAt, readPlace } from './place.ts';
import { relatedPapers } from './related-papers.ts';
import { readAbstract, readTitles, stretches } from './texts.ts';
import { keepUnreadLines } from './unread-lines.ts';

const SCHEMES = [
  ['clc', 'clc', '中图分类号'],
  ['discipline', 'cn-discipline', '学科分类号'],
] as const;

/** Fill a record from the blocks of a page. */
export function readBlocks(
  source: Source,
  given: Blocks,
  record: RecordDraft,
  diagnostics: Diagnostic[],
): void {
  const { text } = source;
  const report = reporter(source, diagnostics);
  const blocks = withoutPlaceholders(text, given, report);
  const lines = (label: CitationLabel) => blocks.get(label) ?? [];
  const first = (label: CitationLabel) => lines(label)[0];
  const written = ({ start, end }: Span) => text.slice(start, end);

  record.language = languageCode(lines('language').map(written).join('\n')) ?? 'und';
  readTitles(source, lines('title'), record);
  record.institutions = readInstitutions(source, lines('institutions'));
  const codes = institutionCodes(source, lines('institutions'));
  if (codes.length > 0) record.extra.institutionCode = codes.length > 1 ? codes : (codes[0] ?? '');
  const authors = pairScripts(settleNameOrder(readAuthors(source, lines('authors'), report)));
  record.authors = record.institutions.every(({ marker }) => marker === null)
    ? resolveByOrder(authors, record.institutions.length)
    : resolveMarkers(authors, record.institutions);
  for (const label of ['doi', 'pmid', 'issn', 'isbn'] as const) {
    for (const line of lines(label)) readIdentifiers(source, label, line, record, report);
  }
  readClassMarks(source, blocks, record);
  for (const stretch of stretches(text, lines('abstract'))) readAbstract(source, stretch, record);
  record.keywords = [
    ...stretches(text, lines('keywords')).flatMap((stretch) =>
      readKeywords(source, stretch, record.language),
    ),
    ...stretches(text, lines('subjects')).flatMap((stretch) => readSubjects(source, stretch)),
  ];
  const advisors = readAuthors(source, lines('advisors'), report);
  if (advisors.length > 0)
    record.contributors = pairScripts(advisors).map((one) => ({ ...one, role: 'advisor' }));
  readPlace(source, blocks, record);
  record.citationCount = numberAt(source, first('cited')) ?? null;
  readRelated(source, lines('related'), record, report);
  for (const label of ['corresponding', 'language', 'documentType', 'funding'] as const) {
    const said = lines(label).map(written);
    if (said.length > 0) record.extra[label] = said.join('\n');
  }
  if (record.extra.documentType) {
    record.type = publicationType([String(record.extra.documentType)]);
  }
  const rest = lines('noise').map(written);
  const page = rest.filter((line) => /[\p{L}\p{N}]/u.test(line));
  if (page.length > 0) record.extra.page = page;
  keepUnreadLines(source, blocks, record);
  const [title] = record.titles;
  if (!title) report('no-title', 'The page gives no title.', first('authors'));
  if (!record.journal) {
    report('no-journal-for-main-record', 'The page does not name the journal.', title?.prov[0]);
  }
}

/** Labels whose values may be words for “nothing here”, and what such a value would be of a record. */
const SLOTS: Readonly<Partial<Record<CitationLabel, Slot>>> = {
  title: 'title',
  cited: 'citation-count',
  authors: 'author',
  corresponding: 'author',
  institutions: 'institution',
  keywords: 'keyword',
  subjects: 'keyword',
  advisors: 'author',
  doi: 'doi',
  publisher: 'publisher',
  clc: 'classification',
  discipline: 'classification',
  abstract: 'abstract',
  journal: 'venue',
  volume: 'volume',
  issue: 'issue',
  pages: 'pages',
};

/** The lines without those that say `暂无`, `Not available`; each is told. */
function withoutPlaceholders(text: string, blocks: Blocks, report: Report): Blocks {
  return new Map(
    Array.from(blocks, ([label, lines]) => {
      const slot = SLOTS[label];
      if (!slot) return [label, lines];
      return [
        label,
        lines.filter((line) => {
          if (!isPlaceholder(text, { slot, field: label, ...line })) return true;
          const message = `“${text.slice(line.start, line.end)}” stands for a value that is not there.`;
          report('placeholder', message, line);
          return false;
        }),
      ];
    }),
  );
}

/** Class marks of China; others, and what is no class mark, go to `extra`. */
function readClassMarks(source: Source, blocks: Blocks, record: RecordDraft): void {
  const others: string[] = [];
  for (const [label, scheme, name] of SCHEMES) {
    for (const { start, end } of blocks.get(label) ?? []) {
      const written = source.text.slice(start, end);
      // Taiwan's libraries class by numbers: `434.181` is none of the Chinese Library Classification.
      const isOther = scheme === 'clc' && !/[A-Z]/.test(written);
      const found = isOther ? [] : classificationsAt(source, start, end, scheme, name);
      record.classifications.push(...found);
      if (found.length === 0) others.push(written);
    }
  }
  if (others.length > 0) record.extra.classification = others.join('\n');
}

const ISSN = /(?<![\d-])\d{4}[-\u2010-\u2013]?\d{3}[\dXx](?![\d-])/g;

/** The identifiers of a line under their label; one that holds no digit (`暂无`, `-`) says that there is none. */
function readIdentifiers(
  source: Source,
  type: 'doi' | 'pmid' | 'issn' | 'isbn',
  line: Span,
  record: RecordDraft,
  report: Report,
): void {
  const written = source.text.slice(line.start, line.end);
  if (!/\d/.test(written)) {
    report('placeholder', `“${written}” is no ${type}.`, line);
    return;
  }
  const seen =
    type === 'issn'
      ? Array.from(written.matchAll(ISSN), ({ 0: { length }, index }) => ({
          start: line.start + index,
          end: line.start + index + length,
        }))
      : seenIdentifiers(source.text, line.start, line.end).filter((one) => one.type === type);
  for (const { start, end } of seen.length > 0 ? seen : [line]) {
    const found = identifierAt(source, type, start, end);
    if (found.valid === false)
      report('invalid-identifier', `${type} ${found.value} is not valid.`, line);
    addIdentifier(record.identifiers, found);
  }
}

const TOTAL =
  /^(?:\u5171\s*(?<a>\d+)\s*[条條篇]|(?:total|in total)\D{0,10}(?<b>\d+)|(?<c>\d+)\s+(?:items?|papers?|articles?|results?|in total|en total|art\u00edculos))/i;

function readRelated(
  source: Source,
  lines: readonly Span[],
  record: RecordDraft,
  report: Report,
): void {
  const total = lines.find((line) => TOTAL.test(source.text.slice(line.start, line.end)));
  record.relatedTotal = numberAt(source, total) ?? null;
  const list = lines.filter((line) => line !== total);
  record.relatedPapers = relatedPapers(source, list, report);
  const shown = record.relatedPapers.length;
  if (record.relatedTotal && shown > 0 && shown < record.relatedTotal.value) {
    const message = `${shown} of ${record.relatedTotal.value} related papers are shown.`;
    report('related-partial', message, record.relatedTotal.prov[0]);
  }
}
