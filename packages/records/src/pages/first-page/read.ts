import type { Span } from '@diglot/text';
import type { Entry } from '../../assemble/entry.ts';
import { readEntries } from '../../assemble/read-entries.ts';
import { beforeOpening } from '../../reader/readable-end.ts';
import type { Reader } from '../../reader/reader.ts';
import { unwrap } from '../../source/clean.ts';
import { inlineMath } from '../../source/inline-math.ts';
import type { Source } from '../../source/source.ts';
import { splitSpan } from '../../source/split.ts';
import { type PageLine, type PageMark, pageLines } from './lines.ts';
import {
  chineseNames,
  englishNames,
  isChineseByline,
  isEnglishByline,
  isNameList,
  isPlace,
} from './names.ts';
import { openingIn } from './opening.ts';

type Side = 'zh' | 'en';

/** Where the keywords of a line stop: what follows on the same line is about the article, not its topic. */
const AFTER_KEYWORDS =
  /[【[]?\s{0,4}(?:(?:中图)?分类号|文献标[识志]码|文章编号)|(?:DOI|doi)\s{0,4}[:：]|\sCLAS{1,2}(?:IFICATION)?\s{1,4}NUMBER|CLC\s{1,4}[Nn]umber/;

/**
 * The first page of a Chinese article, as text: title, names, 摘要, 关键词, then the same in English (or the
 * English first), or one language alone. Line breaks, notes in between and labels glued to their text are expected; simple
 * formulas become text.
 */
export const firstPage: Reader = {
  format: 'first-page',
  boundaries: { by: 'whole' },
  readableEnd: beforeOpening(openingIn),
  detect: (head) => {
    const marks = new Set<PageMark>(pageLines(head.slice(0, 20_000)).map(({ mark }) => mark));
    if (!marks.has('keywords-zh') && !marks.has('keywords-en')) return 0;
    if (!marks.has('abstract-zh')) return marks.has('abstract-en') ? 0.5 : 0;
    return marks.has('abstract-en') ? 0.96 : 0.6;
  },
  read: (source) => readEntries(source, [pageEntries(source)], { clean: cleanPage }),
};

/** Lines of a page are joined by a space: where the layout broke them it is not known whether one belongs. */
function cleanPage(raw: string): string {
  return inlineMath(raw.replace(/(?<!\s)\s*[\r\n]\s*/g, ' ')).trim();
}

function pageEntries(source: Source): Entry[] {
  const { text } = source;
  const lines = pageLines(text);
  const at = (mark: PageMark) => lines.findIndex((line) => line.mark === mark);
  const [chinese, english] = [at('abstract-zh'), at('abstract-en')];
  const first: Side = english >= 0 && (chinese < 0 || english < chinese) ? 'en' : 'zh';
  const second: Side = first === 'zh' ? 'en' : 'zh';
  const middle = startOfSecond(text, lines, at(`abstract-${second}`), second);
  const start = lines[0]?.start ?? 0;
  const entries: Entry[] = [
    { slot: 'type', start, end: start, field: 'page', value: 'article-journal' },
    { slot: 'language', start, end: start, field: 'page', value: first },
  ];
  const heads: Record<Side, readonly PageLine[]> = {
    zh: headOf(lines, first === 'zh' ? 0 : middle, at('abstract-zh')),
    en: headOf(lines, first === 'en' ? 0 : middle, at('abstract-en')),
  };
  for (const side of [first, second]) {
    const role = side === first ? 'title' : 'title-translation';
    const own =
      titleOf(text, heads[side], side) ?? titleOf(text, heads[side === 'zh' ? 'en' : 'zh'], side);
    if (own) entries.push({ slot: role, ...own, field: 'title', language: side });
    entries.push(...abstractOf(text, lines, at(`abstract-${side}`), side, side === first));
    entries.push(...keywordsOf(text, lines, at(`keywords-${side}`), side));
  }
  entries.push(...namesOf(text, lines, heads.zh), ...translatedNames(text, lines, heads));
  entries.push(
    ...institutionsOf(text, lines),
    ...numberedAddresses(text, [...heads.zh, ...heads.en]),
  );
  entries.push(...restOf(text, lines), ...placeOf(text, heads.zh[0] ?? lines[0]));
  return entries;
}

/** The second heading begins after the first keywords, classification and notes. */
function startOfSecond(
  text: string,
  lines: readonly PageLine[],
  abstract: number,
  side: Side,
): number {
  let at = abstract;
  while (at > 0) {
    const line = lines[at - 1];
    if (!line || line.mark.startsWith('keywords') || line.mark.startsWith('abstract')) break;
    if (line.mark === 'text' && side === 'en' && mostlyHan(text, line) && !isByline(text, line))
      break;
    at--;
  }
  return Math.max(at, 0);
}

function isByline(text: string, { start, end }: Span): boolean {
  return isChineseByline(text.slice(start, end));
}

function headOf(lines: readonly PageLine[], from: number, to: number): readonly PageLine[] {
  return lines
    .slice(from, Math.max(from, to))
    .filter(({ mark }) => mark === 'text' || mark === 'title');
}

function mostlyHan(text: string, { start, end }: Span): boolean {
  const line = text.slice(start, end);
  const han = line.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = line.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return han > words;
}

/**
 * The title: the line behind a label, else the first line in the language; and those that go on with it, up
 * to the names.
 */
function titleOf(text: string, head: readonly PageLine[], side: Side): Span | undefined {
  const fits = ({ body, end }: PageLine) =>
    body < end && mostlyHan(text, { start: body, end }) === (side === 'zh');
  const byline = (line: PageLine) => {
    const value = text.slice(line.start, line.end);
    return side === 'zh' ? isChineseByline(value) : isEnglishByline(value);
  };
  const named = head.findIndex((line) => line.mark === 'title' && fits(line));
  const opening =
    named >= 0
      ? named
      : head.findIndex((line) => fits(line) && !isCitation(text, line) && !byline(line));
  const after = head[opening + 1];
  // `科技人才`, and a blank line before the title: the column of the journal.
  const isColumn =
    named < 0 && after && fits(after) && !byline(after) && isColumnName(text, head[opening], after);
  const begin = isColumn ? opening + 1 : opening;
  const first = head[begin];
  if (!first) return undefined;
  let end = first.end;
  for (const line of head.slice(begin + 1)) {
    if (line.mark === 'title') break;
    if (!fits(line) || byline(line) || isSubtitle(text.slice(line.start, line.end))) break;
    end = line.end;
  }
  const note = /(?<![\s\\*＊†①])[\s\\*＊†①]*[*＊†①]$/.exec(text.slice(first.body, end));
  return { start: first.body, end: note ? first.body + note.index : end };
}

/** A short word in Han, a blank line, and a longer line: the name of a column above the title. */
function isColumnName(text: string, line: PageLine | undefined, after: PageLine): boolean {
  if (!line || !/\n[^\S\n]*\r?\n/.test(text.slice(line.end, after.start))) return false;
  const written = text.slice(line.start, line.end);
  return /^\p{Script=Han}{2,8}$/u.test(written) && after.end - after.start > written.length;
}

/** A line that gives the article as a reference: `… 2016, 36(1): 77-82`. */
function isCitation(text: string, { start, end }: Span): boolean {
  const line = text.slice(start, end);
  return (
    /\b(?:19|20)\d{2}\b.{0,20}\d\s{0,4}[(（]\d{1,6}[)）]\s{0,4}[:：]\s{0,4}\d/.test(line) ||
    /DOI\s{0,9}[:：]\s{0,9}10\./i.test(line)
  );
}

/** `山区科技管理, 2019, 39(8): 120-126 doi: …` above the title: where the article stands. */
const PLACE =
  /^(?<venue>[^,，.．\d\s][^,，\n]{1,60}?)[\s,，.．]{1,3}(?<year>(?:19|20)\d{2})[\s,，年]{1,3}(?:Vol\.?\s?)?(?:第?(?<volume>\d{1,4})卷?)?[\s,，]{0,2}[(（第](?<issue>[\w增刊]{1,8})[)）期]\s?[:：]?\s?(?<pages>\d{1,5}\s?[-–]\s?\d{1,5})?(?=$|[\s.。,，;；])/du;

function placeOf(text: string, line: PageLine | undefined): Entry[] {
  if (!line) return [];
  const found = PLACE.exec(text.slice(line.start, line.end))?.indices?.groups;
  return (['venue', 'year', 'volume', 'issue', 'pages'] as const).flatMap((slot): Entry[] => {
    const at = found?.[slot];
    return at
      ? [{ slot, start: line.start + at[0], end: line.start + at[1], field: 'citation' }]
      : [];
  });
}

/** A second line that stands beside the title, not in it. */
function isSubtitle(line: string): boolean {
  return /^(?:——|—|--|以.{2,60}为例|Tak(?:e|ing) |A [Cc]ase [Ss]tudy|—)/u.test(line);
}

function abstractOf(
  text: string,
  lines: readonly PageLine[],
  at: number,
  side: Side,
  original: boolean,
): Entry[] {
  const first = lines[at];
  if (at < 0 || !first) return [];
  const own = [{ start: first.body, end: first.end }];
  for (const line of lines.slice(at + 1)) {
    if (line.mark === 'note') continue;
    if (line.mark !== 'text') break;
    if (side === 'en' ? mostlyHan(text, line) : endsAbstract(text, own, line)) break;
    own.push(line);
  }
  const parts = own.filter(({ start, end }) => end > start);
  const opening = parts[0];
  const closing = parts.at(-1);
  if (!opening || !closing) return [];
  const value = parts.map(({ start, end }) => cleanPage(text.slice(start, end))).join(' ');
  const slot = original ? 'abstract' : 'abstract-translation';
  return [
    { slot, start: opening.start, end: closing.end, field: 'abstract', value, language: side },
  ];
}

/** A Chinese abstract ends before a line that is not Chinese. */
function endsAbstract(text: string, own: readonly Span[], line: PageLine): boolean {
  return (
    own.some(({ start, end }) => end > start) &&
    !/\p{Script=Han}/u.test(text.slice(line.start, line.end))
  );
}

function keywordsOf(text: string, lines: readonly PageLine[], at: number, side: Side): Entry[] {
  const first = lines[at];
  if (at < 0 || !first) return [];
  let end = first.end;
  for (const line of lines.slice(at + 1)) {
    const sameList = /[,，;；、]\s*$/.test(text.slice(first.body, end)) || first.body === end;
    if (isLabelAlone(text.slice(line.start, line.end))) break;
    if (line.mark !== 'text' || !sameList || mostlyHan(text, line) !== (side === 'zh')) break;
    end = line.end;
  }
  const stretch = text.slice(first.body, end);
  const stop = AFTER_KEYWORDS.exec(stretch);
  const list = { start: first.body, end: stop ? first.body + stop.index : end };
  return splitPageKeywords(text, list, side).map((span) => ({
    slot: 'keyword',
    ...span,
    field: 'keywords',
    language: side,
  }));
}

/** `基金资助：`: the name of what comes next. */
function isLabelAlone(line: string): boolean {
  return /^(?:[\p{Script=Han}（）()]{2,10}|[A-Z][A-Za-z ]{2,24})\s?[:：]$/u.test(line);
}

/** Semicolons, else commas, else (in Chinese) spaces. */
function splitPageKeywords(text: string, list: Span, side: Side): Span[] {
  const stretch = text.slice(list.start, list.end);
  const separator = /[;；]/.test(stretch)
    ? /[;；]+/g
    : /[,，、]/.test(stretch)
      ? /[,，、](?![^(（]{0,200}[)）])/g
      : side === 'zh'
        ? /\s+/g
        : /\s{2,}|\s[|/]\s/g;
  return splitSpan(text, list, separator).flatMap(({ start, end }) => {
    const bare = text.slice(start, end).replace(/(?<![\s.。．;；,，【[])[\s.。．;；,，【[]+$/u, '');
    return bare === '' ? [] : [{ start, end: start + bare.length }];
  });
}

/** Chinese names: behind their label, or of the first line of names and those that go on with it. */
function namesOf(text: string, lines: readonly PageLine[], head: readonly PageLine[]): Entry[] {
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

/** English names: behind their label or in the English heading, when the line holds nothing else. */
function translatedNames(
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
function institutionsOf(text: string, lines: readonly PageLine[]): Entry[] {
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

/** `1北岭师范大学图书馆 北岭 610068`, `(1. 北岭大学；2. 南湖医院)`: addresses behind the numbers that names point to. */
function numberedAddresses(text: string, head: readonly PageLine[]): Entry[] {
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

/** Classification, DOI, notes. */
function restOf(text: string, lines: readonly PageLine[]): Entry[] {
  const entries: Entry[] = [];
  const code =
    /分类号\s{0,9}[】\]]?\s{0,9}[:：]?\s{0,9}([A-Z][A-Z]?\d[\d.\-/]*(?:[;；,，]\s?[A-Z][A-Z]?\d[\d.\-/]*)*)/g;
  for (const match of text.matchAll(code)) {
    const list = match[1] ?? '';
    const start = match.index + match[0].length - list.length;
    for (const span of splitSpan(text, { start, end: start + list.length }, /[;；,，]/g)) {
      entries.push({ slot: 'classification', ...span, field: '中图分类号', scheme: 'clc' });
    }
  }
  for (const match of text.matchAll(/DO[Il]\s{0,9}[:：]\s{0,9}(10\.\d{4,9}\/\s?\S+)/gi)) {
    const doi = match[1] ?? '';
    const start = match.index + match[0].length - doi.length;
    entries.push({ slot: 'doi', start, end: start + doi.length, field: 'DOI' });
  }
  for (const line of lines) {
    if (line.mark !== 'note') continue;
    entries.push({
      slot: 'extra',
      start: line.start,
      end: line.end,
      field: 'notes',
      value: unwrap(text.slice(line.start, line.end)),
    });
  }
  return entries;
}
