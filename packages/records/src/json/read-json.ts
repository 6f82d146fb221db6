import type { Diagnostic } from '@diglot/text';
import type { Entry } from '../assemble/entry.ts';
import { readEntries } from '../assemble/read-entries.ts';
import type { ReadResult } from '../model.ts';
import type { Source } from '../source/source.ts';
import { cleanJson } from './json-entries.ts';
import type { ObjectNode } from './json-node.ts';
import { type JsonLayout, JsonRecords } from './json-records.ts';

/** What a reader of JSON gives: where each record begins, and up to where a part of a stream was read for good. */
export type JsonResult = ReadResult & {
  readonly starts: readonly number[];
  readonly settled: number;
};

/** Assemble the records of a JSON format. @param entriesOf - Of an object that is no record: none. */
export function readJson(
  source: Source,
  layout: JsonLayout,
  entriesOf: (object: ObjectNode) => readonly Entry[],
): JsonResult {
  const diagnostics: Diagnostic[] = [];
  const starts: number[] = [];
  const objects = new JsonRecords(source, diagnostics, layout);
  function* groups() {
    for (const object of objects) {
      const entries = entriesOf(object);
      if (entries.length > 0) starts.push(object.start);
      yield entries;
    }
  }
  const read = readEntries(source, groups(), { clean: cleanJson });
  const { settled } = objects;
  return {
    records: read.records,
    diagnostics: [...diagnostics, ...read.diagnostics],
    starts,
    settled,
  };
}
