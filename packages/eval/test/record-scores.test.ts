import { describe, expect, test } from 'vitest';
import { type Plain, scoreRecord } from '../src/records/record-scores.ts';

const place = (start: number, end: number) => [{ start, end, line: 1 }];

const gold = {
  language: 'en',
  titles: [
    { value: 'Walking', lang: 'en', role: 'original', prov: [...place(0, 7), ...place(20, 27)] },
  ],
  authors: [
    { index: 1, value: 'Okafor, Ruth', family: 'Okafor', prov: place(8, 20) },
    { index: 2, value: 'de Boer, Jan', family: 'de Boer', particle: 'de', prov: place(30, 42) },
  ],
  keywords: [],
  journal: null,
  identifiers: [{ type: 'doi', value: '10.5555/a', prov: place(50, 59) }],
};

const score = (system: Plain, hard: string[] = [], absent: string[] = []) => {
  const { values, spans, hard: apart, absent: empty } = scoreRecord(gold, system, hard, absent);
  return {
    values: [values.right, values.total],
    spans: [spans.right, spans.total],
    hard: [apart.right, apart.total],
    absent: [empty.right, empty.total],
  };
};

describe('scoreRecord', () => {
  test('counts every leaf as a value and every place list as a span', () => {
    // language; title 3; authors 3 + 4; journal; identifier 2.
    expect(score(gold)).toMatchObject({ values: [14, 14], spans: [4, 4] });
  });

  test('takes any of the listed places for the first one', () => {
    const titles = [{ ...gold.titles[0], prov: place(20, 27) }];
    expect(score({ ...gold, titles }).spans).toEqual([4, 4]);
    expect(score({ ...gold, titles: [{ ...gold.titles[0], prov: place(0, 6) }] }).spans).toEqual([
      3, 4,
    ]);
  });

  test('looks only at the first place', () => {
    const titles = [{ ...gold.titles[0], prov: [...place(1, 2), ...place(0, 7)] }];
    expect(score({ ...gold, titles }).spans).toEqual([3, 4]);
  });

  test('matches identifiers by type and authors by number, not by position', () => {
    expect(score({ ...gold, authors: [...gold.authors].reverse() }).values).toEqual([14, 14]);
  });

  test('counts what is there too much', () => {
    expect(score({ ...gold, keywords: [{ value: 'invented' }] }).values).toEqual([14, 15]);
    expect(score({ ...gold, journal: { title: 'invented' } }).values).toEqual([13, 14]);
  });

  test('gives an empty record only what the gold leaves empty', () => {
    expect(score({})).toMatchObject({ values: [1, 14], spans: [0, 4] });
  });

  test('counts what is hard apart, values and spans together', () => {
    const hard = ['/record/authors/*/particle (inference)', '/record/identifiers'];
    expect(score(gold, hard)).toMatchObject({ values: [11, 11], spans: [3, 3], hard: [4, 4] });
    expect(score({ ...gold, identifiers: [] }, hard)).toMatchObject({ hard: [1, 4] });
  });

  test('wants absent fields empty', () => {
    const absent = ['keywords', 'journal', 'volume', 'pmid', 'title:zh', 'abstract:zh'];
    expect(score(gold, [], absent).absent).toEqual([6, 6]);
    const full = {
      ...gold,
      keywords: [{ value: 'x' }],
      journal: { volume: '1' },
      identifiers: [{ type: 'pmid', value: '1' }],
      titles: [{ lang: 'zh' }],
      abstracts: [{ lang: 'zh' }],
    };
    expect(score(full, [], absent).absent).toEqual([0, 6]);
  });
});
