import { describe, expect, it } from 'vitest';
import {
  parseRecords,
  toBibtex,
  toCslJson,
  toCsv,
  toJsonl,
  toRis,
  writeRecords,
} from '../src/index.ts';
import { EXPORTS } from './formats/exports.ts';

/** What every object inherits. */
const NAMES = ['constructor', '__proto__', 'hasOwnProperty', 'valueOf', 'toLocaleString'];

/** The answer of a function while objects inherit none of these names: what a look-up without fault gives anyway. */
function whereNothingIsInherited<T>(answer: () => T): T {
  const saved = NAMES.map(
    (name) => [name, Object.getOwnPropertyDescriptor(Object.prototype, name) ?? {}] as const,
  );
  for (const name of NAMES) Reflect.deleteProperty(Object.prototype, name);
  try {
    return answer();
  } finally {
    for (const [name, descriptor] of saved) {
      Object.defineProperty(Object.prototype, name, descriptor);
    }
  }
}

/** Most words of a sample that are replaced, one at a time; spread over the whole. */
const MOST_WORDS = 50;

/** A sample with one of its words replaced by each name in turn: tag, type, name of a field, key, or a value. */
function* replaced(sample: string): Generator<string> {
  const words = [...sample.matchAll(/[\p{L}\p{N}_]+/gu)];
  const step = Math.max(1, Math.floor(words.length / MOST_WORDS));
  for (let at = 0; at < words.length; at += step) {
    const { 0: word = '', index = 0 } = words[at] ?? {};
    const name = NAMES[(at / step) % NAMES.length] ?? '';
    yield sample.slice(0, index) + name + sample.slice(index + word.length);
  }
}

/** All that is read of a text and written again. */
function reading(text: string, format: string): string {
  const { records, diagnostics } = parseRecords(text, { format });
  const written = [toRis, toBibtex, toCsv, toJsonl].map((write) => write(records));
  return JSON.stringify([records, diagnostics, toCslJson(records), written]);
}

describe('a record of any format', () => {
  it.each(Object.entries(EXPORTS))(
    'may have the name of what objects inherit for any word: %s',
    (format, sample) => {
      for (const text of replaced(sample)) {
        const expected = whereNothingIsInherited(() => reading(text, format));
        expect(reading(text, format)).toBe(expected);
      }
    },
  );

  it.each(NAMES)('keeps a field %s of CSL-JSON and a type of that name', (name) => {
    const text = `[{"id":"a","type":"${name}","title":"T","${name}":"kept"}]`;
    const [record] = parseRecords(text, { format: 'csl-json' }).records;
    expect(typeof record?.type).toBe('string');
    expect(Object.getOwnPropertyDescriptor(record?.extra ?? {}, name)?.value).toBe('kept');
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });

  it.each(NAMES)('is refused a format of the name %s', async (name) => {
    const refusal = expect.objectContaining({ code: 'unknown-format' });
    expect(() => parseRecords('', { format: name })).toThrow(refusal);
    await expect(writeRecords([], name).next()).rejects.toThrow(refusal);
  });
});
