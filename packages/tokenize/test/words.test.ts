import { describe, expect, it } from 'vitest';
import { type ChineseEngineName, createTokenizer } from '../src/index.ts';

/** Texts are written with a space between the tokens expected; `_` stands for a space in the text. */
function check(marked: string, chinese: ChineseEngineName = 'intl'): void {
  const words = marked.split(' ');
  const text = words.join('').replaceAll('_', ' ');
  const found = createTokenizer({ chinese }).tokenize(text);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
    words.map((word) => word.replaceAll('_', '')),
  );
}

describe('tokenize, words of letters, digits and marks', () => {
  it.each([
    '1,2-dichloroethane _and _2,4-D',
    '2,4,6-trinitrotoluene _, _3′,5′-cyclic _AMP',
    "N,N-dimethylformamide _, _endo-1,4-beta-xylanase _, _5'-UTR",
  ])('keeps the locants of %s', (marked) => check(marked));

  it.each(['1 , 2 , 3', '1 , 2-fold', 'ages _3 , 6-month', '3 , 4 - 二'])(
    'takes the commas of %s for those of a list',
    (marked) => check(marked),
  );

  it.each([
    'PM2.5 _and _V1.2',
    'TensorFlow2.0 版',
    '1.73m² 以上',
    '2.5cm3',
    'Ca2+ 浓度',
    'B6 + 叶酸',
    'HbA1c _, _Ver2.0 _, _192.168.0.1',
    'PM10 、 H7N9',
    '2.5e3 _and _6.0E23',
    '3.5h _, _1.25mg _, _0.5mL',
  ])('keeps the dots of %s', (marked) => check(marked));

  it.each(['HLA-B*27:05', 'CYP2C19*17', 'MPP+ _, _CD34+ _, _Na+', 'CD4+ T细胞'])(
    'keeps %s whole',
    (marked) => check(marked),
  );

  it.each(['a * 2', '3 * 4', '12 : 30', 'A + B', 'well . 1'])('cuts %s', (marked) => check(marked));

  it.each(['👍🏿 👨‍👩‍👧‍👦 🇩🇪 🇫🇷 ❤️ 1️⃣', '👩🏽‍⚕️ 🏳️‍🌈 😀 😀'])(
    'takes each picture of %s for one symbol',
    (marked) => check(marked),
  );

  it('takes a character reference for one symbol', () => {
    check('A &nbsp; B _&amp; _C');
    check('AT&T ;');
  });

  it.each(['nodejieba', 'node-rs'] as const)(
    'parts a conjunction from its word with %s',
    (engine) => {
      const text = '接受检查和治疗';
      const words = createTokenizer({ chinese: engine }).tokenize(text);
      expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([
        '接受',
        '检查',
        '和',
        '治疗',
      ]);
    },
  );

  it.each(['nodejieba', 'node-rs'] as const)('knows Cantonese with %s', (engine) => {
    check('佢哋 嘅 唔該 晒', engine);
    check('唱 卡拉OK', engine);
  });
});
