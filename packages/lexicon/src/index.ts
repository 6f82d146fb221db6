export { bundledPack } from './bundled-pack.ts';
export { type CedictEntry, packCedict } from './cedict/pack-cedict.ts';
export { type Gloss, IN_A_PHRASE } from './glosses/find-glosses.ts';
export { createGlosses, type Glosses } from './glosses/glosses.ts';
export { emptyTable, learnedTable } from './glosses/learned-table.ts';
export { withAssociations } from './glosses/with-associations.ts';
export { openLexicon } from './open-lexicon.ts';
export { compactPack } from './pack/compact-pack.ts';
export { writePack } from './pack/write-pack.ts';
export { type GlossaryOptions, readGlossary } from './read-glossary.ts';
export { type TrainingOptions, trainLexicon } from './train/train-lexicon.ts';
export type {
  LearnedTable,
  Lexicon,
  LexiconEntry,
  LexiconPack,
  PackInfo,
  Translation,
} from './types.ts';
