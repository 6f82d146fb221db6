import { describe, expect, test } from 'vitest';
import { inferSections } from '../../src/abstract/infer-sections.ts';
import type { Abstract, CanonicalSection } from '../../src/model.ts';

function abstract(
  lang: string,
  paragraphs: readonly string[],
  labels?: readonly CanonicalSection[],
) {
  return {
    lang,
    role: 'original',
    labelled: labels !== undefined,
    value: paragraphs.join('\n'),
    prov: [],
    sections: paragraphs.map((value, index) => ({
      canonical: labels?.[index] ?? null,
      label: labels?.[index] ?? null,
      value,
      prov: [],
    })),
  } satisfies Abstract;
}

const guesses = (...abstracts: Abstract[]) =>
  inferSections(abstracts).map(({ sections }) => sections.map(({ inferred }) => inferred));

describe('inferSections', () => {
  const english = abstract('en', [
    'Sleep is common but remains unclear in sailors.',
    'We used diaries of 40 sailors. Data were analysed with mixed models.',
    'Sailors slept less in storms, and this was associated with accidents.',
    'Ships should have quiet cabins.',
  ]);
  const chinese = abstract('zh', [
    '本文探讨水手的睡眠。',
    '采用问卷调查。',
    '结果显示睡眠显著缩短。',
    '建议设置安静的船舱。',
  ]);

  test('guesses what paragraphs are for, in either language', () => {
    expect(guesses(english)).toEqual([['background', 'methods', 'results', 'conclusions']]);
    expect(guesses(chinese)).toEqual([['objective', 'methods', 'results', 'conclusions']]);
  });

  test('guesses the same for a text and its translation', () => {
    const [one, two] = guesses(english, chinese);
    expect(one).toEqual(two);
  });

  test('takes over the labels of the other language', () => {
    const labels = ['objective', 'methods', 'results', 'conclusions'] as const;
    const labelled = abstract('en', ['A.', 'B.', 'C.', 'D.'], labels);
    expect(guesses(labelled, abstract('zh', ['甲。', '乙。', '丙。', '丁。']))[1]).toEqual(labels);
  });

  test('knows a registration', () => {
    const text = abstract('en', ['We asked.', 'Good was found.', 'ChiCTR2000012345.']);
    expect(guesses(text)[0]?.[2]).toBe('trial-registration');
  });

  test.each([
    ['labels', abstract('en', ['One.', 'Two.', 'Three.'], ['methods', 'results', 'discussion'])],
    ['fewer than three paragraphs', abstract('en', ['We used diaries.', 'It was found.'])],
    ['no cue', abstract('en', ['One.', 'Two.', 'Three.'])],
  ])('guesses nothing of an abstract with %s', (_, text) => {
    expect(guesses(text).flat().filter(Boolean)).toEqual([]);
  });
});
