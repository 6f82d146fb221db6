export { bundledPack } from './bundled-pack.ts';
export { type CedictEntry, packCedict } from './cedict/pack-cedict.ts';
export { englishLemmas, irregularLemma } from './english-lemmas.ts';
export { openLexicon } from './open-lexicon.ts';
export { readGlossary } from './read-glossary.ts';
export { trainLexicon } from './train-lexicon.ts';
export type { Lexicon, LexiconEntry, LexiconPack, PackInfo, Translation } from './types.ts';
export { writePack } from './write-pack.ts';
