import { createKeyphraseExtractor } from '@diglot/keywords';
import { describe, expect, it } from 'vitest';

const { extract } = createKeyphraseExtractor();
const pairsOf = (text: string) =>
  extract({ text }, { termPairs: [], limit: 40 }).flatMap(({ text: phrase, translation }) =>
    translation === undefined ? [] : [`${phrase} = ${translation.text}`],
  );

describe('English in brackets behind a Chinese term', () => {
  it.each([
    ['本研究采用扎根理论（grounded theory）和访谈。', '扎根理论 = grounded theory'],
    ['分析了老年人健康素养（health literacy）的水平。', '健康素养 = health literacy'],
    ['數位落差（digital divide）擴大了。', '數位落差 = digital divide'],
  ])('is its translation: %s', (text, pair) => {
    expect(pairsOf(text)).toContain(pair);
  });

  it('is one phrase, and none of the term', () => {
    const texts = extract({ text: '讨论了数字鸿沟（digital divide）的成因。' }).map(
      ({ text }) => text,
    );
    expect(texts).not.toContain('数字鸿沟digital divide');
  });
});

describe('two languages with a blank between', () => {
  const text = `1 Introduction 引言
2 Study area 研究区概况
3 Data analysis 数据分析
4 Species composition 物种组成`;

  it('are no phrase', () => {
    const texts = extract({ text }, { limit: 40 }).map((found) => found.text);
    expect(texts.filter((one) => /[a-z]\p{Script=Han}/u.test(one))).toEqual([]);
  });

  it('are one where the Latin word is a name or a symbol', () => {
    const texts = extract({ text: '测定了Hubble 常数和PCR 产物的含量。' }, { limit: 40 });
    expect(texts.map((found) => found.text)).toEqual(expect.arrayContaining(['Hubble常数']));
  });
});
