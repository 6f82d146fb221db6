import { parseRecords } from '@diglot/records';
import { describe, expect, it } from 'vitest';
import { scorePage } from '../src/records/record-samples-pages.ts';
import { compareItem } from '../src/records/record-samples-scores.ts';

const [record] = parseRecords(`TY  - JOUR
TI  - Peer support in <i>rural</i> clinics.
AU  - Keller, Anna M.
AU  - van den Berg, Jan
A2  - Moreau, Paul
T2  - Journal of Invented Care
VL  - 012
IS  - 3
SP  - 101
EP  - 9
PY  - 2021
KW  - rural health
KW  - Peer support
DO  - 10.5555/JIC.1
AB  - Objective: To ask. Results: They help.
ER  - 
`).records;
if (!record) throw new Error('no record');

const item = {
  title: 'Peer Support in Rural Clinics',
  creators: [
    { lastName: 'Keller', firstName: 'Anna M', creatorType: 'author' },
    { lastName: 'van den Berg', firstName: 'Jan', creatorType: 'author' },
    { lastName: 'Moreau', firstName: 'Paul', creatorType: 'editor' },
  ],
  date: '2021-04',
  publicationTitle: 'Journal of invented care',
  volume: '12',
  issue: '3',
  pages: '101-109',
  tags: [{ tag: 'Peer support' }, { tag: 'rural health' }, { tag: 'Rural health' }],
  DOI: '10.5555/jic.1',
  abstractNote: 'Objective: To ask.\nResults: They help.',
};

const wrong = (changed: Record<string, unknown>) =>
  compareItem({ ...item, ...changed }, record)
    .filter(({ right }) => !right)
    .map(({ field }) => field);

describe('the comparison with expected items', () => {
  it('passes over form: markup, case, points, zeros, short ranges, order of keywords', () => {
    expect(wrong({})).toEqual([]);
    expect(compareItem(item, record)).toHaveLength(10);
  });

  it.each([
    ['title', { title: 'Peer support in urban clinics' }],
    ['authors', { creators: item.creators.slice(0, 1) }],
    ['authors', { creators: [item.creators[1], item.creators[0]] }],
    ['year', { date: '2020' }],
    ['venue', { publicationTitle: 'Care' }],
    ['volume', { volume: '120' }],
    ['pages', { pages: '101-110' }],
    ['keywords', { tags: [{ tag: 'Peer support' }] }],
    ['doi', { DOI: '10.5555/jic.11' }],
    ['abstract', { abstractNote: 'Objective: To ask.' }],
  ])('sees a wrong %s', (field, changed) => {
    expect(wrong(changed)).toEqual([field]);
  });

  it('compares only what the item holds', () => {
    expect(compareItem({ title: item.title }, record).map(({ field }) => field)).toEqual(['title']);
  });

  it('counts all as wrong for a record that holds nothing of it', () => {
    const nothing = parseRecords('TY  - JOUR\nZZ  - kettle\nER  - \n').records[0];
    expect(nothing && compareItem(item, nothing).filter(({ right }) => right)).toEqual([]);
  });
});

describe('the score of a first page', () => {
  const gold = {
    id: 'a',
    title_zh: '同伴支持研究',
    title_en: 'Peer Support',
    abstract_zh: '询问四十人。',
    abstract_en: 'We asked forty people.',
    keywords_zh: ['同伴', '支持'],
    keywords_en: ['peers', 'support'],
  };
  const text = (keywords: string) =>
    `同伴支持研究\n林晓燕，周明\n摘要：询问四十人。\n关键词：${keywords}\nPeer Support\nLIN Xiao-yan, ZHOU Ming\nAbstract: We asked forty people.\nKey words: peers; support\n`;

  it('is full for a page that is read exactly', () => {
    expect(scorePage(gold, parseRecords(text('同伴；支持')).records[0])).toEqual({
      titles: true,
      abstracts: true,
      keywords: true,
      all: true,
      languages: true,
    });
  });

  it('misses keywords that are missing, in another order, or wrong', () => {
    for (const keywords of ['同伴', '支持；同伴', '同伴；支撑']) {
      expect(scorePage(gold, parseRecords(text(keywords)).records[0])).toMatchObject({
        keywords: false,
        all: false,
        titles: true,
      });
    }
  });

  it('is nothing without a record', () => {
    expect(scorePage(gold, undefined)).toMatchObject({
      titles: false,
      all: false,
      languages: false,
    });
  });
});
