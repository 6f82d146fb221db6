import { wildText } from '@diglot/testing';
import { InvalidInputError } from '@diglot/text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectFormat, parseRecords } from '../src/index.ts';
import { example, provenanceFaults, schemaFaults } from './check-record.ts';
import { growth, LINEAR } from './growth.ts';

const FAMILIES = ['aggregator-json', 'citation-page-zh', 'vufind-dump', 'pubmed-text'];

const SAMPLES = ['aggregator.json', 'pubmed-translation.txt', 'citation-page.txt', 'catalogue.txt'];

function check(text: string, format: string) {
  const { records } = parseRecords(text, { format });
  expect(provenanceFaults(text, records)).toEqual([]);
  expect(schemaFaults(records)).toEqual([]);
}

describe('parseRecords', () => {
  test('says that a text is empty, or that no reader knows it', () => {
    expect(parseRecords(' \n')).toMatchObject({
      format: 'unknown',
      records: [],
      diagnostics: [{ code: 'empty-input' }],
    });
    expect(parseRecords('Just a line.')).toMatchObject({
      format: 'unknown',
      diagnostics: [{ code: 'unknown-format' }],
    });
  });

  test('throws on a format that there is not', () => {
    expect(() => parseRecords('', { format: 'nonsense' })).toThrow(InvalidInputError);
    expect(() => parseRecords('', { format: 'nonsense' })).toThrow(
      expect.objectContaining({ code: 'unknown-format' }),
    );
  });

  test.each(FAMILIES)('reads wild text as %s without a fault', (format) => {
    fc.assert(
      fc.property(wildText(), (text) => check(text, format)),
      { numRuns: 150 },
    );
  });

  test.each(SAMPLES)('%s with wild text put into it stays without a fault', (name) => {
    const text = example(name);
    const { format } = detectFormat(text);
    fc.assert(
      fc.property(wildText(), fc.nat(text.length), fc.nat(40), (wild, at, cut) => {
        check(text.slice(0, at) + wild + text.slice(at + cut), format);
      }),
      { numRuns: 60 },
    );
  });

  test.each(SAMPLES)('%s with its lines in any order stays without a fault', (name) => {
    const text = example(name);
    const { format } = detectFormat(text);
    const lines = text.split('\n');
    fc.assert(
      fc.property(fc.shuffledSubarray(lines), (some) => check(some.join('\n'), format)),
      { numRuns: 40 },
    );
  });

  test.each(FAMILIES)('reads one long line as %s in linear time', (format) => {
    for (const unit of ['word ', '中文', '{"a":[', 'a, b; ', '[1 ] ', '\ud800', '. ']) {
      expect(growthOf(unit, 1_000_000 / unit.length, format), unit).toBeLessThan(LINEAR);
    }
  });

  test.each(FAMILIES)('reads very many short lines as %s in linear time', (format) => {
    for (const line of [
      '作者\n',
      '被引:1\n',
      '_version_ 1\n',
      '{"a":1\n',
      '"\n',
      'Univ X, Y, Norway\n',
      '\r',
    ]) {
      expect(growthOf(line, 100_000, format), line).toBeLessThan(LINEAR);
    }
  });
});

function growthOf(unit: string, most: number, format: string): number {
  const texts = { 1: unit.repeat(most / 8), 8: unit.repeat(most) };
  return growth((size) => parseRecords(texts[size], { format }));
}
