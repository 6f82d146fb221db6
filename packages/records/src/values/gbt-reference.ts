import { lookupTable, type Span } from '@diglot/text';
import { type Entry, entryAt, type Slot } from '../assemble/entry.ts';
import { trimSpan } from '../source/source.ts';
import { splitNames } from './name-list.ts';

/** Longest reference, in code units. */
const MAX_REFERENCE = 1500;

/** The marks of GB/T 7714 for the kind of a work (`[J]`, `[D/OL]`) and their CSL types. */
const KINDS = lookupTable({
  J: 'article-journal',
  M: 'book',
  C: 'paper-conference',
  D: 'thesis',
  R: 'report',
  N: 'article-newspaper',
  S: 'standard',
  P: 'patent',
  G: 'document',
  A: 'chapter',
  DB: 'dataset',
  DS: 'dataset',
  CP: 'software',
  EB: 'webpage',
  Z: 'document',
});

const KIND = /\s?[[［](?<kind>J|M|C|D|R|N|S|P|G|A|DB|DS|CP|EB|Z)(?:\/\/?(?:OL|CD|DK|MT))?[\]］]/d;

/** `健康研究,2022,42(3):45-52.`, `Journal of X, 2019, 12(3): 45-58`, `2022(4):1-9`. */
const SERIAL =
  /^[.．。,，\s]{0,4}(?<venue>[^\n]{2,160}?)[,，.．]\s{0,3}(?<year>(?:19|20)\d{2})(?:[-/年.]\d{1,2}(?:[-/月.]\d{1,2}日?)?)?(?:\s?[,，]\s{0,3}(?<volume>\d{1,4}))?\s?(?:[(（](?<issue>[^()（）\n]{1,20})[)）])?(?:\s?[:：]\s{0,3}(?<pages>[A-Za-z]?\d[\dA-Za-z+,，–—-]{0,40}))?/d;

/** Behind a mark that stands behind the journal, as VIP writes it: `…健康研究[J],2022,42(3):45-52`. */
const GLUED_YEAR = /^\s?[,，]\s{0,3}(?:19|20)\d{2}/;
const PLACED =
  /^\s?[,，]\s{0,3}(?<year>(?:19|20)\d{2})(?:\s?[,，]\s{0,3}(?<volume>\d{1,4}))?\s?(?:[(（](?<issue>[^()（）\n]{1,20})[)）])?(?:\s?[:：]\s{0,3}(?<pages>\d[\d+,，–—-]{0,40}))?/d;

/** `北岭:北岭出版社,2013:15`, `北岭: 北岭大学, 2020`. */
const PUBLISHED =
  /^[.．。,，\s]{0,4}(?:(?<place>[^:：,，\n]{1,40})[:：]\s{0,3})?(?<publisher>[^:：,，\n]{2,80})[,，]\s{0,3}(?<year>(?:19|20)\d{2})(?:[-/]\d{1,2}(?:[-/]\d{1,2})?)?(?:\s?[:：]\s{0,3}(?<pages>\d[\d+,–—-]{0,40}))?/d;

const DOI =
  /\b(?:doi|DOI)\s?[:：]?\s{0,3}(?:https?:\/\/(?:dx\.)?doi\.org\/)?(?<doi>10\.\d{4,9}\/[^\s,，;；。]{1,120})/d;

/** Whether a line is a reference as GB/T 7714 has it: a mark of its kind stands behind the title, a year after it. */
export function isReference(line: string): boolean {
  if (line.length > MAX_REFERENCE) return false;
  const mark = KIND.exec(line);
  return mark !== null && mark.index > 4 && /(?:19|20)\d{2}/.test(line.slice(mark.index));
}

/**
 * Read a reference: authors, title, mark of its kind, and what stands behind it.
 *
 * ```
 * [1] 王晓芳,李明远.社区阅读与老年人睡眠[J].健康研究,2022,42(3):45-52.
 *     ^authors     ^title            ^kind ^venue
 * ```
 *
 * @param slots - What title, people and venue are: of a translated reference the slots of translations.
 * @returns Nothing for a line that is none. A title that no stop parts from the authors is left whole.
 */
export function referenceEntries(
  text: string,
  { start, end }: Span,
  slots: { readonly title: Slot; readonly author: Slot; readonly venue: Slot } = ORIGINAL,
): Entry[] {
  const line = text.slice(start, end);
  const mark = KIND.exec(line);
  if (!mark || !isReference(line)) return [];
  const kind = KINDS[mark.groups?.kind ?? ''] ?? 'document';
  const opening =
    /^\s{0,4}(?:[[［【]\d{1,4}[\]］】]|\d{1,4}[.．、])?\s{0,4}/.exec(line)?.[0].length ?? 0;
  const head = { start: start + opening, end: start + mark.index };
  const isGlued = GLUED_YEAR.test(line.slice(mark.index + mark[0].length));
  const venue = isGlued ? venueAtEnd(text, head) : undefined;
  const { names, title } = namesAndTitle(text, venue ? { ...head, end: venue.start } : head);
  const from = mark.index + mark[0].length;
  const rest = line.slice(from);
  const isSerial = kind === 'article-journal' || kind === 'article-newspaper';
  const place = (venue ? PLACED : isSerial ? SERIAL : PUBLISHED).exec(rest)?.indices?.groups;
  const at = (slot: Slot, found: readonly [number, number] | undefined, base = from): Entry[] => {
    if (!found) return [];
    const span = trimSpan(text, start + base + found[0], start + base + found[1]);
    return span.end > span.start ? [entryAt(slot, span, 'reference')] : [];
  };
  return [
    { ...entryAt('type', head, 'reference'), value: kind },
    ...names.map((span) => entryAt(slots.author, span, 'reference')),
    entryAt(slots.title, title, 'reference'),
    ...(venue
      ? [entryAt(slots.venue, trimSpan(text, venue.start + 1, venue.end), 'reference')]
      : []),
    ...at(slots.venue, place?.venue),
    ...at('place', place?.place),
    ...at('publisher', place?.publisher),
    ...at('year', place?.year),
    ...at('volume', place?.volume),
    ...at('issue', place?.issue),
    ...at('pages', place?.pages),
    ...at('doi', withoutStop(line, DOI.exec(line)?.indices?.groups?.doi), 0),
  ];
}

const ORIGINAL = { title: 'title', author: 'author', venue: 'venue' } as const;

/** A reference ends in a stop, which is no part of its DOI. */
function withoutStop(
  line: string,
  span: readonly [number, number] | undefined,
): readonly [number, number] | undefined {
  return span && line[span[1] - 1] === '.' ? [span[0], span[1] - 1] : span;
}

/** The last part of a head behind a stop; the stop opens it. */
function venueAtEnd(text: string, { start, end }: Span): Span | undefined {
  const stop = Math.max(
    text.lastIndexOf('.', end - 1),
    text.lastIndexOf('．', end - 1),
    text.lastIndexOf('。', end - 1),
  );
  return stop > start ? { start: stop, end } : undefined;
}

/** Whether the mark of the kind stands behind the journal, as VIP writes references: an abstract may follow. */
export function hasGluedYear(line: string): boolean {
  const mark = KIND.exec(line);
  return mark !== null && GLUED_YEAR.test(line.slice(mark.index + mark[0].length));
}

/** Authors end at the first stop that does not follow an initial. */
function namesAndTitle(text: string, head: Span): { readonly names: Span[]; readonly title: Span } {
  const line = text.slice(head.start, head.end);
  for (const { index, 0: stop } of line.matchAll(/[.．。]\s{0,4}/g)) {
    const before = line.slice(0, index);
    const after = line.slice(index + stop.length);
    // `Okafor R. A., …`, `Barbara M. BERG`
    const isInitial =
      /(?:^|[\s.,，]|\p{Ll})\p{Lu}$/u.test(before) && !/^\p{Lu}\p{Ll}+\s\p{Ll}/u.test(after);
    if (isInitial || after.trim() === '') continue;
    const names = splitNames(text, head.start, head.start + index);
    if (!names.every((name) => name.end - name.start < 60)) break;
    return { names, title: trimSpan(text, head.start + index + stop.length, head.end) };
  }
  return { names: [], title: trimSpan(text, head.start, head.end) };
}
