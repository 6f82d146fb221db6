import { createTermExtractor } from '@diglot/terms';
import { describe, expect, it } from 'vitest';

const { extract } = createTermExtractor();

const IS_CHINESE = /^\p{Script=Han}+$/u;

/** Every pair, as `English = Chinese`. */
const pairsOf = (source: string, target: string): string[] =>
  extract({ source, target }).map((pair) => `${pair.source} = ${pair.target}`);

describe('a term is whole', () => {
  it.each([
    [
      'The cell holds ethylene carbonate.',
      '电池含有碳酸乙烯酯。',
      'ethylene carbonate = 碳酸乙烯酯',
    ],
    [
      'Ferrous sulfate was added to the soil.',
      '向土壤中加入硫酸亚铁。',
      'ferrous sulfate = 硫酸亚铁',
    ],
    [
      'The climate of the late Holocene was dry.',
      '全新世晚期的气候干燥。',
      'late Holocene = 全新世晚期',
    ],
    ['They appealed to the People’s Court.', '他们向人民法院上诉。', 'People’s Court = 人民法院'],
    [
      'Everything is part of the Internet of Things (IoT).',
      '一切都是物联网（IoT）的一部分。',
      'Internet of Things = 物联网',
    ],
    [
      'We added fluoroethylene carbonate (FEC).',
      '我们加入氟代碳酸乙烯酯（FEC）。',
      'fluoroethylene carbonate = 氟代碳酸乙烯酯',
    ],
    ['Ma Xiaodong met Li Guoqiang there.', '马晓东在那里会见了李国强。', 'Ma Xiaodong = 马晓东'],
    ['The patient has a cough and fever.', '患者有咳嗽和发热。', 'cough = 咳嗽'],
    ['This was a pandemic, and schools closed.', '这是大流行病，学校停课。', 'pandemic = 大流行病'],
  ])('%s %s: %s', (source, target, pair) => {
    expect(pairsOf(source, target)).toContain(pair);
  });
});

describe('nothing is said rather than half of it', () => {
  it.each([
    [
      'a character that nothing explains is cut off',
      'It serves ethylene carbonate users.',
      '它服务于碳酸乙烯酯类用户。',
      '碳酸乙烯',
    ],
    [
      'a person is no matter',
      'The obligor has no liability here.',
      '债务人在此不承担责任。',
      'liability = 债务',
    ],
    [
      'a name is half',
      'Ma Xiaodong met Li Guoqiang there.',
      '马晓东在那里会见了李国强。',
      'Xiaodong = 晓东',
    ],
    [
      'an effect is weaker',
      'The salt had a weaker effect here.',
      '盐在此处的作用较弱。',
      'weaker effect',
    ],
    ['a content is high', 'The rock has a high silica content.', '岩石二氧化硅含量高。', '含量高'],
    [
      'a verb stands before the rest',
      'We bought dimethyl carbonate there.',
      '我们在那里加入氟代碳酸。',
      '加入',
    ],
    ['an adverb stands behind it', 'Capacity fading was seen.', '可见容量衰减很快。', '很快'],
    [
      'it is a verb of its sentence',
      'We estimate the radius of the star.',
      '我们估计恒星的半径。',
      'estimate',
    ],
    [
      'a character is a part of a word',
      'The control group ate hay.',
      '对照组采食干草。',
      'group = 组',
    ],
    ['it compares', 'The lesions are shorter in rice.', '水稻的病斑较短。', 'shorter'],
    ['a word is cut in two', 'U-Pb dating gave no age at all.', 'U-Pb定年没有给出年龄。', 'U-Pb定'],
  ])('where %s', (_, source, target, wrong) => {
    const sides = pairsOf(source, target).flatMap((pair) => [pair, ...pair.split(' = ')]);
    const found = sides.filter(
      (side) => side === wrong || (IS_CHINESE.test(wrong) && side.endsWith(wrong)),
    );
    expect(found).toEqual([]);
  });
});
