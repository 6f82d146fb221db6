import { describe, expect, test } from 'vitest';
import { type BibliographicRecord, parseRecords } from '../../src/index.ts';

const titles = (record: BibliographicRecord | undefined) =>
  record?.titles.map(({ lang, role, value }) => `${lang} ${role}: ${value}`);
const abstracts = (record: BibliographicRecord | undefined) =>
  record?.abstracts.map(({ lang, sections }) => [lang, sections.map(({ value }) => value)]);

describe('the page of an article by RHHZ', () => {
  const PAGE = `ISSN 1683-0881
CN 11-3979/C

乡村医生的夜班——以北岭县为例

张晓明, 李倩, BarbaraM.BERG
引用本文: 张晓明, 李倩, BarbaraM.BERG. 乡村医生的夜班——以北岭县为例[J]. 北岭大学学报, 2022, 35(5): 177-182. DOI: 10.5555/j.bl.2021.0067
Citation: ZHANG Xiaoming, LI Qian, Barbara M. BERG. Night Shifts of Village Doctors: The Case of Beiling[J]. Journal of Beiling University, 2022, 35(5): 177-182. DOI: 10.5555/j.bl.2021.0067

基金项目:

北岭基金 15JDJYB002

  • 中图分类号: R193

  • 摘要:

    本文考察乡村医生的夜班。

    关键词:
    • 乡村医生 /
    • 夜班
    Abstract:

    This paper looks at the night shifts of village doctors.

    Key words:
    • village doctors /
    • night shifts
`;

  test('is read by how to cite it, in both languages', () => {
    const { format, records, diagnostics } = parseRecords(PAGE);
    expect([format, records.length, diagnostics]).toEqual(['rhhz-page', 1, []]);
    const [record] = records;
    expect(record?.language).toBe('zh');
    expect(titles(record)).toEqual([
      'zh original: 乡村医生的夜班——以北岭县为例',
      'en translation: Night Shifts of Village Doctors: The Case of Beiling',
    ]);
    expect(record?.authors.map(({ translations }) => translations?.[0]?.value)).toEqual([
      'ZHANG Xiaoming',
      'LI Qian',
      'Barbara M. BERG',
    ]);
    expect(record?.journal).toMatchObject({
      title: { value: '北岭大学学报' },
      volume: '35',
      issue: '5',
      translations: [{ value: 'Journal of Beiling University' }],
    });
    expect(abstracts(record)).toEqual([
      ['zh', ['本文考察乡村医生的夜班。']],
      ['en', ['This paper looks at the night shifts of village doctors.']],
    ]);
    expect(record?.keywords.map(({ value }) => value)).toEqual([
      '乡村医生',
      '夜班',
      'village doctors',
      'night shifts',
    ]);
    expect(record?.identifiers.map(({ type, value }) => `${type}:${value}`)).toEqual([
      'doi:10.5555/j.bl.2021.0067',
      'issn:1683-0881',
    ]);
    expect(record?.extra).toEqual({ CN: '11-3979/C', 基金项目: '北岭基金 15JDJYB002' });
  });

  test('without English has the Chinese alone', () => {
    const [record] = parseRecords(
      '夜班\n引用本文：赵敏. 夜班护士的休息室[J]. 健康研究, 2022(4): 1-9.\n摘要：\n本文介绍休息室。\n关键词：夜班；休息室\n',
    ).records;
    expect(titles(record)).toEqual(['zh original: 夜班护士的休息室']);
    expect(record?.keywords.map(({ value }) => value)).toEqual(['夜班', '休息室']);
  });
});

describe('the page of an article by Magtech', () => {
  test('has its addresses a line, each behind its number', () => {
    const { format, records } = parseRecords(
      '山区图书馆共读系统比较研究\n张平明1, 章伟2\n1北岭师范大学图书馆 北岭 610068\n2西岭民族大学计算机学院 西岭 610041\n摘要\n\n对7种共读系统进行比较。\n\n关键词: 图书馆; 共读系统\n中图分类号:G250.7\nA Comparative Study of Shared Reading Systems\nZhang Pingming1, Zhang Wei2\n1Beiling Normal University Library,Beiling 610068,China\n2College of Computer Science, Xiling University,Xiling 610041,China\nAbstract\n\nThis article compares seven shared reading systems.\n\nKeyword: Library; Shared reading system\n',
    );
    expect(format).toBe('first-page');
    expect(records[0]?.institutions.map(({ value }) => value)).toEqual([
      '北岭师范大学图书馆 北岭 610068',
      '西岭民族大学计算机学院 西岭 610041',
    ]);
    expect(
      records[0]?.institutions.map(({ translations }) => translations?.map(({ value }) => value)),
    ).toEqual([
      ['Beiling Normal University Library,Beiling 610068,China'],
      ['College of Computer Science, Xiling University,Xiling 610041,China'],
    ]);
    expect(titles(records[0])).toEqual([
      'zh original: 山区图书馆共读系统比较研究',
      'en translation: A Comparative Study of Shared Reading Systems',
    ]);
  });
});

describe('a page of PubMed as copied from the browser', () => {
  const below = `Figures
Figure 1
Similar articles
Sleep of nurses in hill towns.
Wang L, Li M.
J Care. 2020 Jan;12(3):1-3. doi: 10.5555/jc.2020.1.
PMID: 30000001 Review.
Cited by
Something else entirely.
Okafor R.
Hill J. 2022;3:4. doi: 10.5555/hj.2022.4.
PMID: 35000001
Publication types
Review
MeSH terms
Humans
`;
  const page = (journal: string, doi: string) => `Review
${journal}
. 2021 May;12(3):35-40. doi: ${doi}.
Night shifts of village doctors
Anna Keller 1, Tor Ibsen 1 2
Affiliations Expand
PMID: 31234567 PMCID: PMC7654321 DOI: ${doi}
Free PMC article
Abstract in English, Chinese
Background: Little is known. Results: They slept badly.

背景： 所知甚少。 结果： 睡眠较差。

Keywords: night shift; sleep.

Conflict of interest statement
The authors declare no competing interests.

${below}`;

  test('has its journal and citation on two lines, headings that are no text, and lists that are of others', () => {
    const text = page('J Hill Health', '10.5555/jhh.2021.45');
    const { format, records } = parseRecords(text);
    expect([format, records.length]).toEqual(['pubmed-text', 1]);
    const [record] = records;
    expect(record?.titles.map(({ value }) => value)).toEqual(['Night shifts of village doctors']);
    expect(record?.authors.map(({ value }) => value)).toEqual(['Anna Keller', 'Tor Ibsen']);
    expect(record?.journal?.title?.value).toBe('J Hill Health');
    expect(record?.identifiers.map(({ type, value }) => `${type}:${value}`)).toEqual([
      'doi:10.5555/jhh.2021.45',
      'pmid:31234567',
      'pmcid:PMC7654321',
    ]);
    expect(abstracts(record)).toEqual([
      ['en', ['Little is known.', 'They slept badly.']],
      ['zh', ['所知甚少。', '睡眠较差。']],
    ]);
    expect(record?.extra.notes).toEqual([
      'Conflict of interest statement',
      'The authors declare no competing interests.',
    ]);
  });

  test('goes on with the next page behind the lists of the one before', () => {
    const { records } = parseRecords(
      page('J Hill Health', '10.5555/jhh.2021.45') + page('Shan Qu Jian Kang', '10.5555/sq.1'),
    );
    expect(records.map(({ journal }) => journal?.title?.value)).toEqual([
      'J Hill Health',
      'Shan Qu Jian Kang',
    ]);
  });
});
