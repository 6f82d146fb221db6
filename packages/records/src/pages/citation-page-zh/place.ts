import type { Span } from '@diglot/text';
import type { RecordDraft } from '../../assemble/draft.ts';
import { splitVenue } from '../../assemble/texts/bilingual.ts';
import type { Journal, NumberValue, Pages, Value } from '../../model.ts';
import type { Source } from '../../source/source.ts';
import { dateAt } from '../../values/dates.ts';
import { hasHan, languageOf } from '../../values/language.ts';
import { pagesAt } from '../../values/page-range.ts';
import { relatedSourceAt } from '../../values/references/related-source.ts';
import type { Blocks, CitationLabel } from './labels.ts';

/** Fill in the journal, volume, issue, pages and date of a record from the blocks of its page. */
export function readPlace(source: Source, blocks: Blocks, record: RecordDraft): void {
  const block = (label: CitationLabel) => blocks.get(label)?.[0];
  const pages = block('pages');
  const count = numberAt(source, block('pageCount'));
  if (count) record.pageCount = count;
  if (pages) {
    record.pages = { ...pagesAt(source, pages.start, pages.end), count: count?.value ?? null };
  }
  const journal = block('journal');
  if (journal) readJournal(source, journal, blocks, record);
  readNumbering(source, block('numbering'), record);
  readParts(source, block, record);
  readDates(source, blocks.get('date') ?? [], record);
}

/** Read the line of a journal: its name, perhaps in both languages, and what stands behind it. */
function readJournal(source: Source, journal: Span, blocks: Blocks, record: RecordDraft): void {
  const { source: place } = relatedSourceAt(source, journal.start, journal.end);
  const name = place.journal ?? '';
  const written = source.text.slice(journal.start, journal.end);
  const start = journal.start + Math.max(0, written.indexOf(name));
  const [title = null, second] = name === '' ? [] : venueAt(source, start, name);
  const translation = second && { ...second, lang: languageOf(second.value) };
  const { volume, issue, year, first, last } = place;
  const other = translation ? { translations: [translation] } : otherJournal(source, blocks, title);
  record.journal = { title, volume, issue, ...other };
  if (first !== null) record.pages ??= pagesIn(source, journal, first, last);
  if (year !== null) {
    const at = source.text.indexOf(String(year), start + name.length);
    const length = DAY_IN_BRACKETS.exec(source.text.slice(at, journal.end))?.[0].length ?? 4;
    record.issued = dateAt(source, at, at + length) ?? null;
  }
}

/** Read the volume, the issue and the publisher that have lines of their own. */
function readParts(
  source: Source,
  block: (label: CitationLabel) => Span | undefined,
  record: RecordDraft,
): void {
  const [volume, issue, publisher] = [block('volume'), block('issue'), block('publisher')];
  if (!volume && !issue && !publisher) return;
  const base = record.journal ?? { title: null, volume: null, issue: null };
  const volumeSource = volume && source.rawAt(volume.start, volume.end);
  const issueSource = issue && source.rawAt(issue.start, issue.end);
  record.journal = {
    ...base,
    ...(volumeSource && { volume: volumeSource.raw, volumeSource }),
    ...(issueSource && { issue: issueSource.raw, issueSource }),
    ...(publisher && { publisher: source.valueAt(publisher.start, publisher.end) }),
  };
}

/** Read when a work appeared; beside a year a date of that year says more. */
function readDates(source: Source, lines: readonly Span[], record: RecordDraft): void {
  const dates = lines
    .map(({ start, end }) => dateAt(source, start, end))
    .filter((date) => date !== null && date !== undefined);
  const [first] = dates;
  const precise = dates.find(({ year, month }) => year === first?.year && month !== undefined);
  record.issued = precise ?? first ?? record.issued;
}

/** `2021 / 09 / 01)`: a day behind the journal, in brackets. */
const DAY_IN_BRACKETS = /^\d{4}(?:\s?[/.-]\s?\d{1,2}){1,2}(?=\s?[)）])/u;

/** A journal's name, and the same in the other language: `山区护理(Hill Nursing)`. */
function venueAt(source: Source, start: number, name: string): Value[] {
  const halves = splitVenue(name) ?? [{ start: 0, end: name.length }];
  return halves.map((half) => source.valueAt(start + half.start, start + half.end));
}

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

/** `2018，36(6)`, `2018年第36卷第6期`, `36(Suppl 1)`, `12:3` under 年，卷(期); pages may stand behind. */
const NUMBERING =
  /^(?:(?<year>(?:1[89]|20)\d{2})年?)?[\s,，;；]{0,3}(?:第?(?<volume>\d{1,4})卷?)?[\s,，]{0,3}(?:[(（](?<bracketed>[^()（）]{1,20})[)）]|第?(?<numbered>[\p{L}\d/-]{1,8})\s?期|(?<=[,，]\s?)(?<bare>\d{1,3})|(?<=\d)\s?[:：]\s?(?<behind>\d{1,3})(?=$))?(?:\s?[:：].{1,40})?$/du;

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
  const issue = issues.bracketed ?? issues.numbered ?? issues.bare ?? issues.behind ?? null;
  record.journal = { ...(record.journal ?? { title: null }), volume, issue, volumeIssue };
  const at = found?.indices?.groups?.year;
  if (year === undefined || !at || record.issued) return;
  const prov = [source.prov(line.start + at[0], line.start + at[1])];
  record.issued = { raw: year, year: Number(year), prov };
}

/** The first number of a line: `被引：1,204`. */
export function numberAt(source: Source, line: Span | undefined): NumberValue | undefined {
  const digits =
    line && /\d{1,3}(?:,\d{3}){1,2}(?!\d)|\d{1,9}/.exec(source.text.slice(line.start, line.end));
  if (!line || !digits) return undefined;
  const start = line.start + digits.index;
  return {
    ...source.rawAt(start, start + digits[0].length),
    value: Number(digits[0].replaceAll(',', '')),
  };
}
