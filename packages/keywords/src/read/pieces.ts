import type { Document, Token } from '@diglot/text';
import { Role } from '@diglot/words';
import { markupEnd } from './markup.ts';
import { Shape, type Word, type WordReader, type WrittenWord } from './words.ts';

/** A word of a sentence, before it is settled which language's phrases it belongs to. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly word: WrittenWord;
  readonly cut: boolean;
  /** What it is to Chinese beside it: a prefix of the word that follows, a suffix of the one before. */
  readonly affix?: typeof Role.prefix | typeof Role.number;
}

/** Where keywords of a list begin, and every place inside a label, by offset. */
export type ListBreaks = ReadonlyMap<number, 'keyword' | 'label'>;

const JOINERS = "-‐‑–/'’_&+#";
const HYPHENS = '-‐‑–';
const HAN = /\p{Script=Han}/u;
/** Chinese words that a number before them makes a name of: 2型糖尿病, 3维重建, 5级. */
const NUMBERED = /^[型维維代期相阶階价價级級]/u;
/** Longest number behind a hyphen that belongs to a Chinese word: 白细胞介素-6. UTF-16 units. */
const MAX_SUFFIX = 3;

/** What the words of a sentence are read from. */
interface PieceSource {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Position after the last token of the sentence. */
  readonly to: number;
  readonly readWord: WordReader;
  readonly breaks: ListBreaks;
}

/** The words read so far, and whether a phrase may reach from the last one to the next. */
interface PieceList {
  readonly pieces: Piece[];
  cut: boolean;
}

/**
 * Read the tokens `from` to `to` as words. Words of scripts other than Latin, Greek and Han end a phrase
 * and are left out.
 */
export function readPieces(
  { text, tokens }: Document,
  from: number,
  to: number,
  readWord: WordReader,
  breaks: ListBreaks,
): Piece[] {
  const source = { text, tokens, to, readWord, breaks };
  const list: PieceList = { pieces: [], cut: true };
  for (let at = from; at < to; ) at = readToken(list, at, source);
  return list.pieces;
}

/** Read one token, or what begins with it; returns the position of the next one. */
function readToken(list: PieceList, at: number, source: PieceSource): number {
  const { text, tokens, to, breaks } = source;
  const { start, kind } = tokens[at] as Token;
  const border = breaks.get(start);
  if (border !== undefined) list.cut = true;
  if (border === 'label') return at + 1;
  const tag = markupEnd(text, tokens, at, to);
  if (tag > at) {
    list.cut = true;
    return tag;
  }
  return kind === 'word' || kind === 'number'
    ? addWord(list, at, source)
    : addMark(list, at, source);
}

/** The last piece, if a token that begins at `start` touches it and no phrase ends between. */
function touched({ pieces, cut }: PieceList, start: number): Piece | undefined {
  const last = pieces[pieces.length - 1];
  return !cut && last?.end === start ? last : undefined;
}

function addWord(list: PieceList, at: number, { text, tokens, readWord }: PieceSource): number {
  const { start, end, kind } = tokens[at] as Token;
  const { pieces } = list;
  const word = readWord(text.slice(start, end), kind === 'number');
  if (word.script === 'other') {
    list.cut = true;
    return at + 1;
  }
  const last = pieces[pieces.length - 1];
  if (last !== undefined && last.end < start && arePlainNeighbours(last.word, word))
    list.cut = true;
  const before = touched(list, start);
  if (before?.word.script === 'latin' && word.script === 'latin') {
    const counts = before.word.isNumber && word.isNumber;
    pieces[pieces.length - 1] = extend(text, before, end, counts, readWord);
  } else {
    if (before !== undefined && word.script === 'han' && isPrefix(text, before, start)) {
      pieces[pieces.length - 1] = { ...before, affix: Role.prefix };
    }
    pieces.push({ start, end, word, cut: list.cut });
  }
  list.cut = false;
  return at + 1;
}

/** Add a mark to the word before it where it is a part of it; else it ends the phrase. */
function addMark(list: PieceList, at: number, { text, tokens, to, readWord }: PieceSource): number {
  const { start, end } = tokens[at] as Token;
  const { pieces } = list;
  const before = touched(list, start);
  if (before?.word.script === 'latin' && joins(text, tokens, at, to)) {
    pieces[pieces.length - 1] = extend(text, before, end, before.word.isNumber, readWord);
    return at + 1;
  }
  if (before !== undefined && isSuffix(text, before, tokens, at, to, readWord)) {
    const number = tokens[at + 1] as Token;
    const word = readWord(text.slice(start, number.end), true);
    pieces.push({ start, end: number.end, word, cut: false, affix: Role.number });
    return at + 2;
  }
  list.cut = true;
  return at + 1;
}

/**
 * Whether a plain English word and a Chinese one stand side by side with a blank between: “tort 侵权行为” is no
 * phrase, while “PCR 产物” and “Hubble 常数” are.
 */
function arePlainNeighbours(one: WrittenWord, other: WrittenWord): boolean {
  if (one.script === other.script) return false;
  const latin = one.script === 'latin' ? one : other;
  return !latin.isNumber && isPlainWord(latin.in('en'));
}

/** Least letters of a word in small letters that is no symbol: pH, kg. */
const MIN_PLAIN_LETTERS = 3;

/** Whether an English word is written in small letters, and is no symbol. */
export const isPlainWord = ({ shape, form }: Word): boolean =>
  shape === Shape.lower && form.length >= MIN_PLAIN_LETTERS && /^[a-z]+$/u.test(form);

/** Whether a Latin word or number belongs to the Chinese word that begins at its end: 5-羟色胺, T细胞. */
function isPrefix(text: string, { word, start }: Piece, end: number): boolean {
  if (word.script !== 'latin') return false;
  if (HYPHENS.includes(text.charAt(end - 1))) return true;
  if (word.isNumber) return NUMBERED.test(text.charAt(end));
  return end - start === 1;
}

/** Whether a hyphen and the number behind it belong to the Chinese word before: 环氧合酶-2抑制剂. */
function isSuffix(
  text: string,
  last: Piece,
  tokens: readonly Token[],
  at: number,
  to: number,
  readWord: WordReader,
): boolean {
  const number = tokens[at + 1];
  const { start, end } = tokens[at] as Token;
  if (last.word.script !== 'han' || !HYPHENS.includes(text.slice(start, end))) return false;
  if (at + 1 >= to || number?.kind !== 'number' || number.start !== end) return false;
  if (number.end - number.start > MAX_SUFFIX) return false;
  // 2016年-2020年 and 3章-5节 are ranges: what follows the number counts it.
  const isStop = (word: WrittenWord) => word.in('zh').role === Role.stop;
  const next = at + 2 < to ? tokens[at + 2] : undefined;
  if (isStop(last.word) || next?.kind !== 'word' || next.start !== number.end) {
    return !isStop(last.word);
  }
  return !isStop(readWord(text.slice(next.start, next.end), false));
}

/** Whether a mark behind a Latin word is a part of it: the hyphen of “long-term”, the end of “C++”. */
function joins(text: string, tokens: readonly Token[], at: number, to: number): boolean {
  const { start, end } = tokens[at] as Token;
  const mark = text.charAt(start);
  if (end - start !== 1 || !JOINERS.includes(mark)) return false;
  const next = at + 1 < to ? tokens[at + 1] : undefined;
  const tight = next?.start === end && (next.kind === 'word' || next.kind === 'number');
  if ((mark === '+' || mark === '#') && (!tight || HAN.test(text.charAt(end)))) return true;
  return tight && (HYPHENS.includes(mark) || !HAN.test(text.charAt(end)));
}

function extend(
  text: string,
  { start, cut }: Piece,
  end: number,
  counts: boolean,
  readWord: WordReader,
): Piece {
  return { start, end, word: readWord(text.slice(start, end), counts), cut };
}
