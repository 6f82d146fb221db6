import type { Lexicon } from '@diglot/lexicon';
import { type Language, toSimplified } from '@diglot/text';
import { foldSentence } from './fold-sentence.ts';
import { CHINESE_FUNCTION_WORDS, LONGEST_FUNCTION_WORD, STOP_WORDS } from './function-words.ts';
import type { GlossKeys } from './gloss-keys.ts';
import { chineseNumbersOf, numbersOf } from './numbers.ts';
import { TokenKind, type TranslatedSentence, type TranslatedToken } from './sentence.ts';
import { marksOf, shapeOf } from './shape.ts';

/** What the translated side is read with. */
export interface TranslatedAnalysis {
  readonly lexicon: Lexicon;
  readonly language: Language;
  readonly glossKeys: (headword: string) => GlossKeys;
  readonly stem: (word: string) => string;
  /** Keys of the other side; all others are left out. */
  readonly vocabulary: ReadonlySet<string>;
}

const HAN = /\p{Script=Han}/u;
const CLAUSE = /[,;:、，；：]\s*(?=\S)/gu;

/** Letters and digits that take the room of one Han character. */
const LETTERS_PER_CHARACTER = 3.2;

/**
 * Read a sentence of the translated side: words by longest match over the lexicon, which needs no
 * segmenter; the words and characters inside them as weaker evidence.
 */
export function analyzeTranslated(
  sentence: string,
  analysis: TranslatedAnalysis,
): TranslatedSentence {
  const cased = foldSentence(sentence);
  const text = cased.toLowerCase();
  const size = text.length || 1;
  const { vocabulary } = analysis;
  const tokens: TranslatedToken[] = [];
  const strong = new Map<string, number>();
  const weak = new Map<string, number>();
  const offer = (keys: Map<string, number>, key: string, at: number) => {
    if (vocabulary.has(key) && !keys.has(key)) keys.set(key, at / size);
  };
  const literal = (kind: TokenKind, key: string, at: number) => {
    offer(strong, key, at);
    if (vocabulary.has(key)) {
      tokens.push({ kind, name: key, strong: [key], weak: [], position: at / size });
    }
  };
  for (const { key, at } of numbersOf(text)) literal(TokenKind.Literal, key, at);
  for (const { key, at } of marksOf(cased)) literal(TokenKind.Mark, key, at);

  let characters = 0;
  const letters = (text.match(/[a-z0-9]/gu) ?? []).length;
  if (HAN.test(text)) {
    for (const { key, at, single } of chineseNumbersOf(text)) {
      if (single) offer(strong, key, at);
      else literal(TokenKind.Literal, key, at);
    }
    for (const { 0: word, index } of text.matchAll(/[a-z][a-z\u00c0-\u024f]*/gu)) {
      if (!STOP_WORDS.has(word)) literal(TokenKind.Literal, analysis.stem(word), index);
    }
    characters = readHan(text, analysis, { tokens, strong, weak, offer, literal });
  } else {
    readSpaced(text, analysis, { tokens, strong, weak, offer, literal });
  }
  return {
    length: characters + letters / LETTERS_PER_CHARACTER + 0.5,
    tokens,
    strong,
    weak,
    ...shapeOf(cased),
    clauses: 1 + (text.match(CLAUSE)?.length ?? 0),
  };
}

interface Sink {
  readonly tokens: TranslatedToken[];
  readonly strong: Map<string, number>;
  readonly weak: Map<string, number>;
  readonly offer: (keys: Map<string, number>, key: string, at: number) => void;
  readonly literal: (kind: TokenKind, key: string, at: number) => void;
}

/** Read Han script. @returns The number of Han characters. */
function readHan(text: string, analysis: TranslatedAnalysis, sink: Sink): number {
  const { lexicon, language } = analysis;
  const simplified = toSimplified(text);
  let characters = 0;
  let at = 0;
  while (at < text.length) {
    const width = isHanAt(text, at);
    if (width === 0) {
      at++;
      continue;
    }
    const end = lexicon.longestMatch(text, at, language);
    const length = end > at ? end - at : 0;
    for (let size = 1; size <= LONGEST_FUNCTION_WORD; size++) {
      if (size === 1 && length > 1) continue;
      for (const key of CHINESE_FUNCTION_WORDS.get(simplified.slice(at, at + size)) ?? []) {
        sink.literal(TokenKind.Function, key, at);
      }
    }
    if (length > 0) readWord(text, at, end, analysis, sink);
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

function readWord(
  text: string,
  start: number,
  end: number,
  { glossKeys, vocabulary }: TranslatedAnalysis,
  { tokens, strong, weak, offer }: Sink,
): void {
  const word = text.slice(start, end);
  const keys = glossKeys(word);
  const inside = new Set<string>();
  for (const key of keys.strong) offer(strong, key, start);
  for (const key of keys.weak) {
    offer(weak, key, start);
    if (vocabulary.has(key)) inside.add(key);
  }
  // Shorter words inside, as `heart` in `heart disease`; then single characters, the weakest.
  for (let from = start; end - start > 2 && from < end - 1; from++) {
    for (let to = from + 2; to <= end && to - from < end - start; to++) {
      const inner = glossKeys(text.slice(from, to));
      for (const key of inner.strong) {
        offer(strong, key, from);
        if (vocabulary.has(key)) inside.add(key);
      }
      for (const key of inner.weak) offer(weak, key, from);
    }
  }
  for (let from = start; end - start > 1 && from < end; from++) {
    for (const key of glossKeys(text.charAt(from)).strong) offer(weak, key, from);
  }
  const own = keys.strong.filter((key) => vocabulary.has(key));
  for (const key of own) inside.delete(key);
  if (own.length > 0 || inside.size > 0) {
    tokens.push({
      kind: end - start === 1 ? TokenKind.Character : TokenKind.Word,
      name: word,
      strong: own,
      weak: [...inside],
      position: start / (text.length || 1),
    });
  }
}

/** Read a language that puts blanks between words. */
function readSpaced(
  text: string,
  { glossKeys, vocabulary, stem }: TranslatedAnalysis,
  { tokens, strong, weak, offer }: Sink,
): void {
  for (const { 0: word, index } of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
    if (STOP_WORDS.has(word)) continue;
    const keys = glossKeys(word);
    const same = stem(word);
    offer(strong, same, index);
    for (const key of keys.strong) offer(strong, key, index);
    for (const key of keys.weak) offer(weak, key, index);
    const own = [...new Set([same, ...keys.strong])].filter((key) => vocabulary.has(key));
    const others = keys.weak.filter((key) => vocabulary.has(key) && !own.includes(key));
    if (own.length === 0 && others.length === 0) continue;
    const position = index / (text.length || 1);
    tokens.push({ kind: TokenKind.Word, name: word, strong: own, weak: others, position });
  }
}
