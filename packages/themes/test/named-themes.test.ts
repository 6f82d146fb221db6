import { wildText } from '@diglot/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractNamedThemes, pairNamedThemes } from '../src/index.ts';

const names = (text: string) =>
  extractNamedThemes(text).map(({ number, text }) => [number, text] as const);

describe('extractNamedThemes', () => {
  it.each([
    [
      'Nurses gained trust over time (theme 1), and shared the load (theme 2).',
      [
        [1, 'Nurses gained trust over time'],
        [2, 'shared the load'],
      ],
    ],
    [
      'Theme 1: Trust. Theme 2: Time pressure; Theme 3 “Fair pay”.',
      [
        [1, 'Trust'],
        [2, 'Time pressure'],
        [3, 'Fair pay'],
      ],
    ],
    [
      'Three overarching themes were identified: (1) time; (2) trust; and (3) pay. More follows.',
      [
        [1, 'time'],
        [2, 'trust'],
        [3, 'pay'],
      ],
    ],
    [
      'We found four themes: lack of time, trust in peers, pay, and training.',
      [
        [1, 'lack of time'],
        [2, 'trust in peers'],
        [3, 'pay'],
        [4, 'training'],
      ],
    ],
    [
      '护士逐渐建立信任（主题 1），并互相支持（主题 2）。',
      [
        [1, '护士逐渐建立信任'],
        [2, '互相支持'],
      ],
    ],
    [
      '主题一：信任不足。主题二：时间压力。',
      [
        [1, '信任不足'],
        [2, '时间压力'],
      ],
    ],
    [
      '归纳出三个主题：①情绪支持；②角色冲突；③组织保障。',
      [
        [1, '情绪支持'],
        [2, '角色冲突'],
        [3, '组织保障'],
      ],
    ],
    [
      '提炼出4个主题，分别为角色认同、工作负荷、同伴支持和组织保障。',
      [
        [1, '角色认同'],
        [2, '工作负荷'],
        [3, '同伴支持'],
        [4, '组织保障'],
      ],
    ],
  ])('reads %j', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it.each([
    ['访谈资料经分析提炼出陪伴、倾听和分享三个主题。', ['陪伴', '倾听', '分享']],
    [
      '量表包括信任建立、情感支持、资源链接3个维度，共20个条目。',
      ['信任建立', '情感支持', '资源链接'],
    ],
    ['分为生理、心理、社会和环境等四个维度。', ['生理', '心理', '社会', '环境']],
    ['共得到“时间不够”“彼此信任”“薪酬偏低”3个主题。', ['时间不够', '彼此信任', '薪酬偏低']],
    ['Time, trust and pay were the three themes that emerged.', ['Time', 'trust', 'pay']],
  ])('reads the list before the number in %j', (text, expected) => {
    expect(extractNamedThemes(text).map(({ text }) => text)).toEqual(expected);
  });

  it.each([
    ['最终形成4个主题（学习、实践、反思、成长）。', ['学习', '实践', '反思', '成长']],
    ['Three themes (time, trust, and pay) emerged.', ['time', 'trust', 'pay']],
    ['The two dimensions are job strain and fair pay.', ['job strain', 'fair pay']],
    ['The first theme was trust. The second theme was time.', ['trust', 'time']],
    ['第一个主题是信任；第二个主题是时间。', ['信任', '时间']],
    ['主题1 信任的建立；主题2 情感的支持。', ['信任的建立', '情感的支持']],
    ['Theme 1. Trust in peers; Theme 2. Time for rest.', ['Trust in peers', 'Time for rest']],
  ])('reads the names in %j', (text, expected) => {
    expect(extractNamedThemes(text).map(({ text }) => text)).toEqual(expected);
  });

  it.each([
    '',
    '量表有信任与支持等三个维度。',
    '包括3个一级主题和8个二级主题。',
    '三个主题（见图1）。',
    'Trust and time were the three themes.',
    'As told under theme 1. Nurses stayed.',
    'Themes 1 and 2 overlap.',
    'Five themes: a tool, a method.',
    'Two themes and many more.',
    '主题很多。',
  ])('finds no theme in %j', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('gives spans that hold the names', () => {
    const text = 'Theme 1: Trust\n in peers. 主题 2：时间压力。';
    for (const { start, end, text: name } of extractNamedThemes(text)) {
      expect(text.slice(start, end).replace(/\s+/gu, ' ')).toBe(name);
    }
  });

  it('gives ordered spans in range for any text', () => {
    fc.assert(
      fc.property(wildText(), (text) => {
        let last = 0;
        for (const { start, end } of extractNamedThemes(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = start;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('reads a megabyte of half-open labels in linear time', () => {
    expect(extractNamedThemes('Three themes (theme 1 '.repeat(45_000))).toEqual([]);
    expect(extractNamedThemes('三个主题'.repeat(100_000))).toEqual([]);
    expect(extractNamedThemes('the three themes are '.repeat(45_000))).toEqual([]);
  });
});

describe('pairNamedThemes', () => {
  it('pairs by number and leaves out what has no partner', () => {
    const english = extractNamedThemes('Theme 1: Trust. Theme 2: Time. Theme 3: Pay.');
    const chinese = extractNamedThemes('主题2：时间。主题1：信任。');
    expect(
      pairNamedThemes(english, chinese).map(({ number, source, target }) => [
        number,
        source.text,
        target.text,
      ]),
    ).toEqual([
      [1, 'Trust', '信任'],
      [2, 'Time', '时间'],
    ]);
  });
});
