import { describe, expect, test } from 'vitest';
import { type BibliographicRecord, parseRecords } from '../../src/index.ts';

const brief = (record: BibliographicRecord | undefined) =>
  record && [
    record.type,
    record.authors.map(({ family, given }) => `${family}|${given}`).join(' '),
    record.titles.map(({ value }) => value).join(' = '),
    record.journal?.title?.value ?? record.journal?.publisher?.value,
    [
      record.issued?.year,
      record.journal?.volume,
      record.journal?.issue,
      record.pages?.first,
      record.pages?.last,
    ]
      .filter(Boolean)
      .join('/'),
  ];

describe('a reference of GB/T 7714', () => {
  test.each([
    [
      '[1] 王晓芳,李明远.社区阅读与老年人睡眠[J].健康研究,2022,42(3):45-52.',
      ['article-journal', '王|晓芳 李|明远', '社区阅读与老年人睡眠', '健康研究', '2022/42/3/45/52'],
    ],
    [
      '[2] 赵敏．夜班护士休息室的使用［J］．健康研究，2022（4）：1-9．',
      ['article-journal', '赵|敏', '夜班护士休息室的使用', '健康研究', '2022/4/1/9'],
    ],
    [
      '[3] OKAFOR R, BRANDT J P. Shared reading in hill towns[J]. Journal of Hill Health, 2019, 12(3): 45-58.',
      [
        'article-journal',
        'OKAFOR|R. BRANDT|J. P.',
        'Shared reading in hill towns',
        'Journal of Hill Health',
        '2019/12/3/45/58',
      ],
    ],
    [
      '[4] 易晓和, 赵玉明. 山区健康工程设计[M]. 北岭: 北岭工业出版社, 2013: 15-20.',
      ['book', '易|晓和 赵|玉明', '山区健康工程设计', '北岭工业出版社', '2013/15/20'],
    ],
    [
      '[5] 王芳. 山区护士睡眠研究[D]. 北岭: 北岭大学, 2020.',
      ['thesis', '王|芳', '山区护士睡眠研究', '北岭大学', '2020'],
    ],
    [
      '[6] 张晓明, 李伟, 王芳, 等. 乡村医生的夜班[J/OL]. 山区健康研究, 2021, 12(3): 35-40[2021-06-01]. https://www.example.org/x.',
      [
        'article-journal',
        '张|晓明 李|伟 王|芳',
        '乡村医生的夜班',
        '山区健康研究',
        '2021/12/3/35/40',
      ],
    ],
    [
      '[7] Keller A, Ibsen T, et al. Sleep. A second look[J]. Hill J, 2020, 5: 101.',
      ['article-journal', 'Keller|A. Ibsen|T.', 'Sleep. A second look', 'Hill J', '2020/5/101'],
    ],
    [
      '[8] 王晓芳,李明远.社区阅读与老年人睡眠.健康研究[J],2022(3):45-52',
      ['article-journal', '王|晓芳 李|明远', '社区阅读与老年人睡眠', '健康研究', '2022/3/45/52'],
    ],
    [
      '8. 林曉青, 陳怡君. 護理人員夜班與睡眠品質[J]. 山區護理雜誌, 2019, 8(2): 11-20.',
      [
        'article-journal',
        '林|曉青 陳|怡君',
        '護理人員夜班與睡眠品質',
        '山區護理雜誌',
        '2019/8/2/11/20',
      ],
    ],
    [
      '[10] 北岭健康协会. 山区睡眠指南: 第2版[S]. 北岭: 北岭标准出版社, 2018.',
      ['standard', '北岭健康协会|', '山区睡眠指南: 第2版', '北岭标准出版社', '2018'],
    ],
  ])('is read into its parts: %s', (line, parts) => {
    const { format, records } = parseRecords(line);
    expect(format).toBe('gbt7714');
    expect(records).toHaveLength(1);
    expect(brief(records[0])).toEqual(parts);
  });

  test.each([
    [
      'whose book has editors, an edition and a place with a stop',
      '[4] Berg A. Night reading[M]//Okafor R, Keller T. Handbook of Hills. 3rd ed. St. Louis: Hill & Sons, Inc., 2012: 5-19.',
      {
        type: 'chapter',
        journal: {
          title: { value: 'Handbook of Hills' },
          publisher: { value: 'Hill & Sons, Inc.' },
          place: { value: 'St. Louis' },
        },
        contributors: [
          { family: 'Okafor', role: 'container-author' },
          { family: 'Keller', role: 'container-author' },
        ],
        pages: { first: '5', last: '19' },
        extra: { edition: '3' },
      },
    ],
    [
      'of proceedings with their editor',
      '[5] 李明. 山区阅读[C]//张三, 主编. 第三届阅读会议论文集. 北岭: 北岭出版社, 2015: 10-15.',
      {
        type: 'paper-conference',
        journal: { title: { value: '第三届阅读会议论文集' }, place: { value: '北岭' } },
        contributors: [{ family: '张', given: '三', role: 'editor' }],
      },
    ],
    [
      'in the form of 1987',
      '[5] 李明. 山区阅读[A]. 见: 张三主编. 阅读会议论文集[C]. 北岭: 北岭出版社, 2001. 10-15.',
      {
        type: 'chapter',
        journal: { title: { value: '阅读会议论文集' }, publisher: { value: '北岭出版社' } },
        pages: { first: '10', last: '15' },
      },
    ],
    [
      'of a book that was translated, with what has no field',
      '[6] 约翰. 山地医学[M]. 李伟, 张晓明, 译. 修订版. 北岭: 北岭出版社, 1865(清同治四年). (北岭丛书; 3).',
      {
        issued: { year: 1865 },
        contributors: [
          { family: '李', given: '伟', role: 'translator' },
          { family: '张', given: '晓明', role: 'translator' },
        ],
        extra: { edition: '修订版', reference: '(清同治四年). (北岭丛书; 3)' },
      },
    ],
    [
      'of a page of the web',
      '[7] 山地健康网. 健康指南[EB/OL]. (2020-05-01)[2021-03-04]. https://example.org/guide.',
      {
        issued: { year: 2020, month: 5, day: 1 },
        identifiers: [{ type: 'url', value: 'https://example.org/guide' }],
        extra: { accessed: '2021-03-04' },
      },
    ],
    [
      'of a newspaper: the number is its page',
      '[8] 孙丽. 夜读[N/OL]. 北岭日报, 2013-01-12(2)[2013-03-20]. http://example.org/n.htm.',
      {
        journal: { title: { value: '北岭日报' }, issue: null },
        issued: { year: 2013, month: 1, day: 12 },
        pages: { first: '2' },
      },
    ],
    [
      'of a patent',
      '[9] 李伟. 一种记录装置: CN201010000000.1[P]. 2011-05-06.',
      {
        titles: [{ value: '一种记录装置' }],
        issued: { year: 2011, month: 5, day: 6 },
        extra: { number: 'CN201010000000.1' },
      },
    ],
    [
      'read on the web, its DOI in an address',
      '[10] Okafor R. Night[J/OL]. J Hill Health, 2021, 3(2): 5-9, 12[2022-01-02]. https://doi.org/10.5555/jhh.1.',
      {
        identifiers: [{ type: 'doi', value: '10.5555/jhh.1' }],
        pages: { first: '5', last: '9', raw: '5-9, 12' },
        extra: { accessed: '2022-01-02' },
      },
    ],
    [
      'that is not in the usual form',
      '[11] 李伟. 村庄[J]. 待发表, 预计 2024.',
      { journal: null, extra: { reference: '待发表, 预计 2024' } },
    ],
  ])('gives up nothing: one %s', (_, line, expected) => {
    const { records } = parseRecords(line);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject(expected);
  });

  test('and its translation on the next line are one work; a DOI has no stop', () => {
    const text =
      '[1] 王晓芳.社区阅读与睡眠[J].健康研究,2022,42(3):45-52.\nWANG X F.Reading and sleep[J].Health Research,2022,42(3):45-52.\n\n[2] 赵敏.夜班[J].健康研究,2022(4):1-9. doi:10.5555/jkyj.2022.4.1.\n';
    const { records, diagnostics } = parseRecords(text);
    expect(records).toHaveLength(2);
    expect(records[0]?.titles.map(({ role, value }) => `${role}: ${value}`)).toEqual([
      'original: 社区阅读与睡眠',
      'translation: Reading and sleep',
    ]);
    expect(records[0]?.journal?.translations?.[0]?.value).toBe('Health Research');
    expect(records[1]?.identifiers).toMatchObject([
      { type: 'doi', value: '10.5555/jkyj.2022.4.1' },
    ]);
    expect(diagnostics).toEqual([]);
  });

  test('has the abstract under it where VIP writes one; another line is told', () => {
    const { records } = parseRecords(
      '[1] 王晓芳.社区阅读.健康研究[J],2022(3):45-52\n本文考察社区阅读。\n\n[2] 赵敏.夜班.健康研究[J],2022(4):1-9\n本文介绍夜班。\n',
    );
    expect(records.map(({ abstracts }) => abstracts[0]?.value)).toEqual([
      '本文考察社区阅读。',
      '本文介绍夜班。',
    ]);
    const text =
      '参考文献\n[1] 王晓芳.社区阅读[J].健康研究,2022,42(3):45-52.\n[2] 赵敏.夜班[J].健康研究,2022(4):1-9.\n';
    const { records: read, diagnostics } = parseRecords(text);
    expect(read).toHaveLength(2);
    expect(diagnostics.map(({ code, span }) => [code, text.slice(span?.start, span?.end)])).toEqual(
      [['stray-text', '参考文献']],
    );
  });

  test.each([
    ['an e-mail', '李老师：\n\n您好！附件是文献清单[1]，请您审阅。\n\n祝好！\n王晓芳\n2022年9月'],
    [
      'a README',
      '# Reader\n\nShows two texts [J]ust side by side since 2019.\n\n- [C] a mark\n- item\n',
    ],
    [
      'prose with one reference in it',
      '前文已述。\n参见王晓芳.社区阅读[J].健康研究,2022。\n后文再论。\n又一行。\n',
    ],
  ])('is not seen in %s', (_, text) => {
    expect(parseRecords(text).format).toBe('unknown');
  });
});

describe('the layout of VIP', () => {
  const TEXT = `〖检索时间〗2022-09-01 10:20:30
 〖检索结果〗选中2篇
【序  号】1/2
【题　名】社区阅读与老年人睡眠
【作　者】王晓芳;李明远
【机　构】北岭大学公共卫生学院,北岭100083;南湖医院,南湖430000
【刊　名】健康研究2022 42(3):45-52
【ISSN号】1683-0881
【关键词】社区阅读;老年人;睡眠
【分类号】R473.2
【文　摘】本文考察社区阅读活动。
【网　址】https://www.example.org/detail?id=1

【序  号】2/2
【题　名】夜班护士休息室的使用
【作　者】赵敏
【刊　名】健康研究,2022(4):1-9
【文　摘】本文介绍休息室。
`;

  test('is read, a record a number, the journal apart from its volume', () => {
    const { format, records, diagnostics } = parseRecords(TEXT);
    expect([format, diagnostics]).toEqual(['vip', []]);
    expect(records.map(brief)).toEqual([
      ['article-journal', '王|晓芳 李|明远', '社区阅读与老年人睡眠', '健康研究', '2022/42/3/45/52'],
      ['article-journal', '赵|敏', '夜班护士休息室的使用', '健康研究', '2022/4/1/9'],
    ]);
    expect(records[0]?.institutions.map(({ value }) => value)).toEqual([
      '北岭大学公共卫生学院,北岭100083',
      '南湖医院,南湖430000',
    ]);
    expect(records[0]?.classifications[0]?.code).toBe('R473.2');
  });

  test('keeps labels that are not known, and reads labels without spaces in them', () => {
    const [record] = parseRecords(
      '【题名】夜班\n【英文题名】Night shifts\n【作者】赵敏\n【刊名】健康研究\n【年】2022\n【卷】42\n【期】3\n【基金项目】北岭基金\n【其他】某事\n',
    ).records;
    expect(record && brief(record)).toEqual([
      'article-journal',
      '赵|敏',
      '夜班 = Night shifts',
      '健康研究',
      '2022/42/3',
    ]);
    expect(record?.extra).toEqual({ 基金项目: '北岭基金', 其他: '某事' });
  });

  test('is not seen on a first page with labels in the same brackets', () => {
    const page =
      '夜班与睡眠\n张晓明，李伟\n【摘要】本文考察夜班。\n【关键词】夜班；睡眠\n【Abstract】This paper looks at night shifts.\n【Key words】night shift; sleep\n';
    expect(parseRecords(page).format).toBe('first-page');
  });
});
