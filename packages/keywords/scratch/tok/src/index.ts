export { createTokenizer, type Tokenizer, type TokenizerOptions } from './create-tokenizer.ts';
export type { ChineseEngineName } from './engine/engine.ts';
export { splitSentences } from './split-sentences.ts';
