import { describe, expect, it } from 'vitest';
import { certaintyOf, createTermExtractor } from '../src/index.ts';

const { extract, extractCorpus } = createTermExtractor();

const TEXTS = {
  source:
    'Soil erosion on the Loess Plateau was measured by a new instrument. Students and teachers of the country took part in the activities.',
  target: '我们用新仪器测量了黄土高原的土壤侵蚀。全国的学生和老师参加了活动。',
};
const HANT = {
  source:
    'Peer support reduces the burnout of nurses. Students and teachers of the country took part in the activities.',
  target: '同儕支持減輕護士的職業倦怠。全國的學生和老師參加了活動。',
};

describe('pairs that stand aside', () => {
  it.each([
    ['Simplified', TEXTS, ['soil erosion']],
    ['Traditional', HANT, ['peer support', 'nurse']],
  ])('are words of any text, in %s characters, and come last', (_, texts, terms) => {
    const pairs = extract(texts);
    const first = pairs.findIndex(({ aside }) => aside !== undefined);
    expect(first).toBeGreaterThan(0);
    expect(pairs.slice(first).every(({ aside }) => aside !== undefined)).toBe(true);
    const shown = pairs.slice(0, first).map(({ source }) => source);
    expect(shown).toEqual(expect.arrayContaining(terms));
    expect(shown).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(?:country|teacher|activity)$/u)]),
    );
  });

  it('are marked alike in a corpus', () => {
    const marks = new Map(extract(TEXTS).map(({ source, aside }) => [source, aside]));
    const pooled = extractCorpus([TEXTS]).map(({ english, aside }) => [english, aside] as const);
    expect(pooled.length).toBeGreaterThan(2);
    for (const [english, aside] of pooled) expect(aside).toBe(marks.get(english));
  });
});

describe('certaintyOf', () => {
  it('reads the certainty back from what an extractor gives', () => {
    const pairs = extract({
      source: 'Peer support reduces the burnout of nurses in the country.',
      target: '同伴支持减轻了全国护士的职业倦怠。',
    });
    expect(pairs.length).toBeGreaterThan(2);
    for (const pair of pairs)
      expect(Math.abs(certaintyOf(pair) - pair.certainty)).toBeLessThan(0.02);
  });
});
