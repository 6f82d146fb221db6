import { describe, expect, test } from 'vitest';
import { abstractAt } from '../../src/abstract/sections.ts';
import { createSource } from '../../src/source/source.ts';
import { growth, LINEAR } from '../growth.ts';

function sections(text: string) {
  const { sections: found } = abstractAt(createSource(text), 0, text.length);
  return found.map(({ canonical, label, value }) => [canonical, label, value]);
}

describe('abstractAt', () => {
  test.each([
    [
      'BACKGROUND: One. It is known. METHODS: Two. RESULTS: Three.',
      [
        ['background', 'BACKGROUND', 'One. It is known.'],
        ['methods', 'METHODS', 'Two.'],
        ['results', 'RESULTS', 'Three.'],
      ],
    ],
    [
      'ABSTRACT Objective Peer support works. Method 37 interviews were held. Results Support was found.',
      [
        ['objective', 'Objective', 'Peer support works.'],
        ['methods', 'Method', '37 interviews were held.'],
        ['results', 'Results', 'Support was found.'],
      ],
    ],
    [
      'Results: She said "yes." Conclusions and Implications for Practice: Go on.',
      [
        ['results', 'Results', 'She said "yes."'],
        ['conclusions', 'Conclusions and Implications for Practice', 'Go on.'],
      ],
    ],
    [
      '目的\uff1a探讨步行。方法\uff1a访谈。结果\uff1a有益。结论\uff1a应支持。',
      [
        ['objective', '目的', '探讨步行。'],
        ['methods', '方法', '访谈。'],
        ['results', '结果', '有益。'],
        ['conclusions', '结论', '应支持。'],
      ],
    ],
    [
      '【目的】探讨步行。【方法】访谈。',
      [
        ['objective', '目的', '探讨步行。'],
        ['methods', '方法', '访谈。'],
      ],
    ],
    [
      '[目的/意义]探讨步行。[方法/过程]访谈。[结果/结论]有益。',
      [
        ['objective', '目的/意义', '探讨步行。'],
        ['methods', '方法/过程', '访谈。'],
        ['results', '结果/结论', '有益。'],
      ],
    ],
    [
      '目的 探讨步行。方法 访谈40人。结果 有益。',
      [
        ['objective', '目的', '探讨步行。'],
        ['methods', '方法', '访谈40人。'],
        ['results', '结果', '有益。'],
      ],
    ],
    [
      'Objetivo: Andar. Métodos: Preguntar. Resultados: Bien. Conclusiones: Seguir.',
      [
        ['objective', 'Objetivo', 'Andar.'],
        ['methods', 'Métodos', 'Preguntar.'],
        ['results', 'Resultados', 'Bien.'],
        ['conclusions', 'Conclusiones', 'Seguir.'],
      ],
    ],
    [
      'Walking is old. ETHICS AND DISSEMINATION: Approved. FUNDING: None.',
      [
        [null, null, 'Walking is old.'],
        [null, 'ETHICS AND DISSEMINATION', 'Approved.'],
        [null, 'FUNDING', 'None.'],
      ],
    ],
  ])('cuts %s', (text, expected) => {
    expect(sections(text)).toEqual(expected);
  });

  test.each([
    'Abstract thinking needs rest. Summary of our findings: none.',
    'Five themes were found in the discussions: walkers enjoyed walking. Results were good.',
    'We walked. Results of the survey: all were happy.',
    'Results Support was found. We were happy.',
    '方法简单。结果良好。',
  ])('leaves whole what has no labels: %s', (text) => {
    expect(sections(text)).toEqual([[null, null, text]]);
  });

  test('cuts an unlabelled text at its line breaks', () => {
    expect(sections('One.\r\n\r\nTwo.')).toEqual([
      [null, null, 'One.'],
      [null, null, 'Two.'],
    ]);
  });

  test('keeps the prefix in the value', () => {
    const text = '摘要\uff1a目的\uff1a步行。结果\uff1a好。';
    const found = abstractAt(createSource(text), 0, text.length);
    expect(found).toMatchObject({ value: text, prefix: '摘要', labelled: true });
    expect(found.sections).toHaveLength(2);
  });

  test('prefers the longer of two bare labels', () => {
    const text =
      'Main Outcome Measures Blood pressure was read. Trial Registration ISRCTN12345678.';
    expect(sections(text).map(([, label]) => label)).toEqual([
      'Main Outcome Measures',
      'Trial Registration',
    ]);
  });

  test('reads a label on a line of its own', () => {
    expect(sections('Objective\nTo walk.\nResults\nGood.')).toEqual([
      ['objective', 'Objective', 'To walk.'],
      ['results', 'Results', 'Good.'],
    ]);
  });

  test.each([
    ['labels', (size: number) => 'Results: good. '.repeat(6000 * size)],
    ['spaces', (size: number) => `${' '.repeat(60_000 * size)}x`.repeat(2)],
    ['full stops', (size: number) => '. '.repeat(60_000 * size)],
  ])('takes linear time on a long text of %s', (_, textOf) => {
    const texts = { 1: textOf(1), 8: textOf(8) };
    expect(growth((size) => sections(texts[size]))).toBeLessThan(LINEAR);
  });
});
