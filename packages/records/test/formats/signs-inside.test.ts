import { describe, expect, it } from 'vitest';
import {
  detectFormat,
  parseRecords,
  toBibtex,
  toCslJson,
  toCsv,
  toEndnoteXml,
  toJsonl,
  toRis,
} from '../../src/index.ts';
import { EXPORTS } from './exports.ts';

/** What other formats are recognised by, as it may stand in a title or an abstract. */
const SIGNS = [
  '<PubmedArticleSet>',
  '<PubmedArticle>',
  '<article-meta>',
  '<doi_records>',
  '<crossref>',
  '<records><record><titles>',
  '<datafield tag="245"><leader>',
  '<table><tr><td>Title</td><td>Authors</td></tr></table>',
  'TY  - JOUR\nTI  - Ice\nER  - ',
  'PMID- 1\nTI  - Ice\nFAU - Berg, Jo',
  'VN  - Ovid\n<1. >\nTI  - Ice',
  '%0 Journal Article\n%T Ice\n%A Berg, Jo',
  'RT Journal\nT1 Ice\nA1 Berg, Jo',
  '{Reference Type}: Journal Article\n{Title}: Ice',
  'FN Clarivate\nPT J\nTI Ice\nSO Lakes\nER',
  '@article{ice,\n  title = {Ice},\n}',
  '【题名】冰\n【作者】周小山\n【刊名】湖',
  'Title-题名: 冰\nAuthor-作者: 周小山\nSource-刊名: 湖',
  'Title,Authors,DOI,Abstract,Keywords\nIce,Berg,10.5555/ice,thick,lake',
  '摘要：冰。\n关键词：湖\nAbstract: Ice.\nKey words: lake',
  'J Lakes. 2020;1(2):3-4. doi: 10.5555/ice. PMID: 123',
  '"message-type":"work-list","reference-count":1',
  '"id":"https://openalex.org/W1"',
];

const WRITERS = {
  'csl-json': (records) => JSON.stringify(toCslJson(records), undefined, 2),
  ris: toRis,
  bibtex: toBibtex,
  'endnote-xml': toEndnoteXml,
  'diglot-json': toJsonl,
  csv: toCsv,
} satisfies Record<string, (records: ReturnType<typeof parseRecords>['records']) => string>;

const { records } = parseRecords(
  JSON.stringify([
    {
      id: 'ice',
      type: 'article-journal',
      title: 'Lakes in winter',
      author: [{ family: 'Berg', given: 'Jo' }],
      abstract: 'Ice was thick.',
      'container-title': 'Lake Letters',
    },
  ]),
);

describe.each(Object.entries(WRITERS))('our own %s', (format, write) => {
  it.each(SIGNS)('is recognised with the sign of another format in a value: %j', (sign) => {
    for (const value of [sign, `Ice.\n${sign}\nIt was thick.`])
      for (const place of ['titles', 'abstracts'] as const) {
        const written = write(
          records.map((record) => ({
            ...record,
            [place]: record[place].map((one) => ({ ...one, value })),
          })),
        );
        expect(detectFormat(written).format).toBe(format);
        expect(parseRecords(written).records).toHaveLength(1);
      }
  });
});

/** Words of the title in most samples. */
const TITLE = /Peer support/;

describe.each(Object.keys(EXPORTS))('a text in %s', (format) => {
  it.each(SIGNS.filter((sign) => !sign.includes('\n')))('stays so with %j in its title', (sign) => {
    const isXml = /^\s*</.test(EXPORTS[format] ?? '');
    const written = /json/.test(format) ? JSON.stringify(sign).slice(1, -1) : sign;
    const value = isXml ? written.replaceAll('<', '&lt;') : written;
    const text = (EXPORTS[format] ?? '').replace(TITLE, `Peer ${value} support`);
    expect(detectFormat(text).format).toBe(format);
  });
});

describe('records', () => {
  it.each([
    { abstract: 'Ice was thick.' },
    { keyword: 'ice; lakes' },
    { editor: [{ family: 'Berg', given: 'Jo' }] },
    { ISSN: '2049-3630' },
  ])('without a title are CSL-JSON: %j', (variables) => {
    const { records } = parseRecords(JSON.stringify([{ id: 'ice', type: 'book', ...variables }]));
    expect(records).toHaveLength(1);
    expect(detectFormat(JSON.stringify(toCslJson(records))).format).toBe('csl-json');
  });

  it('with names of an aggregator in a value stay JSON Lines', () => {
    const note = '{"PeriodicalId":1,"fieldsOfStudy":[],"openAccessPdf":"","PeriodicalIF":2}';
    const [record] = records;
    const written = toJsonl(record ? [{ ...record, extra: { note } }] : []);
    expect(detectFormat(written).format).toBe('diglot-json');
    expect(parseRecords(written).records).toMatchObject([{ extra: { note } }]);
  });
});
