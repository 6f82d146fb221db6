import { wildText } from '@diglot/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectFormat, parseRecords, readRecords } from '../../src/index.ts';
import { provenanceFaults, schemaFaults } from '../check-record.ts';
import {
  identifiersOf,
  keywordsOf,
  namesOf,
  onlyRecord,
  placesOf,
  readVariant,
  titlesOf,
} from '../pages/variants.ts';

const FORMAT = 'plain-json';
const read = (value: unknown) => onlyRecord(JSON.stringify(value), FORMAT);

const WORK = {
  title: 'Peer support of village doctors',
  doi: '10.5555/vd.2021.4',
  abstract: 'We asked 20 doctors. They help each other.',
  authors: ['Maria Tran', 'Pieter van Dijk'],
  keywords: ['peer support', 'village doctors'],
  year: 2021,
};
const CHINESE = {
  标题: '山区护士睡眠研究',
  作者: '张晓明;李雷',
  摘要: '目的 探讨护士的睡眠。',
  关键词: '护士；睡眠',
  刊名: '护理天地',
  年份: '2020',
  卷: 12,
  期: '3',
  页码: '1-9',
};

describe('JSON of no known service', () => {
  test('is read by the names that everyone uses', () => {
    const record = read(WORK);
    expect(titlesOf(record)).toEqual(['en original: Peer support of village doctors']);
    expect(namesOf(record)).toEqual(['Tran|Maria', 'van Dijk|Pieter']);
    expect(keywordsOf(record)).toEqual([
      'peer support (en, author)',
      'village doctors (en, author)',
    ]);
    expect(identifiersOf(record)).toEqual(['doi:10.5555/vd.2021.4']);
    expect(record.abstracts[0]?.value).toBe(WORK.abstract);
    expect(record.issued?.year).toBe(2021);
  });

  test('is read by Chinese names', () => {
    const record = read(CHINESE);
    expect(titlesOf(record)).toEqual(['zh original: 山区护士睡眠研究']);
    expect(namesOf(record)).toEqual(['张|晓明', '李|雷']);
    expect(record.keywords.map(({ value }) => value)).toEqual(['护士', '睡眠']);
    expect(record.journal).toMatchObject({
      title: { value: '护理天地' },
      volume: '12',
      issue: '3',
    });
  });

  test.each([
    ['a list', JSON.stringify([WORK, CHINESE])],
    ['an indented list', JSON.stringify([WORK, CHINESE], null, 2)],
    ['one a line', `${JSON.stringify(WORK)}\n${JSON.stringify(CHINESE)}\n`],
    ['a wrapper', JSON.stringify({ total: 2, records: [WORK, CHINESE] })],
  ])('is read as %s', (_, text) => {
    const { records } = readVariant(text, FORMAT);
    expect(records.map(({ titles }) => titles[0]?.value)).toEqual([WORK.title, CHINESE.标题]);
  });

  test.each([
    ['a text', 'Maria Tran; Li Wei', ['Tran|Maria', 'Wei|Li']],
    ['a text with commas', 'Maria Tran, Ann Lee and Pieter van Dijk', 3],
    ['objects with a name', [{ name: 'Maria Tran' }, { full_name: 'Ann Lee' }], 2],
    ['objects with parts', [{ firstName: 'Maria', lastName: 'Tran' }], ['Tran|Maria']],
    ['one object', { given: 'Maria', family: 'Tran' }, ['Tran|Maria']],
    ['a Chinese text', '张晓明、李雷', ['张|晓明', '李|雷']],
    ['nothing of use', [null, 7.5, {}, { age: 3 }, ''], 0],
  ])('has authors as %s', (_, authors, expected) => {
    const names = namesOf(read({ ...WORK, authors }));
    if (typeof expected === 'number') expect(names).toHaveLength(expected);
    else expect(names).toEqual(expected);
  });

  test('has affiliations and ORCIDs beside their authors, through escapes', () => {
    const authors = [
      {
        name: 'Zoë van Dijk',
        affiliation: 'North University, Norway',
        orcid: '0000-0002-1825-0097',
      },
    ];
    const text = JSON.stringify({ ...WORK, authors }).replace('ë', '\\u00eb');
    const record = onlyRecord(text, FORMAT);
    expect(namesOf(record)).toEqual(['van Dijk|Zoë']);
    expect(record.authors[0]?.institutionIndex).toEqual([1]);
    expect(record.authors[0]?.identifiers?.[0]?.value).toContain('0000-0002-1825-0097');
    expect(placesOf(record)).toEqual([['North University', undefined, 'Norway']]);
  });

  test('reads a journal that is an object, and keeps what has no place of its own', () => {
    const journal = { name: 'River Review', volume: 5, issue: '2' };
    const record = read({ ...WORK, journal, rating: 4, source: { site: 'x' } });
    expect(record.journal).toMatchObject({ title: { value: 'River Review' }, volume: '5' });
    expect(record.extra).toMatchObject({ rating: '4', source: '{"site":"x"}' });
  });

  test.each([
    ['a document with a text of its own', { ...WORK, text: 'Long.' }],
    ['a title alone', { title: 'Peer support', year: 2021, keywords: ['a'] }],
    ['an empty title', { ...WORK, title: '' }],
    ['empty facts', { title: 'Peer support', abstract: '', authors: [], doi: null }],
    ['no title', { ...WORK, title: undefined }],
    ['a list of numbers', [1, 2, 3]],
  ])('is not seen in %s', (_, value) => {
    expect(detectFormat(JSON.stringify(value)).format).toBe('unknown');
  });

  test('is the same from a stream', async () => {
    const text = JSON.stringify(Array.from({ length: 3000 }, () => WORK));
    const chunks = text.match(/.{1,5000}/g) ?? [];
    const streamed = [];
    for await (const record of readRecords(chunks)) streamed.push(record);
    expect(streamed).toEqual(parseRecords(text).records);
  });

  test('with wild text in it stays without a fault', () => {
    const text = JSON.stringify([WORK, CHINESE]);
    fc.assert(
      fc.property(wildText(), fc.nat(text.length), fc.nat(40), (wild, at, cut) => {
        const spoilt = text.slice(0, at) + wild + text.slice(at + cut);
        const { records } = parseRecords(spoilt, { format: FORMAT });
        expect(provenanceFaults(spoilt, records)).toEqual([]);
        expect(schemaFaults(records)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
