export { alignMessages } from './bitexts/align-messages.ts';
export type { Unit } from './bitexts/bitext-of-units.ts';
export { bitextOfUnits } from './bitexts/bitext-of-units.ts';
export {
  detectBitextFormat,
  type ReadBitextsResult,
  readBitexts,
} from './bitexts/read-bitexts.ts';
export type { BitextFormat, ReadBitextsOptions } from './bitexts/read-bitexts-options.ts';
export { type TmxOptions, toTmx } from './bitexts/to-tmx.ts';
export { toXliff } from './bitexts/to-xliff.ts';
export { readTermbase } from './glossaries/read-termbase.ts';
export type { Termbase, TermbaseOptions, TermEntry } from './glossaries/termbase.ts';
export { toOmegatGlossary } from './glossaries/to-omegat-glossary.ts';
export { type TbxOptions, type TermPairWithVariants, toTbx } from './glossaries/to-tbx.ts';
export { joinLines, oneLine } from './one-line.ts';
export { alignSubtitles, formatCueTime } from './subtitles/align-subtitles.ts';
export type { CueTime } from './subtitles/cue.ts';
export { isSubtitles, readSubtitles, type Subtitles } from './subtitles/read-subtitles.ts';
export { type Cell, type CsvOptions, csvLine } from './tables/csv-line.ts';
export { type CountedTermPair, formatTermsCsv } from './tables/format-terms-csv.ts';
export { cellSpans, type Row, type ScanRowsOptions, scanRows } from './tables/scan-rows.ts';
export { xmlAttribute, xmlText } from './xml/xml-text.ts';
