import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import type { BibliographicRecord } from '../src/index.ts';
import { placedValues } from './placed-values.ts';

const schema = JSON.parse(
  readFileSync(new URL('../data/record.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020.default({ allErrors: true }).compile(schema);

/** What is wrong with records by the published schema. */
export function schemaFaults(records: readonly BibliographicRecord[]): string[] {
  return records.flatMap((record) =>
    validate(record)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
  );
}

/** Places whose text is not the value they belong to, that are out of range or have the wrong line. */
export function provenanceFaults(text: string, records: readonly BibliographicRecord[]): string[] {
  const faults: string[] = [];
  for (const { pointer, prov, raw, value } of placedValues(records)) {
    for (const { start, end, line } of prov) {
      const isRight =
        start < end && end <= text.length && text.slice(start, end) === (raw ?? value);
      const before = text.slice(0, start).split(/\r\n|\n|\r/).length;
      if (!isRight || line !== before) faults.push(`${pointer} ${start}-${end} line ${line}`);
    }
  }
  return faults;
}

/** A sample record of the repository's examples. */
export function example(name: string): string {
  return readFileSync(new URL(`../../../examples/records/${name}`, import.meta.url), 'utf8');
}
