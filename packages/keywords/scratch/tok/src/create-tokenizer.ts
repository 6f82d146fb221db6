import { detectLanguage } from '@diglot/segment';
import type { Document, Language, Token } from '@diglot/text';
import type { ChineseEngineName } from './engine/engine.ts';
import { resolveEngine } from './engine/resolve-engine.ts';
import { splitSentences } from './split-sentences.ts';
import { stem } from './stem.ts';
import { createHanCutter } from './word/han.ts';
import { scanTokens } from './word/scan-tokens.ts';

export interface TokenizerOptions {
  /** Which engine cuts Chinese words. `auto` (default): nodejieba, @node-rs/jieba, Intl.Segmenter. */
  readonly chinese?: 'auto' | ChineseEngineName;
}

export interface Tokenizer {
  /** The engine that cuts Chinese words here. */
  readonly engine: ChineseEngineName;
  /** The tokens of a text, in order; only white space is in none. */
  tokenize(text: string): Token[];
  /** A text with its sentences and tokens; tokens never cross the end of a sentence. */
  document(text: string, options?: { readonly language?: Language }): Document;
  /** The stem of an English word, lower-cased; Chinese is left alone. */
  stem(word: string): string;
}

/**
 * Make a tokenizer for English, Chinese and mixed text.
 *
 * @throws {InvalidInputError} `unknown-engine`; `engine-absent`, with what to install.
 */
export function createTokenizer(options: TokenizerOptions = {}): Tokenizer {
  const engine = resolveEngine(options.chinese ?? 'auto');
  const cutHan = createHanCutter(engine);
  const document = (
    text: string,
    { language }: { readonly language?: Language } = {},
  ): Document => {
    const known = language ?? detectLanguage(text).language;
    const sentences = splitSentences(text, { language: known });
    const tokens: Token[] = [];
    for (const { start, end } of sentences) scanTokens(text, start, end, cutHan, tokens);
    return { text, language: known, sentences, tokens };
  };
  return {
    engine: engine.name,
    tokenize(text) {
      const tokens: Token[] = [];
      for (const { start, end } of splitSentences(text))
        scanTokens(text, start, end, cutHan, tokens);
      return tokens;
    },
    document,
    stem,
  };
}
