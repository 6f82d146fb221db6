import { displayWidth, type Span } from '@diglot/text';
import { isLetterLine } from './letter-lines.ts';
import { readListMarker } from './list-marker.ts';
import { opensCaption } from './rule/caption.ts';
import { endsReference } from './rule/reference.ts';
import { closesAddress, opensPart } from './title-page-lines.ts';
import { isUnfinished } from './unfinished-line.ts';

/** Narrower blocks than this are lists and labels, not wrapped text. Columns: 2 for a Han character. */
const MIN_COLUMNS = 30;

/** The same where a sentence ends within a line, and the last line ends in a stop, as in no list. */
const MIN_RUN_ON_COLUMNS = 14;
const RUNS_ON = /。(?![\p{Pe}\p{Pf}"'。]|$)/u;
const LAST_STOP = /[。！？][\p{Pe}\p{Pf}"']{0,3}$/u;

/** Share of the widest line by which a full line may fall short, where letters differ in width. */
const SLACK_SHARE = 0.06;

/** The lines between two blank lines, with what is known of them all. */
export interface Block {
  /** Trimmed. */
  readonly lines: readonly Span[];
  /** Of each line, in columns. */
  readonly widths: readonly number[];
  readonly widest: number;
  /** Whether it is so wide that its lines may be those of wrapped text. */
  readonly isWide: boolean;
  /** The last line in which a sentence ends; −1 for none. */
  readonly lastStop: number;
  /** Whether no line but the last could have taken the first word of the next. */
  readonly isFilled: boolean;
  /** Columns each line but the last has left over with the first word of the next; below 0: it lacks them. */
  readonly rooms: readonly number[];
  /** How many lines but the last could hardly have taken the first word of the next. */
  readonly full: number;
  /** Whether every second line is Chinese and the others are not: each is the translation of its neighbour. */
  readonly takesTurns: boolean;
}

/** Measure the lines of a block. */
export function measureBlock(text: string, lines: readonly Span[]): Block {
  const widths = lines.map(({ start, end }) => displayWidth(text.slice(start, end)));
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const written = (line: Span | undefined) => text.slice(line?.start, line?.end ?? 0);
  const runsOn = () =>
    LAST_STOP.test(written(lines.at(-1))) && lines.some((line) => RUNS_ON.test(written(line)));
  const isWide = widest >= MIN_COLUMNS || (widest >= MIN_RUN_ON_COLUMNS && runsOn());
  const rooms = lines.slice(1).map((_, index) => room(text, lines, widths, widest, index));
  return {
    lines,
    widths,
    widest,
    isWide,
    lastStop: lines.findLastIndex(({ start, end }) => STOP.test(text.slice(start, end))),
    isFilled:
      lines.length > 2 &&
      isWide &&
      rooms.every((columns) => columns < 0) &&
      mayBeProse(text, lines),
    rooms,
    full: rooms.filter((columns) => columns < slack(widest)).length,
    takesTurns: takesTurns(text, lines),
  };
}

/** Lines from which on turns are no accident. */
const MIN_TURNS = 4;

/** Whether lines with Han characters and lines of letters without any take turns, as in a poem with its translation. */
function takesTurns(text: string, lines: readonly Span[]): boolean {
  if (lines.length < MIN_TURNS) return false;
  const isHan = ({ start, end }: Span) => /\p{Script=Han}/u.test(text.slice(start, end));
  const first = isHan(lines[0] as Span);
  return lines.every((line, at) => {
    if (isHan(line) !== (at % 2 === 0 ? first : !first)) return false;
    return /\p{L}/u.test(text.slice(line.start, line.end));
  });
}

/**
 * Entries of a list are easily of one length: prose has a mark somewhere, and in scripts with capitals a line
 * that begins without one.
 */
function mayBeProse(text: string, lines: readonly Span[]): boolean {
  const { start, end } = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  if (INNER_MARK.test(text.slice(start, end))) return true;
  if (/^\p{Script=Han}/u.test(text.slice(start, start + 2))) return false;
  return lines.slice(1).some((line) => !/\p{Lu}/u.test(text.charAt(line.start)));
}

/**
 * Whether a line goes on with what the line before it left unfinished.
 *
 * ```
 * Six focus groups were held in five      ← full: `countries` did not fit
 * countries. All were recorded.           ← wrapped
 * Keywords: focus group                   ← a label: not wrapped
 * ```
 *
 * @param index - Of the later line; at least 1.
 *
 * @remarks
 * Wrapped are, up to the last line in which a sentence ends: a line that opens with a small letter; a
 * line after a full one. Everywhere: a line after a comma, a hyphen, or a word that cannot end a phrase;
 * any line of a block whose lines are all filled.
 * Never wrapped: list items, labels with a colon, lines after a colon, rows of a table, numbers and times of
 * subtitles, the reference after a reference, lines that take turns with their translations.
 */
export function isWrapped(text: string, block: Block, index: number): boolean {
  const line = block.lines[index] as Span;
  const before = block.lines[index - 1] as Span;
  const head = text.slice(line.start, Math.min(line.end, line.start + 40));
  const tail = text.slice(Math.max(before.start, before.end - 40), before.end);
  if (block.takesTurns || isCue(text, line) || isCue(text, before)) return false;
  if (isInBracket(text, before, line)) return true;
  // In a list of captions; a line of prose may begin with `Table 2` as well.
  if (opensCaption(head) && opensCaption(text.slice(before.start, before.end))) return false;
  const isFullBefore = isFull(text, block, index - 1);
  // Behind a full line `libraries: present state` is no label, `d、7 d` and `3. 0%` no item.
  const goesOnSmall =
    isFullBefore && SMALL_OR_DECIMAL.test(head) && !/[.!?。！？;；:：]$/u.test(tail);
  if (!goesOnSmall && (isLabel(head) || GLUED_ITEM.test(head))) return false;
  if (!goesOnSmall && readListMarker(text, line.start, line.end) !== undefined) return false;
  if (VOLUME.test(tail) && /^\d/u.test(head)) return true;
  if (/[:：|]$/u.test(tail) || head.startsWith('|')) return false;
  if (/[;；]$/u.test(tail)) return isFullBefore && goesOnAfterSemicolon(tail, head);
  if (/[,，、]$|[\p{Ll}]-$/u.test(tail)) return !isClosedByComma(text, before, head);
  if (isUnfinished(tail, head) || CONTINUING.test(head)) return true;
  if (opensPart(text.slice(line.start, line.end)) || closesAddress(tail, head)) return false;
  if (isKeywordsBeforeTitle(text, before, head)) return false;
  // A full stop before a line in the other script has nothing left to say.
  if (/[.!?]$/u.test(tail) && /^\p{Script=Han}/u.test(head)) return false;
  const isProse = index <= block.lastStop;
  if (/^\p{Ll}/u.test(head))
    return isProse || isFullBefore || (isLong(block, index - 1) && !isSmallList(text, block));
  if (endsReference(text, before.start, before.end)) return false;
  const goesOn = isProse || isListOfKeywords(text, block, index - 1);
  return block.isFilled || (goesOn && isFullBefore);
}

/** A line that begins small, or with a decimal that a space was read into. */
const SMALL_OR_DECIMAL = /^(?:\p{Ll}|\d{1,3}\. \d{1,3}\s?[%％])/u;
/** `33(6):`, with the pages in the next line. */
const VOLUME = /\d[(（]\d{1,3}[)）][:：]$/u;

/** Longest line that is looked over for a bracket left open, in UTF-16 units. */
const MAX_OPEN_LINE = 200;
const OPEN_BRACKET = /[(（][^()（）]*$/u;
const ITEM_IN_BRACKET = /^(?:\p{Nd}{1,2}|[a-z])[)）](?=\s?[\p{L}])/u;
/** What a number closes a bracket behind. */
const COUNTS =
  /(?:tables?|figs?\.?|figures?|box|sections?|appendix|chapter|part|steps?|n|no\.|[=<>≤≥±＝＜＞–~～-]|[表图圖第]|附[录錄])\s?$/iu;
const CLOSES_BRACKET = /^[^()（）]{0,120}[)）]/u;

/** Whether a bracket is open at the end of a line, and the next line closes it. */
function isInBracket(text: string, before: Span, line: Span): boolean {
  const rest = text.slice(Math.max(before.start, before.end - MAX_OPEN_LINE), before.end);
  const at = Math.max(rest.lastIndexOf('('), rest.lastIndexOf('（'));
  if (at === -1 || !OPEN_BRACKET.test(rest.slice(at))) return false;
  const next = text.slice(line.start, Math.min(line.end, line.start + MAX_OPEN_LINE));
  // `1) sleep` opens an item, `(see Table` goes on with `1)`.
  if (ITEM_IN_BRACKET.test(next) && !COUNTS.test(rest)) return false;
  return CLOSES_BRACKET.test(next);
}

/** The number or the time code of a subtitle; a number alone is that of a page, too. */
const CUE =
  /^(?:\d{1,6}$|(?:\d{1,2}:)?\d{1,2}:\d{2}[.,:]\d{1,3} {0,2}-->|\[\d{1,3}:\d{2}[.:\]]|\{\d{1,8}\}\{)/u;

function isCue(text: string, { start, end }: Span): boolean {
  return CUE.test(text.slice(start, Math.min(end, start + 24)));
}

const LABEL = /^[\p{L}\p{N}_ .-]{1,30}[:：]/u;

function isLabel(head: string): boolean {
  return (head.includes(':') || head.includes('：')) && LABEL.test(head);
}

const GLUED_ITEM = /^\p{N}{1,2}[.．、)）]\p{Script=Han}/u;
const STOP = /[.!?。！？…][\p{Pe}\p{Pf}"']{0,4}(?:\s|$|(?<=[。！？…”」』）)]))/u;

/** Columns from which a line before one with a small letter is a line of prose or of a title: half an A4 line. */
const MIN_LONG_COLUMNS = 45;

function isLong({ widths }: Block, index: number): boolean {
  return (widths[index] as number) >= MIN_LONG_COLUMNS;
}

/** Whether every line of a block begins with a small letter, the first one too: a list of terms. */
function isSmallList(text: string, { lines }: Block): boolean {
  return lines.every(({ start }) => /\p{Ll}/u.test(text.charAt(start)));
}

/** A numbered heading: `1 Introduction`, `一、引言`. */
const HEADING =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\s+[\p{Lu}\p{Script=Han}]|[一二三四五六七八九十]{1,2}、)/u;

/** Whether nothing goes on behind the comma at the end of a line: an opening of a letter, keywords before a heading. */
function isClosedByComma(text: string, before: Span, head: string): boolean {
  if (isLetterLine(text, before, head)) return true;
  return KEYWORDS.test(text.slice(before.start, before.start + 16)) && HEADING.test(head);
}

/** A line that opens with what only goes on. */
const CONTINUING = /^(?:及其|以及|的[^士确確]|和[^平谐諧]|与[^会會])/u;

/** Behind a full line that ends in a semicolon the sentence goes on in the same script: an English title does not follow `关键词：护理；`. */
function goesOnAfterSemicolon(tail: string, head: string): boolean {
  const isHan = /\p{Script=Han}[;；]$/u.test(tail);
  return isHan ? /^\p{Script=Han}/u.test(head) : !/^\p{Script=Han}/u.test(head);
}

/**
 * Whether a line is full, in a block that shows how wide its lines are: by two full lines, or by one that
 * has a mark within, as titles seldom have.
 */
function isFull(text: string, block: Block, index: number): boolean {
  const { lines, rooms, widest, full, isWide } = block;
  const { start, end } = lines[index] as Span;
  if (!isWide || text.slice(start, end).includes('\t')) return false;
  if ((rooms[index] as number) >= slack(widest)) return false;
  return full > 1 || INNER_MARK.test(text.slice(start, end));
}

/** Columns from which a line of keywords may have been too long for the page: two thirds of an A4 line. */
const MIN_KEYWORD_COLUMNS = 60;
const KEYWORDS = /^[[【［]?(?:关\s?键\s?[词字]|關\s?鍵\s?[詞字]|key ?words?|index terms)/iu;

/** Whether a line holds Chinese keywords, and the next an English title or label. */
function isKeywordsBeforeTitle(text: string, { start, end }: Span, head: string): boolean {
  const isChinese = /\p{Script=Han}/u.test(text.charAt(end - 1));
  return isChinese && /^\p{Lu}\p{Ll}/u.test(head) && KEYWORDS.test(text.slice(start, start + 16));
}

/** Whether a line is one of keywords, full or long enough to go on in the next, which is in the same script. */
function isListOfKeywords(text: string, block: Block, index: number): boolean {
  const { lines, widths } = block;
  const { start, end } = lines[index] as Span;
  const isLong = (widths[index] as number) >= MIN_KEYWORD_COLUMNS;
  if (!isLong && ((block.rooms[index] as number) >= 0 || block.full < 2)) return false;
  if (!KEYWORDS.test(text.slice(start, start + 16))) return false;
  const next = text.charAt((lines[index + 1] as Span).start);
  return /\p{Script=Han}/u.test(text.charAt(end - 1)) === /\p{Script=Han}/u.test(next);
}

const INNER_MARK = /[，。；、]|[.,;] /u;

function slack(widest: number): number {
  return Math.max(1, widest * SLACK_SHARE);
}

function room(
  text: string,
  lines: readonly Span[],
  widths: readonly number[],
  widest: number,
  index: number,
): number {
  const { start, end } = lines[index + 1] as Span;
  const head = text.slice(start, Math.min(end, start + 30));
  const [word = '', letters] =
    /^(?:\p{Script=Han}[，。、；：！？）」』”》]{0,2}|([^\s\p{Script=Han}]+))/u.exec(head) ?? [];
  const space = letters === undefined ? 0 : 1;
  return widest - ((widths[index] as number) + space + displayWidth(word));
}
