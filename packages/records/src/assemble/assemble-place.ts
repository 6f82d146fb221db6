import type { Pages, PartialDate, RawValue } from '../model.ts';
import { reachesEnd } from '../source/reaches-end.ts';
import { type CalendarDate, parseDate } from '../values/dates.ts';
import { parsePages } from '../values/page-range.ts';
import { addExtra, type Context, entriesOf, entryValue } from './context.ts';
import type { Writable } from './draft.ts';
import type { Entry } from './entry.ts';

/**
 * The date of publication: the year the source names as such, made more precise by a date of the same
 * year or a month beside it. Other dates become `alternatives`.
 */
export function assembleDate(context: Context): void {
  if (entriesOf(context, 'year', 'date').length === 0) return;
  const years = entriesOf(context, 'year').map((entry) => dateOf(context, entry));
  const dates = entriesOf(context, 'date').map((entry) => dateOf(context, entry));
  const known = [...years, ...dates].filter((date) => date !== undefined);
  const year = years.find((date) => date !== undefined) ?? known[0];
  if (!year) {
    for (const entry of entriesOf(context, 'date', 'year')) unreadable(context, entry);
    return;
  }
  const [only] = known;
  if (only && entriesOf(context, 'year', 'date', 'month').length === 1) {
    context.draft.issued = only;
    return;
  }
  const best = known
    .filter((date) => date.year === year.year)
    .reduce((one, two) => (precision(two) > precision(one) ? two : one), year);
  const issued = best.month === undefined ? { ...best, ...monthBeside(context, best.year) } : best;
  const alternatives = known.filter((date) => date !== best && date !== issued);
  context.draft.issued = alternatives.length > 0 ? { ...issued, alternatives } : issued;
}

function dateOf(context: Context, entry: Entry): PartialDate | undefined {
  const { source, clean } = context;
  const { start, end, field } = entry;
  const date = readDate(entry.value ?? clean(source.text.slice(start, end)));
  if (!date) return undefined;
  const [piece = { start, end }, ...further] = entry.pieces ?? [];
  const { raw, prov } = source.rawAt(piece.start, piece.end, field);
  const { year, month, day } = date;
  const found: Writable<PartialDate> =
    month === undefined
      ? { raw, year, prov }
      : day === undefined
        ? { raw, year, month, prov }
        : { raw, year, month, day, prov };
  if (further.length > 0)
    found.apart = further.map((one) => source.rawAt(one.start, one.end, field));
  return found;
}

/** Any date `parseDate` knows; also `2010/11/14/` and `2004///Spring`; else the year in the text. */
function readDate(value: string): CalendarDate | undefined {
  if (/^[12]\d{3}$/.test(value)) return { year: Number(value) };
  // `2010-03-05/2010-03-07`: a range is dated by its first day.
  const range = /^(\d{4}-\d{2}(?:-\d{2})?)\/(?:\d{4}-\d{2}(?:-\d{2})?|\.\.)?$/.exec(value)?.[1];
  if (range !== undefined) return parseDate(range);
  const parts = value.split('/').map((part) => part.trim());
  const slashed = parts.length > 1 && /^\d{4}$/.test(parts[0] ?? '');
  const plain = slashed
    ? parts
        .slice(0, 3)
        .filter((part) => /^(?:\d{1,4}|\p{L}{3,12})$/u.test(part))
        .join(/\p{L}/u.test(value) ? ' ' : '-')
    : value.replace(/^\[|\]$/g, '');
  return parseDate(plain) ?? parseDate(/(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/.exec(plain)?.[0] ?? '');
}

/** `3月`, `12月15日`, `十二月`, `3-4月`, `5月下旬`. */
const HAN_MONTH =
  /^(?<month>\d{1,2}|十[一二]?|[一二三四五六七八九])(?:\s?[-–~～至]\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2}))?\s?月(?:份|[上中下]旬)?(?:\s?(?<day>\d{1,2})\s?[日号號])?$/u;

const HAN_NUMBERS = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');

/** A month in Chinese as `12-15`; other text as it is. */
function monthInDigits(value: string): string {
  const { month = '', day } = HAN_MONTH.exec(value)?.groups ?? {};
  if (month === '') return value;
  const number = /^\d/.test(month) ? month : String(HAN_NUMBERS.indexOf(month) + 1);
  return day === undefined ? number : `${number}-${day}`;
}

/** A month, with or without a day, that stands in a field of its own: `FEB`, `OCT 7`, `3`, `3月`. */
function monthBeside(context: Context, year: number): Partial<CalendarDate> {
  for (const entry of entriesOf(context, 'month', 'date')) {
    const value = monthInDigits(entryValue(context, entry).value);
    const date = /^\d{1,2}(?:[\s.~-]{1,3}\d{1,2})?$/.test(value)
      ? parseDate(`${year}-${value.replace(/[^\d]+/, '-')}`)
      : /\d{4}/.test(value)
        ? undefined
        : parseDate(`${year} ${value}`);
    if (date?.month !== undefined) return date;
  }
  return {};
}

function precision(date: CalendarDate): number {
  return (date.month === undefined ? 0 : 1) + (date.day === undefined ? 0 : 1);
}

function unreadable({ source, diagnostics }: Context, { start, end }: Entry): void {
  diagnostics.push({
    code: 'unreadable-date',
    message: `“${source.text.slice(start, Math.min(end, start + 40))}” is not a date.`,
    span: source.rootSpan(start, end),
  });
}

/** Pages from one field or from two; the number of pages apart. */
export function assemblePages(context: Context): void {
  const { draft, source } = context;
  const [first] = entriesOf(context, 'first-page');
  const [last] = entriesOf(context, 'last-page');
  const [whole] = entriesOf(context, 'pages');
  const [article] = entriesOf(context, 'article-number');
  const valueText = (entry: Entry) => entryValue(context, entry).value;
  const isShort = whole && /^\d{1,5}$/.test(valueText(whole));
  if (isShort && first && last) {
    // Beside the first and the last page one number is how many there are.
    draft.pages = fromTwo(context, first, last);
    const isFirst = valueText(whole) === valueText(first);
    if (!isFirst && entriesOf(context, 'page-count').length === 0) addPageCount(context, whole);
  } else if (isShort && last && !first) draft.pages = fromTwo(context, whole, last);
  else if (whole) {
    const raw = source.rawAt(whole.start, whole.end, whole.field);
    const isCut = reachesEnd(source.text, whole.end);
    const pages = readPages(valueText(whole), isCut);
    const number = article && pages.articleNumber === undefined ? valueText(article) : undefined;
    draft.pages = pagesOf(raw, {
      ...pages,
      ...(number !== undefined && { articleNumber: number }),
    });
  } else if (first) {
    const pages = fromTwo(context, first, last);
    const number = article && pages.articleNumber === undefined ? valueText(article) : undefined;
    draft.pages = { ...pages, ...(number !== undefined && { articleNumber: number }) };
  } else if (article ?? last) {
    const entry = (article ?? last) as Entry;
    const raw = source.rawAt(entry.start, entry.end, entry.field);
    draft.pages = article
      ? pagesOf(raw, { first: null, last: null, articleNumber: valueText(article) })
      : pagesOf(raw, readPages(valueText(entry)));
  }
  const [count] = entriesOf(context, 'page-count');
  if (count) addPageCount(context, count);
}

/** `第12页`: what stands around the number. */
const PAGE_WORDS = /^第\s?(?=\d)|(?<=\d)\s?[页頁]$/g;

/** Pages from the field of the first page and that of the last, if there is one. */
function fromTwo(context: Context, first: Entry, last: Entry | undefined): Pages {
  const { source } = context;
  const opening = entryValue(context, first).value.replace(PAGE_WORDS, '');
  const closing = last ? entryValue(context, last).value.replace(PAGE_WORDS, '') : '';
  const raw = source.rawAt(first.start, first.end, first.field);
  const isRange = closing === '' || /\d\s*[-–—]\s*\S*\d/.test(opening);
  const isCut = reachesEnd(source.text, (last ?? first).end);
  const pages = readPages(isRange ? opening : `${opening}-${closing}`, isCut);
  const found =
    pages.first === null && !isRange
      ? pagesOf(raw, { first: opening, last: closing })
      : pagesOf(raw, pages);
  return last && closing !== ''
    ? { ...found, lastSource: source.rawAt(last.start, last.end, last.field) }
    : found;
}

/** The number of pages of the work; words about its extent go to `extra`. */
function addPageCount(context: Context, count: Entry): void {
  const { draft, source } = context;
  const extent = source.text.slice(count.start, count.end);
  const digits = PAGE_COUNT.exec(extent) ?? LAST_COUNT.exec(extent) ?? /\d+/.exec(extent);
  if (!digits) {
    addExtra(context, 'extent', entryValue(context, count).value);
    return;
  }
  const start = count.start + digits.index;
  const raw = source.rawAt(start, start + digits[0].length, count.field);
  draft.pageCount = { ...raw, value: Number(digits[0]) };
}

/** Of `6, 240 p.` and `xii, 240 页` the number of pages that follow those before the text. */
const PAGE_COUNT = /(?<!\d)\d{1,5}(?=\s?(?:p|pp|pages|S|Seiten|页|頁)(?![\p{L}\d]))/u;

/** The same without a word for pages: `6, 240`, `xii, 240`. */
const LAST_COUNT = /(?<=^(?:\d{1,3}|[ivxl]{1,7}),\s)\d{1,5}$/i;

type PlainPages = ReturnType<typeof parsePages>;

function pagesOf({ raw, prov }: RawValue, { first, last, articleNumber }: PlainPages): Pages {
  return articleNumber === undefined
    ? { raw, prov, first, last, count: null }
    : { raw, prov, first, last, count: null, articleNumber };
}

/** Pages without leading zeros. */
function readPages(written: string, isCut = false): ReturnType<typeof parsePages> {
  const pages = parsePages(written, { isCut });
  return { ...pages, first: unpadded(pages.first), last: unpadded(pages.last) };
}

function unpadded(page: string | null): string | null {
  return page?.replace(/^0+(?=\d)/, '') ?? null;
}
