import { describe, expect, test } from 'vitest';
import { createTermExtractor } from '../src/index.ts';

const { extract } = createTermExtractor();

const pairsOf = (source: string, target: string): string[] =>
  extract({ source, target }).map((pair) => `${pair.source} = ${pair.target}`.toLowerCase());

describe('the number of a kind or step is part of the term', () => {
  test.each([
    ['Insulin is used in type 2 diabetes.', '胰岛素用于2型糖尿病。', 'type 2 diabetes = 2型糖尿病'],
    [
      'Patients with type 1 diabetes took part.',
      '1型糖尿病患者参加了研究。',
      'type 1 diabetes = 1型糖尿病',
    ],
    [
      'Adults with type II diabetes took part.',
      '二型糖尿病成人参加了研究。',
      'type II diabetes = 二型糖尿病',
    ],
    [
      'We studied type I interferon in mice.',
      '我们在小鼠中研究了I型干扰素。',
      'type I interferon = I型干扰素',
    ],
    ['The phase III trial took two years.', '该III期试验历时两年。', 'phase III trial = III期试验'],
    ['Stage IV lung cancer was found.', '发现了IV期肺癌。', 'Stage IV lung cancer = IV期肺癌'],
    [
      'Class II antiarrhythmic drugs were used.',
      '使用了II類抗心律不整藥物。',
      'Class II antiarrhythmic drug = II類抗心律不整藥物',
    ],
    [
      'The type A influenza virus was found.',
      '检测到甲型流感病毒。',
      'type A influenza virus = 甲型流感病毒',
    ],
  ])('%s %s', (english, chinese, pair) => {
    const [one, other] = pair.toLowerCase().split(' = ');
    expect(pairsOf(english, chinese)).toContain(`${one} = ${other}`);
    expect(pairsOf(chinese, english)).toContain(`${other} = ${one}`);
  });

  test.each([
    ['This type I have seen before.', '这种类型我以前见过。'],
    ['We saw 12 type 2 errors in phase 3.', '我们在3期见到了12个错误。'],
  ])('and no pair comes of another number: %s', (english, chinese) => {
    expect(pairsOf(english, chinese).filter((pair) => /\d|\bi\b/.test(pair))).toEqual([]);
  });

  test('a unit of time behind a number is none of a term before a bracket', () => {
    expect(
      pairsOf(
        'The end point was glycated haemoglobin (HbA1c) at week 52.',
        '终点为第52周糖化血红蛋白（HbA1c）。',
      ),
    ).toContain('glycated haemoglobin = 糖化血红蛋白');
  });
});
