import type { Span } from '@diglot/text';
import type { Entry } from '../../assemble/entry.ts';
import { splitSpan } from '../../source/split.ts';
import { isOrganization } from '../../values/names/organization-names.ts';
import type { PageLine } from './lines.ts';
import {
  chineseNames,
  englishNames,
  isChineseByline,
  isEnglishByline,
  isNameList,
  isPlace,
} from './names.ts';
import type { Side } from './title.ts';

/** Whether a line holds Chinese names or an address. */
export function isByline(text: string, { start, end }: Span): boolean {
  return isChineseByline(text.slice(start, end));
}

/** Chinese names: behind their label, or of the first line of names and those that go on with it. */
export function namesOf(
  text: string,
  lines: readonly PageLine[],
  head: readonly PageLine[],
): Entry[] {
  const label = lines.findIndex((line) => line.mark === 'authors' && isHanLine(text, lines, line));
  const first = head.findIndex((line) => isByline(text, line));
  const bylines =
    label >= 0
      ? behindLabel(lines, label)
      : first < 0
        ? []
        : [head[first], ...head.slice(first + 1, first + 1 + linesOfNames(text, head, first))];
  return bylines.flatMap((line) =>
    line
      ? chineseNames(text, { start: line.body, end: line.end }).map(
          (span): Entry => ({ slot: 'author', ...span, field: 'byline' }),
        )
      : [],
  );
}

/** Whom a thesis names as having guided it, behind that label; in either language. */
export function advisorsOf(text: string, lines: readonly PageLine[]): Entry[] {
  return lines.flatMap((line) => {
    if (line.mark !== 'advisors') return [];
    const span = { start: line.body, end: line.end };
    const isHan = /\p{Script=Han}/u.test(text.slice(span.start, span.end));
    const names = isHan ? chineseNames(text, span) : englishNames(text, span);
    return names.map((name): Entry => ({ slot: 'advisor', ...name, field: 'advisors' }));
  });
}

/** English names: behind their label or in the English heading, when the line holds nothing else. */
export function translatedNames(
  text: string,
  lines: readonly PageLine[],
  heads: Readonly<Record<Side, readonly PageLine[]>>,
): Entry[] {
  const label = lines.find(
    (line) => line.mark === 'authors' && /^[A-Za-z]/.test(text.slice(line.body, line.end)),
  );
  const isNames = ({ start, end }: PageLine) => isEnglishByline(text.slice(start, end));
  // Both headings may stand above both abstracts.
  const bylines = label ? [label] : [...heads.en, ...heads.zh].filter(isNames);
  const names = bylines
    .map(({ body, end }) => englishNames(text, { start: body, end }))
    .find(({ length }) => length > 0);
  return (names ?? []).map(
    (span): Entry => ({ slot: 'author-translation', ...span, field: 'byline', language: 'en' }),
  );
}

/** Whether the names behind a label are Chinese; they may stand on the next line. */
function isHanLine(text: string, lines: readonly PageLine[], line: PageLine): boolean {
  const own = line.body < line.end ? line : lines[lines.indexOf(line) + 1];
  return own !== undefined && /\p{Script=Han}/u.test(text.slice(own.body, own.end));
}

/** The line of a label, or the plain lines under it when it stands alone. */
function behindLabel(lines: readonly PageLine[], at: number): readonly PageLine[] {
  const line = lines[at];
  if (!line) return [];
  if (line.body < line.end) return [line];
  const rest = lines.slice(at + 1);
  const stop = rest.findIndex(({ mark }) => mark !== 'text');
  return stop < 0 ? rest : rest.slice(0, stop);
}

/** How many lines after a byline hold nothing but names: a list that was broken, or one name a line. */
function linesOfNames(text: string, head: readonly PageLine[], at: number): number {
  let count = 0;
  for (const line of head.slice(at + 1)) {
    if (!isNameList(text.slice(line.start, line.end))) break;
    count++;
  }
  return count;
}

/** Addresses under their label, one between semicolons. */
export function institutionsOf(text: string, lines: readonly PageLine[]): Entry[] {
  return lines.flatMap((line, at) => {
    if (line.mark !== 'institutions') return [];
    return behindLabel(lines, at).flatMap(({ body, end }) =>
      splitSpan(text, { start: body, end }, /[;；]/g).map((span): Entry => {
        const marker = /^[([（]?\d[\])）.．、]\s*/.exec(text.slice(span.start, span.end));
        const start = span.start + (marker?.[0].length ?? 0);
        return { slot: 'institution', start, end: span.end, field: 'institutions' };
      }),
    );
  });
}

/** Between two addresses of a line: before a number, behind a semicolon or white space. */
const NEXT_ADDRESS =
  /[;；]\s{0,4}(?=\d{1,2}\s?[.．、]?\s{0,3}\p{L})|\s{1,6}(?=\d{1,2}\s?[.．、]\s{0,3}\p{Script=Han})/gu;

/** `北岭大学护理学院  南湖医院`: addresses without numbers in a line of their own under the names. */
export function plainAddresses(text: string, head: readonly PageLine[]): Entry[] {
  const byline = head.findIndex((line) => isChineseByline(text.slice(line.start, line.end)));
  const line = head[byline + 1];
  if (byline < 0 || !line || line.mark !== 'text') return [];
  const places = splitSpan(text, line, /[;；]|\s{2,}/g);
  return places.every(({ start, end }) => isOrganization(text.slice(start, end)))
    ? places.map((span): Entry => ({ slot: 'institution', ...span, field: 'institutions' }))
    : [];
}

/** `1北岭师范大学图书馆 北岭 610068`, `(1. 北岭大学；2. 南湖医院)`: addresses behind the numbers that names point to. */
export function numberedAddresses(text: string, head: readonly PageLine[]): Entry[] {
  // The next number of a list of addresses is one whatever its words.
  let last = 0;
  return head.flatMap((line) => {
    const written = text.slice(line.start, line.end);
    const isBracketed = /^[(（].*[)）]$/.test(written);
    const inner = isBracketed ? { start: line.start + 1, end: line.end - 1 } : line;
    const places = splitSpan(text, inner, NEXT_ADDRESS).map(({ start, end }) => {
      const marker = /^\d{1,2}\s?[.．、]?\s{0,4}(?=[\p{Script=Han}\p{Lu}])/u.exec(
        text.slice(start, end),
      );
      return marker
        ? { number: Number.parseInt(marker[0], 10), start: start + marker[0].length, end }
        : undefined;
    });
    return places.flatMap((place): Entry[] => {
      if (!place) return [];
      const { number, ...span } = place;
      const isNext = last > 0 && number === last + 1;
      if (!isNext && !isPlace(text.slice(span.start, span.end))) return [];
      last = number;
      return [{ slot: 'institution', ...span, field: 'institutions' }];
    });
  });
}
