import type { Span } from '@diglot/text';
import { type Entry, entryAt, type Slot } from '../../assemble/entry.ts';
import { reachesEnd } from '../../source/reaches-end.ts';
import { trimSpan } from '../../source/source.ts';
import { hasSemicolon, SEMICOLONS, splitList, splitSpan } from '../../source/split.ts';
import { roleBefore } from '../../values/names/name-marks.ts';

/** Title and those responsible, as ISBD writes them: `Hills : a study / Ruth Okafor`, `山区阅读/赵敏, 李伟著`. */
const SLASH = /\s\/(?:\s|$)|(?<=\p{Script=Han})\s?\/\s?(?=[\p{Script=Han}[(（])/u;

/** Years of a person's life behind the name: `, 1970-`, ` (1931-2004)`, `, 1970- author`, ` (1962-....). Auteur`. */
const LIFE =
  /[,，]?\s{0,3}[(（]?(?:ca\. ?)?[12]?\d{3}\s?[-–]\s?(?:\d{4}|\.{4})?[)）]?(?:[,.]?\s\p{L}[\p{L} ]{3,24}\.?)?$/u;

/** The year at the end of an imprint: `, 2018.`, `, c2018`, `，2020[民109]`, `, 民106[2017]`, `, DL 2011`, `, [2018]`, `, 2019.5`. */
const YEAR =
  /[,，\s]\s{0,3}[[(（]?(?:c|©|cop\.? |dr\. |DL |民國?\s?\d{1,3}\s?[[(（])?(?<year>1[5-9]\d\d|20\d\d)(?:[.年-]\d{1,2}月?)?[\])）]?(?:\s?[[(（][^\])）]{1,12}[\])）])?\.?$/d;

/** The opening of a year that the end of a text cuts off. */
const HALF_YEAR = /[,，]\s{0,3}[[(（c©\d]{0,5}$/;

/** The title of a field, and who is responsible for it where that stands behind a slash. */
export function titleParts(text: string, span: Span): { title: Span; responsible?: Span } {
  const slash = SLASH.exec(text.slice(span.start, span.end));
  if (!slash || slash.index === 0) return { title: span };
  const at = span.start + slash.index;
  return {
    title: trimSpan(text, span.start, at),
    responsible: trimSpan(text, at + slash[0].length, span.end),
  };
}

/**
 * The persons of a field, a semicolon or a line apart, without the years of their lives; in the role that stands before
 * a name: `Marie Exemple ; traduit par Paul Essai`.
 */
export function personEntries(text: string, span: Span, slot: Slot, field: string): Entry[] {
  return splitSpan(text, span, SEMICOLONS).flatMap(({ start, end }) => {
    const life = LIFE.exec(text.slice(start, end));
    const stop = life && life.index > 0 ? start + life.index : end;
    const before = roleBefore(text.slice(start, stop));
    const name = { start: start + (before?.end ?? 0), end: stop };
    return stop > name.start ? [entryAt(before?.role ?? slot, name, field)] : [];
  });
}

/** Place, publisher and year of an imprint: `Leeds : Harbour Press, 2018.`, `昆明:云岭大学出版社,2019`. */
export function imprintEntries(text: string, span: Span, field: string): Entry[] {
  const year = YEAR.exec(text.slice(span.start, span.end));
  const at = year?.indices?.groups?.year;
  const half =
    year || !reachesEnd(text, span.end)
      ? undefined
      : HALF_YEAR.exec(text.slice(span.start, span.end));
  const end = year ? span.start + year.index : half ? span.start + half.index : span.end;
  const written = text.slice(span.start, end);
  const colon = /\s?[:：]\s?/.exec(written);
  const entries: Entry[] = at
    ? [entryAt('date', { start: span.start + at[0], end: span.start + at[1] }, field)]
    : [];
  const from = colon && colon.index > 0 ? span.start + colon.index + colon[0].length : span.start;
  const stop = text[end - 1] === ',' || text[end - 1] === '.' ? end - 1 : end;
  const publisher = trimSpan(text, from, Math.max(from, stop));
  if (publisher.end > publisher.start) entries.push(entryAt('publisher', publisher, field));
  if (from > span.start) {
    const place = trimSpan(text, span.start, span.start + (colon?.index ?? 0));
    entries.push(entryAt('place', place, field));
  }
  return entries;
}

/** Pages in an extent: `XII, 312 S. : Ill.`, `256页:图;24cm`, `240 p.`, `220面`, `xii, 240 pages`. */
const EXTENT =
  /(?<count>\d{1,5})\s?(?:p\b|pp\b|pages?\b|S\b|Seiten|Bl\b|págs?\b|páginas|pagine|blz\b|[页頁面]|ページ)/d;

/** Whether a text tells an extent, and no content. */
export function isExtent(written: string): boolean {
  return written.length < 120 && (EXTENT.test(written) || /\d\s?cm\b/.test(written));
}

/** The number of pages in an extent, and the whole in `extra`. */
export function extentEntries(text: string, span: Span, field: string): Entry[] {
  const found = EXTENT.exec(text.slice(span.start, span.end))?.indices?.groups?.count;
  const whole = entryAt('extra', span, field);
  if (!found) return [whole];
  const count = { start: span.start + found[0], end: span.start + found[1] };
  const isAlone = /^\D{0,3}\d+\s?[^\d,;:：；]{0,8}$/.test(text.slice(span.start, span.end));
  return [entryAt('page-count', count, field), ...(isAlone ? [] : [whole])];
}

/** A number of pages alone, or a range of them. */
export function pagesEntries(text: string, span: Span, field: string): Entry[] {
  const written = text.slice(span.start, span.end);
  if (/^\d{1,5}$/.test(written)) return [entryAt('page-count', span, field)];
  return isExtent(written) ? extentEntries(text, span, field) : [entryAt('pages', span, field)];
}

/** An ISBN of either length, with or without its name. */
const NUMBER = /^(?:ISBN[:： ]{0,3})?(?<isbn>(?:97[89][- ]?)?\d[\d -]{7,14}[\dXx])/d;

/** ISBNs of a field; what stands beside them, a price or a binding, in `extra`. */
export function isbnEntries(text: string, span: Span, field: string): Entry[] {
  return splitSpan(text, span, /[;；,，、\r\n]/g).flatMap((piece) => {
    const written = text.slice(piece.start, piece.end);
    const number = NUMBER.exec(written);
    const at = number?.indices?.groups?.isbn;
    if (!at) return [entryAt('extra', piece, field)];
    const rest = /^[\s/:：]+/.exec(written.slice(at[1]))?.[0].length ?? 0;
    const price = { start: piece.start + at[1] + rest, end: piece.end };
    return [
      entryAt('isbn', { start: piece.start + at[0], end: piece.start + at[1] }, field),
      ...(price.end > price.start ? [entryAt('extra', price, 'price')] : []),
    ];
  });
}

/** Subjects between semicolons or lines, else between commas; a chain of subjects (`A - B`) is one. */
export function subjectEntries(text: string, span: Span, field: string): Entry[] {
  const written = text.slice(span.start, span.end);
  const isList = hasSemicolon(written) || /[\r\n]/.test(written);
  const pieces = isList
    ? splitSpan(text, span, SEMICOLONS)
    : /\p{Script=Han}/u.test(written)
      ? splitList(text, span)
      : splitSpan(text, span, /,\s/g);
  return pieces.map((piece) => entryAt('keyword', piece, field));
}
