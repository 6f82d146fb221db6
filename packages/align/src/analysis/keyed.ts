import {
  ENGLISH_FUNCTION_WORDS,
  NUMBER_WORDS,
  numberKey,
  numbersOf,
  STOP_WORDS,
} from '@diglot/words';
import { foldSentence } from './fold-sentence.ts';
import type { KeyNumbers } from './key-numbers.ts';
import { type KeyedSentence, TokenKind, thin } from './sentence.ts';
import { marksOf, shapeOf } from './shape.ts';

/** A word: letters of any script with inner marks; apostrophes end it. */
const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/** Signs of a further clause. */
const CLAUSE = /[,;:]\s|—|\b(?:and|who|which)\b/gu;

interface Token {
  readonly kind: TokenKind;
  readonly keys: readonly string[];
  /** Place in the sentence, in code units. */
  readonly at: number;
}

/**
 * Read a sentence of the keyed side, and number its keys.
 *
 * @param wordKeys - Keys of a lower-case word, at least one.
 */
export function readKeyed(
  sentence: string,
  wordKeys: (word: string) => readonly string[],
  numbers: KeyNumbers,
): KeyedSentence {
  const cased = foldSentence(sentence);
  const text = cased.toLowerCase();
  const size = text.length || 1;
  const tokens: Token[] = numbersOf(text).map(({ key, at }) => ({
    kind: TokenKind.Literal,
    keys: [key],
    at,
  }));
  let letters = 0;
  for (let at = 0; at < text.length; at++) if (isDigit(text.charCodeAt(at))) letters++;
  let tens = 0;
  for (const { 0: word, index: at } of text.matchAll(WORD)) {
    letters += word.length;
    const concept =
      word === 't' && /n['’]$/u.test(text.slice(Math.max(0, at - 2), at))
        ? '@not'
        : ENGLISH_FUNCTION_WORDS.get(word);
    if (concept !== undefined) tokens.push({ kind: TokenKind.Function, keys: [concept], at });
    const value = NUMBER_WORDS.get(word);
    const number =
      value === undefined ? [] : [numberKey(String(value < 10 ? tens + value : value))];
    tens = value !== undefined && value >= 20 ? value : 0;
    if (STOP_WORDS.has(word)) continue;
    tokens.push({ kind: TokenKind.Word, keys: [...wordKeys(word), ...number], at });
  }
  for (const { key, at } of marksOf(cased)) tokens.push({ kind: TokenKind.Mark, keys: [key], at });
  const chosen = thin(tokens);
  const starts = new Uint16Array(chosen.length + 1);
  const keys: number[] = [];
  chosen.forEach((token, at) => {
    for (const key of token.keys) keys.push(numbers.add(key));
    starts[at + 1] = keys.length;
  });
  return {
    shape: shapeOf(cased, 1 + (text.match(CLAUSE)?.length ?? 0)),
    length: letters + 1.5,
    kinds: Uint8Array.from(chosen, ({ kind }) => kind),
    positions: Float32Array.from(chosen, ({ at }) => at / size),
    keys: Int32Array.from(keys),
    starts,
  };
}

const isDigit = (unit: number) => unit >= 48 && unit <= 57;
