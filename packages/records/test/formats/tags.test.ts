import { describe, expect, it } from 'vitest';
import { parseRecords } from '../../src/parse-records.ts';

const only = (text: string) => {
  const { records, diagnostics, format } = parseRecords(text);
  expect(records).toHaveLength(1);
  const [record] = records;
  if (!record) throw new Error('no record');
  return { record, diagnostics, format };
};
const values = (list: readonly { readonly value: string }[] | undefined) =>
  list?.map(({ value }) => value);

describe('tags as producers write them', () => {
  it('may follow each other in one line, with and without a space', () => {
    const { record } = only(
      '%0 Journal Article\n%A 周小山%A 吴大河\n%T 湖边散步与睡眠\n%J 湖区健康\n%N 4 %K散步;湖泊%X <正>散步有益。\n%D 2020\n',
    );
    expect(values(record.authors)).toEqual(['周小山', '吴大河']);
    expect(record.journal?.issue).toBe('4');
    expect(values(record.keywords)).toEqual(['散步', '湖泊']);
    expect(values(record.abstracts)).toEqual(['散步有益。']);
  });

  it('are not seen in a percentage', () => {
    const { record } = only(
      '%0 Journal Article\n%A Berg, Jo\n%T Walking by 50%A study\n%X Half, or 50%D of it.\n',
    );
    expect(record.titles[0]?.value).toBe('Walking by 50%A study');
    expect(record.abstracts[0]?.value).toBe('Half, or 50%D of it.');
  });

  it('may have a colon behind them', () => {
    const { record } = only(
      '%0 Journal Article\n%A 周小山\n%+:湖区大学;河谷医院\n%T 湖边散步与睡眠\n%D 2020\n',
    );
    expect(values(record.institutions)).toEqual(['湖区大学', '河谷医院']);
  });

  it.each([
    ['RT: Journal Article\nT1: 湖边散步\nA1: 周小山;吴大河\nYR: 2020\nSP: 5\nOP: 5-9+12\n'],
    [
      '{RT}: Journal Article\n{T1}: 湖边散步\n{A1}: 周小山;吴大河\n{YR}: 2020\n{SP}: 5\n{OP}: 5-9+12\n',
    ],
  ])('of RefWorks may stand in braces or before a colon', (text) => {
    const { record, format } = only(text);
    expect(format).toBe('refworks');
    expect(values(record.authors)).toEqual(['周小山', '吴大河']);
    expect(record.pages).toMatchObject({ first: '5', last: '9', raw: '5-9+12' });
  });

  it.each([
    'TY - JOUR\nTI - Lakes and sleep\nAU - Berg, Jo\nPY - 2020\nER - \n',
    'TY  – JOUR\nTI  – Lakes and sleep\nAU  – Berg, Jo\nPY  – 2020\nER  – \n',
    'TY  -JOUR\nTI  -Lakes and sleep\nAU  -Berg, Jo\nPY  -2020\nER  -\n',
    'TY  - JOUR\nTI  - Lakes and sleep AU  - Berg, Jo\nPY  - 2020\nER  - \n',
  ])('of RIS are read with other dashes and spaces: %j', (text) => {
    const { record } = only(text);
    expect(record.titles[0]?.value).toBe('Lakes and sleep');
    expect(record.authors[0]?.family).toBe('Berg');
    expect(record.issued?.year).toBe(2020);
  });

  it('are told when the format has none such, and their values kept', () => {
    const { record, diagnostics } = only(
      'TY  - JOUR\nTI  - Lakes and sleep\nQZ  - something of one’s own\nER  - \n',
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-tag']);
    expect(record.extra.QZ).toBe('something of one’s own');
  });

  it('of a search strategy between two records make no record', () => {
    const { records, diagnostics } = parseRecords(
      'TY  - JOUR\nTI  - Lakes\nER  - \n\nC1  - Database: Lakes <2020>\n1 exp lakes/ (20)\n\n2.\nTY  - JOUR\nTI  - Rivers\nER  - \n',
    );
    expect(records.map(({ titles }) => titles[0]?.value)).toEqual(['Lakes', 'Rivers']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['stray-text']);
  });

  it('of E-Study may have a Latin name: DOI-DOI', () => {
    const { record } = only(
      'DataType: 1\nTitle-题名: 湖边散步\nISSN-国际标准刊号: 1683-0881\nCN-国内刊号: 11-1234/R\nDOI-DOI: 10.5555/lake.1\n',
    );
    expect(values(record.identifiers)).toEqual(['10.5555/lake.1', '1683-0881']);
    expect(record.extra['CN-国内刊号']).toBe('11-1234/R');
  });
});

describe('placeholders and labels', () => {
  it.each([
    'NA',
    'N/A',
    'null',
    '[Not Available].',
    'Abstract available from the publisher.',
    '无摘要',
  ])('such as %j are told and are no abstract', (text) => {
    const { record, diagnostics } = only(
      `TY  - JOUR\nTI  - Lakes and sleep\nAB  - ${text}\nER  - \n`,
    );
    expect(record.abstracts).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['placeholder']);
  });

  it('are left out of keywords and titles', () => {
    const { record } = only(
      'TY  - JOUR\nTI  - 湖边散步研究*\nKW  - *Walking\nKW  - Lakes/*psychology\nKW  - C*-algebras\nER  - \n',
    );
    expect(record.titles[0]?.value).toBe('湖边散步研究');
    expect(values(record.keywords)).toEqual(['Walking', 'Lakes/psychology', 'C*-algebras']);
  });

  it('of the supplier are not part of an abstract', () => {
    const { record } = only(
      'PMID- 31000001\nTI  - [Walking by the lake].\nLA  - chi\nTT  - 湖边散步.\nOAB - Publisher: 目的： 了解散步。 方法： 访谈20人。 结果： 有益。\nOABL- chi\n',
    );
    expect(record.abstracts[0]?.value).toBe('目的： 了解散步。 方法： 访谈20人。 结果： 有益。');
    expect(record.abstracts[0]?.sections.map(({ label }) => label)).toEqual([
      '目的',
      '方法',
      '结果',
    ]);
  });
});

describe('values in EndNote XML', () => {
  const style = (text: string) => `<style face="normal" font="default" size="100%">${text}</style>`;
  const record = only(
    `<xml><records><record><ref-type name="Journal Article">17</ref-type><titles><title>${style('Lakes &amp; sleep')}</title></titles><keywords><keyword>${style('散步&#xD;湖泊')}</keyword></keywords><pages>${style('5-9+12')}</pages><abstract>${style('目的：了解散步。&#xD;方法：访谈。')}</abstract><isbn>${style('1683-0881')}</isbn><electronic-resource-num>${style('https://doi.org/10.5555/(SICI)1097-0258(19980815)17:15&lt;1661::AID-XYZ968&gt;3.0.CO;2-2')}</electronic-resource-num></record></records></xml>`,
  ).record;

  it('are without the style that wraps them', () => {
    expect(record.pages?.raw).toBe('5-9+12');
    expect(record.titles[0]?.value).toBe('Lakes & sleep');
    expect(values(record.keywords)).toEqual(['散步', '湖泊']);
    expect(record.abstracts[0]?.value).toBe('目的：了解散步。\n方法：访谈。');
  });

  it('hold identifiers as they are when decoded', () => {
    expect(record.identifiers.map(({ value, valid }) => [value, valid])).toEqual([
      ['10.5555/(SICI)1097-0258(19980815)17:15<1661::AID-XYZ968>3.0.CO;2-2', true],
      ['1683-0881', true],
    ]);
  });
});
