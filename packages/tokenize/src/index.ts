export { createTokenizer, type Tokenizer, type TokenizerOptions } from './create-tokenizer.ts';
export type { DictionaryEntry } from './dictionary/read-dictionary.ts';
export type { ChineseEngineName } from './engine/engine.ts';
export { type ReadOptions, readDocument } from './read-document.ts';
export type { LayerOptions } from './read-layers.ts';
export { type SentenceOptions, splitSentences } from './split-sentences.ts';
