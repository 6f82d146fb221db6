import type { Diagnostic, Language, Span } from '@diglot/text';
import { abstractAt } from '../../abstract/sections.ts';
import type { RecordDraft } from '../../assemble/draft.ts';
import { pairScripts } from '../../assemble/pair-scripts.ts';
import type { Journal, NumberValue, Pages, Value } from '../../model.ts';
import { unwrap } from '../../source/clean.ts';
import { type Report, reporter } from '../../source/report.ts';
import type { Source } from '../../source/source.ts';
import { resolveByOrder, resolveMarkers, settleNameOrder } from '../../values/authors.ts';
import { classificationsAt } from '../../values/classifications.ts';
import { dateAt } from '../../values/dates.ts';
import { addIdentifier, identifierAt, seenIdentifiers } from '../../values/identifiers.ts';
import { hasHan, languageOf } from '../../values/language.ts';
import { languageCode } from '../../values/language-code.ts';
import { pagesAt } from '../../values/page-range.ts';
import { publicationType } from '../../values/publication-types.ts';
import { relatedSourceAt } from '../../values/references/related-source.ts';
import type { CitationLabel } from './labels.ts';
import { readAuthors, readInstitutions, readKeywords, readSubjects } from './people.ts';
import { relatedPapers } from './related-papers.ts';

/** The lines under each label of a page, trimmed, none blank. */
export type Blocks = Map<CitationLabel, Span[]>;

const SCHEMES = [
  ['clc', 'clc', '中图分类号'],
  ['discipline', 'cn-discipline', '学科分类号'],
] as const;

/** Fill a record from the blocks of a page. */
export function readBlocks(
  source: Source,
  blocks: Blocks,
  record: RecordDraft,
  diagnostics: Diagnostic[],
): void {
  const { text } = source;
  const lines = (label: CitationLabel) => blocks.get(label) ?? [];
  const first = (label: CitationLabel) => lines(label)[0];
  const report = reporter(source, diagnostics);

  readTitles(source, lines('title'), record);
  record.institutions = readInstitutions(source, lines('institutions'));
  const authors = pairScripts(settleNameOrder(readAuthors(source, lines('authors'), report)));
  record.authors = record.institutions.every(({ marker }) => marker === null)
    ? resolveByOrder(authors, record.institutions.length)
    : resolveMarkers(authors, record.institutions);
  for (const label of ['doi', 'pmid', 'issn', 'isbn'] as const) {
    for (const line of lines(label)) readIdentifiers(source, label, line, record, report);
  }
  for (const [label, scheme, name] of SCHEMES) {
    for (const line of lines(label)) {
      // Taiwan's libraries class by numbers: `434.181` is none of the Chinese Library Classification.
      if (scheme === 'clc' && !/[A-Z]/.test(text.slice(line.start, line.end)))
        record.extra.classification = text.slice(line.start, line.end);
      else
        record.classifications.push(
          ...classificationsAt(source, line.start, line.end, scheme, name),
        );
    }
  }
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
    const written = lines(label).map((line) => text.slice(line.start, line.end));
    if (written.length > 0) record.extra[label] = written.join('\n');
  }
  const declared = languageCode(String(record.extra.language ?? ''));
  if (declared) record.language = declared;
  if (record.extra.documentType) {
    record.type = publicationType([String(record.extra.documentType)]);
  }
  const rest = lines('noise').map((line) => text.slice(line.start, line.end));
  const page = rest.filter((line) => /[\p{L}\p{N}]/u.test(line));
  if (page.length > 0) record.extra.page = page;
  const [title] = record.titles;
  if (!title) report('no-title', 'The page gives no title.', first('authors'));
  if (!record.journal) {
    report('no-journal-for-main-record', 'The page does not name the journal.', title?.prov[0]);
  }
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
  if (!/\d/.test(written)) return;
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

/** Lines with nothing but white space between them as one span. */
function stretches(text: string, lines: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of lines) {
    const last = joined.at(-1);
    if (last && text.slice(last.end, start).trim() === '') {
      joined[joined.length - 1] = { start: last.start, end };
    } else joined.push({ start, end });
  }
  return joined;
}

/**
 * The lines above the first label; the work is in the language of the first. A title goes on over a line
 * break, not over a blank line. What is none of the titles is kept as the head of the page.
 */
function readTitles(source: Source, lines: readonly Span[], record: RecordDraft): void {
  const parts: (Span & { lang: Language })[] = [];
  for (const line of lines) {
    const lang = languageOf(source.text.slice(line.start, line.end));
    const last = parts.at(-1);
    const gap = last ? source.text.slice(last.end, line.start) : '';
    const isNext =
      last?.lang === lang &&
      !NAVIGATION.test(source.text.slice(last.start, last.end)) &&
      /^[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*$/.test(gap);
    if (last && isNext) parts[parts.length - 1] = { ...last, end: line.end };
    else parts.push({ ...line, lang });
  }
  const others: string[] = [];
  for (const { start, end, lang } of parts) {
    const value = unwrap(source.text.slice(start, end));
    if (
      lang === 'und' ||
      NAVIGATION.test(value) ||
      record.titles.some((one) => one.lang === lang)
    ) {
      others.push(value);
      continue;
    }
    const role = record.titles.length === 0 ? 'original' : 'translation';
    record.titles.push({ ...source.valueAt(start, end, { value }), lang, role });
  }
  if (others.length > 0) record.extra.head = others;
  record.language = record.titles[0]?.lang ?? 'und';
}

/** A row of links at the head of a page. */
const NAVIGATION =
  /^(?:(?:首页|主页|登录|注册|论文|期刊|学者|学位|会议|专利|标准|检索|高级检索|下载|分享|收藏|导出|引用|在线阅读|整刊下载)[\s>|/·]{0,4}){1,20}$/u;

function readAbstract(source: Source, { start, end }: Span, record: RecordDraft): void {
  const lang = languageOf(source.text.slice(start, end));
  if (record.language === 'und') record.language = lang;
  const role = lang === record.language ? 'original' : 'translation';
  record.abstracts.push({ lang, role, ...abstractAt(source, start, end) });
}

function readPlace(source: Source, blocks: Blocks, record: RecordDraft): void {
  const block = (label: CitationLabel) => blocks.get(label)?.[0];
  const pages = block('pages');
  const count = numberAt(source, block('pageCount'));
  if (count) record.pageCount = count;
  if (pages) {
    record.pages = { ...pagesAt(source, pages.start, pages.end), count: count?.value ?? null };
  }
  const journal = block('journal');
  if (journal) {
    const { source: place } = relatedSourceAt(source, journal.start, journal.end);
    const name = place.journal ?? '';
    const written = source.text.slice(journal.start, journal.end);
    const start = journal.start + Math.max(0, written.indexOf(name));
    const title = name === '' ? null : source.valueAt(start, start + name.length);
    const { volume, issue, year, first, last } = place;
    record.journal = { title, volume, issue, ...otherJournal(source, blocks, title) };
    if (first !== null) record.pages ??= pagesIn(source, journal, first, last);
    if (year !== null) {
      const at = source.text.indexOf(String(year), start + name.length);
      const length = DAY_IN_BRACKETS.exec(source.text.slice(at, journal.end))?.[0].length ?? 4;
      record.issued = dateAt(source, at, at + length) ?? null;
    }
  }
  readNumbering(source, block('numbering'), record);
  const volume = block('volume');
  const issue = block('issue');
  if (volume || issue) {
    const base = record.journal ?? { title: null, volume: null, issue: null };
    const volumeSource = volume && source.rawAt(volume.start, volume.end);
    const issueSource = issue && source.rawAt(issue.start, issue.end);
    record.journal = {
      ...base,
      ...(volumeSource && { volume: volumeSource.raw, volumeSource }),
      ...(issueSource && { issue: issueSource.raw, issueSource }),
    };
  }
  const publisher = block('publisher');
  if (publisher) {
    const base = record.journal ?? { title: null, volume: null, issue: null };
    record.journal = { ...base, publisher: source.valueAt(publisher.start, publisher.end) };
  }
  const dates = (blocks.get('date') ?? [])
    .map(({ start, end }) => dateAt(source, start, end))
    .filter((date) => date !== null && date !== undefined);
  const [first] = dates;
  // Beside a year a date of that year says more.
  const precise = dates.find(({ year, month }) => year === first?.year && month !== undefined);
  record.issued = precise ?? first ?? record.issued;
}

/** `2021 / 09 / 01)`: a day behind the journal, in brackets. */
const DAY_IN_BRACKETS = /^\d{4}(?:\s?[/.-]\s?\d{1,2}){1,2}(?=\s?[)）])/u;

/** The journal's name in the other language, on the line below its own. */
function otherJournal(
  source: Source,
  blocks: Blocks,
  title: Value | null,
): Pick<Journal, 'translations'> {
  const [, other, ...more] = blocks.get('journal') ?? [];
  if (!other || more.length > 0 || !title) return {};
  const value = source.valueAt(other.start, other.end);
  if (hasHan(value.value) === hasHan(title.value)) return {};
  return { translations: [{ ...value, lang: languageOf(value.value) }] };
}

/** The pages behind the journal's name; what stands behind them (`,共9页`) is none of them. */
function pagesIn(source: Source, { start, end }: Span, first: string, last: string | null): Pages {
  const line = source.text.slice(start, end);
  const ranges = [...line.matchAll(/[A-Za-z]?\d+(?:\s?[-–]\s?[A-Za-z]?\d+)?(?:\+\d+)?/g)];
  const range = ranges.findLast(
    ([written]) => bare(written).startsWith(first) && (last === null || /[-–]/.test(written)),
  );
  const written = range?.[0] ?? '';
  const at = start + (range?.index ?? 0) + written.length - bare(written).length;
  return { ...pagesAt(source, at, range ? at + bare(written).length : end), count: null };
}

/** `p11-19`, `P45 - 58`: pages without the letter that stands for the word. */
function bare(pages: string): string {
  return pages.replace(/^p(?=\d)/i, '');
}

/** `2018，36(6)`, `2018年第36卷第6期`, `36(Suppl 1)` under 年，卷(期); pages may stand behind. */
const NUMBERING =
  /^(?:(?<year>(?:1[89]|20)\d{2})年?)?[\s,，;；]{0,3}(?:第?(?<volume>\d{1,4})卷?)?[\s,，]{0,3}(?:[(（](?<bracketed>[^()（）]{1,20})[)）]|第?(?<numbered>[\p{L}\d/-]{1,8})\s?期|(?<=[,，]\s?)(?<bare>\d{1,3}))?(?:\s?[:：].{1,40})?$/du;

/** `12卷3期 (2021 / 09 / 01)`, `12:3 民110.09`: as libraries of Taiwan write it. */
const DATED =
  /^(?:第?(?<volume>\d{1,4})\s?[卷:：]\s?)?第?(?<numbered>\d{1,5})\s?期?\s{0,3}(?:[(（]\s?|(?=民))(?<date>(?:民[國国]?\s?)?\d{2,4}(?:\s?[/.年-]\s?\d{1,2}){0,2}[月日]?)\s?[)）]?$/du;

function readNumbering(source: Source, line: Span | undefined, record: RecordDraft): void {
  if (!line) return;
  const written = source.text.slice(line.start, line.end);
  const dated = DATED.exec(written);
  const found = dated ?? NUMBERING.exec(written);
  const place = dated?.indices?.groups?.date;
  if (place) record.issued ??= dateAt(source, line.start + place[0], line.start + place[1]) ?? null;
  const volumeIssue = source.rawAt(line.start, line.end);
  const { year, volume = null, ...issues } = found?.groups ?? {};
  const issue = issues.bracketed ?? issues.numbered ?? issues.bare ?? null;
  record.journal = { ...(record.journal ?? { title: null }), volume, issue, volumeIssue };
  const at = found?.indices?.groups?.year;
  if (year === undefined || !at || record.issued) return;
  const prov = [source.prov(line.start + at[0], line.start + at[1])];
  record.issued = { raw: year, year: Number(year), prov };
}

function numberAt(source: Source, line: Span | undefined): NumberValue | undefined {
  const digits =
    line && /\d{1,3}(?:,\d{3}){1,2}(?!\d)|\d{1,9}/.exec(source.text.slice(line.start, line.end));
  if (!line || !digits) return undefined;
  const start = line.start + digits.index;
  return {
    ...source.rawAt(start, start + digits[0].length),
    value: Number(digits[0].replaceAll(',', '')),
  };
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
