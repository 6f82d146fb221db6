import { describe, expect, it } from 'vitest';
import { findKeywordLists } from '../src/index.ts';

const lists = (text: string) =>
  findKeywordLists(text).map(({ language, keywords }) => [
    language,
    ...keywords.map(({ start, end }) => text.slice(start, end)),
  ]);

describe('findKeywordLists', () => {
  it.each([
    ['关键词：同伴支持；护士；2型糖尿病', ['zh', '同伴支持', '护士', '2型糖尿病']],
    ['關鍵詞：徽州文書、宗族、祠堂', ['zh', '徽州文書', '宗族', '祠堂']],
    ['【关键词】 同伴支持 护士 职业倦怠', ['zh', '同伴支持', '护士', '职业倦怠']],
    ['关键词 温针灸；膝骨关节炎。', ['zh', '温针灸', '膝骨关节炎']],
    ['关键词：CRISPR/Cas9; 水稻; 白叶枯病', ['zh', 'CRISPR/Cas9', '水稻', '白叶枯病']],
    [
      'Keywords: peer support, nurses, quality of life.',
      ['en', 'peer support', 'nurses', 'quality of life'],
    ],
    ['Key words  warm needle; knee osteoarthritis', ['en', 'warm needle', 'knee osteoarthritis']],
    ['[Key words] digital finance  green growth', ['en', 'digital finance', 'green growth']],
    ['KEYWORDS: soil; water;\nseed bank', ['en', 'soil', 'water', 'seed bank']],
    ['Keywords\npeer support; nurses', ['en', 'peer support', 'nurses']],
    ['… of the beams. Keywords: beam; shear', ['en', 'beam', 'shear']],
    ['关键词：电池；负极 中图分类号：TM911', ['zh', '电池', '负极']],
    ['Keywords: loneliness', ['en', 'loneliness']],
  ])('reads %j', (text, expected) => {
    expect(lists(text)).toEqual([expected]);
  });

  it.each([
    'Keywords are extracted from abstracts, titles and notes.',
    '关键词提取是自然语言处理的任务，很重要。',
    'We compared keywords: those of authors were shorter.',
    'Key words matter. They do, and they always did, in every field that we looked at here.',
    'Keywords:',
    '',
  ])('finds no list in %j', (text) => {
    expect(lists(text)).toEqual([]);
  });

  it('finds the lists of both languages in order', () => {
    expect(lists('关键词：护士；支持\nKeywords: nurse; support\n\nBody.')).toEqual([
      ['zh', '护士', '支持'],
      ['en', 'nurse', 'support'],
    ]);
  });
});
