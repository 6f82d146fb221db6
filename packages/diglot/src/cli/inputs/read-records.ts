import path from 'node:path';
import { type BibliographicRecord, readRecords } from '@diglot/records';
import type { OptionValues, Terminal } from '../command.ts';
import { decodeStream } from '../files/decode-stream.ts';
import { openInputs } from '../files/input.ts';
import type { Oddities } from '../show/oddities.ts';
import { createProgress } from '../terminal/progress.ts';

export interface RecordFiles {
  readonly files: readonly string[];
  readonly options: OptionValues;
  readonly example: string;
  readonly terminal: Terminal;
}

/** What was read of one file. */
export interface FileSummary {
  readonly name: string;
  readonly format: string;
  readonly records: number;
}

/**
 * Read the records of files one after the other, holding none.
 *
 * Two files of one name get ids of their own: `export#0`, `export-2#0`.
 *
 * @param oddities - Told of everything odd, with its place.
 * @param onFile - Told when a file has been read.
 */
export async function* recordsOfFiles(
  { files, options, example, terminal }: RecordFiles,
  oddities: Oddities,
  onFile: (summary: FileSummary) => void,
): AsyncGenerator<BibliographicRecord> {
  const stems = new Map<string, number>();
  const progress = createProgress(terminal, options);
  const format = typeof options.from === 'string' ? options.from : 'auto';
  for (const { name, size, bytes } of openInputs(files, example)) {
    const stem = path.parse(name).name;
    const times = (stems.get(stem) ?? 0) + 1;
    stems.set(stem, times);
    let read = 0;
    let found = 'unknown';
    let records = 0;
    const counted = async function* () {
      for await (const chunk of bytes) {
        read += chunk.length;
        yield chunk;
      }
    };
    const text = decodeStream(counted(), (odd, place) => oddities.tell(name, odd, place));
    const stream = readRecords(text, {
      format,
      name: times === 1 ? stem : `${stem}-${times}`,
      onFormat: (chosen) => {
        found = chosen;
      },
      onDiagnostic: (odd, place) => {
        progress.end();
        oddities.tell(name, odd, place);
      },
    });
    for await (const record of stream) {
      records++;
      progress.report(`${name}, MB`, megabytes(read), size && megabytes(size));
      yield record;
    }
    progress.end();
    onFile({ name, format: found, records });
  }
}

const megabytes = (bytes: number) => Math.round(bytes / 1e5) / 10;
