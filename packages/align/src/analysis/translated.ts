import { type Language, toSimplified } from '@diglot/text';
import {
  CHINESE_FUNCTION_WORDS,
  chineseNumbersOf,
  LONGEST_FUNCTION_WORD,
  numbersOf,
  STOP_WORDS,
} from '@diglot/words';
import { foldSentence } from './fold-sentence.ts';
import type { OfferedWords } from './offered-words.ts';
import { TokenKind, type TranslatedSentence } from './sentence.ts';
import { SentenceBuilder } from './sentence-builder.ts';
import { marksOf, shapeOf } from './shape.ts';

/** What the translated side is read with. */
export interface TranslatedReading {
  readonly language: Language;
  readonly longestMatch: (text: string, start: number, language: Language) => number;
  readonly stem: (word: string) => string;
  readonly words: OfferedWords;
}

const HAN = /\p{Script=Han}/u;
const CLAUSE = /[,;:、，；：]\s*(?=\S)/gu;

/** Letters and digits that take the room of one Han character. */
const LETTERS_PER_CHARACTER = 3.2;

/**
 * Read a sentence of the translated side: words by longest match over the lexicon, which needs no
 * segmenter; the words and characters inside them as weaker evidence.
 */
export function readTranslated(sentence: string, reading: TranslatedReading): TranslatedSentence {
  const cased = foldSentence(sentence);
  const text = cased.toLowerCase();
  const { words, stem } = reading;
  const builder = new SentenceBuilder(words, text.length);
  for (const { key, at } of numbersOf(text)) builder.addLiteral(TokenKind.Literal, key, at);
  for (const { key, at } of marksOf(cased)) builder.addLiteral(TokenKind.Mark, key, at);
  let characters = 0;
  let letters = 0;
  for (let at = 0; at < text.length; at++) if (isAscii(text.charCodeAt(at))) letters++;
  if (HAN.test(text)) {
    for (const { key, at, single } of chineseNumbersOf(text)) {
      if (single) builder.offerKey(key, at);
      else builder.addLiteral(TokenKind.Literal, key, at);
    }
    for (const { 0: word, index } of text.matchAll(/[a-z][a-z\u00c0-\u024f]*/gu)) {
      if (!STOP_WORDS.has(word)) builder.addLiteral(TokenKind.Literal, stem(word), index);
    }
    characters = readHan(text, reading, builder);
  } else {
    for (const { 0: word, index } of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
      if (!STOP_WORDS.has(word)) builder.addWord(TokenKind.Word, words.spaced(word), index);
    }
  }
  const length = characters + letters / LETTERS_PER_CHARACTER + 0.5;
  return builder.finish(sentence, length, shapeOf(cased, 1 + (text.match(CLAUSE)?.length ?? 0)));
}

/** Read Han script. @returns The number of Han characters. */
function readHan(
  text: string,
  { longestMatch, language, words }: TranslatedReading,
  builder: SentenceBuilder,
): number {
  const simplified = toSimplified(text);
  let characters = 0;
  let at = 0;
  while (at < text.length) {
    const width = isHanAt(text, at);
    if (width === 0) {
      at++;
      continue;
    }
    const end = longestMatch(text, at, language);
    const length = end > at ? end - at : 0;
    for (let size = 1; size <= LONGEST_FUNCTION_WORD; size++) {
      if (size === 1 && length > 1) continue;
      for (const key of CHINESE_FUNCTION_WORDS.get(simplified.slice(at, at + size)) ?? []) {
        builder.addLiteral(TokenKind.Function, key, at);
      }
    }
    if (length > 0) {
      const kind = length === 1 ? TokenKind.Character : TokenKind.Word;
      builder.addWord(kind, words.unspaced(text.slice(at, end)), at);
    }
    const stop = length > 0 ? end : at + width;
    for (let i = at; i < stop; i += isHanAt(text, i) || 1) characters++;
    at = stop;
  }
  return characters;
}

/** UTF-16 length of the Han character at an offset; 0 when there is none. */
function isHanAt(text: string, at: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(at);
  if (unit >= 0x4e00 && unit <= 0x9fff) return 1;
  if (unit < 0x2e80) return 0;
  const point = text.codePointAt(at) ?? 0;
  return HAN.test(String.fromCodePoint(point)) ? (point > 0xffff ? 2 : 1) : 0;
}

const isAscii = (unit: number) => (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
