import { describe, expect, it } from 'vitest';
import { createTermExtractor } from '../src/index.ts';

const { matchKeywords } = createTermExtractor();

describe('matchKeywords', () => {
  it('pairs two lists in different orders and says what is left', () => {
    const { pairs, unpaired } = matchKeywords(
      ['同伴支持', '心理健康', '焦点小组'],
      ['mental health', 'peer support', 'service user'],
    );
    expect(pairs.map(([i, j]) => [i, j])).toEqual([
      [0, 1],
      [1, 0],
    ]);
    expect(unpaired).toEqual({ source: [2], target: [2] });
  });

  it.each([
    ['transliterated names', '乌尔逊河', 'Wuerxun River'],
    ['Traditional characters', '機器學習', 'machine learning'],
    ['a lost blank', '土壤水分', 'soilmoisture'],
    ['the same Latin word', 'CRISPR-Cas9', 'crispr cas9'],
    ['full-width letters', 'ＤＮＡ条形码', 'DNA barcode'],
  ])('knows %s', (_, source, target) => {
    expect(matchKeywords([source, '苹果'], ['banana split', target]).pairs[0]?.slice(0, 2)).toEqual(
      [0, 1],
    );
  });

  it('turns the pairs around with the lists', () => {
    const zh = ['土壤水分', '玉米产量', '遥感'];
    const en = ['remote sensing', 'maize yield', 'soil moisture'];
    const turned = matchKeywords(en, zh).pairs.map(([i, j, score]) => [j, i, score]);
    expect(turned.sort()).toEqual(matchKeywords(zh, en).pairs);
  });

  it.each([
    [[], []],
    [['苹果'], []],
    [[], ['apple']],
    [[''], ['']],
    [['…'], ['!']],
    [['\ud800'], ['\udc00']],
    [['apple'], ['banana']],
    [['苹果'], ['香蕉']],
  ])('pairs nothing in %j and %j', (source, target) => {
    const { pairs, unpaired } = matchKeywords(source, target);
    expect(pairs).toEqual([]);
    expect(unpaired).toEqual({ source: [...source.keys()], target: [...target.keys()] });
  });

  it('takes keywords of any length', () => {
    const long = ['土壤'.repeat(100_000), 'soil '.repeat(100_000)];
    const { pairs } = matchKeywords([long[0] ?? '', '玉米'], [long[1] ?? '', 'maize']);
    expect(pairs).toContainEqual([1, 1, expect.any(Number)]);
  });

  it('pairs long lists as it pairs short ones', () => {
    const zh = [
      '土壤',
      '小麦',
      '河流',
      '森林',
      '叶片',
      '氮',
      '干旱',
      '传感器',
      '网络',
      '遥感',
      '湿地',
      '光合作用',
    ];
    const en = [
      'soil',
      'wheat',
      'river',
      'forest',
      'leaf',
      'nitrogen',
      'drought',
      'sensor',
      'network',
    ];
    const others = ['remote sensing', 'wetland', 'photosynthesis'];
    const short = matchKeywords(zh, [...en, ...others].toReversed());
    // More than 10,000 pairs to compare; the rest has no partner.
    const fill = Array.from({ length: 1000 }, (_, i) => `zorb${i}x`);
    const long = matchKeywords(zh, [...en, ...others].toReversed().concat(fill));
    expect(long.pairs).toEqual(short.pairs);
    expect(long.pairs).toHaveLength(zh.length);
    expect(long.unpaired.target).toHaveLength(1000);
  });

  it('finds the same string in long lists', () => {
    const names = Array.from({ length: 120 }, (_, i) => `NX-${i}`);
    const { pairs } = matchKeywords(names, names.toReversed());
    expect(pairs.map(([i, j]) => i + j)).toEqual(names.map(() => 119));
  });
});
