import { type Document, InvalidInputError, type Token } from '@diglot/text';
import { checkKeys } from './check-options.ts';
import { overlayDictionary } from './dictionary/overlay-dictionary.ts';
import { type DictionaryEntry, readDictionary } from './dictionary/read-dictionary.ts';
import type { ChineseEngineName } from './engine/engine.ts';
import { resolveEngine } from './engine/resolve-engine.ts';
import { type LayerOptions, readLayers } from './read-layers.ts';
import { cutSentences } from './split-sentences.ts';
import { stem } from './stem.ts';
import { createHanWords } from './word/han-words.ts';
import { createScanner } from './word/scan-tokens.ts';

/** Options of {@link createTokenizer}. */
export interface TokenizerOptions {
  /** What cuts Chinese words. Default `auto`: nodejieba, else @node-rs/jieba, else Intl.Segmenter. */
  readonly chinese?: 'auto' | ChineseEngineName;
  /** The bytes of `@diglot/tokenize/word-model.bin`, for engine `model` where there are no files, as in a browser. */
  readonly model?: Uint8Array;
  /** Words of your own, which are kept whole whatever the engine. Default none. */
  readonly dictionary?: readonly DictionaryEntry[];
}

/** Cuts words and reads documents with one engine for Chinese; see {@link createTokenizer}. */
export interface Tokenizer {
  /** The engine that cuts Chinese words here. */
  readonly engine: ChineseEngineName;
  /**
   * The tokens of a text, in order; only white space is in none.
   *
   * @throws {InvalidInputError} `not-a-string`.
   */
  tokenize(text: string): Token[];
  /**
   * Read a text once: its segments, its sentences with their languages, its tokens; no token crosses the
   * end of a sentence. The same as `readDocument` with this tokenizer.
   *
   * @throws {InvalidInputError} `not-a-string`, `passages-out-of-order`, `quotation-length`.
   */
  document(text: string, options?: LayerOptions): Document;
  /** The stem of an English word; anything else only in lower case. */
  stem(word: string): string;
}

/**
 * Make a tokenizer for English, Chinese and mixed text.
 *
 * Cheap: an engine's dictionary is loaded at the first Chinese word, once per process.
 *
 * @throws {InvalidInputError} `unknown-option`; `unknown-engine`; `engine-absent`, with what to install;
 * `dictionary-not-list`, `dictionary-entry`.
 *
 * @example
 * import { createTokenizer } from '@diglot/tokenize';
 *
 * const { tokenize, stem } = createTokenizer({ chinese: 'intl', dictionary: ['同伴支持'] });
 * const text = 'MHWs 重视同伴支持';
 * tokenize(text).map(({ start, end }) => text.slice(start, end)); // => ['MHWs', '重视', '同伴支持']
 * stem('Relational'); // => 'relat'
 */
export function createTokenizer(options: TokenizerOptions = {}): Tokenizer {
  checkKeys('createTokenizer', options, ['chinese', 'model', 'dictionary']);
  const engine = resolveEngine(options.chinese ?? 'auto', options.model);
  const scan = createScanner(createHanWords(engine));
  const append =
    options.dictionary === undefined
      ? scan
      : overlayDictionary(scan, readDictionary(options.dictionary));

  return {
    engine: engine.name,
    tokenize(text) {
      const tokens: Token[] = [];
      append(text, cutSentences(checked(text, 'tokenize'), {}), tokens);
      return tokens;
    },
    document: (text, options) => readLayers(checked(text, 'document'), append, options),
    stem,
  };
}

function checked(text: string, method: string): string {
  if (typeof text === 'string') return text;
  throw new InvalidInputError(
    'not-a-string',
    `tokenize/Tokenizer.${method}: the text is ${text === null ? 'null' : typeof text}; pass a string`,
  );
}
