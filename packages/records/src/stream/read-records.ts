import type { BibliographicRecord } from '../model.ts';
import { HEAD, readerFor } from '../reader/choose-reader.ts';
import type { StreamSizes } from './cut-stream.ts';
import type { RecordPart } from './record-parts.ts';
import { type ReadPart, type ReadRecordsOptions, RecordStream } from './record-stream.ts';

const SIZES: StreamSizes = { head: HEAD, part: 1 << 18, unsettled: 4096 };

/**
 * Read the records of a text that comes in chunks, without holding all of it.
 *
 * Exports are cut at the marks between records. Of JSON, pages and catalogue dumps a part is read and what it holds for
 * sure is given; the rest is read again with what follows. The records are those of `parseRecords`, broken text or not,
 * wherever the chunks are cut. Offsets and lines refer to the whole text, ids count on.
 *
 * @throws {InvalidInputError} `unknown-format`, as `parseRecords`.
 *
 * @remarks **Memory:** a few MB, and as much again as the longest record; behind a JSON record without its end, up to 16 Mi
 *   code units. A first page is one record; a text of an unknown format is held whole. **Differs** from `parseRecords` in what is counted or judged over the whole
 *   text: decoded references are told of once a part, lines wrapped by PubMed are joined part by part. BibTeX whose entries name
 *   each other (`crossref`, `@set`) is read as a whole, up to 64 Mi code units.
 *
 * @example
 * import { readRecords } from '@diglot/records';
 *
 * const chunks = ['TY  - JOUR\nTI  - 同伴', '支持\nER  - \nTY  - BOOK\nTI  - 护理学\nER  - \n'];
 * const titles = [];
 * for await (const record of readRecords(chunks)) titles.push(record.titles[0].value);
 * titles; // => ['同伴支持', '护理学']
 */
export async function* readRecords(
  chunks: AsyncIterable<string> | Iterable<string>,
  options: ReadRecordsOptions = {},
): AsyncGenerator<BibliographicRecord, void, undefined> {
  yield* readRecordsIn(SIZES, chunks, options);
}

/** `readRecords`, with other sizes: what is read must not depend on them. */
export async function* readRecordsIn(
  sizes: StreamSizes,
  chunks: AsyncIterable<string> | Iterable<string>,
  options: ReadRecordsOptions,
): AsyncGenerator<BibliographicRecord, void, undefined> {
  yield* readStream(sizes, chunks, options, (stream, part, settled) => stream.read(part, settled));
}

/**
 * Read the records of a text that comes in chunks, each with the stretch of the text it was read from, as
 * `parseRecordParts` does: places, lines and diagnostics are counted from the part.
 *
 * A text without any record is one part.
 *
 * @throws {InvalidInputError} `unknown-format`, as `parseRecords`.
 *
 * @remarks **Memory:** as `readRecords`.
 *
 * @example
 * import { readRecordParts } from '@diglot/records';
 *
 * const chunks = ['TY  - JOUR\nTI  - 同伴', '支持\nER  - \nTY  - BOOK\nTI  - 护理学\nER  - \n'];
 * const texts = [];
 * for await (const { text } of readRecordParts(chunks)) texts.push(text.split('\n')[1]);
 * texts; // => ['TI  - 同伴支持', 'TI  - 护理学']
 */
export async function* readRecordParts(
  chunks: AsyncIterable<string> | Iterable<string>,
  options: ReadRecordsOptions = {},
): AsyncGenerator<RecordPart, void, undefined> {
  yield* readStream(SIZES, chunks, options, (stream, part, settled) =>
    stream.readParts(part, settled),
  );
}

async function* readStream<T>(
  sizes: StreamSizes,
  chunks: AsyncIterable<string> | Iterable<string>,
  options: ReadRecordsOptions,
  readPart: ReadPart<T>,
): AsyncGenerator<T, void, undefined> {
  const choose = readerFor(options);
  let head = '';
  let stream: RecordStream | undefined;
  const open = () => new RecordStream(choose(head), options, sizes);
  for await (const chunk of chunks) {
    if (stream) stream.push(chunk);
    else {
      head += chunk;
      if (head.length < sizes.head) continue;
      stream = open();
      stream.push(head);
      head = '';
    }
    yield* stream.take(readPart);
    if (stream.refused) return;
  }
  if (!stream) {
    stream = open();
    stream.push(head);
  }
  yield* stream.rest(readPart);
}
