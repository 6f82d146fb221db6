import type { Pages } from '../model.ts';
import { reachesEnd } from '../source/reaches-end.ts';
import type { Source } from '../source/source.ts';

const RANGE =
  /^([A-Za-z]{0,3}\d+[A-Za-z]?)\s*(?:--|[-‐‑‒–—−－~\uff5e+/]|to|至)\s*([A-Za-z]{0,3}\d+[A-Za-z]?)$/;
/** What is written around pages: `pp. 12–17`, `P 5`, `第12-17页`, `頁12-17`. */
const AROUND = /^(?:pp?\.?\s?(?=[A-Za-z]{0,3}\d)|[第页頁]\s?(?=\d))|(?<=\d)\s?[页頁]$/gi;
/** Pages behind the first stretch, on which the text goes on or others answer: `5-9; author reply 11`. */
const FURTHER =
  /^(?<opening>[A-Za-z]?\d+(?:\s?(?:--|[-–—])\s?[A-Za-z]?\d+)?)\s?[,，;+、]\s?(?:[a-z]{4,12}\s){0,2}[A-Za-z]?\d[\s\S]{0,200}$/;

const PAGE = /^[A-Z]{0,2}\d{1,5}$/;

/**
 * Read pages as written: `15 - 25`, `27 / 35`, `123-8` (short for 123–128), `S12-S19`, `27 / +`, `e081963`.
 *
 * @returns Of a range both ends; of a single page `first` alone; anything else (`e081963`, `104417`) is an
 *   `articleNumber`.
 * @param options.isCut - The text ends here: `123-8` may be the opening of 123-85, and is not completed.
 */
export function parsePages(
  text: string,
  { isCut = false } = {},
): Pick<Pages, 'first' | 'last' | 'articleNumber'> {
  const trimmed = text
    .trim()
    // `(增刊1) : 12 - 15`: an issue that was written into the field.
    .replace(/^[(（][^()（）]{1,12}[)）]\s?[:：]\s?(?=\d)/, '')
    // Of `35-38+80` and `94-98,93` the first stretch (GB/T 7714-2015, 8.6).
    .replace(FURTHER, '$<opening>')
    .replace(/(?<![,;.\uff0c\uff1b\u3002])[,;.\uff0c\uff1b\u3002]+$/, '')
    .replace(AROUND, '');
  const range = RANGE.exec(trimmed);
  if (range) {
    const [, first = '', last = ''] = range;
    return { first, last: isCut ? last : completeLast(first, last) };
  }
  // Pages of an article of which each begins at one: `12:1–12:19`.
  const ofArticle = /^(\d{1,5}:\d{1,5})\s?[-–—]{1,2}\s?(\d{1,5}:\d{1,5})$/.exec(trimmed);
  if (ofArticle) return { first: ofArticle[1] ?? null, last: ofArticle[2] ?? null };
  const open = /^([A-Za-z]{0,3}\d+)\s*(?:--|[/–-])\s*\+?$/.exec(trimmed)?.[1];
  if (open !== undefined) return { first: open, last: null };
  if (trimmed === '') return { first: null, last: null };
  return PAGE.test(trimmed)
    ? { first: trimmed, last: null }
    : { first: null, last: null, articleNumber: trimmed };
}

/** Read a span of the source as pages. */
export function pagesAt(source: Source, start: number, end: number, field?: string): Pages {
  const pages = parsePages(source.text.slice(start, end), { isCut: reachesEnd(source.text, end) });
  return { ...source.rawAt(start, end, field), ...pages, count: null };
}

/** Write `123-8` out as 123 to 128: the last page of a short range takes over the first's opening. */
function completeLast(first: string, last: string): string {
  // `S11-9`: the letters before the first page are those of the last.
  const letters = /^[A-Z]{1,3}(?=\d)/i.exec(first)?.[0] ?? '';
  const opening = first.slice(letters.length);
  if (!/^\d+$/.test(opening) || !/^\d+$/.test(last)) return last;
  if (last.length >= opening.length) return last;
  const whole = opening.slice(0, opening.length - last.length) + last;
  return Number(whole) > Number(opening) ? letters + whole : last;
}
