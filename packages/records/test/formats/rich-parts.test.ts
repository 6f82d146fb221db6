import { describe, expect, test } from 'vitest';
import { type BibliographicRecord, parseRecords, toCslJson } from '../../src/index.ts';

function only(text: string, format = 'auto'): BibliographicRecord {
  const { records } = parseRecords(text, { format });
  const [record] = records;
  if (!record || records.length > 1) throw new Error(`${records.length} records`);
  return record;
}

const xiaoming = { family: '张', given: '晓明' };

describe('parts of rich formats', () => {
  test('JATS: a name as one text, the class mark, a range in two pieces, the kind of article', () => {
    const record = only(
      `<article xml:lang="zh"><front><article-meta><article-id pub-id-type="clc">R473.2</article-id><article-categories><subj-group><subject>论著</subject></subj-group></article-categories><title-group><article-title>山村护士</article-title></title-group><contrib-group><contrib contrib-type="author"><string-name>欧阳静</string-name></contrib><contrib contrib-type="author"><name-alternatives><name><surname>张</surname><given-names>晓明</given-names></name><string-name>Zhang Xiaoming</string-name></name-alternatives></contrib></contrib-group><fpage>35</fpage><lpage>38</lpage><page-range>35-38, 80</page-range></article-meta></front></article>`,
      'jats',
    );
    expect(record.authors).toMatchObject([
      { family: '欧阳', given: '静' },
      { ...xiaoming, translations: [{ family: 'Zhang', given: 'Xiaoming' }] },
    ]);
    expect(record.classifications).toMatchObject([{ scheme: 'clc', code: 'R473.2' }]);
    expect(record.pages?.raw).toBe('35-38, 80');
    expect(record.extra['article-categories']).toBe('论著');
  });

  test('Crossref XML: a name in another script', () => {
    const record = only(
      `<crossref><journal><journal_article language="zh"><titles><title>山村护士</title></titles><contributors><person_name contributor_role="author"><given_name>Xiaoming</given_name><surname>Zhang</surname><alt-name><string-name>张晓明</string-name></alt-name></person_name><organization contributor_role="author">山区睡眠研究组</organization></contributors><pages><first_page>45</first_page><last_page>58</last_page></pages></journal_article></journal></crossref>`,
      'crossref-xml',
    );
    expect(record.authors).toMatchObject([
      { family: 'Zhang', translations: [xiaoming] },
      { kind: 'organization' },
    ]);
    expect(record.pages).toMatchObject({ raw: '45', last: '58', lastSource: { raw: '58' } });
  });

  test('OpenAlex: the name and the address as the paper has them; Chinese words without spaces', () => {
    const record = only(
      JSON.stringify({
        id: 'https://openalex.org/W1',
        title: '山村护士',
        authorships: [
          {
            author: { display_name: 'Xiaoming Zhang' },
            institutions: [{ display_name: 'Northhaven University' }],
            raw_author_name: '张晓明',
            raw_affiliation_strings: ['北岭大学护理学院'],
          },
          { author: { display_name: 'Li Wei' }, raw_author_name: 'LI Wei' },
        ],
        abstract_inverted_index: { 本文: [0], 研究: [1], VuFind: [2], 系统: [3], '。': [4] },
      }),
      'openalex-json',
    );
    expect(record.authors).toMatchObject([
      { family: 'Zhang', translations: [xiaoming] },
      { family: 'Li', given: 'Wei' },
    ]);
    expect(record.institutions).toMatchObject([{ translations: [{ value: '北岭大学护理学院' }] }]);
    expect(record.abstracts[0]?.value).toBe('本文研究 VuFind 系统。');
  });

  test('plain JSON: Chinese names of members, names in two members', () => {
    const record = only(
      JSON.stringify({
        标题: '山村护士',
        作者: [{ name_zh: '张晓明', name_en: 'Xiaoming Zhang' }],
        作者单位: '北岭大学护理学院;南湖医院',
        来源: '中国乡村护理',
        发表时间: '2021-05-15 10:20',
        卷期: '2021,12(05)',
        分类号: 'R473.2',
        摘要: '本文研究山村护士。',
      }),
    );
    expect(record.authors).toMatchObject([
      { ...xiaoming, translations: [{ family: 'Zhang', given: 'Xiaoming' }] },
    ]);
    expect(record.institutions.map(({ value }) => value)).toEqual(['北岭大学护理学院', '南湖医院']);
    expect(record.journal).toMatchObject({
      title: { value: '中国乡村护理' },
      volume: '12',
      issue: '5',
    });
    expect(record.issued).toMatchObject({ year: 2021, month: 5, day: 15 });
    expect(record.classifications).toMatchObject([{ scheme: 'clc', code: 'R473.2' }]);
  });

  test('Web of Science: ORCIDs at their authors, one of a stranger kept, cited references a list', () => {
    const record = only(
      'PT J\nAU Zhang, XM\nAF Zhang, Xiao-Ming\nTI Reading\nOI Zhang, Xiaoming/0000-0002-1825-0097; Berg, Jo/0000-0001-5109-3700\nCR Berg J, 2012, J HILL HEALTH, V3, P10\n   [Anonymous], 2010, 山区统计年鉴\nER\n',
      'wos-tagged',
    );
    expect(record.authors[0]?.identifiers).toMatchObject([{ value: '0000-0002-1825-0097' }]);
    expect(record.extra.OI).toBe('Berg, Jo/0000-0001-5109-3700');
    expect(record.extra.citedReferences).toEqual([
      'Berg J, 2012, J HILL HEALTH, V3, P10',
      '[Anonymous], 2010, 山区统计年鉴',
    ]);
  });

  test('class marks between semicolons are several', () => {
    const record = only('RT Journal\nT1 山村护士\nCL R473.2;G252\nA1 张晓明\n', 'refworks');
    expect(record.classifications.map(({ scheme, code }) => `${scheme} ${code}`)).toEqual([
      'clc R473.2',
      'clc G252',
    ]);
  });

  test('MARC: every field in its original script, the pages behind the preliminary ones', () => {
    const field = (tag: string, six: string, ...parts: readonly [string, string][]) =>
      `<datafield tag="${tag}"><subfield code="6">${six}</subfield>${parts
        .map(([code, text]) => `<subfield code="${code}">${text}</subfield>`)
        .join('')}</datafield>`;
    const record = only(
      `<record><leader>01234cam a2200301 a 4500</leader>${field('100', '880-01', ['a', 'Zhang, Xiaoming.'])}${field('245', '880-02', ['a', 'Shan cun hu shi'])}${field('260', '880-03', ['a', 'Beiling'], ['b', 'Beiling chu ban she'])}<datafield tag="300"><subfield code="a">6, 240 p.</subfield></datafield>${field('880', '100-01/$1', ['a', '张晓明.'])}${field('880', '245-02/$1', ['a', '山村护士'])}${field('880', '260-03/$1', ['a', '北岭'], ['b', '北岭出版社'])}${field('880', '520-04/$1', ['a', '本书介绍山村护士。'])}</record>`,
      'marcxml',
    );
    expect(record.authors).toMatchObject([{ family: 'Zhang', translations: [xiaoming] }]);
    expect(record.titles.map(({ value }) => value)).toEqual(['Shan cun hu shi', '山村护士']);
    expect(record.extra).toMatchObject({
      'publisher-translation': '北岭出版社',
      'place-translation': '北岭',
    });
    expect(record.abstracts).toMatchObject([{ value: '本书介绍山村护士。' }]);
    expect(record.pageCount?.value).toBe(240);
  });

  test('CSL: names, title and journal as the other script has them are written and read back', () => {
    const item = {
      id: 'zhang2021',
      type: 'article-journal',
      title: '山村护士',
      'original-title': 'Nurses in mountain villages',
      author: [xiaoming],
      'original-author': [{ family: 'Zhang', given: 'Xiaoming' }],
      'container-title': '中国乡村护理',
      'original-container-title': 'Chinese Rural Nursing',
    };
    const record = only(JSON.stringify([item]), 'csl-json');
    expect(record.authors).toMatchObject([{ ...xiaoming, translations: [{ family: 'Zhang' }] }]);
    const [written] = toCslJson([record]);
    expect(written).toMatchObject(item);
    const again = only(JSON.stringify([written]), 'csl-json');
    expect(again.authors[0]?.translations).toHaveLength(1);
    expect(again.journal?.translations).toHaveLength(1);
  });

  test('CSL: variables in the lines of a note are read, and the note keeps its lines', () => {
    const note = 'original-title: Rest rooms\noriginal-author: Zhao || Min\nread on the train';
    const record = only(
      JSON.stringify([
        { id: 'a', type: 'article-journal', title: '休息室', author: [{ literal: '赵敏' }], note },
      ]),
      'csl-json',
    );
    expect(record.titles[1]).toMatchObject({ value: 'Rest rooms', role: 'translation' });
    expect(record.authors).toMatchObject([{ family: '赵', translations: [{ family: 'Zhao' }] }]);
    expect(toCslJson([record])[0]?.note).toBe(note);
  });

  test.each([
    ['TY  - JOUR\nTI  - Reading\nPY  - 2015/october\nER  - \n', 10, undefined],
    ['@article{a, title = {Reading}, year = 2019, month = apr # "~15"}', 4, 15],
  ])('the month and day of %j', (text, month, day) => {
    expect(only(text).issued).toMatchObject({ month, ...(day && { day }) });
  });
});
