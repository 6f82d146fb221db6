import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../src/index.ts';
import { namesOf, onlyRecord, readVariant } from './variants.ts';

/** A page of PubMed with the menus of the site above it. */
const PUBMED = `Skip to main page content
An official website of a government
Search results
Save
Xiang Cun Yi Xue
. 2021 Apr 5;5(2):21-29. doi: 10.5555/xcyx.2021.21.
[Tea houses and the sleep of village elders]
[Article in Chinese]
Xiang Ding 1, Yuan Fang 1 2
Affiliations
1 School of Health, Beiling University, Beiling 100083, China.
2 South Lake Hospital, Nanhu 210000, China.
PMID: 31415926 DOI: 10.5555/xcyx.2021.21
Abstract
Objective: To describe tea houses. Methods: We visited forty of them in one year.
`;

const MAGTECH = `2021, Vol. 5 Issue (2): 21-29    DOI: 10.5555/xcyx.2021.21
茶馆与老年人睡眠
丁香1, 方圆1,2
1. 北岭大学卫生学院, 北岭 100083;
2. 南湖医院, 南湖 210000
Tea houses and the sleep of elders
DING Xiang1, FANG Yuan1,2
1. School of Health, Beiling University, Beiling 100083, China;
2. South Lake Hospital, Nanhu 210000, China
摘要
参考文献
相关文章
Metrics
摘要 目的 描述茶馆。方法 走访四十家茶馆。结论 茶馆有益睡眠。
服务
把本文推荐给朋友
关键词 ：茶馆, 睡眠, 老年人
Abstract：Objective To describe tea houses. Methods We visited forty of them.
Key words： tea house    sleep    elders
引用本文:
丁香, 方圆. 茶馆与老年人睡眠[J]. 乡村医学, 2021, 5(2): 21-29.
`;

describe('pages copied from a browser', () => {
  test('menus above a page of PubMed are no record', () => {
    const record = onlyRecord(PUBMED, 'pubmed-text');
    expect(record.titles.map(({ value }) => value)).toEqual([
      'Tea houses and the sleep of village elders',
    ]);
    expect(record.journal?.volume).toBe('5');
    expect(record.institutions.map(({ country }) => country)).toEqual(['China', 'China']);
  });

  test('the tabs of a Magtech page are no abstract, and its English title stands above the names', () => {
    const record = onlyRecord(MAGTECH, 'rhhz-page');
    expect(record.titles.map(({ value }) => value)).toEqual([
      '茶馆与老年人睡眠',
      'Tea houses and the sleep of elders',
    ]);
    expect(record.abstracts[0]?.value).toBe(
      '目的 描述茶馆。方法 走访四十家茶馆。结论 茶馆有益睡眠。',
    );
    expect(record.keywords.filter(({ lang }) => lang === 'en').map(({ value }) => value)).toEqual([
      'tea house',
      'sleep',
      'elders',
    ]);
    expect(record.institutions.map(({ value }) => value)).toEqual([
      '北岭大学卫生学院, 北岭 100083',
      '南湖医院, 南湖 210000',
    ]);
  });

  test('labels under the keywords of a page end them, and bodies under the names are institutions', () => {
    const record = onlyRecord(
      `茶馆与老年人睡眠
丁香 方圆
北岭大学卫生学院  南湖医院
摘要：本文描述茶馆与睡眠的关系。
关键词：茶馆;睡眠;
基金资助：山区基金(7100001);
专辑：医药卫生科技
`,
      'first-page',
    );
    expect(record.keywords.map(({ value }) => value)).toEqual(['茶馆', '睡眠']);
    expect(record.institutions.map(({ value }) => value)).toEqual(['北岭大学卫生学院', '南湖医院']);
  });
});

describe('entries behind labels', () => {
  test('an entry with abstracts in both languages is read by its labels', () => {
    const record = onlyRecord(
      `标题：茶馆与老年人睡眠
作者：丁香, 方圆/冰心
机构：北岭大学卫生学院；南湖医院
期刊：乡村医学
Village Medicine
年/卷/期：2021年5卷2期
页码：21-29
关键词：茶馆；睡眠
摘要：本文描述茶馆与睡眠的关系。
Abstract: This paper describes tea houses and sleep.
`,
      'citation-page-zh',
    );
    expect(namesOf(record)).toEqual(['丁|香', '方|圆', '冰心|']);
    expect(record.journal).toMatchObject({
      title: { value: '乡村医学' },
      translations: [{ value: 'Village Medicine' }],
      volume: '5',
      issue: '2',
    });
    expect(record.institutions).toHaveLength(2);
  });

  test.each([
    [
      'Titre : Le thé au village\nAuteur(s) : Dupont, Marie\nÉditeur : Presses du Lac\nAnnée : 2018\nRésumé : Nous décrivons le thé.\nMots-clés : thé ; village\n',
      'fr',
      'Presses du Lac',
    ],
    [
      'Título: El té en el pueblo\nAutor: García, Ana\nEditorial: Ediciones del Lago\nFecha: 2018\nMaterias: Té; Pueblos\nResumen: Describimos el té en el pueblo.\n',
      'es',
      'Ediciones del Lago',
    ],
    [
      'タイトル: 村のお茶\n著者: 佐藤 花子\n出版元: 湖出版\n発行年: 2018\nキーワード: 茶; 村\n抄録: 村のお茶について述べた。\n',
      'ja',
      '湖出版',
    ],
  ])('%s', (text, language, publisher) => {
    const record = onlyRecord(text, 'citation-page-zh');
    expect(record.language).toBe(language);
    expect(record.journal?.publisher?.value).toBe(publisher);
    expect(record.issued?.year).toBe(2018);
    expect(record.keywords).toHaveLength(2);
  });

  test('a text that knows no such label stays unknown', () => {
    expect(detectFormat('Betreff: Tee im Dorf\nVon: Anna Berg\nDatum: 2018\n').format).toBe(
      'unknown',
    );
  });

  test('EBSCO gives month, volume and issue in words', () => {
    const record = onlyRecord(
      `Title: Tea houses and sleep
Alternate Title: 茶馆与睡眠
Authors: Ding, Xiang; Berg, Anna
Source: Village Medicine; Apr2021, Vol. 5 Issue 2, p21-29, 9p
Abstract (English): This paper describes tea houses.
ISSN: 1683-0881
Database: Hill Complete
`,
      'citation-page-zh',
    );
    expect(record.journal).toMatchObject({
      title: { value: 'Village Medicine' },
      volume: '5',
      issue: '2',
    });
    expect(record.pages).toMatchObject({ first: '21', last: '29' });
    expect(record.titles.map(({ value }) => value)).toEqual(['Tea houses and sleep', '茶馆与睡眠']);
  });
});

describe('what a labelled text is not', () => {
  test('a mail with a title, an author, a date and keywords is no work', () => {
    const mail =
      'Subject: Tea\nFrom: Anna Berg\nDate: 3 May 2020\nTitle: Notes on tea\nAuthor: Anna Berg\nKeywords: tea\n';
    expect(detectFormat(mail).format).toBe('unknown');
  });

  test('labels on lines of their own with a citation between them are no text of PubMed', () => {
    const record = onlyRecord(
      'Title\nTea houses and sleep\nAuthors\nBerg, Anna; Ding, Xiang\nSource\nVillage Medicine. 2021;5(2):21-29.\nAbstract\nWe visited tea houses.\nKeywords\ntea; sleep\nDOI\n10.5555/v.1\n',
      'citation-page-zh',
    );
    expect(record.titles.map(({ value }) => value)).toEqual(['Tea houses and sleep']);
    expect(record.journal).toMatchObject({ title: { value: 'Village Medicine' }, volume: '5' });
  });

  test('Wanfang’s names with markers close behind them, in both scripts, and the journal in both', () => {
    const record = onlyRecord(
      `标题：茶馆与老年人睡眠
英文标题：Tea houses and sleep of elders
作者：丁香1，方圆1,2*
英文作者：DING Xiang, FANG Yuan
作者单位：1.北岭大学卫生学院，北岭 100083；2.南湖医院，南湖 210000
刊名：乡村医学
英文刊名：Village Medicine
年，卷(期)：2021，5(2)
中文摘要：本文描述茶馆与睡眠的关系。
中文关键词：茶馆；睡眠
`,
      'citation-page-zh',
    );
    expect(record.authors).toMatchObject([
      { family: '丁', affiliationMarkers: ['1'], translations: [{ family: 'DING' }] },
      { family: '方', affiliationMarkers: ['1', '2'], translations: [{ family: 'FANG' }] },
    ]);
    expect(record.journal?.translations).toMatchObject([{ value: 'Village Medicine' }]);
  });
});

describe('texts downloaded from PubMed', () => {
  test('have bodies among the authors, and no placeholders for titles and abstracts', () => {
    const text = `1. Xiang Cun Yi Xue. 2021 Apr 5;5(2):21-29. doi: 10.5555/v.1.

[Tea houses and the sleep of village elders].

[Article in Chinese]

Ding X(1), Fang Y(1), Berg A(1), Hill Doctors.

Author information:
(1)School of Health, Beiling University, Beiling 100083, China.

OBJECTIVE: To describe tea houses in the villages of the valley.

Publisher: Abstract available from the publisher.

DOI: 10.5555/v.1
PMID: 31415926

2. Pflege. 2019 Apr;32(1):1-9. doi: 10.5555/p.1.

[Not Available].

[Article in German]

Keller R.

PMID: 2000000
`;
    const { records } = readVariant(text, 'pubmed-text');
    expect(records[0]?.authors.at(-1)).toMatchObject({
      family: 'Hill Doctors',
      kind: 'organization',
    });
    expect(records[0]?.abstracts.map(({ value }) => value)).toEqual([
      'OBJECTIVE: To describe tea houses in the villages of the valley.',
    ]);
    expect(records[1]?.titles).toEqual([]);
  });
});
