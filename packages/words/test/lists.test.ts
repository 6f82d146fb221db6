import { describe, expect, it } from 'vitest';
import {
  areOpposites,
  isCountry,
  isGrammarCharacter,
  isJoinedBody,
  isOfEveryStudy,
  isOfEveryStudyInChinese,
  isOpeningVerb,
  isPhrasalVerb,
  keywordLabel,
  mayHaveCondition,
} from '../src/index.ts';

describe('phrases of every study', () => {
  it.each(['control group', 'experimental groups', 'previous study', 'sample size'])(
    'know “%s”',
    (phrase) => {
      expect(isOfEveryStudy(phrase)).toBe(true);
    },
  );

  it.each(['blood group', 'pilot study', 'sample preparation', 'control'])(
    'leave “%s” alone',
    (phrase) => {
      expect(isOfEveryStudy(phrase)).toBe(false);
    },
  );

  it('know theirs in Chinese, whole strings only', () => {
    const known = ['对照组', '统计学意义', '仿真结果', '样本量'];
    expect(known.every(isOfEveryStudyInChinese)).toBe(true);
    const others = ['血型组', '统计学', '仿真', '大样本量'];
    expect(others.some(isOfEveryStudyInChinese)).toBe(false);
  });
});

describe('small lists', () => {
  it('tell whom “with” says more of', () => {
    expect(['patients', 'child', 'mice'].every(mayHaveCondition)).toBe(true);
    expect(['childhood', 'soil', 'human'].some(mayHaveCondition)).toBe(false);
  });

  it('tell a verb with its particle', () => {
    expect(isPhrasalVerb('scaled', 'up')).toBe(true);
    expect(isPhrasalVerb('scale', 'up')).toBe(false);
    expect(isPhrasalVerb('scaled', 'model')).toBe(false);
  });

  it('tell opposites either way round', () => {
    expect(areOpposites('阴', '阳') && areOpposites('阳', '阴')).toBe(true);
    expect(areOpposites('阴', '阴')).toBe(false);
  });

  it('tell verbs that open a clause, and characters of grammar', () => {
    expect(['制备', '选取'].every(isOpeningVerb)).toBe(true);
    expect(['护理', '学习'].some(isOpeningVerb)).toBe(false);
    expect(['的', '该', '例'].every(isGrammarCharacter)).toBe(true);
    expect(['的确', '土'].some(isGrammarCharacter)).toBe(false);
  });
});

describe('isCountry', () => {
  it.each(['Norway', 'peoples r china', 'Czech Republic', '中国', '紐西蘭', 'Österreich'])(
    'knows %s',
    (name) => {
      expect(isCountry(name)).toBe(true);
    },
  );

  it.each(['Georgia', 'Oslo', '北京', 'New', ''])('does not take %j', (name) => {
    expect(isCountry(name)).toBe(false);
  });
});

describe('isJoinedBody', () => {
  it.each([
    ['经济合作与发展组织', '发展组织', true],
    ['農業和農村部', '農村部', true],
    ['教育部和气象局', '气象局', false],
    ['学校、医院和卫生局', '卫生局', false],
    ['对照组和白鼠', '白鼠', false],
    ['代谢组和转录组', '转录组', false],
    ['患者和医院', '医院', false],
    ['农户和合作社', '合作社', false],
    ['国家气象局', '气象局', false],
  ])('of %s, %s: %s', (text, part, expected) => {
    const start = text.indexOf(part);
    expect(isJoinedBody(text, start, start + part.length)).toBe(expected);
  });
});

describe('keywordLabel', () => {
  it.each([
    ['关键词：护士', 'zh', '关键词：', true],
    ['關 鍵 詞: 護士', 'zh', '關 鍵 詞: ', true],
    ['【关键词】护士', 'zh', '【关键词】', false],
    ['主题词：护士', 'zh', '主题词：', true],
    ['KEYWORDS: nurse', 'en', 'KEYWORDS: ', true],
    ['[Key words] nurse', 'en', '[Key words]', false],
    ['Author keywords: nurse', 'en', 'Author keywords: ', true],
    ['Index Terms', 'en', 'Index Terms', false],
  ] as const)('reads %j', (text, language, label, isClosed) => {
    expect(keywordLabel(text)).toEqual({ language, length: label.length, isClosed });
  });

  it.each(['关键', '摘要：护士', 'A keyword: nurse', 'Indexed terms', ''])(
    'reads none in %j',
    (text) => {
      expect(keywordLabel(text)).toBeUndefined();
    },
  );
});
