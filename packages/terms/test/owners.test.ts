import { describe, expect, it } from 'vitest';
import { createTermExtractor } from '../src/index.ts';

const { extract } = createTermExtractor();
const pairsOf = (source: string, target: string) =>
  extract({ source, target }).map((pair) => `${pair.source} = ${pair.target}`);

describe('a phrase with an owner', () => {
  it.each([
    ["The port changed Hankou's trade.", '开埠改变了汉口的贸易。', "Hankou's trade = 汉口的贸易"],
    ["The student's anxiety was measured.", '测量了学生的焦虑。', "student's anxiety = 学生的焦虑"],
    ['Nurses’ anxiety was measured.', '測量了護士的焦慮。', 'Nurses’ anxiety = 護士的焦慮'],
  ])('is no term where Chinese has 的: %s', (source, target, pair) => {
    expect(pairsOf(source, target)).not.toContain(pair);
  });

  it('leaves its parts', () => {
    const pairs = pairsOf("The port changed Hankou's trade.", '开埠改变了汉口的贸易。');
    expect(pairs).toEqual(expect.arrayContaining(['Hankou = 汉口', 'trade = 贸易']));
  });

  it.each([
    [
      "Alzheimer's disease is common.",
      '阿尔茨海默病很常见。',
      "Alzheimer's disease = 阿尔茨海默病",
    ],
    ["Parkinson's disease is common.", '帕金森病很常见。', "Parkinson's disease = 帕金森病"],
    [
      "We studied children's intelligence.",
      '我們研究了兒童智力。',
      "children's intelligence = 兒童智力",
    ],
  ])('is one where Chinese has it as a name: %s', (source, target, pair) => {
    expect(pairsOf(source, target)).toContain(pair);
  });
});
