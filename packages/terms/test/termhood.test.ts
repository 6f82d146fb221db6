import { describe, expect, it } from 'vitest';
import { createTermExtractor } from '../src/index.ts';

const { extract } = createTermExtractor();
const pairsOf = (source: string, target: string) =>
  extract({ source, target }).map((pair) => `${pair.source} = ${pair.target}`);

describe('what is no term', () => {
  it.each([
    ['a verb', 'They threaten wetlands.', '它们威胁湿地。', 'threaten = 威胁'],
    [
      'a subject with its verb',
      'Models answer questions.',
      '模型回答问题。',
      'models answer = 模型回答',
    ],
    ['an adjective', 'The growth was slow and rapid.', '增长缓慢而快速。', 'slow = 缓慢'],
    ['a word every study has', 'The study used a method.', '研究使用了一种方法。', 'method = 方法'],
    ['what is denied', 'The penetrance was complete.', '外显不 完全。', 'complete = 完全'],
    [
      'the front of one longer term',
      'It was made by selective laser melting.',
      '它由选区激光熔化制成。',
      'selective laser = 选区激光',
    ],
    [
      'a general noun before “of”',
      'The effect of soil salinity is known.',
      '土壤盐度的影响已知。',
      'effect of soil salinity = 土壤盐度的影响',
    ],
    ['a word that says a part', 'Education matters.', '高等教育很重要。', 'education = 高等教育'],
  ])('is %s', (_, source, target, pair) => {
    expect(pairsOf(source, target)).not.toContain(pair);
  });

  it.each([
    [
      'the end of a longer term',
      'large language models',
      '大语言模型',
      'language model = 语言模型',
    ],
    [
      'a front that ends terms itself',
      'soil moisture mapping',
      '土壤水分制图',
      'soil moisture = 土壤水分',
    ],
    ['a noun that looks like an adjective', 'The seal broke.', '印章破了。', 'seal = 印章'],
    [
      'a term of “of”',
      'The quality of life rose.',
      '生活质量提高了。',
      'quality of life = 生活质量',
    ],
  ])('is not %s', (_, source, target, pair) => {
    expect(pairsOf(source, target)).toContain(pair);
  });
});

describe('spelling', () => {
  it.each([
    ['British words', 'behaviour therapy', '行为疗法', 'behaviour therapy = 行为疗法'],
    ['aluminium', 'aluminium alloys', '铝合金', 'aluminium alloy = 铝合金'],
    ['formulas with lowered digits', 'CO₂ emissions', 'CO2排放', 'CO₂ emission = CO2排放'],
    [
      'lowered digits in Chinese',
      'We grew TiO2 films.',
      '我们生长了TiO₂薄膜。',
      'TiO2 film = TiO₂薄膜',
    ],
    ['Greek letters', 'β-catenin expression', 'β-catenin表达', 'β-catenin = β-catenin'],
    ['Greek letters with digits', 'TGF-β1 expression', 'TGF-β1的表达', 'TGF-β1 = TGF-β1'],
    ['unknown compounds', 'The mudlake froze.', '泥湖结冰。', 'mudlake = 泥湖'],
    [
      'Traditional characters',
      'software engineering',
      '軟體工程',
      'software engineering = 軟體工程',
    ],
    ['full-width letters', 'DNA sequencing', 'ＤＮＡ測序', 'DNA sequencing = ＤＮＡ測序'],
  ])('knows %s', (_, source, target, pair) => {
    expect(pairsOf(source, target)).toContain(pair);
  });
});

describe('variants', () => {
  const find = (source: string, target: string, term: string) =>
    extract({ source, target }).find((pair) => pair.source === term);

  it('name the other forms of the words and the acronym', () => {
    const pair = find(
      'Peer support workers (PSWs) help. A peer support worker listens. The PSWs agreed.',
      '同伴支持工作者（PSWs）提供帮助。同伴支持工作者倾听。PSWs同意。',
      'peer support worker',
    );
    expect(pair?.variants).toEqual({ source: ['Peer support workers', 'PSW'], target: ['PSW'] });
  });

  it('hold the other spellings of what is one pair', () => {
    const source = 'Behaviour therapy works. This behavior therapy is old.';
    const pair = find(source, '行为疗法有效。这种行为疗法很古老。', 'behavior therapy');
    const form = pair ?? find(source, '行为疗法有效。这种行为疗法很古老。', 'behaviour therapy');
    expect(form?.variants.source.join()).toMatch(/behaviou?r therapy/iu);
    expect(form?.sourceMentions).toHaveLength(2);
  });

  it('hold other translations in the same text', () => {
    const pair = find(
      'Behavior therapy helps. They like behavior therapy.',
      '行为疗法有帮助。他们喜欢行为治疗。',
      'behavior therapy',
    );
    expect([pair?.target, ...(pair?.variants.target ?? [])].sort()).toEqual([
      '行为治疗',
      '行为疗法',
    ]);
  });
});
