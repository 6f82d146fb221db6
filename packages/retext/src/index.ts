export type {} from './node-data.ts';
export { type RetextDiglotOptions, retextDiglot } from './retext-diglot.ts';
export { type RetextKeyphrasesOptions, retextKeyphrases } from './retext-keyphrases.ts';
export { type RetextLanguagesOptions, retextLanguages } from './retext-languages.ts';
