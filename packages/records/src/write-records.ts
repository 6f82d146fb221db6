import { InvalidInputError } from '@diglot/text';
import { bibtexWriter } from './formats/bibtex/write.ts';
import { toCslJson } from './formats/csl-json/write.ts';
import { csvHeading, csvRow } from './formats/csv/write.ts';
import { toJsonl } from './formats/diglot-json/write.ts';
import { ENDNOTE_CLOSE, ENDNOTE_OPEN, endnoteRecord } from './formats/endnote-xml/write.ts';
import { risOf } from './formats/ris/write.ts';
import type { BibliographicRecord } from './model.ts';

/** What a format puts around and between records, and how it writes one. */
interface Format {
  readonly open?: string;
  readonly between?: string;
  readonly close?: string;
  write(record: BibliographicRecord): string;
}

/** Options of {@link writeRecords}. */
export interface WriteOptions {
  /** In CSV, begin cells that a spreadsheet would compute with an apostrophe. Default `false`. */
  readonly csvSafe?: boolean;
}

const FORMATS: Readonly<Record<string, (options: WriteOptions) => Format>> = {
  'csl-json': () => ({
    open: '[',
    between: ',',
    close: '\n]\n',
    write: (record) =>
      `\n${JSON.stringify(toCslJson([record])[0], undefined, 2)}`.replaceAll('\n', '\n  '),
  }),
  ris: () => ({ write: risOf }),
  bibtex: () => ({ write: bibtexWriter() }),
  'endnote-xml': () => ({ open: ENDNOTE_OPEN, write: endnoteRecord, close: ENDNOTE_CLOSE }),
  jsonl: () => ({ write: (record) => toJsonl([record]) }),
  csv: ({ csvSafe = false }) => ({
    open: csvHeading(),
    write: (record) => csvRow(record, { safe: csvSafe }),
  }),
};

/**
 * Formats of `writeRecords`.
 *
 * @example
 * import { recordFormats } from '@diglot/records';
 *
 * recordFormats; // => ['csl-json', 'ris', 'bibtex', 'endnote-xml', 'jsonl', 'csv']
 */
export const recordFormats: readonly string[] = /* @__PURE__ */ Object.keys(FORMATS);

/** Text is given off in pieces of about this size. Code units. */
const PIECE = 1 << 16;

/**
 * Write records one after the other, holding none of them: `readRecords` the other way.
 *
 * @param format - `csl-json` (indented), `ris`, `bibtex`, `endnote-xml`, `jsonl`, `csv`.
 * @returns The text in pieces. Together they are what `toRis` and the others write.
 * @throws {InvalidInputError} `unknown-format`.
 *
 * @example
 * import { readRecords, writeRecords } from '@diglot/records';
 *
 * const ris = 'TY  - JOUR\nTI  - 同伴支持的体验\nAU  - 王丽\nPY  - 2024\nER  - ';
 * let bibtex = '';
 * for await (const text of writeRecords(readRecords([ris]), 'bibtex')) bibtex += text;
 * bibtex.split('\n')[0]; // => '@article{wang2024,'
 */
export async function* writeRecords(
  records: AsyncIterable<BibliographicRecord> | Iterable<BibliographicRecord>,
  format: string,
  options: WriteOptions = {},
): AsyncGenerator<string, void, undefined> {
  const create = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (!create) {
    const known = recordFormats.join(', ');
    throw new InvalidInputError(
      'unknown-format',
      `records/writeRecords: no writer is called "${format}"; use one of ${known}`,
    );
  }
  const { open = '', between = '', close = '', write } = create(options);
  let piece = open;
  let count = 0;
  for await (const record of records) {
    piece += (count++ > 0 ? between : '') + write(record);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece + close;
}
