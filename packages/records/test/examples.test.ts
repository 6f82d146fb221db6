import { describe, expect, test } from 'vitest';
import { detectFormat, parseRecords } from '../src/index.ts';
import { example, provenanceFaults, schemaFaults } from './check-record.ts';

const EXAMPLES = [
  ['aggregator.json', 'aggregator-json'],
  ['pubmed-translation.txt', 'pubmed-text'],
  ['citation-page.txt', 'citation-page-zh'],
  ['citation-page-2.txt', 'citation-page-zh'],
  ['catalogue.txt', 'vufind-dump'],
] as const;

const CHANGES: readonly (readonly [string, (text: string) => string])[] = [
  ['as they are', (text) => text],
  ['with \\r\\n', (text) => text.replaceAll('\n', '\r\n')],
  ['with lone \\r', (text) => text.replaceAll('\n', '\r')],
  ['with a byte order mark', (text) => `\ufeff${text}`],
  ['with blank lines around', (text) => `\n \n${text}\n\n`],
  ['with spaces at line ends', (text) => text.replaceAll('\n', ' \t\n')],
];

describe.each(EXAMPLES)('%s', (name, format) => {
  test.each(CHANGES)('is recognised and read %s', (_, change) => {
    const text = change(example(name));
    const { records, ...result } = parseRecords(text, { name: 'sample' });
    expect(detectFormat(text).confidence).toBeGreaterThan(0.5);
    expect(result.format).toBe(format);
    expect(records).toHaveLength(1);
    expect(provenanceFaults(text, records)).toEqual([]);
    expect(schemaFaults(records)).toEqual([]);
    expect(JSON.parse(JSON.stringify(records))).toEqual(records);
  });

  test.each(CHANGES)('gives the same values %s', (_, change) => {
    const values = (text: string) =>
      JSON.stringify(parseRecords(text).records, (key, value) =>
        key === 'prov' || key === 'raw' ? undefined : value,
      );
    const text = example(name);
    expect(values(change(text))).toBe(values(text));
  });

  test('decodes character references and keeps them in `raw`', () => {
    const values = (text: string) => {
      const { records } = parseRecords(text);
      expect(provenanceFaults(text, records)).toEqual([]);
      return JSON.stringify(records, (key, value) =>
        key === 'prov' || key === 'raw' ? undefined : value,
      );
    };
    const text = example(name).replaceAll(/ and (?=[a-z])/g, ' & ');
    expect(values(text.replaceAll('&', '&amp;'))).toBe(values(text));
  });

  test('is read three times from one paste of three', () => {
    const text = example(name);
    const { records } = parseRecords(`${text}\n${text}\n${text}`, { name: 'paste' });
    expect(records.map(({ id }) => id)).toEqual(['paste#0', 'paste#1', 'paste#2']);
    const titles = records.map(({ titles: own, abstracts }) => [
      own[0]?.value,
      abstracts[0]?.value,
    ]);
    expect(titles[1]).toEqual(titles[0]);
    expect(titles[2]).toEqual(titles[0]);
    expect(provenanceFaults(`${text}\n${text}\n${text}`, records)).toEqual([]);
  });
});
