import { describe, expect, it } from 'vitest';
import { inTerm, inText } from './linked.ts';

describe('what the words of a term stand for in another', () => {
  it.each([
    ['a translation', 'peer support', '同伴支持', 'peer = 同伴 learned'],
    [
      'a phrase that is translated as a whole',
      'vitamin c',
      '维生素c',
      'vitamin c = 维生素c learned',
    ],
    ['the same letters', 'net filter', 'netfilter架构', 'filter = filter identical'],
    ['a digit', 'type 2', '2型', '2 = 2 identical'],
    ['a single character of a translation', 'nurse', '护校', 'nurse = 护 part'],
    [
      'the sound of a word that no table knows',
      'vygotsky theory',
      '维果茨基理论',
      'vygotsky = 维果茨基 sound',
    ],
  ])('is %s', (_, english, chinese, link) => {
    expect(inTerm(english, chinese)).toContain(link);
  });

  it.each([
    ['a single letter, which says nothing', 'a value', 'a值', 'a = a identical'],
    ['the sound of a word that is translated', 'london', '伦敦', 'london = 伦敦 sound'],
  ])('is not %s', (_, english, chinese, link) => {
    expect(inTerm(english, chinese)).not.toContain(link);
  });

  it('is nothing where nothing is alike', () => {
    expect(inTerm('xq', '护理')).toEqual([]);
  });
});

describe('what the words of a sentence stand for in its translation', () => {
  it.each([
    ['a translation', 'Peer support helps.', '同伴支持有益。', 'support = 支持 learned'],
    ['what is taken over', 'We used MATLAB.', '我们使用了MATLAB。', 'matlab = matlab identical'],
    ['an acronym in the plural', 'The PSWs helped.', 'PSWs提供了帮助。', 'psws = psws identical'],
    ['the number of a kind', 'Type 2 diabetes rose.', '2型糖尿病增加。', 'type 2 = 2型 lexicon'],
    ['a name by its sound', 'Vygotsky wrote.', '维果茨基写作。', 'vygotsky = 维果茨基 sound'],
    [
      'one word for two',
      'Spatial and temporal patterns differ.',
      '时空格局不同。',
      'spatial and temporal = 时空 part',
    ],
    ['a modifier and its noun', 'High fever was seen.', '出现高热。', 'high fever = 高热 lexicon'],
  ])('is %s', (_, english, chinese, link) => {
    expect(inText(english, chinese)).toContain(link);
  });

  it.each([
    [
      'a single character of a translation, where that stands',
      'The nurse wrote.',
      '护士写作。',
      'nurse = 护 part',
    ],
    ['small letters', 'A method of matlab.', '一种matlab方法。', 'matlab = matlab identical'],
    [
      'a word that has a capital because its sentence begins',
      'Melamine is toxic.',
      '三聚氰胺（melamine）有毒。',
      'melamine = melamine identical',
    ],
    ['letters inside others', 'The ABC rose.', '量表XABC上升。', 'abc = abc identical'],
    ['a word of a phrase for an acronym', 'The SVD is used.', '使用奇异值。', 'svd = 奇异 learned'],
  ])('is not %s', (_, english, chinese, link) => {
    expect(inText(english, chinese)).not.toContain(link);
  });
});
