import { type Diagnostic, InvalidInputError } from '@diglot/text';
import { sortIdentifiers } from './identifiers.ts';
import { inferSections } from './infer-sections.ts';
import type { BibliographicRecord } from './model.ts';
import { findMojibake } from './mojibake.ts';
import { readers } from './readers.ts';
import { createSource } from './source.ts';

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
  const chosen = format === 'auto' ? detectFormat(text).format : format;
  const reader = readers.find((candidate) => candidate.format === chosen);
  if (!reader) {
    if (format !== 'auto') throw unknownFormat(format);
    return { format: 'unknown', records: [], diagnostics: unread(text) };
  }
  const { records, diagnostics } = reader.read(createSource(text));
  return {
    format: chosen,
    records: records.map((record, index) => ({
      ...record,
      id: `${name}#${index}`,
      abstracts: inferSections(record.abstracts),
      identifiers: sortIdentifiers(record.identifiers),
    })),
    diagnostics: [...findMojibake(text), ...diagnostics],
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

function unknownFormat(format: string): InvalidInputError {
  const known = readers.map((reader) => reader.format).join(', ');
  return new InvalidInputError(
    'unknown-format',
    `records/parseRecords: no reader is called "${format}"; use auto or one of ${known}`,
  );
}
