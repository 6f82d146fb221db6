import { describe, expect, test } from 'vitest';
import { namesOf, onlyRecord, titlesOf } from './variants.ts';

describe('pages and lists of databases', () => {
  test('VIP’s site: labels before white space, buttons above', () => {
    const record = onlyRecord(
      `山区护士的睡眠研究
Sleep of hill nurses
在线阅读 下载PDF
摘要 目的 调查睡眠。方法 问卷调查。
作者 赵敏 李伟
ZHAO Min;LI Wei(School of Nursing,Yunling University,Kunming 650000,China)
机构地区 云岭大学护理学院
出处 《山区护理》 2020年第5期12-19,共8页
Hill Nursing
基金 云岭省基金(HF-7)
关键词 护士 睡眠
分类号 R473 [医药卫生—护理学]
`,
      'citation-page-zh',
    );
    expect(titlesOf(record)[0]).toBe('zh original: 山区护士的睡眠研究');
    expect(namesOf(record)).toEqual(['赵|敏', '李|伟']);
    expect(record.authors[1]?.translations).toMatchObject([{ value: 'LI Wei' }]);
    expect(record).toMatchObject({
      journal: { title: { value: '山区护理' }, issue: '5' },
      pages: { first: '12', last: '19' },
      issued: { year: 2020 },
      extra: { funding: '云岭省基金(HF-7)' },
    });
    expect(record.keywords.map(({ value }) => value)).toEqual(['护士', '睡眠']);
  });

  test('ProQuest: the name of the publication, a subject is no abstract, the date says more than the year', () => {
    const record = onlyRecord(
      'Title: Sleep of hill nurses\nAuthor: Zhao, Min; Okafor, Ruth\nPublication title: Hill Nursing\nVolume: 5\nIssue: 2\nPages: 12-19\nPublication year: 2020\nPublication date: Mar 2020\nDOI: 10.5555/hn.2020.12\nAbstract: We asked 48 nurses.\nSubject: Sleep; Nurses\n',
      'citation-page-zh',
    );
    expect(record).toMatchObject({
      journal: { title: { value: 'Hill Nursing' }, volume: '5', issue: '2' },
      issued: { year: 2020, month: 3 },
      abstracts: [{ value: 'We asked 48 nurses.' }],
    });
    expect(record.keywords).toHaveLength(2);
  });

  test('EBSCO: a stop behind the name of the journal, the address of a mail behind a name', () => {
    const record = onlyRecord(
      'Title: Sleep of hill nurses.\nAuthors: Zhao, Min zhao@example.org; Okafor, Ruth\nSource: Hill Nursing. Mar2020, Vol. 5 Issue 2, p12-19. 8p.\nAbstract: We asked 48 nurses.\nISSN: 0317-8471\nDOI: 10.5555/hn.2020.12\n',
      'citation-page-zh',
    );
    expect(namesOf(record)).toEqual(['Zhao|Min', 'Okafor|Ruth']);
    expect(record).toMatchObject({
      journal: { title: { value: 'Hill Nursing' }, volume: '5', issue: '2' },
      pages: { first: '12', last: '19' },
    });
  });
});

describe('values of exports', () => {
  const ris = (...lines: readonly string[]) =>
    onlyRecord(`TY  - JOUR\nTI  - Hills\n${lines.join('\n')}\nER  - \n`, 'ris');

  test('headings and line ends of HTML are no text', () => {
    const record = ris('AB  - <h4>Background</h4>Bees &lt; hills.<br/><h4>Methods</h4>We looked.');
    expect(record.abstracts[0]?.value).toBe('Background Bees < hills. Methods We looked.');
  });

  test.each([
    ['山区护理/Hill Nursing', ['山区护理', 'Hill Nursing']],
    ['Hill Nursing/山区护理', ['山区护理', 'Hill Nursing']],
    ['山区学报/A辑', ['山区学报/A辑']],
  ])('the journal %s', (written, names) => {
    const { journal } = ris(`JO  - ${written}`, 'LA  - chi');
    const found = [
      journal?.title?.value,
      ...(journal?.translations ?? []).map(({ value }) => value),
    ];
    expect(found.toSorted()).toEqual([...names].toSorted());
  });

  test('无关键词 is none', () => {
    expect(ris('KW  - 无关键词').keywords).toEqual([]);
  });

  test('CSL: a name in pinyin in one field is a person', () => {
    const { authors } = onlyRecord(
      '[{"id":"a","type":"article-journal","title":"Hills","author":[{"literal":"Zhang San"},{"literal":"Hill Group"}]}]',
      'csl-json',
    );
    expect(authors.map(({ family, kind }) => kind ?? family)).toEqual(['Zhang', 'organization']);
  });
});
