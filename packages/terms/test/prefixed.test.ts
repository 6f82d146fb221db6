import { describe, expect, it } from 'vitest';
import { createTermExtractor } from '../src/index.ts';

const extractor = createTermExtractor();

const pairsOf = (source: string, target: string) =>
  extractor.extract({ source, target }).map((pair) => [pair.source, pair.target]);

describe('a word with a prefix', () => {
  it.each([
    [
      '我们研究高光谱图像。',
      'We study hyperspectral images.',
      ['高光谱图像', 'hyperspectral image'],
    ],
    ['过拟合降低模型的精度。', 'Overfitting reduces model accuracy.', ['过拟合', 'Overfitting']],
    [
      '納米複合材料的強度很高。',
      'Nanocomposites have high strength.',
      ['納米複合材料', 'Nanocomposites'],
    ],
    [
      '大学生的微观经济行为。',
      'Microeconomic behavior of students.',
      ['微观经济行为', 'microeconomic behavior'],
    ],
  ])('is all of its translation: %s', (chinese, english, pair) => {
    expect(pairsOf(chinese, english)).toContainEqual(pair);
  });

  it('is not the translation of its rest', () => {
    const pairs = pairsOf('我们研究高光谱图像。', 'We study hyperspectral images.');
    expect(pairs.filter(([source]) => source?.startsWith('光谱'))).toEqual([]);
  });

  it('takes no character of the word before, where the letters are no prefix', () => {
    const pairs = pairsOf('这期间兴趣增加。', 'Interest increased in this period.');
    expect(pairs.filter(([source]) => source?.startsWith('间'))).toEqual([]);
  });
});
