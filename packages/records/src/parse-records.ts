import { type Diagnostic, InvalidInputError } from '@diglot/text';
import { inferSections } from './abstract/infer-sections.ts';
import type { BibliographicRecord, Provenance, ReadResult } from './model.ts';
import { readers } from './readers.ts';
import { findMojibake } from './source/mojibake.ts';
import { createSource } from './source/source.ts';
import { cutEnd } from './stream/cut-end.ts';
import { partsOf, type RecordPart } from './stream/record-parts.ts';
import { sortIdentifiers } from './values/identifiers.ts';

export interface ParseRecordsOptions {
  /** A reader's format, or `auto` (default): the surest reader takes the text. */
  readonly format?: 'auto' | (string & {});
  /** Name of the source, for the records' ids: `<name>#0`. Default `record`. */
  readonly name?: string;
}

export interface ParseRecordsResult {
  /** The format that was read; `unknown` when no reader knows the text. */
  readonly format: string;
  readonly records: readonly BibliographicRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

/** How much of a text the readers look at to recognise it, in UTF-16 code units. */
const HEAD = 65_536;

/** Below this confidence no reader takes a text. */
const UNSURE = 0.2;

/** At this confidence no other reader is asked. */
const CERTAIN = 0.97;

/**
 * Name the format of a text by asking every reader how sure it is of its first 64 Ki code units.
 *
 * @returns The surest reader's format and its confidence, 0..1; `unknown` below 0.2. Of equals the
 *   first in the list wins; one that is certain (0.97) ends the search.
 */
export function detectFormat(text: string): { format: string; confidence: number } {
  const head = text.slice(0, HEAD);
  let best = { format: 'unknown', confidence: 0 };
  for (const reader of readers) {
    const confidence = reader.detect(head, text);
    if (confidence >= UNSURE && confidence > best.confidence) {
      best = { format: reader.format, confidence };
    }
    if (confidence >= CERTAIN) break;
  }
  return best;
}

/**
 * Read the bibliographic records of a text: pasted, scraped or exported.
 *
 * @returns The format, the records in the order of the text, and everything odd about them. Every value
 *   carries the spans of `text` it was read from.
 * @throws {InvalidInputError} `unknown-format` when `format` names no reader.
 *
 * @remarks **Cost:** linear in the text.
 */
export function parseRecords(
  text: string,
  { format = 'auto', name = 'record' }: ParseRecordsOptions = {},
): ParseRecordsResult {
  if (format !== 'auto') checkFormat(format);
  const chosen = format === 'auto' ? detectFormat(text).format : format;
  const { records, diagnostics } = readText(text, chosen);
  return {
    format: chosen,
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
 */
export function parseRecordParts(
  text: string,
  { format = 'auto', name = 'record' }: ParseRecordsOptions = {},
): { readonly format: string; readonly parts: readonly RecordPart[] } {
  if (format !== 'auto') checkFormat(format);
  const chosen = format === 'auto' ? detectFormat(text).format : format;
  const places: Provenance[] = [];
  const found = readText(text, chosen, places);
  const records = found.records.map((record, index) => finished(record, name, index));
  return { format: chosen, parts: partsOf(text, chosen, { ...found, records }, places) };
}

/**
 * Read a text in a format that is known, or `unknown`.
 *
 * @param places - Is given every provenance that is made.
 * @returns Records that are not `finished` yet.
 */
export function readText(text: string, format: string, places?: Provenance[]): ReadResult {
  const reader = readers.find((candidate) => candidate.format === format);
  if (!reader) return { records: [], diagnostics: unread(text) };
  const end = cutEnd(format, text);
  const found = reader.read(createSource(text.slice(0, end), places));
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

/** @throws {InvalidInputError} `unknown-format` when no reader has this name. */
export function checkFormat(format: string): void {
  if (readers.some((reader) => reader.format === format)) return;
  const known = readers.map((reader) => reader.format).join(', ');
  throw new InvalidInputError(
    'unknown-format',
    `records/parseRecords: no reader is called "${format}"; use auto or one of ${known}`,
  );
}
