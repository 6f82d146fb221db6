export type * from './model.ts';
export {
  detectFormat,
  type ParseRecordsOptions,
  type ParseRecordsResult,
  parseRecords,
} from './parse-records.ts';
