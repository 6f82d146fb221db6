import { describe, expect, test } from 'vitest';
import {
  identifiersOf,
  keywordsOf,
  namesOf,
  onlyRecord,
  placesOf,
  readVariant,
  sectionsOf,
  titlesOf,
} from './variants.ts';

const FORMAT = 'citation-page-zh';
const read = (text: string) => onlyRecord(text, FORMAT);

describe('a citation page in other languages', () => {
  test('reads Traditional Chinese, with Chinese addresses', () => {
    const record = read(`社區藥師參與慢性病管理之成效

被引頻次：7
|
作者
陳怡君 [1]
歐陽美玲 [1,2]
機構
[1] 北嶺大學藥學系，北嶺市
[2] 南灣大學公共衛生學院，南灣 802301，中國
關鍵詞
社區藥師；慢性病；用藥遵從性
中圖分類號
R95 [藥事組織]
摘要
目的：評估成效。材料與方法：問卷。結果：提高。結論：應納入團隊。
頁碼：101 - 110
頁數：10
相關論文
共 12 條
[1] 藥師介入對糖尿病患者的影響
    王小明
    [J]. 北嶺藥學雜誌, 2019, 12 (03) : 44 - 52
`);
    expect(namesOf(record)).toEqual(['陳|怡君', '歐陽|美玲']);
    expect(placesOf(record)).toEqual([
      ['北嶺大學藥學系', '北嶺市', null],
      ['南灣大學公共衛生學院', '南灣', '中國'],
    ]);
    expect(sectionsOf(record)).toEqual([['zh original', '目的', '材料與方法', '結果', '結論']]);
    expect(record.abstracts[0]?.sections.map(({ canonical }) => canonical)).toEqual([
      'objective',
      'methods',
      'results',
      'conclusions',
    ]);
    expect(record.relatedPapers[0]?.source).toMatchObject({ journal: '北嶺藥學雜誌', issue: '3' });
  });

  test('reads Spanish; its short keywords are Spanish, Keywords Plus English', () => {
    const record = read(`Efecto del riego en el cultivo de la quinua

Citado por: 3
|
Autores
de la Cruz, Juan Pablo [1 ,2 ]
Instituciones
[1 ] Univ Altiplano, Fac Agron, Puno, Peru
[2 ] Inst Riego, La Paz, Bolivia
Palabras clave
quinua; riego; WATER-USE; YIELD;
Resumen
Se evaluó el riego en tres campañas. El rendimiento aumentó con el riego.
Páginas: 12 / 20
Artículos relacionados
40 artículos
`);
    expect(record.language).toBe('es');
    expect(keywordsOf(record)).toEqual([
      'quinua (es, author)',
      'riego (es, author)',
      'WATER-USE (en, keywords-plus)',
      'YIELD (en, keywords-plus)',
    ]);
    expect(record.authors[0]).toMatchObject({ particle: 'de la', institutionIndex: [1, 2] });
  });
});

describe('a citation page that was pasted badly', () => {
  test('joins a broken title, a broken keyword and a broken list', () => {
    const record = read(`A very long title about something that was
broken over two lines

被引:24
|
作者
Tse, Nelson [1 ]
机构
[1] Univ Harbour, Oslo, Norway
关键词
Recovery; peer
support; MENTAL-HEALTH;
ILLNESS;
摘要
First paragraph. It goes on.

Second paragraph. Pages: this is no label.
页码:
27 / 35
`);
    expect(titlesOf(record)).toEqual([
      'en original: A very long title about something that was broken over two lines',
    ]);
    expect(keywordsOf(record)).toEqual([
      'Recovery (en, author)',
      'peer support (en, author)',
      'MENTAL-HEALTH (en, keywords-plus)',
      'ILLNESS (en, keywords-plus)',
    ]);
    expect(record.abstracts[0]?.sections).toHaveLength(2);
    expect(record.pages).toMatchObject({ first: '27', last: '35' });
  });

  test('reads values beside their labels, people and institutions of one line', () => {
    const record = read(`标题:Wind farms and birds
被引:24
作者: Tse, Nelson [1 ]; Mak, Bonnie [1, 2 ]
机构: [1] Univ A, Hong Kong, Peoples R China; [2] Univ B, Oslo, Norway
关键词: birds; WIND
DOI: 10.5555/x.1
摘要: Text one. Text two.
页码: 27-35
`);
    expect(titlesOf(record)).toEqual(['en original: Wind farms and birds']);
    expect(record.authors.map(({ institutionIndex }) => institutionIndex)).toEqual([[1], [1, 2]]);
    expect(placesOf(record)).toEqual([
      ['Univ A', 'Hong Kong', 'Peoples R China'],
      ['Univ B', 'Oslo', 'Norway'],
    ]);
    expect(record.abstracts[0]?.value).toBe('Text one. Text two.');
  });

  test('reads \\r\\n, no-break spaces and tabs', () => {
    const record = read(
      'A study of things\r\n\r\n被引:\u00a05\r\n|\r\n作者\r\n\tSmith, John\u00a0[1\u00a0]\r\n机构\r\n[1]\tUniv A, Dept B, City, Norway\r\n关键词\r\nalpha;\u00a0beta gamma;\r\nD O I\r\n10.5555/abc\r\n页码\uff1a\u00a01 / 9\r\n',
    );
    expect(namesOf(record)).toEqual(['Smith|John']);
    expect(record.authors[0]?.institutionIndex).toEqual([1]);
    expect(record.keywords.map(({ value }) => value)).toEqual(['alpha', 'beta gamma']);
    expect(record).toMatchObject({ citationCount: { value: 5 }, pages: { last: '9' } });
  });

  test('keeps what stands between the blocks and the head', () => {
    const record = read(`Main title of the work

Another English line
被引:2
作者
Ng, B
机构
Univ A, Oslo, Norway
引用
本站推荐
页码:1
`);
    expect(record.extra).toMatchObject({ head: ['Another English line'], page: ['本站推荐'] });
  });
});

describe('the facts of a citation page', () => {
  test('several ISSNs, and a DOI that is not there', () => {
    const record = read(`Two numbers

被引:2
作者
Ng, B
机构
Univ A, Oslo, Norway
ISSN
2049-3630 (print), 1050-124X
DOI
暂无
语种: 英语
文献类型: 会议论文
页码:1
`);
    expect(identifiersOf(record)).toEqual(['issn:2049-3630', 'issn:1050-124X']);
    expect(record).toMatchObject({ type: 'paper-conference', language: 'en' });
  });

  test('both languages of keywords and abstract, each under its own label', () => {
    const record = read(`乡村教师的职业倦怠
Burnout among rural teachers
被引:2
作者
张晓明 [1]
机构
[1] 北岭大学, 北岭
摘要
目的 探讨倦怠。方法 问卷。结果 负相关。
Abstract
Objective To explore burnout. Methods A survey. Results A negative relation.
关键词
乡村教师；职业倦怠
Keywords
rural teachers; burnout
`);
    expect(titlesOf(record)).toEqual([
      'zh original: 乡村教师的职业倦怠',
      'en translation: Burnout among rural teachers',
    ]);
    expect(sectionsOf(record)).toEqual([
      ['zh original', '目的', '方法', '结果'],
      ['en translation', 'Objective', 'Methods', 'Results'],
    ]);
    expect(record.keywords.map(({ lang }) => lang)).toEqual(['zh', 'zh', 'en', 'en']);
  });

  test.each([
    ['SOIL BIOLOGY, 2011, 3 : 7 - 19', ['SOIL BIOLOGY', 2011, '3', null, '7', '19']],
    ['[J]. SOIL, 2012, (04) : 12 - 13', ['SOIL', 2012, null, '4', '12', '13']],
    ['[J]. EUR J SOIL, 2018, 28 : S120 - S121', ['EUR J SOIL', 2018, '28', null, 'S120', 'S121']],
    ['[J]. PLOS ONE, 2018, 13 (01):', ['PLOS ONE', 2018, '13', '1', null, null]],
    ['[M]. HANDBOOK, VOL 2, 2018, 13 : 1 - 20', ['HANDBOOK, VOL 2', 2018, '13', null, '1', '20']],
    ['[C]. 2018 CONF (ICS), 2018, : 55 - 60', ['2018 CONF (ICS)', 2018, null, null, '55', '60']],
  ])('reads the source of a related paper: %s', (line, expected) => {
    const record = read(`T

被引:1
作者
Ng, B
机构
Univ A, Oslo, Norway
相关论文
共 1 条
[11] Microbes again
     Lee, A
     ${line}
`);
    const { source } = record.relatedPapers[0] ?? {};
    expect(
      source && [
        source.journal,
        source.year,
        source.volume,
        source.issue,
        source.first,
        source.last,
      ],
    ).toEqual(expected);
  });

  test('a retracted work keeps its notice, a lone institution has no marker', () => {
    const title = 'RETRACTED: Soil microbes (Retracted article. See vol. 12, pg. 90, 2023)';
    const record = read(`${title}

Cited by: 0
|
Authors
Moreno-Sanchez, Ana Lucia
Institutions
Univ Northhaven, Dept Soil Sci, Northhaven, Norway
Abstract
We measured yields.
Pages: 104417 / 104417
`);
    expect(record.titles[0]?.value).toBe(title);
    expect(record.institutions[0]).toMatchObject({ marker: null, country: 'Norway' });
    expect(record.citationCount?.value).toBe(0);
  });

  test('cut within the count, it holds the title alone', () => {
    const { records } = readVariant('A title\n\n被引:2\n|\n作者\nNg, B', FORMAT);
    expect(records).toMatchObject([
      { titles: [{ value: 'A title' }], authors: [{ family: 'Ng' }] },
    ]);
  });
});
