import { describe, expect, it } from 'vitest';
import { detectLanguage, segmentLanguages } from '../src/index.ts';

/** Segments as `language:text`, with ` | ` between. */
const show = (text: string) =>
  segmentLanguages(text)
    .map(({ start, end, language }) => `${language}:${text.slice(start, end)}`)
    .join(' | ');

const describeShown = (title: string, cases: [string, string][]) =>
  describe(title, () => {
    it.each(cases)('%j', (text, expected) => {
      expect(show(text)).toBe(expected);
    });
  });

describeShown('kana in Chinese stays an island', [
  [
    '她在東京買了おにぎり和味噌湯，覺得不錯。',
    'zh:她在東京買了 | ja:おにぎり | zh:和味噌湯，覺得不錯。',
  ],
  ['这家店卖ラーメン和饺子。', 'zh:这家店卖 | ja:ラーメン | zh:和饺子。'],
  ['《竹取の物語》中文版昨天出版。', 'ja:《竹取の物語》 | zh:中文版昨天出版。'],
  ['看護学生のストレスに関する研究', 'ja:看護学生のストレスに関する研究'],
  ['第二章　方法、対象と手順を述べる。', 'ja:第二章　方法、対象と手順を述べる。'],
  ['体育大会プログラム', 'ja:体育大会プログラム'],
]);

describeShown('a label of authors reaches to the end of its line', [
  [
    'Authors: b.ho@example.org\nSummary: We walk.',
    'en:Authors: | und:b.ho@example.org | en:Summary: We walk.',
  ],
  ['通訊作者：LIU Yan-hong, CHEN Jie', 'zh:通訊作者： | und:LIU Yan-hong, CHEN Jie'],
]);

describeShown('names are in no language, institutions are', [
  ['LIN Mei-hua, HO Jie', 'und:LIN Mei-hua, HO Jie'],
  ['林美华 (Lin Meihua)', 'zh:林美华 | und:(Lin Meihua)'],
  ['Exampler JA, Tester KL', 'und:Exampler JA, Tester KL'],
  ['Example Univ, Sch Nursing, Testville', 'en:Example Univ, Sch Nursing, Testville'],
]);

describeShown('names stand beside institutions, labels and numbers of references', [
  [
    'Author: Lin Mei, School of Education, Example University',
    'en:Author: | und:Lin Mei, | en:School of Education, Example University',
  ],
  ['[3] Muster H. Grundlagen der Waldkunde', 'und:[3] Muster H. | de:Grundlagen der Waldkunde'],
  ['广州 Guangzhou 的天气', 'zh:广州 | und:Guangzhou | zh:的天气'],
  ['我们用 Quality 一词', 'zh:我们用 | en:Quality | zh:一词'],
]);

describeShown('a Chinese word in a sentence of a line that is mostly Chinese parts nothing', [
  [
    'Das Wort 面子 ist schwer zu übersetzen. 中文里它的意思很丰富，涉及人际关系和社会地位等方面。',
    'de:Das Wort | zh:面子 | de:ist schwer zu übersetzen. | zh:中文里它的意思很丰富，涉及人际关系和社会地位等方面。',
  ],
  [
    '这句话很有名，引起了广泛讨论。El concepto de 面子 es muy importante en la cultura.',
    'zh:这句话很有名，引起了广泛讨论。 | es:El concepto de | zh:面子 | es:es muy importante en la cultura.',
  ],
]);

describe('what numbers count is no sign of a language', () => {
  it.each([
    'Vol. 12, No. 3, pp. 45–67',
    'vol. 3, n. 2, p. 12',
    'Bd. 3, Nr. 2, S. 12',
    'Figs. 2, 3; Tab. 4',
  ])('nothing else says one: %s', (text) => {
    expect(detectLanguage(text).language).toBe('und');
  });

  it.each([
    ['No. 5 Middle School', 'en'],
    ['no 3 de mayo', 'es'],
    ['Band 3 der gesammelten Werke', 'de'],
  ])('what stands beside it does: %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });
});

describe('a guess at a word is not given for an answer', () => {
  it.each(['hallo', 'xuéxí'])('%j is in no language', (text) => {
    expect(detectLanguage(text).language).toBe('und');
  });

  it.each([
    ['nanowires', 'en'],
    ['solar cells', 'en'],
    ['gracias', 'es'],
  ])('%j is in %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it('a closed choice is made all the same', () => {
    expect(detectLanguage('hello', { languages: ['en', 'zh'] }).language).toBe('en');
  });
});

describeShown('no segment ends inside a word', [
  ['new COVID-19 data and a 6-month plan', 'en:new COVID-19 data and a 6-month plan'],
  ['the β-carotene level', 'en:the β-carotene level'],
  ['采用COVID-19数据', 'zh:采用 | und:COVID-19 | zh:数据'],
]);

describeShown('markup, formulas, paths and variables are in no language', [
  ['<b>步行</b>很好', 'und:<b> | zh:步行 | und:</b> | zh:很好'],
  ['长 $\\mathrm{x}_2$ 米', 'zh:长 | und:$\\mathrm{x}_2$ | zh:米'],
  ['打开 /srv/demo/a.txt 查看', 'zh:打开 | und:/srv/demo/a.txt | zh:查看'],
  ['设k为常数', 'zh:设 | und:k | zh:为常数'],
  ['步行&nbsp;研究', 'zh:步行 | und:&nbsp; | zh:研究'],
]);

describeShown('pinyin is in no other language', [
  ['词语“朋友”读作 péngyǒu。', 'zh:词语“朋友”读作 | und:péngyǒu。'],
  ['Zhonghua Huli Zazhi', 'und:Zhonghua Huli Zazhi'],
]);

describeShown('scripts are named', [
  ['The Greek word λόγος helps', 'en:The Greek word | el:λόγος | en:helps'],
  ['नमूना पाठ', 'hi:नमूना पाठ'],
  ['བོད་ཡིག', 'bo:བོད་ཡིག'],
  ['ئۇيغۇرچە', 'ug:ئۇيغۇرچە'],
  ['ตัวอย่าง', 'th:ตัวอย่าง'],
  ['其中 α 为常数', 'zh:其中 | und:α | zh:为常数'],
]);

describeShown('a Chinese word in a line of another language parts nothing', [
  ['Le terme 茶 désigne une boisson.', 'fr:Le terme | zh:茶 | fr:désigne une boisson.'],
  ['La poesía de 李白 en español', 'es:La poesía de | zh:李白 | es:en español'],
  ['Der Begriff 關係 prägt den Alltag.', 'de:Der Begriff | zh:關係 | de:prägt den Alltag.'],
  ['基于 BERT 的模型', 'zh:基于 | und:BERT | zh:的模型'],
]);

describe('Latin words that Chinese is tied to', () => {
  it.each([
    ['TP53与kinase inhibitor resistance的关系', 'zh'],
    ['Machine learning pipeline在護理研究中的應用', 'zh'],
    ['α-synuclein和β-catenin的表达', 'zh'],
    ['检测α-synuclein', 'zh'],
    ['但丁的《La Divina Commedia》', 'zh'],
    ['A corpus study of 的 and 了', 'en'],
    ['depression 抑郁', 'en'],
  ])('%j: %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });
});

describe('detectLanguage', () => {
  it.each([
    ...['EXAMP', 'PTSD', 'IL-6', 'mRNA', 'Chongqing', 'LIN Mei', 'Exampler J, Tester K'],
    ...['zxcv bnml', 'a_b.png', '&amp;', '\\beta', 'v2.1.3', '8 mg/mL', 'p < 0.01', 'β'],
  ])('says nothing of %j', (text) => {
    expect(detectLanguage(text).language).toBe('und');
  });

  it.each([
    ['METHODS', 'en'],
    ['Zusammenfassung', 'de'],
    ['Streszczenie', 'pl'],
    ['Özet', 'tr'],
    ['λ-phage', 'en'],
    ['Journal of Walking Studies', 'en'],
    ['Revista de Enfermería', 'es'],
    ['步行（walking）与跑步（running）', 'zh'],
    ['Python编程', 'zh'],
    ['Привет', 'ru'],
  ])('names %j: %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it.each([{ languages: ['english'] }, { languages: ['en-US'] }, { languages: ['qq'] }])(
    'refuses %j',
    (options) => {
      expect(() => detectLanguage('x', options)).toThrow(
        expect.objectContaining({ code: 'unknown-language' }),
      );
    },
  );

  it('refuses options it does not know', () => {
    const options = { language: 'en' } as object;
    expect(() => segmentLanguages('x', options)).toThrow(
      expect.objectContaining({ code: 'unknown-option' }),
    );
  });
});
