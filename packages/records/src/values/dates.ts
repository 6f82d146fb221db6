import { lookupTable } from '@diglot/text';
import type { PartialDate } from '../model.ts';
import type { Source } from '../source/source.ts';

export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

const MONTHS: Readonly<Record<string, number>> = lookupTable({
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
  // Spanish, German and French, where their first letters differ.
  ene: 1,
  abr: 4,
  ago: 8,
  dic: 12,
  mär: 3,
  mrz: 3,
  mai: 5,
  okt: 10,
  dez: 12,
  fév: 2,
  fev: 2,
  avr: 4,
  aoû: 8,
  déc: 12,
});

const FORMS: readonly RegExp[] = [
  // 2022-01-02, 2022/1/2, 2022.1, 2022-01-02T00:00:00Z, 2022年1月2日
  /^(?<y>\d{4})\s*[-/.年‐–]\s*(?<m>\d{1,2})(?:\s*[-/.月‐–]\s*(?<d>\d{1,2}))?(?:\s*[日月号]|[T ]\d{1,2}:.*|,)?$/,
  // 20220910
  /^(?<y>(?:19|20)\d{2})(?<m>\d{2})(?<d>\d{2})$/,
  // 2024 May 15, 2024 May, 2024 May-Jun
  /^(?<y>\d{4})[\s,]+(?<n>\p{L}{3,12})\.?(?:[-–/]\p{L}{3,12})?(?:\s+(?<d>\d{1,2}))?(?:\s*[-–]\s*(?:\p{L}{3,12}\s+)?\d{1,2})?[.,]?$/u,
  // 15 May 2024, 15-May-2024
  /^(?<d>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:de\s+)?(?<n>\p{L}{3,12})\.?(?:\s+de)?[\s,-]+(?<y>\d{4})$/u,
  // May 15, 2024; May 2024
  /^(?<n>\p{L}{3,12})\.?(?:[-–/]\p{L}{3,12})?(?:\s+(?<d>\d{1,2})(?:st|nd|rd|th)?)?[\s,]+(?<y>\d{4})$/u,
  // 2024, 2024年, 2024 Spring
  /^(?<y>\d{4})(?:\s*年|\s+(?:Spring|Summer|Autumn|Fall|Winter))?[.,]?$/i,
];

/** Years as Taiwan counts them, from 1912: `民國110年`, `民110.09` are 2021. */
const REPUBLICAN = /^(?:(?:中[华華])?民[国國]?)\s?(\d{1,3})\s?(?:年|$|(?=[./]\d))/u;

/**
 * Read a date as written in records: ISO, Chinese, English with the month by name, or a year alone.
 *
 * @returns `undefined` when it is not a date. Months and days outside the calendar are left out.
 */
export function parseDate(text: string): CalendarDate | undefined {
  const written = text.trim();
  if (written.length > 40) return undefined;
  const trimmed = written.replace(
    REPUBLICAN,
    (found, year: string) => `${Number(year) + 1911}${found.endsWith('年') ? '年' : ''}`,
  );
  for (const form of FORMS) {
    const groups = form.exec(trimmed)?.groups;
    if (!groups) continue;
    const year = Number(groups.y);
    if (year < 1000 || year > 2999) continue;
    const month = groups.m ? Number(groups.m) : MONTHS[(groups.n ?? '').slice(0, 3).toLowerCase()];
    if (groups.n && month === undefined && !isSeason(groups.n)) continue;
    if (month === undefined || month < 1 || month > 12) return { year };
    const day = groups.d === undefined ? undefined : Number(groups.d);
    return day !== undefined && day >= 1 && day <= daysIn(year, month)
      ? { year, month, day }
      : { year, month };
  }
  return undefined;
}

/** Read a span of the source as a date; `undefined` when it is none. */
export function dateAt(
  source: Source,
  start: number,
  end: number,
  field?: string,
): PartialDate | undefined {
  const date = parseDate(source.text.slice(start, end));
  return date && { ...source.rawAt(start, end, field), ...date };
}

function isSeason(word: string): boolean {
  return /^(?:spring|summer|autumn|fall|winter)$/i.test(word);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
}
