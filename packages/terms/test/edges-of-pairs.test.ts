import { describe, expect, it } from 'vitest';
import { createTermExtractor } from '../src/index.ts';

const { extract } = createTermExtractor();
const pairsOf = (source: string, target: string) =>
  extract({ source, target }).map((pair) => `${pair.source} = ${pair.target}`);

describe('the Chinese side of a pair', () => {
  it.each([
    [
      'Extracts of natural litter were taken.',
      '提取自然凋落物的浸提液。',
      'natural litter',
      '自然凋落物',
    ],
    [
      'Plant protoplasts were transformed.',
      '對植物原生質體進行轉化。',
      'plant protoplast',
      '植物原生質體',
    ],
    [
      'We studied consumer satiation.',
      '研究了消费者厌腻感。',
      'consumer satiation',
      '消费者厌腻感',
    ],
    [
      'The efficiency of K-means clustering rose.',
      'K-means聚类的效率提高。',
      'K-means clustering',
      'K-means聚类',
    ],
    ['Hail in the Liupan mountain area.', '六盘山区的冰雹。', 'Liupan mountain area', '六盘山区'],
  ])('ends where its word does: %s', (source, target, english, chinese) => {
    expect(pairsOf(source, target)).toContain(`${english} = ${chinese}`);
  });

  it.each([
    ['The hail process was analysed.', '分析降雹过程。', '雹过程'],
    ['Microphysical characteristics of hail differ.', '降雹微物理特征不同。', '雹微物理特征'],
    ['An organic Rankine cycle was built.', '搭建了有机朗肯循环。', '有机朗'],
    ['Phylogenetic analysis showed two groups.', '系统发育分析表明有两组。', '发育分析'],
  ])('does not begin or end inside a word: %s', (source, target, piece) => {
    expect(pairsOf(source, target).filter((pair) => pair.endsWith(` = ${piece}`))).toEqual([]);
  });

  it.each([
    ['Snow fell on the Pamir Plateau.', '帕米尔高原降雪。', 'Pamir', '帕米尔高原'],
    ['Pomegranate peel was ground.', '磨碎石榴皮。', 'Pomegranate', '石榴皮'],
    [
      'We ran dynamic monitoring of Balkhash Lake.',
      '巴尔喀什湖动态监测。',
      'dynamic monitoring of Balkhash',
      '巴尔喀什湖动态监测',
    ],
    [
      'The cognitive theory of multimedia learning helps.',
      '多媒体学习认知理论有用。',
      'cognitive theory of multimedia',
      '多媒体学习认知理论',
    ],
  ])('says nothing of the word beside the phrase: %s', (source, target, english, chinese) => {
    expect(pairsOf(source, target)).not.toContain(`${english} = ${chinese}`);
  });

  it.each([
    ['Soil enzyme activity was high.', '土壤酶活性较高。', 'soil enzyme activity', '土壤酶活性'],
    ['Enzymes in soil were active.', '土壤酶有活性。', 'soil', '土壤'],
    ['We measured soil salinity.', '測定了土壤鹽度。', 'soil salinity', '土壤鹽度'],
    [
      'Seedlings of the Gurbantunggut desert.',
      '古尔班通古特沙漠的幼苗。',
      'Gurbantunggut desert',
      '古尔班通古特沙漠',
    ],
    ['The particle size was small.', '粒度小。', 'particle size', '粒度'],
  ])('stays where the character beside it is a word: %s', (source, target, english, chinese) => {
    const pairs = pairsOf(source, target).map((pair) => pair.toLowerCase());
    expect(pairs).toContain(`${english.toLowerCase()} = ${chinese}`);
  });
});
