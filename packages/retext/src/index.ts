export type {} from './node-data.ts';
export { ParseDiglot } from './parse-diglot.ts';
export {
  type RetextDiglotOptions,
  retextDiglot,
  retextDiglot as default,
} from './retext-diglot.ts';
export {
  type LintRule,
  type RetextDiglotLintOptions,
  retextDiglotLint,
} from './retext-diglot-lint.ts';
export { type RetextKeyphrasesOptions, retextKeyphrases } from './retext-keyphrases.ts';
export { type RetextLanguagesOptions, retextLanguages } from './retext-languages.ts';
