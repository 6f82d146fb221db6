import { type BibliographicRecord, readRecords } from '@diglot/records';
import type { Request } from '../command.ts';
import { decodeStream } from '../files/decode-stream.ts';
import { openInputs } from '../files/input.ts';
import { wholeNumber } from '../options/option-values.ts';
import type { Oddities } from '../show/oddities.ts';

/** What was read of one file. */
export interface FileSummary {
  readonly name: string;
  readonly format: string;
  readonly records: number;
}

/**
 * Read the records of files one after the other, holding none.
 *
 * At most as many as `--limit` says.
 *
 * @param oddities - Told of everything odd, with its place.
 * @param onFile - Told when a file has been read.
 */
export async function* recordsOfFiles(
  request: Request,
  oddities: Oddities,
  onFile: (summary: FileSummary) => void,
): AsyncGenerator<BibliographicRecord> {
  const { options, encoding, failures, progress } = request;
  const format = typeof options.from === 'string' ? options.from : 'auto';
  let left = wholeNumber(options.limit, Number.POSITIVE_INFINITY);
  if (left === 0) return;
  for (const { name, stem, size, position, bytes } of openInputs(request)) {
    let found = 'unknown';
    let records = 0;
    const failed = failures.count;
    const tell: Parameters<typeof decodeStream>[1] = (odd, place) =>
      oddities.tell(name, odd, place);
    const stream = readRecords(decodeStream(bytes, tell, { encoding, name }), {
      format,
      name: stem,
      onFormat: (chosen) => {
        found = chosen;
      },
      onDiagnostic: tell,
    });
    for await (const record of failures.upTo(stream)) {
      records++;
      left--;
      progress.report(`${name}, MB`, megabytes(position()), size && megabytes(size));
      yield record;
      if (left <= 0) break;
    }
    // Of a file that could not be read, this has been said.
    if (failures.count === failed || records > 0) onFile({ name, format: found, records });
    if (left <= 0) return;
  }
}

const megabytes = (bytes: number) => Math.round(bytes / 1e5) / 10;
