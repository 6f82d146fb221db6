import { describe, expect, it } from 'vitest';
import { parseRecords, toBibtex, toCslJson, toCsv, toJsonl, toRis } from '../src/index.ts';
import { EXPORTS } from './formats/exports.ts';

/** What every object inherits. */
const NAMES = ['constructor', '__proto__', 'hasOwnProperty', 'valueOf', 'toLocaleString'];

/** The answer of a function while objects inherit none of these names: what a look-up without fault gives anyway. */
function whereNothingIsInherited<T>(answer: () => T): T {
  const saved = NAMES.map((name) => [
    name,
    Object.getOwnPropertyDescriptor(Object.prototype, name) ?? {},
  ] as const);
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
const MOST_WORDS = 25;

/** A sample with one of its words replaced: tag, type, name of a field, element, key, or a value. */
function* replaced(sample: string, name: string): Generator<string> {
  const words = [...sample.matchAll(/[\p{L}\p{N}_]+/gu)];
  const step = Math.max(1, Math.floor(words.length / MOST_WORDS));
  for (let at = 0; at < words.length; at += step) {
    const { 0: word = '', index = 0 } = words[at] ?? {};
    yield sample.slice(0, index) + name + sample.slice(index + word.length);
  }
}

/** All that is read of a text and written again. */
function reading(text: string, format: string): string {
  const { records, diagnostics } = parseRecords(text, { format });
  const written = [toRis, toBibtex, toCsv, toJsonl].map((write) => write(records));
  return JSON.stringify([records, diagnostics, toCslJson(records), written]);
}

describe.each(Object.entries(EXPORTS))('a record of %s', (format, sample) => {
  it.each(NAMES)('may have “%s” for any of its words', (name) => {
    for (const text of replaced(sample, name)) {
      const expected = whereNothingIsInherited(() => reading(text, format));
      expect(reading(text, format)).toBe(expected);
    }
  });
});
