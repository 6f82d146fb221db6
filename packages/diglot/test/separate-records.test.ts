import type { BibliographicRecord } from '@diglot/records';
import { describe, expect, it } from 'vitest';
import { separateRecords } from '../src/separate-records.ts';

const text = 'head\nTitle one\nTitle two\n';
const record = (value: string, line: number) =>
  ({
    id: value,
    titles: [
      {
        value,
        lang: 'en',
        role: 'original',
        prov: [{ start: text.indexOf(value), end: text.indexOf(value) + value.length, line }],
      },
    ],
  }) as unknown as BibliographicRecord;

describe('separateRecords', () => {
  it('leaves a text with one record whole', () => {
    const one = record('Title one', 2);
    expect(separateRecords(text, { records: [one], diagnostics: [] })).toEqual([
      { text, record: one, diagnostics: [] },
    ]);
    expect(separateRecords(text, { records: [], diagnostics: [] })).toEqual([
      { text, diagnostics: [] },
    ]);
  });

  it('gives each record its part of the text, spans and lines rebased to it', () => {
    const diagnostics = [
      { code: 'odd', message: '', span: { start: 15, end: 20 } },
      { code: 'whole', message: '' },
    ];
    const parts = separateRecords(text, {
      records: [record('Title one', 2), record('Title two', 3)],
      diagnostics,
    });
    expect(parts.map((part) => part.text)).toEqual(['head\nTitle one\n', 'Title two\n']);
    expect(parts.map((part) => part.record?.titles[0]?.prov)).toEqual([
      [{ start: 5, end: 14, line: 2 }],
      [{ start: 0, end: 9, line: 1 }],
    ]);
    expect(parts.map((part) => part.diagnostics)).toEqual([
      [{ code: 'whole', message: '' }],
      [{ code: 'odd', message: '', span: { start: 0, end: 5 } }],
    ]);
  });
});
