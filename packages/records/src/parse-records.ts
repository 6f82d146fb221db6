import type { Diagnostic } from '@diglot/text';
import { inferSections } from './abstract/infer-sections.ts';
import type { BibliographicRecord, Provenance, ReadResult } from './model.ts';
import { type ReaderChoice, readerFor } from './reader/choose-reader.ts';
import type { Reader } from './reader/reader.ts';
import { findMojibake } from './source/mojibake.ts';
import { createSource, type StreamPart } from './source/source.ts';
import { partsOf, type RecordPart } from './stream/record-parts.ts';
import { sortIdentifiers } from './values/identifiers.ts';

/** Options of {@link parseRecords}. */
export interface ParseRecordsOptions extends ReaderChoice {
  /** Name of the source, for the records' ids: `<name>#0`. Default `record`. */
  readonly name?: string;
}

/** What {@link parseRecords} read, and what it stumbled over. */
export interface ParseRecordsResult {
  /** The format that was read; `unknown` when no reader knows the text. */
  readonly format: string;
  readonly records: readonly BibliographicRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Read the bibliographic records of a text: pasted, scraped or exported.
 *
 * @returns The format, the records in the order of the text, and everything odd about them. Every value
 *   carries the spans of `text` it was read from.
 * @throws {InvalidInputError} `unknown-format` when `format` names no reader; `invalid-reader` when one of `readers`
 *   has no name of its own.
 *
 * @remarks **Cost:** linear in the text.
 *
 * @example
 * import { parseRecords } from '@diglot/records';
 *
 * const ris = 'TY  - JOUR\nTI  - 同伴支持的体验\nAU  - 欧阳明\nDO  - 10.5555/abc\nER  - ';
 * const { format, records: [{ authors, identifiers }] } = parseRecords(ris);
 * [format, authors[0].family, authors[0].given]; // => ['ris', '欧阳', '明']
 * identifiers[0].prov[0]; // => { start: 41, end: 52, line: 4, field: 'DO' }
 */
export function parseRecords(
  text: string,
  { name = 'record', ...choice }: ParseRecordsOptions = {},
): ParseRecordsResult {
  const reader = readerFor(choice)(text);
  const { records, diagnostics } = readText(text, reader);
  return {
    format: reader?.format ?? 'unknown',
    records: records.map((record, index) => finished(record, name, index)),
    diagnostics,
  };
}

/**
 * Read the records of a text, each with the stretch of the text it was read from.
 *
 * @returns As `parseRecords`, but with the places of each record counted from its own part; one part
 *   without a record where there is none.
 * @throws {InvalidInputError} `unknown-format`, as `parseRecords`.
 *
 * @remarks **Cost:** linear in the text.
 *
 * @example
 * import { parseRecordParts } from '@diglot/records';
 *
 * const ris = 'TY  - JOUR\nTI  - 同伴支持\nER  - \nTY  - BOOK\nTI  - 护理学\nER  - \n';
 * parseRecordParts(ris).parts.map(({ text, record }) => [text.length, record.titles[0].value]);
 * // => [[29, '同伴支持'], [28, '护理学']]
 */
export function parseRecordParts(
  text: string,
  { name = 'record', ...choice }: ParseRecordsOptions = {},
): { readonly format: string; readonly parts: readonly RecordPart[] } {
  const reader = readerFor(choice)(text);
  const places: Provenance[] = [];
  const found = readText(text, reader, places);
  const records = found.records.map((record, index) => finished(record, name, index));
  return {
    format: reader?.format ?? 'unknown',
    parts: partsOf(text, reader?.boundaries, { ...found, records }, places),
  };
}

/**
 * Read a text with a reader, or say that none knows it.
 *
 * @param places - Is given every provenance that is made.
 * @param stream - Of a part of a longer text.
 * @returns Records that are not `finished` yet.
 */
export function readText(
  text: string,
  reader: Reader | undefined,
  places?: Provenance[],
  stream?: StreamPart,
): ReadResult {
  if (!reader) return { records: [], diagnostics: unread(text) };
  const end = stream?.isOpen ? text.length : reader.readableEnd(text);
  const found = reader.read(createSource(text.slice(0, end), places, stream));
  const diagnostics = [...findMojibake(text), ...found.diagnostics];
  if (end < text.length) diagnostics.push(cutOff(end, text.length));
  return { ...found, diagnostics };
}

function cutOff(start: number, end: number): Diagnostic {
  return {
    code: 'truncated-end',
    message: 'The text ends in the middle of a label or tag, which was left out.',
    span: { start, end },
  };
}

/** The record under its name, its identifiers in order. */
export function finished(
  record: BibliographicRecord,
  name: string,
  index: number,
): BibliographicRecord {
  return {
    ...record,
    id: `${name}#${index}`,
    abstracts: inferSections(record.abstracts),
    identifiers: sortIdentifiers(record.identifiers),
    extra: { ...record.extra },
  };
}

function unread(text: string): readonly Diagnostic[] {
  if (text.trim() === '') return [{ code: 'empty-input', message: 'The text is empty.' }];
  return [
    {
      code: 'unknown-format',
      message: 'No reader recognises this text; name its format to read it all the same.',
      span: { start: 0, end: text.length },
    },
  ];
}
