import { lookupTable, type Span } from '@diglot/text';
import { type Entry, entryAt, type Slot } from '../../assemble/entry.ts';
import { trimSpan } from '../../source/source.ts';
import { splitNames } from '../names/name-list.ts';
import { INITIALLED } from './reference-forms.ts';
import { restEntries } from './reference-rest.ts';

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

/** Behind a mark that stands behind the journal, as VIP writes it: `…健康研究[J],2022,42(3):45-52`. */
const GLUED_YEAR = /^\s?[,，]\s{0,3}(?:19|20)\d{2}/;

/** Whether a line is a reference as GB/T 7714 has it: a mark of its kind stands behind the title, a year after it. */
export function isReference(line: string): boolean {
  if (line.length > MAX_REFERENCE) return false;
  const mark = KIND.exec(line);
  return mark !== null && mark.index > 4 && /(?:1[5-9]|20)\d{2}/.test(line.slice(mark.index));
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
  const type = KINDS[mark.groups?.kind ?? ''] ?? 'document';
  const opening =
    /^\s{0,4}(?:[[［【]\d{1,4}[\]］】]|\d{1,4}[.．、])?\s{0,4}/.exec(line)?.[0].length ?? 0;
  const head = { start: start + opening, end: start + mark.index };
  const isGlued = GLUED_YEAR.test(line.slice(mark.index + mark[0].length));
  const venue = isGlued ? venueAtEnd(text, head) : undefined;
  const { names, title } = namesAndTitle(text, venue ? { ...head, end: venue.start } : head);
  const rest = { start: start + mark.index + mark[0].length, end };
  const isPart = type === 'book' && /^\s?(?:\/\/|／／)/.test(text.slice(rest.start, end));
  const patent =
    type === 'patent' || type === 'standard'
      ? numberIn(text, title, type === 'patent' ? PATENT : STANDARD)
      : undefined;
  return [
    { ...entryAt('type', head, 'reference'), value: isPart ? 'chapter' : type },
    ...names.map((span) => entryAt(slots.author, span, 'reference')),
    entryAt(slots.title, patent?.title ?? title, 'reference'),
    ...(patent ? [entryAt('extra', patent.number, 'number')] : []),
    ...(venue
      ? [entryAt(slots.venue, trimSpan(text, venue.start + 1, venue.end), 'reference')]
      : []),
    ...restEntries(text, rest, { type, venue: slots.venue, isPlaced: venue !== undefined }),
  ];
}

/**
 * Read the translation of a reference: what the original has in its own words.
 *
 * @returns Title, authors and venue as translations; names of publishers and whatever no slot takes as `extra` entries.
 */
export function translationEntries(text: string, span: Span): Entry[] {
  return referenceEntries(text, span, TRANSLATION).flatMap((entry) => {
    if (OWN_WORDS.has(entry.slot)) return [entry];
    return KEPT.has(entry.slot)
      ? [entryAt('extra', entry, entry.slot === 'extra' ? entry.field : 'reference')]
      : [];
  });
}

const ORIGINAL = { title: 'title', author: 'author', venue: 'venue' } as const;
const TRANSLATION = {
  title: 'title-translation',
  author: 'author-translation',
  venue: 'venue-translation',
} as const;

const OWN_WORDS: ReadonlySet<string> = new Set(Object.values(TRANSLATION));
const KEPT: ReadonlySet<string> = new Set(['publisher', 'place', 'editor', 'translator', 'extra']);

/** `一种记录装置: CN201010000000.1`: the title and the number of a patent (GB/T 7714-2015, 4.5). */
const PATENT = /\s?[:：]\s{0,3}(?<number>(?:[A-Z]{2}|ZL)?\s?\d{5,16}(?:\.[\dX])?\s?[A-Z]?\d?)$/;

/** `文献著录规则: GB/T 7714—2015`: the title and the number of a standard. */
const STANDARD =
  /\s?[:：]\s{0,3}(?<number>[A-Z]{2,5}\d{0,4}(?:\/[A-Z]{1,3})?\s?[\d.]{1,12}(?:[-—–]{1,2}\d{2,4})?)$/;

function numberIn(
  text: string,
  { start, end }: Span,
  pattern: RegExp,
): { title: Span; number: Span } | undefined {
  const match = pattern.exec(text.slice(start, end));
  const number = match?.groups?.number;
  if (!match || number === undefined || match.index === 0) return undefined;
  return {
    title: { start, end: start + match.index },
    number: { start: end - number.length, end },
  };
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

/** A surname transcribed in Han and initials, the last of a list: `安德松 B`, `王芳, 史密斯 J K`. */
const MIXED_NAME = /(?:^|[,，]\s?)\p{Script=Han}{1,8}\s\p{Lu}(?:[.\s]{0,2}\p{Lu})?$/u;

/** Authors end at the first stop that does not follow an initial. */
function namesAndTitle(text: string, head: Span): { readonly names: Span[]; readonly title: Span } {
  const line = text.slice(head.start, head.end);
  // A stop behind the initial of the last of several names: `Smith J, Doe A. Deep Learning`.
  const several = INITIALLED.exec(line)?.[0];
  if (several?.includes(', ')) {
    const end = head.start + several.length;
    const names = splitNames(text, head.start, end);
    return { names, title: trimSpan(text, end + 1, head.end) };
  }
  for (const { index, 0: stop } of line.matchAll(/[.．。]\s{0,4}/g)) {
    const before = line.slice(0, index);
    const after = line.slice(index + stop.length);
    // `Okafor R. A., …`, `Barbara M. BERG`
    const isInitial =
      /(?:^|[\s.,，]|\p{Ll})\p{Lu}$/u.test(before) && !/^\p{Lu}\p{Ll}+\s\p{Ll}/u.test(after);
    // `安德松 B. 山中的共同体`: behind the initial of a transcribed name begins a Chinese title.
    const endsHere = MIXED_NAME.test(before) && /^\p{Script=Han}/u.test(after);
    if ((isInitial && !endsHere) || after.trim() === '') continue;
    const names = splitNames(text, head.start, head.start + index);
    if (!names.every((name) => name.end - name.start < 60)) break;
    return { names, title: trimSpan(text, head.start + index + stop.length, head.end) };
  }
  return { names: [], title: trimSpan(text, head.start, head.end) };
}
