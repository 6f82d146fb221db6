export { mergeRecords } from './merge-records.ts';
export type * from './model.ts';
export { type NameParts, parseName } from './names.ts';
export {
  detectFormat,
  type ParseRecordsOptions,
  type ParseRecordsResult,
  parseRecordParts,
  parseRecords,
} from './parse-records.ts';
export {
  type DiagnosticPlace,
  type ReadRecordsOptions,
  readRecordParts,
  readRecords,
} from './read-records.ts';
export type { RecordPart } from './record-parts.ts';
export { type RecordText, textOfRecord } from './record-text.ts';
export { toBibtex } from './write/bibtex.ts';
export { type CslItem, type CslName, toCslJson } from './write/csl-json.ts';
export { toCsv } from './write/csv.ts';
export { toJsonl } from './write/jsonl.ts';
export { toRis } from './write/ris.ts';
export { recordFormats, writeRecords } from './write/write-records.ts';
