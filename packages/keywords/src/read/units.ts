import type { Document, Language, Token } from '@diglot/text';
import { type KeywordList, Role, unitSymbols } from '@diglot/words';
import { chineseRoleIn } from './chinese-role-in.ts';
import { englishRoleIn } from './english-role-in.ts';
import { markupEnd } from './markup.ts';
import type { Unit, UnitList } from './unit.ts';
import { Shape, type Word, type WordReader, type WrittenWord } from './words.ts';

/** A word of a sentence, before it is settled which language's phrases it belongs to. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly word: WrittenWord;
  readonly cut: boolean;
  /** What it is to Chinese beside it: a prefix of the word that follows, a suffix of the one before. */
  readonly affix?: typeof Role.prefix | typeof Role.number;
}

/** Units of English from which a document with Chinese in it is bilingual, not Chinese with English terms. */
const MIN_ENGLISH_UNITS = 12;
/** Latin words in a row from which they are a stretch of English inside a Chinese sentence. */
const MIN_ENGLISH_STRETCH = 5;

const JOINERS = "-‐‑–/'’_&+#";
const HYPHENS = '-‐‑–';
const NUMERIC = /^\d[\d.,]*$/u;
const HAN = /\p{Script=Han}/u;
/** Chinese words that a number before them makes a name of: 2型糖尿病, 3维重建, 5级. */
const NUMBERED = /^[型维維代期相阶階价價级級]/u;
/** Longest number behind a hyphen that belongs to a Chinese word: 白细胞介素-6. UTF-16 units. */
const MAX_SUFFIX = 3;

/**
 * Read the English and Chinese sentences of a document as units; other sentences are left out.
 *
 * Chinese words in an English sentence are Chinese. Latin words in a Chinese sentence belong to its
 * phrases, but for a stretch of five or more. In a bilingual document those that stand alone are English
 * too, so that they meet the same terms in the English part.
 *
 * @param lists - Keyword lists of the text: no phrase reaches across two keywords, and their labels are left out.
 * @remarks **Cost:** linear in the tokens.
 */
export function readUnits(
  document: Document,
  readWord: WordReader,
  lists: readonly KeywordList[] = [],
): UnitList {
  const breaks = listBreaks(lists);
  const titles: SentencePieces[] = [];
  const others: SentencePieces[] = [];
  let next = 0;
  for (const [at, sentence] of document.sentences.entries()) {
    const from = tokenAt(document.tokens, next, sentence.start);
    next = tokenAt(document.tokens, from, sentence.end);
    const { language, passage } = sentence;
    if (!isPhraseLanguage(language)) continue;
    const pieces = readPieces(document, from, next, readWord, breaks);
    (passage === 'title' ? titles : others).push({ pieces, at, language });
  }
  const english = [...titles, ...others].reduce((sum, sentence) => sum + countEnglish(sentence), 0);
  const loose = english >= MIN_ENGLISH_UNITS;
  const units: Unit[] = [];
  for (const sentence of titles) addUnits(units, sentence, document.text, loose);
  const titleUnits = units.length;
  for (const sentence of others) addUnits(units, sentence, document.text, loose);
  return { text: document.text, units, titleUnits };
}

/** Where keywords of a list begin, and every place inside a label, by offset. */
type ListBreaks = ReadonlyMap<number, 'keyword' | 'label'>;

function listBreaks(lists: readonly KeywordList[]): ListBreaks {
  const breaks = new Map<number, 'keyword' | 'label'>();
  for (const { start, keywords } of lists) {
    for (let at = start; at < (keywords[0]?.start ?? start); at++) breaks.set(at, 'label');
    for (const keyword of keywords) breaks.set(keyword.start, 'keyword');
  }
  return breaks;
}

/** Count the words of a sentence that are English wherever it stands. */
function countEnglish({ pieces, language }: SentencePieces): number {
  const least = language === 'en' ? 1 : MIN_ENGLISH_STRETCH;
  let count = 0;
  let stretch = 0;
  for (const { word } of pieces) {
    stretch = word.script === 'latin' ? stretch + 1 : 0;
    if (stretch === least) count += least;
    else if (stretch > least) count++;
  }
  return count;
}

/** Whether phrases of a language are known here: only of English and Chinese. */
export function isPhraseLanguage(language: Language): language is 'en' | 'zh' {
  return language === 'en' || language === 'zh';
}

/** The words of one sentence. */
interface SentencePieces {
  readonly pieces: readonly Piece[];
  readonly at: number;
  readonly language: 'en' | 'zh';
}

/** The position of the first token from `from` on that begins at an offset or behind it. */
function tokenAt(tokens: readonly Token[], from: number, offset: number): number {
  let at = from;
  while (at < tokens.length && (tokens[at] as Token).start < offset) at++;
  return at;
}

/**
 * Read the tokens `from` to `to` as words. Words of scripts other than Latin, Greek and Han end a phrase
 * and are left out.
 */
function readPieces(
  { text, tokens }: Document,
  from: number,
  to: number,
  readWord: WordReader,
  breaks: ListBreaks,
): Piece[] {
  const pieces: Piece[] = [];
  let cut = true;
  for (let at = from; at < to; at++) {
    const border = breaks.get((tokens[at] as Token).start);
    if (border !== undefined) cut = true;
    if (border === 'label') continue;
    const tag = markupEnd(text, tokens, at, to);
    if (tag > at) {
      at = tag - 1;
      cut = true;
      continue;
    }
    const { start, end, kind } = tokens[at] as Token;
    const last = pieces[pieces.length - 1];
    const touches = !cut && last?.end === start && last.word.script === 'latin';
    if (kind === 'word' || kind === 'number') {
      const word = readWord(text.slice(start, end), kind === 'number');
      if (word.script === 'other') {
        cut = true;
        continue;
      }
      if (last !== undefined && last.end < start && arePlainNeighbours(last.word, word)) cut = true;
      if (touches && last !== undefined && word.script === 'latin') {
        const counts = last.word.isNumber && word.isNumber;
        pieces[pieces.length - 1] = extend(text, last, end, counts, readWord);
      } else {
        if (!cut && last?.end === start && word.script === 'han' && isPrefix(text, last, start)) {
          pieces[pieces.length - 1] = { ...last, affix: Role.prefix };
        }
        pieces.push({ start, end, word, cut });
      }
      cut = false;
    } else if (touches && last !== undefined && joins(text, tokens, at, to)) {
      pieces[pieces.length - 1] = extend(text, last, end, last.word.isNumber, readWord);
    } else if (!cut && last?.end === start && isSuffix(text, last, tokens, at, to, readWord)) {
      const number = tokens[++at] as Token;
      const word = readWord(text.slice(start, number.end), true);
      pieces.push({ start, end: number.end, word, cut, affix: Role.number });
    } else cut = true;
  }
  return pieces;
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

const isPlainWord = ({ shape, form }: Word): boolean =>
  shape === Shape.lower && form.length >= MIN_PLAIN_LETTERS && /^[a-z]+$/u.test(form);

/** A word, unless punctuation stands before it. */
function follower(piece: Piece | undefined): Word | undefined {
  return piece === undefined || piece.cut ? undefined : piece.word.in('en');
}

/** Whether a word is the unit of the number before it: the mg of “120 mg”. */
function isUnitSymbol(before: Unit | undefined, { cut, form }: Unit): boolean {
  return !cut && before !== undefined && NUMERIC.test(before.form) && unitSymbols().has(form);
}

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

/** Add the words of a sentence, each settled as a word of one language's phrases. */
function addUnits(
  units: Unit[],
  { pieces, at, language }: SentencePieces,
  text: string,
  loose: boolean,
): void {
  for (let from = 0; from < pieces.length; ) {
    let to = from;
    while (to < pieces.length && pieces[to]?.word.script === 'latin') to++;
    const apart = pieces[from]?.cut === true && (to === pieces.length || pieces[to]?.cut === true);
    const english =
      to > from &&
      (language === 'en' ||
        to - from >= MIN_ENGLISH_STRETCH ||
        (apart && (loose || isExplanation(text, pieces.slice(from, to)))));
    to = Math.max(to, from + 1);
    for (; from < to; from++) {
      const unit = unitOf(pieces[from] as Piece, english ? 'en' : 'zh', at, pieces[0]);
      // The first piece of a sentence is cut, so that what stands before it is not looked at.
      const before = units[units.length - 1];
      const role = isUnitSymbol(before, unit)
        ? Role.stop
        : unit.language === 'en'
          ? englishRoleIn(before, unit, follower(pieces[from + 1]), units[units.length - 2])
          : chineseRoleIn(before, unit, pieces[from + 1]);
      units.push(role === unit.role ? unit : { ...unit, role });
    }
  }
}

/** Whether Latin words are what a bracket behind a Chinese word says in English: 扎根理论（grounded theory）. */
function isExplanation(text: string, words: readonly Piece[]): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return false;
  if (!/\p{Script=Han}\s?[（(]\s?$/u.test(text.slice(Math.max(0, first.start - 4), first.start)))
    return false;
  if (!/^\s?[）),，;；]/u.test(text.slice(last.end, last.end + 2))) return false;
  return words.some(({ word }) => isPlainWord(word.in('en')));
}

function unitOf(
  { start, end, word, cut, affix }: Piece,
  as: 'en' | 'zh',
  sentence: number,
  first: Piece | undefined,
): Unit {
  const { key, form, language, shape, ending, role: own } = word.in(as);
  const role = as === 'zh' && affix !== undefined ? affix : own;
  const opens = start === first?.start;
  return { start, end, key, form, language, role, shape, ending, sentence, opens, cut };
}
