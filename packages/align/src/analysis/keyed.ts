import { foldSentence } from './fold-sentence.ts';
import { ENGLISH_FUNCTION_WORDS, STOP_WORDS } from './function-words.ts';
import { NUMBER_WORDS, numberKey, numbersOf } from './numbers.ts';
import { type KeyedSentence, type KeyedToken, TokenKind } from './sentence.ts';
import { marksOf, shapeOf } from './shape.ts';

/** A word: letters of any script with inner marks; apostrophes end it. */
const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/** Signs of a further clause. */
const CLAUSE = /[,;:]\s|—|\b(?:and|who|which)\b/gu;

/**
 * Read a sentence of the keyed side.
 *
 * @param wordKeys - Keys of a lower-case word, at least one.
 */
export function analyzeKeyed(
  sentence: string,
  wordKeys: (word: string) => readonly string[],
): KeyedSentence {
  const cased = foldSentence(sentence);
  const text = cased.toLowerCase();
  const size = text.length || 1;
  const tokens: KeyedToken[] = numbersOf(text).map(({ key, at }) => ({
    kind: TokenKind.Literal,
    keys: [key],
    position: at / size,
  }));
  let letters = (text.match(/\d/gu) ?? []).length;
  let tens = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    letters += word.length;
    const position = index / size;
    const concept =
      word === 't' && /n['’]$/u.test(text.slice(Math.max(0, index - 2), index))
        ? '@not'
        : ENGLISH_FUNCTION_WORDS.get(word);
    if (concept !== undefined) tokens.push({ kind: TokenKind.Function, keys: [concept], position });
    const value = NUMBER_WORDS.get(word);
    const number =
      value === undefined ? [] : [numberKey(String(value < 10 ? tens + value : value))];
    tens = value !== undefined && value >= 20 ? value : 0;
    if (STOP_WORDS.has(word)) continue;
    const keys = [...wordKeys(word), ...number];
    tokens.push({ kind: TokenKind.Word, keys, position });
  }
  for (const { key, at } of marksOf(cased)) {
    tokens.push({ kind: TokenKind.Mark, keys: [key], position: at / size });
  }
  return {
    length: letters + 1.5,
    tokens,
    ...shapeOf(cased),
    clauses: 1 + (text.match(CLAUSE)?.length ?? 0),
  };
}
