import { wildText } from '@diglot/testing';
import { checkBitext, checkDocument, type Document } from '@diglot/text';
import { createTokenizer, readDocument } from '@diglot/tokenize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAligner } from '../src/index.ts';

const tokenizer = createTokenizer({ chinese: 'intl' });
const aligner = createAligner({ tokenizer });

const PAIRS = [
  ['We studied how bees find their way home.', '我们研究了蜜蜂如何找到回家的路。'],
  ['Two hundred bees were marked with paint.', '用颜料标记了二百只蜜蜂。'],
  ['Most of them returned within an hour.', '其中大多数在一小时内返回。'],
  ['Wind and rain made the journey longer.', '风和雨使路程变长。'],
] as const;
const english = PAIRS.map(([sentence]) => sentence);
const chinese = PAIRS.map(([, sentence]) => sentence);

/** The pairs of a bitext as text. */
const pairsOf = (text: string, bitexts = aligner.findBitexts(text)) =>
  bitexts.flatMap(({ source, target, alignment }) =>
    alignment.map((bead) => [
      source.sentences
        .slice(bead.source.from, bead.source.to)
        .map(({ start, end }) => text.slice(start, end))
        .join(' '),
      target.sentences
        .slice(bead.target.from, bead.target.to)
        .map(({ start, end }) => text.slice(start, end))
        .join(''),
    ]),
  );

describe('alignTexts', () => {
  /** The pairs of two texts, sentence texts joined by a bar. */
  const alignedPairs = (source: string, target: string) =>
    aligner
      .alignTexts(source, target)
      .alignment.map((bead) =>
        [bead.source, bead.target].map(({ from, to }) => to - from).join('-'),
      );

  it('joins a term with its definition on the next line, where the other text runs on', () => {
    const source = [
      '2.1 The words below have these meanings.',
      '“Carrier”',
      'means the company that transports the goods by sea.',
      '“Delivery Port”',
      'means the port named in the contract.',
      '2.2 Headings do not affect the meaning.',
    ];
    const target = [
      '2.1 下列词语具有以下含义。',
      '“承运人”',
      '指通过海路运输货物的公司。',
      '“交货港”',
      '指合同中指定的港口。',
      '2.2 标题不影响含义。',
    ];
    expect(alignedPairs(source.join('\n'), target.join('\n'))).toEqual([
      '1-1',
      '1-2',
      '1-2',
      '1-1',
    ]);
  });
});

describe('align', () => {
  it('never joins two items of lists', () => {
    const source = [
      'Before you open the valve:',
      '• Close the main tap.',
      '• Look at the pressure gauge.',
      '• Put on gloves and glasses.',
      '• Open the window.',
    ];
    const target = ['打开阀门之前：', '• 关闭总水龙头。', '• 戴上手套和眼镜。', '• 打开窗户。'];
    const beads = aligner.align(source, target);
    expect(beads.map((bead) => [bead.source.from, bead.target.from, bead.target.to])).toEqual([
      [0, 0, 1],
      [1, 1, 2],
      [2, 2, 2],
      [3, 2, 3],
      [4, 3, 4],
    ]);
  });
});

describe('findBitexts', () => {
  it.each([
    ['one block after the other', `${english.join(' ')}\n${chinese.join('')}`],
    ['blocks parted by a blank line', `${english.join(' ')}\n\n${chinese.join('')}`],
    ['blocks on one line', `${english.join(' ')} ${chinese.join('')}`],
    ['paragraph by paragraph', PAIRS.map((pair) => pair.join('\n')).join('\n\n')],
    ['sentence by sentence', PAIRS.map((pair) => pair.join(' ')).join(' ')],
    ['columns parted by tabs', PAIRS.map((pair) => pair.join('\t')).join('\n')],
    ['columns parted by bars', PAIRS.map((pair) => `| ${pair.join(' | ')} |`).join('\n')],
    ['columns parted by blanks', PAIRS.map(([en, zh]) => `${en.padEnd(50)}${zh}`).join('\n')],
  ])('finds halves that stand %s', (_, text) => {
    expect(pairsOf(text)).toEqual(PAIRS.map((pair) => [...pair]));
  });

  it('pairs the labels of a form without the lines to be filled in', () => {
    const form =
      '姓名 Name：________\n出生日期 Date of birth：________\n国籍 Nationality：________\n';
    expect(pairsOf(form)).toEqual([
      ['姓名', 'Name'],
      ['出生日期', 'Date of birth'],
      ['国籍', 'Nationality'],
    ]);
  });

  it('pairs headings in both languages above sentences, with their numbers', () => {
    const text = `Chapter 1  第一章
The Ferry  渡船

The ferryman had no clock. He read the time from the colour of the river.

摆渡人没有钟。他从河水的颜色看时间。

Chapter 2  第二章
The Storm  暴风雨

In the night the rope broke. By morning the boat was gone.

夜里缆绳断了。到早晨船已不见。
`;
    expect(pairsOf(text)).toEqual([
      ['Chapter 1', '第一章'],
      ['The Ferry', '渡船'],
      ['The ferryman had no clock.', '摆渡人没有钟。'],
      ['He read the time from the colour of the river.', '他从河水的颜色看时间。'],
      ['Chapter 2', '第二章'],
      ['The Storm', '暴风雨'],
      ['In the night the rope broke.', '夜里缆绳断了。'],
      ['By morning the boat was gone.', '到早晨船已不见。'],
    ]);
  });

  it('leaves the number of each language with it', () => {
    const text =
      '1 引言  1 Introduction\n2 材料与方法  2 Materials and Methods\n3 结果  3 Results\n';
    expect(pairsOf(text)).toEqual([
      ['1 引言', '1 Introduction'],
      ['2 材料与方法', '2 Materials and Methods'],
      ['3 结果', '3 Results'],
    ]);
  });

  it('finds no pairs in headings with a foreign name', () => {
    const text = 'Python 编程入门\nDocker 容器部署\nGit 版本管理\n\n本书介绍常用的开发工具。\n';
    expect(pairsOf(text)).toEqual([]);
  });

  it('takes the language that comes first as the source', () => {
    const [bitext] = aligner.findBitexts(`${chinese.join('')}\n${english.join(' ')}`);
    expect(bitext?.source.language).toBe('zh');
    expect(bitext?.alignment).toHaveLength(4);
  });

  it('leaves out what has no translation, before and after', () => {
    const text = `Institute of Entomology, Xi’an\nJ Test. 2020;1(2):3. doi: 10.5555/test\n${english.join(' ')}\n${chinese.join('')}\n版权所有，未经许可不得转载。`;
    expect(pairsOf(text)).toEqual(PAIRS.map((pair) => [...pair]));
  });

  const joined = (join: (en: string, zh: string) => string, parted = '\n') =>
    PAIRS.map(([en, zh]) => join(en, zh)).join(parted);
  const bare = PAIRS.map(([en, zh]) => [en.slice(0, -1), zh.slice(0, -1)]);
  const turned = (pairs: readonly (readonly string[])[]) => pairs.map(([en, zh]) => [zh, en]);

  it.each([
    ['a slash', joined((en, zh) => `${en} / ${zh}`)],
    ['square brackets after each sentence', joined((en, zh) => `${en} [${zh}]`, ' ')],
    ['full-width brackets after each sentence', joined((en, zh) => `${en}（${zh}）`, '')],
    ['table cells of HTML', joined((en, zh) => `<tr><td>${en}</td><td class="zh">${zh}</td></tr>`)],
    ['the keys of JSON', `[${joined((en, zh) => `{"en": "${en}", "zh": "${zh}"}`, ', ')}]`],
    ['the keywords of gettext', joined((en, zh) => `msgid "${en}"\nmsgstr "${zh}"`, '\n\n')],
    ['numbers in a table', joined((en, zh) => `| 7 | ${en} | ${zh} |`)],
    ['time codes', joined((en, zh) => `3\n00:00:01,000 --> 00:00:03,200\n${en}\n${zh}`, '\n\n')],
  ])('leaves out %s', (_, text) => {
    expect(pairsOf(text)).toEqual(PAIRS.map((pair) => [...pair]));
  });

  it.each([
    ['brackets, the stop outside', ([en, zh]: string[]) => `${zh}（${en}）。`, ''],
    ['a slash', ([en, zh]: string[]) => `${zh} / ${en}`, '\n'],
    ['nothing at all', ([en, zh]: string[]) => `${zh} ${en}`, '\n'],
  ])('finds sentences without stops, parted by %s', (_, join, parted) => {
    expect(pairsOf(bare.map(join).join(parted))).toEqual(turned(bare));
  });

  it.each([
    ['labels', ' ', ['Full name', '姓名'], ['Postal address', '通讯地址'], ['Telephone', '电话']],
    [
      'signs',
      ' / ',
      ['No smoking', '请勿吸烟'],
      ['Ladies', '女洗手间'],
      ['Mind the step', '小心台阶'],
    ],
    [
      'lines in turn',
      '\n',
      ['Staff only', '闲人免进'],
      ['Open the window', '打开窗户'],
      ['Exit', '出口'],
    ],
  ])('pairs short %s', (_, between, ...pairs) => {
    expect(pairsOf(pairs.map((pair) => (pair as string[]).join(between)).join('\n'))).toEqual(
      pairs,
    );
  });

  it('does not take the gloss of a term for the translation of its sentence', () => {
    const glossed = chinese.map((sentence) =>
      sentence.replace('蜜蜂', '蜜蜂（honey bees of the valley）'),
    );
    const text = `${glossed.join('')}\n${english.join(' ')}`;
    expect(pairsOf(text)).toEqual(PAIRS.map(([en], at) => [glossed[at], en]));
  });

  it('does not cut a term with a foreign word, nor pair a name with a place', () => {
    expect(aligner.findBitexts('CT 检查\nMRI 检查\nPET 显像')).toEqual([]);
    expect(aligner.findBitexts('林一 Lin Yi\n东湖大学 Department of Physics\n孙二 Sun Er')).toEqual(
      [],
    );
  });

  it('pairs a registry number that is a sentence of its own', () => {
    const pairs = [...PAIRS.map((pair) => [...pair]), ['ISRCTN91827364.', 'ISRCTN91827364。']];
    const text = `${english.join(' ')}\nISRCTN91827364.\n\n${chinese.join('')}\nISRCTN91827364。`;
    expect(pairsOf(text)).toEqual(pairs);
  });

  it('finds the translated part when only a part is translated', () => {
    const text = `${english.join(' ')}\n${chinese.slice(0, 2).join('')}`;
    expect(pairsOf(text)).toEqual(PAIRS.slice(0, 2).map((pair) => [...pair]));
  });

  it('keeps beads within paragraphs', () => {
    const text = `${english[0]}\n${english[1]} ${english[2]}\n\n${chinese[0]}\n${chinese[1]}${chinese[2]}`;
    expect(pairsOf(text)).toEqual(PAIRS.slice(0, 3).map((pair) => [...pair]));
  });

  it.each([
    ['one language only', english.join(' ')],
    [
      'texts on different matters',
      `${english.join(' ')}\n\n会议将于下个月在上海举行，欢迎各位代表报名参加。请携带身份证件。`,
    ],
    ['nothing', ''],
    ['numbers', '12 34 56\n78 90'],
    ['marks', '。。。！？ ... |||\t\t'],
  ])('finds nothing in %s', (_, text) => {
    expect(aligner.findBitexts(text)).toEqual([]);
  });

  it('refers to the whole text, within the laws of layers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(wildText(), fc.constantFrom(...english, ...chinese))),
        (parts) => {
          const text = parts.join('\n');
          for (const bitext of aligner.findBitexts(text)) {
            expect(bitext.source.text).toBe(text);
            expect(checkDocument(bitext.source, { partial: true })).toEqual([]);
            expect(checkDocument(bitext.target, { partial: true })).toEqual([]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a document as it was read', () => {
  const text = `${english.join(' ')}\n${chinese.join('')}`;
  const document = readDocument(text, {
    passages: [
      { name: 'abstract', start: 0, end: english.join(' ').length },
      { name: 'translation', start: english.join(' ').length + 1, end: text.length },
    ],
  });

  it('is not read again: its sentences and tokens are those of the bitext', () => {
    const origin = [{ start: 0, end: text.length, sourceStart: 7 }];
    const [bitext] = aligner.findBitexts({ ...document, origin });
    const sides = [bitext?.source, bitext?.target];
    expect(sides.flatMap((side) => side?.sentences)).toEqual(document.sentences);
    expect(sides.flatMap((side) => side?.tokens)).toEqual(document.tokens);
    expect(sides.map((side) => side?.text)).toEqual([text, text]);
    expect(sides.map((side) => side?.origin)).toEqual([origin, origin]);
  });

  it('is believed where it says which language a sentence is in', () => {
    const german = document.sentences.map((sentence) => ({
      ...sentence,
      language: sentence.language === 'en' ? 'de' : sentence.language,
    }));
    expect(aligner.findBitexts({ ...document, sentences: german })).toEqual([]);
  });

  it('may be a side of two texts, or both', () => {
    const [source, target] = [english.join(' '), chinese.join('')].map((text) =>
      readDocument(text, { tokenizer }),
    ) as [Document, Document];
    const bitext = aligner.alignTexts(source, target);
    expect(bitext).toEqual(aligner.alignTexts(english.join(' '), chinese.join('')));
    expect(bitext.source.sentences).toBe(source.sentences);
  });
});

describe('languages that the lexicon does not serve', () => {
  const german = [
    'Wir untersuchten, wie Bienen nach Hause finden.',
    'Zweihundert Bienen wurden mit Farbe markiert.',
    'Die meisten von ihnen kehrten innerhalb einer Stunde zurück.',
    'Wind und Regen machten den Weg länger.',
  ];
  const japanese = [
    'ミツバチがどのように家に帰るかを調べた。',
    '二百匹のミツバチに色をつけた。',
    'ほとんどは一時間以内に戻った。',
    '風と雨で道のりは長くなった。',
  ];
  const traditional = [
    '我們研究了蜜蜂如何找到回家的路。',
    '用顏料標記了二百隻蜜蜂。',
    '其中大多數在一小時內返回。',
    '風和雨使路程變長。',
  ];

  it.each([
    ['English and German', english, german, ['en', 'de']],
    ['Japanese and English', japanese, english, ['ja', 'en']],
    ['English and English', english, english, ['en', 'en']],
    ['Simplified and Traditional Chinese', chinese, traditional, ['zh', 'zh']],
  ])('are called by their names, and score low: %s', (_, source, target, languages) => {
    const { bitext, diagnostics } = aligner.inspectTexts(source.join('\n'), target.join('\n'));
    expect([bitext.source.language, bitext.target.language]).toEqual(languages);
    expect(diagnostics).toMatchObject([{ code: 'unsupported-language' }]);
    expect(bitext.alignment).toHaveLength(4);
    for (const { score } of bitext.alignment) expect(score).toBeLessThanOrEqual(0.5);
    expect(aligner.inspect(source, target).diagnostics).toEqual(diagnostics);
  });

  it('give an empty side the language of the partner, where there is one', () => {
    const languages = (source: string, target: string) => {
      const { bitext, diagnostics } = aligner.inspectTexts(source, target);
      expect(diagnostics).toEqual([]);
      return [bitext.source.language, bitext.target.language];
    };
    expect(languages(english.join(' '), '')).toEqual(['en', 'zh']);
    expect(languages('', english.join(' '))).toEqual(['zh', 'en']);
    expect(languages('', '12 34')).toEqual(['und', 'und']);
  });

  it('are told of one text too, and stay out of its pairs', () => {
    const { bitexts, diagnostics } = aligner.inspectBitexts([...english, ...german].join('\n'));
    expect(bitexts).toEqual([]);
    expect(diagnostics).toMatchObject([{ code: 'unsupported-language' }]);
    const three = PAIRS.map(([en, zh], at) => `${en}\n${zh}\n${german[at]}`).join('\n');
    expect(pairsOf(three)).toEqual(PAIRS.map((pair) => [...pair]));
  });
});

describe('inspectBitexts', () => {
  const text = `${english.join(' ')}\n${chinese.slice(0, 2).join('')}`;

  it('says which sentences stayed without a partner', () => {
    const { bitexts, unpaired, diagnostics } = aligner.inspectBitexts(text);
    expect(bitexts).toEqual(aligner.findBitexts(text));
    expect(unpaired.map(({ start, end, language }) => [language, text.slice(start, end)])).toEqual(
      english.slice(2).map((sentence) => ['en', sentence]),
    );
    expect(diagnostics).toEqual([]);
  });

  it('warns of a block that stands there twice', () => {
    const twice = `${text}\n\n${english.join(' ')}`;
    const { diagnostics } = aligner.inspectBitexts(twice);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: 'duplicate-block',
        span: { start: text.length + 2, end: twice.length },
      }),
    ]);
  });

  it('gives up on more sentences than a search can take, and says so', () => {
    const { bitexts, unpaired, diagnostics } = aligner.inspectBitexts('Bee. 蜂。'.repeat(50_001));
    expect(bitexts).toEqual([]);
    expect(unpaired).toHaveLength(100_002);
    expect(diagnostics).toMatchObject([{ code: 'too-many-sentences' }]);
  });

  it('is linear in lines that hold nothing', () => {
    const start = process.cpuUsage();
    expect(aligner.findBitexts('|\n'.repeat(100_000))).toEqual([]);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  });

  it('knows a blank line that holds white space', () => {
    const parted = `${english.join('\n \t\n')}\n \n${chinese.join('\r\n\r\n')}`;
    expect(pairsOf(parted)).toEqual(PAIRS.map((pair) => [...pair]));
  });
});

describe('alignTexts', () => {
  it('splits both texts and aligns them', () => {
    const bitext = aligner.alignTexts(english.join(' '), chinese.join(''));
    expect(checkBitext(bitext)).toEqual([]);
    expect(bitext.alignment).toHaveLength(4);
    expect([bitext.source.language, bitext.target.language]).toEqual(['en', 'zh']);
  });

  it('respects paragraphs unless told not to', () => {
    const source = `${english[0]}\n\n${english[1]}`;
    const target = `${(chinese[0] ?? '').replace('。', '，')}\n\n${chinese[1]}`;
    const beads = aligner.alignTexts(source, target).alignment;
    expect(beads.map((bead) => bead.source.to - bead.source.from)).toEqual([1, 1]);
    expect(aligner.alignTexts(source, target, { paragraphs: 'ignore' }).alignment).toHaveLength(2);
  });

  it('keeps the laws whatever the texts', () => {
    fc.assert(
      fc.property(wildText(), wildText(), (source, target) => {
        expect(checkBitext(aligner.alignTexts(source, target))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['', ''],
    ['', chinese.join('')],
    [english.join(' '), ''],
  ])('answers for %j and %j', (source, target) => {
    expect(checkBitext(aligner.alignTexts(source, target))).toEqual([]);
  });
});

describe('inspectTexts', () => {
  it('says which beads are borne out, and what has no partner', () => {
    const inspection = aligner.inspectTexts(english.join(' '), chinese.slice(0, 3).join(''));
    expect(inspection.bitext.alignment).toEqual(inspection.beads);
    expect(inspection.parallel).toEqual([{ from: 0, to: 3 }]);
    expect(inspection.sourceAlone[3]).toBeGreaterThan(0.5);
  });

  it.each([
    [
      english,
      ['本店周五出售黑麦面包。', '店主在维也纳学艺。', '她凌晨两点起床。', '烤炉烧山毛榉木。'],
    ],
    [
      ['The court refused the appeal.', 'Costs are to be borne by the tenant.'],
      ['春天草长得很快。', '羊群在山上过夏。'],
    ],
  ])('is sure of no pair of strangers', (source, target) => {
    for (const { source: s, target: t, score } of aligner.align(source, target)) {
      if (s.from < s.to && t.from < t.to) expect(score).toBeLessThan(0.7);
    }
  });

  it('does not call two or three short sentences unparallel', () => {
    const { parallel } = aligner.inspect(
      ['Open the window.', 'Wait ten minutes.', 'Close the window.'],
      ['打开窗户。', '等待十分钟。', '关上窗户。'],
    );
    expect(parallel).toEqual([{ from: 0, to: 3 }]);
  });

  it('knows texts that do not translate each other', () => {
    const other = '会议将于下个月在上海举行，欢迎各位代表报名参加。请携带身份证件。';
    const { parallel, beads } = aligner.inspectTexts(english.join(' '), other);
    expect(parallel).toEqual([]);
    expect(beads.length).toBeGreaterThan(0);
  });

  it.each([
    ['Push the button.', '按下按钮。'],
    ['Prices do not include tax.', '价格不含税。'],
    ['Hello.', '你好。'],
  ])('one short sentence and its translation are parallel: %s', (source, target) => {
    expect(aligner.inspectTexts(source, target).parallel).toEqual([{ from: 0, to: 1 }]);
  });

  it('one sentence and a stranger are not', () => {
    expect(
      aligner.inspectTexts('Whales sleep near the surface.', '公司利润下降。').parallel,
    ).toEqual([]);
  });

  it('a lonely sentence is not merged with its neighbour', () => {
    const { bitext } = aligner.inspectTexts(
      'Adults: take one tablet a day with food.\nChildren under 6 years: do not take this medicine.\nDo not drink alcohol during treatment.\n',
      '成人：每日一片，随餐服用。\n6岁以下儿童：禁用本品。\n孕妇慎用。\n治疗期间请勿饮酒。\n',
    );
    const shape = bitext.alignment.map(
      ({ source, target }) => `${source.to - source.from}-${target.to - target.from}`,
    );
    expect(shape).toEqual(['1-1', '1-1', '0-1', '1-1']);
  });
});

describe('JSON with an object for each language', () => {
  const side = (language: string, [title, note]: readonly string[]) =>
    `  "${language}": {\n    "title": "${title}",\n    "note": "${note}"\n  }`;

  it('is read without the keys of its fields', () => {
    const text = `{\n${side('en', english)},\n${side('zh', chinese)}\n}\n`;
    expect(pairsOf(text)).toEqual(PAIRS.slice(0, 2));
  });

  it('and words in quotes before a colon that are no key stay', () => {
    const text = '“Bees”: they find their way home.\n“蜜蜂”：它们找到回家的路。\n';
    expect(pairsOf(text)[0]?.[0]).toContain('Bees');
  });
});
