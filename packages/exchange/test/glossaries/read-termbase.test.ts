import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTermbase } from '../../src/index.ts';

const pairs = (glossary: string) =>
  readTermbase(glossary).entries.map(({ source, target }) => `${source}=${target}`);
const codes = (glossary: string) => readTermbase(glossary).diagnostics.map(({ code }) => code);

describe('a glossary in a table', () => {
  it.each([
    ['source and target, English first', 'source,target\nlathe,车床\n', ['车床=lathe']],
    ['source and target, Chinese first', 'Source term,Target term\n车床,lathe\n', ['车床=lathe']],
    [
      'source and target with tabs',
      'source\ttarget\tcomment\nlathe\t车床\tturning',
      ['车床=lathe'],
    ],
    ['term and translation', 'term,translation,pos\nlathe,车床,noun', ['车床=lathe']],
    ['names of languages', 'English Term;中文术语;Notes\nlathe;车床;"old; rare"', ['车床=lathe']],
    ['names with regions', 'English (UK),Chinese (PRC)\nlathe,车床', ['车床=lathe']],
    ['tags with regions', 'en_GB|zh_CN\nlathe|车床', ['车床=lathe']],
    ['Chinese names', '编号,英语,汉语,备注\n7,lathe,车床,无', ['车床=lathe']],
    [
      'an unusual heading beside a usual one',
      'English,Proposed rendering\nlathe,车床',
      ['车床=lathe'],
    ],
    ['no heading', 'lathe,车床\nmilling machine,铣床', ['车床=lathe', '铣床=milling machine']],
    [
      'no heading, numbered',
      '1,车床,lathe\n2,铣床,milling machine',
      ['车床=lathe', '铣床=milling machine'],
    ],
    [
      'no heading, a comment behind',
      'lathe\t车床\tin the workshop\ndrill\t钻头\t',
      ['车床=lathe', '钻头=drill'],
    ],
    [
      'the separator line of Excel',
      'sep=;\nEN;ZH-TW;Definition EN\nvalve;閥門;"a thing; which opens"',
      ['閥門=valve'],
    ],
    [
      'a mark for forbidden terms',
      'Term (EN),Term (ZH),Forbidden\nvalve,阀门,\ntap,水龙头,TRUE',
      ['阀门=valve'],
    ],
    ['terms that are heading words', 'source,来源\nterm,术语', ['来源=source', '术语=term']],
    ['names of languages as terms', '中文,Chinese\n英文,English', ['中文=Chinese', '英文=English']],
    [
      'the first line of OmegaT',
      '# Glossary in tab-separated format -*- coding: utf-8 -*-\nlathe\t车床\t"good" one',
      ['车床=lathe'],
    ],
    [
      'comments between',
      'en,zh\n# tools of the trade\nlathe,车床\n#\n#hashtag,话题标签',
      ['车床=lathe', '话题标签=#hashtag'],
    ],
    [
      'the rule of a Markdown table',
      '| en | zh |\n| --- | --- |\n| lathe | 车床 |',
      ['车床=lathe'],
    ],
    ['lines that end in CR', 'en,zh\rlathe,车床\rdrill,钻头', ['车床=lathe', '钻头=drill']],
    [
      'a quoted cell over two lines',
      'en,zh\n"profit\nmargin","利润\n率"',
      ['利润率=profit margin'],
    ],
  ])('is read with %s', (_, glossary, expected) => {
    expect(pairs(glossary)).toEqual(expected);
  });

  it.each([
    ['半角分号', 'en,zh\nlathe,车床;旋床', ['车床=lathe', '旋床=lathe']],
    ['a bar', 'zh,en\n车床|旋床,lathe', ['车床=lathe', '旋床=lathe']],
    ['an enumeration comma', 'zh,en\n电脑、计算机,computer', ['电脑=computer', '计算机=computer']],
    [
      'a slash between blanks',
      'zh,en\n增值税,VAT / value added tax',
      ['增值税=VAT', '增值税=value added tax'],
    ],
  ])('has several terms in a cell, parted by %s', (_, glossary, expected) => {
    expect(pairs(glossary)).toEqual(expected);
  });

  it.each([
    ['a comma in quotes', 'en,zh\n"risk, residual",剩余风险', '剩余风险=risk, residual'],
    ['a slash', 'en,zh\nand/or,和/或', '和/或=and/or'],
    [
      'a list with a conjunction',
      'zh;en\n青年、和平与安全;youth, peace and security',
      '青年、和平与安全=youth, peace and security',
    ],
    ['an apostrophe', 'zh,en\n巡回法院,Circuit’s Court', '巡回法院=Circuit’s Court'],
  ])('keeps %s inside its term', (_, glossary, expected) => {
    expect(pairs(glossary)).toEqual([expected]);
  });

  it.each([
    ['by the heading', 'Chinese (Simplified),English,Chinese (Traditional)\n鼠标,mouse,滑鼠'],
    ['in Chinese headings', '简体中文,英文,繁體中文\n鼠标,mouse,滑鼠'],
    ['without a heading', '鼠标,mouse,滑鼠\n软件,software,軟體'],
  ])('uses a second Chinese column, %s', (_, glossary) => {
    expect(pairs(glossary)).toEqual(expect.arrayContaining(['鼠标=mouse', '滑鼠=mouse']));
  });

  it('tells sides by their script where a row contradicts the heading', () => {
    expect(pairs('en,zh\nlathe,车床\n钻头,drill')).toEqual(['车床=lathe', '钻头=drill']);
  });

  it('keeps codes that are the same in both languages', () => {
    expect(pairs('en,zh\nlathe,车床\nGDPR,GDPR\npH,pH')).toEqual([
      '车床=lathe',
      'GDPR=GDPR',
      'pH=pH',
    ]);
  });

  it('never makes a Chinese term of English, and says so', () => {
    const { entries, diagnostics } = readTermbase('en,zh\nlathe,车床\nnot yet,to be done\n');
    expect(entries).toHaveLength(1);
    expect(diagnostics).toMatchObject([
      { code: 'glossary-cell-language', span: { start: 15, end: 33 } },
    ]);
  });

  it('leaves out what its status calls deprecated, and says so', () => {
    const glossary = 'en,zh,status\nlathe,车床,approved\nturner,旋床,deprecated\ndrill,钻头,禁用';
    expect(pairs(glossary)).toEqual(['车床=lathe']);
    expect(codes(glossary)).toEqual(['glossary-term-deprecated', 'glossary-term-deprecated']);
  });

  it('reads a memoQ table, whose notes stand behind each term', () => {
    const glossary = [
      'Entry_ID,Entry_Note,English_Def,English,Term_Info,English,Term_Info,Chinese_PRC_Def,Chinese_PRC,Term_Info',
      '1,,,lathe,CaseInsense,turning engine,Forbidden,,车床,',
    ].join('\n');
    expect(pairs(glossary)).toEqual(['车床=lathe']);
  });

  it('says which column it has no use for', () => {
    const glossary = 'de,en,zh\nDrehbank,lathe,车床';
    expect(pairs(glossary)).toEqual(['车床=lathe']);
    expect(readTermbase(glossary).diagnostics).toMatchObject([
      { code: 'glossary-column-unused', span: { start: 0, end: 8 } },
    ]);
  });

  it('reads other pairs by the names of their columns, or by those asked for', () => {
    expect(readTermbase('Spanish,German\nfuente,Quelle')).toMatchObject({
      source: 'es',
      target: 'de',
      entries: [{ source: 'fuente', target: 'Quelle' }],
    });
    const asked = readTermbase('fuente,Quelle', { source: 'es', target: 'de' });
    expect(asked.entries).toMatchObject([{ source: 'fuente', target: 'Quelle' }]);
    expect(pairs('日本語,中文\n旋盤,车床')).toEqual(['旋盤=车床']);
  });

  it('loses one row to a quote that is never closed', () => {
    const glossary = 'en,zh\n"lathe,车床\ndrill,钻头\nsaw,锯子';
    expect(pairs(glossary)).toEqual(['车床="lathe', '钻头=drill', '锯子=saw']);
    expect(codes(glossary)).toEqual(['stray-quote']);
  });
});

describe('a glossary in TBX', () => {
  const v2 = (body: string) =>
    `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX"><text><body>${body}</body></text></martif>`;
  const set = (language: string, ...terms: string[]) =>
    `<langSet xml:lang="${language}">${terms.map((term) => `<tig><term>${term}</term></tig>`).join('')}</langSet>`;
  const status = (value: string) =>
    `<langSet xml:lang="en"><ntig><termGrp><term>lathe</term></termGrp></ntig><ntig><termGrp><term>turning engine</term><termNote type="administrativeStatus">${value}</termNote></termGrp></ntig></langSet>`;

  it.each(['deprecatedTerm-admn-sts', 'supersededTerm', 'forbidden'])(
    'leaves out a term that is %s',
    (value) => {
      const tbx = v2(`<termEntry>${status(value)}${set('zh-CN', '车床')}</termEntry>`);
      expect(pairs(tbx)).toEqual(['车床=lathe']);
      expect(codes(tbx)).toEqual(['glossary-term-deprecated']);
    },
  );

  it('keeps a preferred or admitted term', () => {
    const tbx = v2(`<termEntry>${status('admittedTerm-admn-sts')}${set('zh', '车床')}</termEntry>`);
    expect(pairs(tbx)).toEqual(['车床=lathe', '车床=turning engine']);
  });

  it('reads v3 whose notes are elements (DCT)', () => {
    const tbx = `<tbx style="dct" type="TBX-Basic"><text><body><conceptEntry><langSec xml:lang="en"><termSec><term>lathe</term></termSec><termSec><term>turner</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec><langSec xml:lang="zh-Hant"><termSec><term>車床</term></termSec></langSec></conceptEntry></body></text></tbx>`;
    expect(pairs(tbx)).toEqual(['車床=lathe']);
  });

  it('keeps the text of inline elements, sections and references', () => {
    const tbx = v2(
      `<termEntry>${set('en', 'cutting <hi>fluid</hi>', 'a&amp;b', '<![CDATA[x<y]]>')}${set('zh', '切削液')}</termEntry>`,
    );
    expect(pairs(tbx)).toEqual(['切削液=cutting fluid', '切削液=a&b', '切削液=x<y']);
  });

  it('keeps an entity of an inherited name as it is', () => {
    expect(
      pairs(v2(`<termEntry>${set('en', '&constructor;')}${set('zh', '构')}</termEntry>`)),
    ).toEqual(['构=&constructor;']);
  });

  it('loses one concept to a missing end tag', () => {
    const tbx = v2(
      `<termEntry>${set('en', 'lathe')}<langSet xml:lang="zh"><tig><term>车床<termEntry>${set('en', 'drill')}${set('zh', '钻头')}</termEntry>`,
    );
    expect(pairs(tbx)).toEqual(['钻头=drill']);
    expect(codes(tbx)).toEqual(['glossary-concept-incomplete']);
  });

  it('takes Chinese and English of many languages, and names the others once', () => {
    const entry = `<termEntry>${set('de', 'Drehbank')}${set('en', 'lathe')}${set('zh', '车床')}</termEntry>`;
    expect(pairs(v2(entry + entry))).toEqual(['车床=lathe', '车床=lathe']);
    expect(codes(v2(entry + entry))).toEqual(['glossary-language-unused']);
  });
});

describe('a glossary in the XML of MultiTerm', () => {
  const group = (type: string, lang: string, ...terms: readonly string[]) =>
    `<languageGrp><language type="${type}" lang="${lang}"/>${terms.join('')}</languageGrp>`;
  const term = (text: string, status = '') =>
    `<termGrp><term>${text}</term>${status && `<descripGrp><descrip type="Status">${status}</descrip></descripGrp>`}</termGrp>`;

  it('has its terms, but for the deprecated ones', () => {
    const { entries, diagnostics } = readTermbase(
      `<mtf><conceptGrp><concept>1</concept>${group('English', 'EN-US', term('keel'), term('keelson', 'deprecated'))}${group('Chinese', 'ZH-CN', term('龙骨'))}</conceptGrp></mtf>`,
    );
    expect(entries).toMatchObject([{ source: '龙骨', target: 'keel' }]);
    expect(diagnostics).toMatchObject([{ code: 'glossary-term-deprecated' }]);
  });
});

describe('any glossary', () => {
  const time = (glossary: string) => {
    const start = process.cpuUsage();
    readTermbase(glossary);
    return process.cpuUsage(start).user / 1000;
  };
  const many = (count: number, cell: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => cell(index));

  it.each([
    ['quotes inside cells', `en,zh\n${'a "b" "" c" '.repeat(20_000)},词\n`],
    ['quotes that never close', `en,zh\n${'"lathe,车床\n'.repeat(20_000)}`],
    [
      'a row of n × n terms',
      `zh,en\n${many(4_000, (i) => `词${i}`).join('|')},${many(4_000, (i) => `w${i}`).join('|')}`,
    ],
    [
      'one concept of 40,000 terms',
      `<martif><termEntry><langSet xml:lang="en">${many(40_000, (i) => `<tig><term>w${i}</term></tig>`).join('')}</langSet><langSet xml:lang="zh"><tig><term>词</term></tig></langSet></termEntry></martif>`,
    ],
    ['comments that never close', `<martif>${'<!--'.repeat(100_000)}`],
    ['declarations that never close', `<martif>${'<!a'.repeat(100_000)}`],
    ['tags that never close', `<martif>${'<a b="'.repeat(60_000)}`],
    ['blanks behind quotes', `en,zh\n${'"x'.repeat(5_000)}${' '.repeat(9_000)}\n`.repeat(5)],
  ])('is read in linear time: %s', (_, glossary) => {
    expect(time(glossary)).toBeLessThan(5_000);
  });

  it.each([1, 3])('has rows longer than what a separator is judged by: %i', (rows) => {
    const cell = (word: string, mark: string) => many(300, (i) => `${word}${i}`).join(mark);
    const row = `"${cell('wheel lathe ', '; ')}","${cell('车轮车床', '；')}"\n`;
    const glossary = `en,zh\n${row.repeat(rows)}`;
    const { entries } = readTermbase(glossary);
    expect(entries[0]).toMatchObject({ source: '车轮车床0', target: 'wheel lathe 0' });
    expect(new Set(codes(glossary))).toEqual(new Set(['glossary-entry-large']));
  });

  it('has a bound on the pairs of one entry, and says so', () => {
    const glossary = `zh,en\n${many(200, (i) => `词${i}`).join('|')},${many(300, (i) => `w${i}`).join('|')}`;
    expect(pairs(glossary)).toHaveLength(499);
    expect(codes(glossary)).toEqual(['glossary-entry-large']);
  });

  it('has its places in the text that was given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '\ufeff', '<', 'en,zh\n'),
        (text, head) => {
          const glossary = head + text;
          const { entries, diagnostics } = readTermbase(glossary);
          for (const { span } of [...entries, ...diagnostics]) {
            expect(span?.start).toBeGreaterThanOrEqual(0);
            expect(span?.end).toBeLessThanOrEqual(glossary.length);
          }
        },
      ),
    );
  });
});

describe('a list that people type', () => {
  const pairsOf = (text: string) =>
    readTermbase(text).entries.map(({ source, target }) => `${source}=${target}`);

  it.each([
    ['nurse = 护士\nsleep quality = 睡眠质量\n', ['护士=nurse', '睡眠质量=sleep quality']],
    ['護理人員：nursing staff\n睡眠：sleep\n', ['護理人員=nursing staff', '睡眠=sleep']],
    ['nurse: 护士；护理人员\n', ['护士=nurse', '护理人员=nurse']],
    ['nurse→护士\nsleep→睡眠\n', ['护士=nurse', '睡眠=sleep']],
    ['English = Chinese\nnurse = 护士\n', ['护士=nurse']],
  ])('has its pairs on either side of a sign: %j', (text, pairs) => {
    expect(pairsOf(text)).toEqual(pairs);
  });

  it('is not seen in the notes of a table', () => {
    expect(pairsOf('nurse,护士,"note: a = b"\nsleep,睡眠,"see: c = d"\n')).toEqual([
      '护士=nurse',
      '睡眠=sleep',
    ]);
  });

  it.each(['{"nurse": "护士", "sleep": "睡眠"}', '[{"en": "nurse", "zh": "护士"}]'])(
    'is no JSON: %s',
    (text) => {
      const { entries, diagnostics } = readTermbase(text);
      expect(entries).toEqual([]);
      expect(diagnostics.map(({ code }) => code)).toEqual(['glossary-is-json']);
    },
  );
});
