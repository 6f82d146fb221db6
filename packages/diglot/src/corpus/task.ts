/**
 * The task that `runCorpus` of `@diglot/corpus` does by default: records are read by `@diglot/records` and
 * analysed; each gives a `CorpusLine`.
 */
import type { Columns, JsonObject, ReadItem, Source } from '@diglot/corpus';
import { type BibliographicRecord, type RecordPart, readRecordParts } from '@diglot/records';
import type { Diagnostic } from '@diglot/text';
import { createTokenizer } from '@diglot/tokenize';
import { decodeStream } from '../cli/files/decode-stream.ts';
import { openInputs } from '../cli/files/input.ts';
import { createDiglot } from '../create-diglot.ts';
import { ownVersion } from '../version.ts';
import { columnsOf } from './columns.ts';
import { type CorpusLine, type LineHead, toLine } from './line.ts';
import { readSettings } from './settings.ts';

export type { CorpusLine, LineHead, LinePhrase, LineTerm, SentencePair } from './line.ts';

/** What a worker thread is given of a record. */
export interface CorpusItem extends LineHead {
  /** Of a text that is no record. */
  readonly text?: string;
}

/** A longer record is refused: no abstract is a thousandth of it, and its analysis would take minutes. UTF-16 code units. */
const MAX_RECORD_UNITS = 4 * 1024 * 1024;

/**
 * What the lines depend on, beside inputs and settings.
 *
 * @example
 * import { describe } from 'diglot/corpus-task';
 *
 * Object.keys(describe({ chinese: 'intl' })); // => ['diglot', 'engine', 'node']
 * describe({ chinese: 'intl' }).engine; // => 'intl'
 */
export function describe(settings: JsonObject): JsonObject {
  const { chinese } = readSettings(settings);
  const { engine } = createTokenizer({ chinese });
  return { diglot: ownVersion(), engine, node: process.version };
}

/**
 * Read the records of a file, whatever its format; a text that holds none is one record.
 *
 * @example
 * import { writeFileSync } from 'node:fs';
 * import { read } from 'diglot/corpus-task';
 *
 * writeFileSync('read.ris', 'TY  - JOUR\nTI  - 在山中行走\nER  - \n');
 * const source = { name: 'read.ris', path: 'read.ris', label: 'read', onBytes() {}, onFact() {} };
 * for await (const { id, item } of read(source, {})) [id, item.record.titles[0].value];
 * // => ['read#0', '在山中行走']
 */
export async function* read(
  source: Source,
  settings: JsonObject,
): AsyncGenerator<ReadItem<CorpusItem>> {
  const { name: input, path, label, onBytes, onFact } = source;
  const { from, encoding } = readSettings(settings);
  const odd: Diagnostic[] = [];
  const [file] = openInputs({ files: [path], example: '' });
  if (!file) return;
  const text = decodeStream(file.bytes, (diagnostic) => odd.push(diagnostic), {
    encoding,
    name: input,
  });
  let format = 'plain';
  const onFormat = (found: string) => {
    if (found !== 'unknown') format = found;
  };
  const parts =
    from === 'plain'
      ? wholeText(text)
      : readRecordParts(text, { format: from, name: label, onFormat });
  let index = 0;
  let counted = 0;
  for await (const part of parts) {
    onBytes(file.position() - counted);
    counted = file.position();
    const { record } = part;
    const id = record?.id ?? label;
    const size = part.text.length;
    if (size > MAX_RECORD_UNITS) yield { id, size: 0, fault: tooLong(size) };
    else yield { id, size, item: itemOf(part, { id, input, index, format }) };
    index++;
  }
  onFact('format', format);
  if (odd.length > 0)
    onFact(
      'diagnostics',
      odd.map(({ code, message }) => ({ code, message })),
    );
}

async function* wholeText(chunks: AsyncIterable<string>): AsyncGenerator<RecordPart> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  yield { text, diagnostics: [] };
}

function itemOf(
  { record, text, diagnostics }: RecordPart,
  place: Pick<LineHead, 'id' | 'input' | 'index' | 'format'>,
): CorpusItem {
  return { ...place, diagnostics, ...(record ? { record } : { text }) };
}

const tooLong = (size: number) => ({
  code: 'record-too-long',
  message: `is ${size} code units long; ${MAX_RECORD_UNITS} are the most`,
});

/**
 * The columns of an output as Parquet.
 *
 * @example
 * import { columns } from 'diglot/corpus-task';
 *
 * columns({ layers: ['segments'] }).text; // => 'string'
 * 'keyphrases' in columns({ layers: ['segments'] }); // => false
 */
export const columns = (settings: JsonObject): Columns => columnsOf(readSettings(settings).fields);

/**
 * Analyses one record after the other.
 *
 * @example
 * import { createWork } from 'diglot/corpus-task';
 *
 * const work = createWork({ layers: ['keyphrases'], keyphrases: 1 });
 * const text = '同伴支持减轻护士的工作压力。';
 * const { id, keyphrases } = work({ id: 'nurses', format: 'plain', text, diagnostics: [] });
 * [id, keyphrases[0].text]; // => ['nurses', '工作压力']
 */
export function createWork(settings: JsonObject): (item: CorpusItem) => CorpusLine {
  const { layers, fields, ...rest } = readSettings(settings);
  const diglot = createDiglot(rest);
  return ({ text, ...head }) => {
    const record: BibliographicRecord | undefined = head.record;
    const analysis = record
      ? diglot.analyze(record, { layers })
      : diglot.analyze(text ?? '', { layers, format: 'plain' });
    return toLine(head, analysis, fields);
  };
}
