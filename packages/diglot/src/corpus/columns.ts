import type { Columns, ColumnType } from '@diglot/corpus';
import { type CorpusField, FIELDS } from './line.ts';

const SPAN = { start: 'integer', end: 'integer' } as const;

/** What each field of a line is in Parquet. `record` is text that holds JSON. */
const TYPES: Readonly<Record<CorpusField, ColumnType>> = {
  id: 'string',
  input: 'string',
  index: 'integer',
  format: 'string',
  mergedFrom: { list: 'string' },
  year: 'integer',
  identifiers: { list: { fields: { type: 'string', value: 'string' } } },
  keywords: { list: { fields: { text: 'string', language: 'string' } } },
  text: 'string',
  language: 'string',
  passages: { list: { fields: { ...SPAN, name: 'string', language: 'string' } } },
  segments: {
    list: { fields: { ...SPAN, language: 'string', script: 'string', confidence: 'number' } },
  },
  sentences: { list: { fields: { ...SPAN, language: 'string', passage: 'string' } } },
  tokens: { list: { fields: { ...SPAN, kind: 'string' } } },
  sentencePairs: {
    list: { fields: { source: { fields: SPAN }, target: { fields: SPAN }, score: 'number' } },
  },
  termPairs: {
    list: { fields: { source: 'string', target: 'string', score: 'number', termhood: 'number' } },
  },
  keyphrases: {
    list: {
      fields: { text: 'string', language: 'string', score: 'number', translation: 'string' },
    },
  },
  diagnostics: { list: { fields: { code: 'string', message: 'string' } } },
  record: 'json',
};

/** The columns of some fields, in the order of a line. */
export const columnsOf = (fields: ReadonlySet<CorpusField>): Columns =>
  Object.fromEntries(
    FIELDS.filter((field) => fields.has(field)).map((field) => [field, TYPES[field]]),
  );
