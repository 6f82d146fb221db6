export { toBibtex } from './formats/bibtex/write.ts';
export { type CslItem, type CslName, toCslJson } from './formats/csl-json/write.ts';
export { toCsv } from './formats/csv/write.ts';
export { toJsonl } from './formats/diglot-json/write.ts';
export { toEndnoteXml } from './formats/endnote-xml/write.ts';
export { hasPlaceFor } from './formats/extra-places.ts';
export { toRis } from './formats/ris/write.ts';
export { mergeGroup } from './merge/merge-group.ts';
export { groupRecords, mergeRecords, workKeys } from './merge/merge-records.ts';
export type * from './model.ts';
export {
  type ParseRecordsOptions,
  type ParseRecordsResult,
  parseRecordParts,
  parseRecords,
} from './parse-records.ts';
export { detectFormat, type ReaderChoice } from './reader/choose-reader.ts';
export { type RecordText, textOfRecord } from './record-text.ts';
export { readRecordParts, readRecords } from './stream/read-records.ts';
export type { RecordPart } from './stream/record-parts.ts';
export type { DiagnosticPlace, ReadRecordsOptions } from './stream/record-stream.ts';
export type { NameParts } from './values/names/name-parts.ts';
export { parseName } from './values/names/names.ts';
export { recordFormats, type WriteOptions, writeRecords } from './write-records.ts';
