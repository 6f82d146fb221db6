import { describe, expect, it } from 'vitest';
import { createTermExtractor } from '../src/index.ts';

const { extract } = createTermExtractor();
const pairsOf = (source: string, target: string) =>
  extract({ source, target }).map((pair) => `${pair.source} = ${pair.target}`);

describe('what says where or how long behind a measure', () => {
  it.each([
    [
      'Soil heat flux at 5 cm was measured.',
      '测定了5 cm处土壤热通量。',
      'soil heat flux = 土壤热通量',
    ],
    ['Ward infection fell within 30 d.', '30 d内病房感染减少。', 'ward infection = 病房感染'],
    [
      'Soil heat flux at 5 cm was measured.',
      '測定了5 cm處土壤熱通量。',
      'soil heat flux = 土壤熱通量',
    ],
  ])('is no part of the term behind it: %s %s', (source, target, pair) => {
    expect(pairsOf(source, target)).toContain(pair);
  });

  it.each([
    ['HUVEC endothelial cells were cultured.', '培养HUVEC内皮细胞。', '内皮细胞'],
    ['The treatment group received B12.', '给予B12处理组。', '处理'],
  ])('begins a longer word behind a name: %s', (source, target, term) => {
    expect(pairsOf(source, target).map((pair) => pair.split(' = ')[1])).toContain(term);
  });

  it('is a part of a term elsewhere', () => {
    const pairs = pairsOf('Internal hemorrhage was found.', '发现内出血。');
    expect(pairs).toContain('internal hemorrhage = 内出血');
  });
});
