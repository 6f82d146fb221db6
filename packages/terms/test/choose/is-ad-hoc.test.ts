import { describe, expect, it } from 'vitest';
import { isAdHoc } from '../../src/choose/is-ad-hoc.ts';
import { chosen } from './chosen.ts';

const composed = { evidence: ['composition', 'lexicon'] };

describe('isAdHoc', () => {
  it.each([
    'new perspective = 新视角',
    'traditional method = 传统方法',
    'excellent property = 优异的性能',
    'concise equation = 简洁的方程',
    'research progress = 研究进展',
    'control group = 对照组',
  ])('finds what names nothing: %s', (pair) => {
    expect(isAdHoc(chosen(pair, composed))).toBe(true);
  });

  it.each([
    'peer support = 同伴支持',
    'long-term memory = 长期记忆',
    'working memory = 工作记忆',
    'machine learning = 机器学习',
    'training set = 训练集',
    'sampling error = 抽样误差',
    'nurse = 护士',
  ])('leaves terms: %s', (pair) => {
    expect(isAdHoc(chosen(pair, composed))).toBe(false);
  });

  it('leaves what a dictionary has as one', () => {
    expect(isAdHoc(chosen('real estate = 房地产', { evidence: ['lexicon'] }))).toBe(false);
  });
});
