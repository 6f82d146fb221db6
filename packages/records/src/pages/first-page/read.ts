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
import { openingIn } from './opening.ts';
import {
  advisorsOf,
  institutionsOf,
  isByline,
  namesOf,
  numberedAddresses,
  plainAddresses,
  translatedNames,
} from './people.ts';
import { mostlyHan, placeOf, type Side, titleOf } from './title.ts';

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
    // A title, names and the journal behind labels: an entry of a database, read by its labels.
    if (DATABASE_LABELS.every((label) => label.test(head))) return 0.3;
    return marks.has('abstract-en') ? 0.96 : 0.6;
  },
  read: (source) => readEntries(source, [pageEntries(source)], { clean: cleanPage }),
};

/** Labels at the beginning of a line that stand together in the entry of a database and on no page of a journal. */
const DATABASE_LABELS: readonly RegExp[] = [
  /^\s{0,4}(?:中文)?(?:标题|標題|题名|題名|篇名|论文名称|論文名稱)\s?[:：]/m,
  /^\s{0,4}(?:作者(?:姓名)?|研究生)\s?[:：]/m,
  /^\s{0,4}(?:期刊|[书書]?刊名|来源|來源|出处|出處|校院名[称稱]|[学學]位[类類][别別])\s?[:：]/m,
];

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
    { slot: 'type', start, end: start, field: 'page', value: typeOf(lines) },
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
  entries.push(...advisorsOf(text, lines));
  const places = [
    ...institutionsOf(text, lines),
    ...numberedAddresses(text, [...heads.zh, ...heads.en]),
  ];
  entries.push(...(places.length > 0 ? places : plainAddresses(text, heads.zh)));
  entries.push(...restOf(text, lines), ...journalOf(text, lines, heads.zh[0]));
  return entries;
}

/** A thesis says of which degree, or names who guided it. */
const typeOf = (lines: readonly PageLine[]): string =>
  lines.some(({ mark }) => mark === 'degree' || mark === 'advisors') ? 'thesis' : 'article-journal';

/** Where the article stands: above the title, else at the foot of the page. */
function journalOf(text: string, lines: readonly PageLine[], head: PageLine | undefined): Entry[] {
  const above = placeOf(text, head ?? lines[0]);
  const foot = lines.at(-1);
  return above.length > 0 || foot?.mark !== 'text' ? above : placeOf(text, foot);
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

function headOf(lines: readonly PageLine[], from: number, to: number): readonly PageLine[] {
  return lines
    .slice(from, Math.max(from, to))
    .filter(({ mark }) => mark === 'text' || mark === 'title');
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
    if (isLabelled(text.slice(line.start, line.end))) break;
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

/** `基金资助：国家基金`, `Funding:`: the name of what comes next. */
function isLabelled(line: string): boolean {
  return /^(?:[\p{Script=Han}（）()]{2,10}\s?[:：]|[A-Z][A-Za-z ]{2,24}\s?[:：]$)/u.test(line);
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

/** Classification, DOI, degree, notes. */
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
    if (line.mark !== 'note' && line.mark !== 'degree') continue;
    entries.push({
      slot: 'extra',
      start: line.start,
      end: line.end,
      field: line.mark === 'note' ? 'notes' : 'degree',
      value: unwrap(text.slice(line.start, line.end)),
    });
  }
  return entries;
}
