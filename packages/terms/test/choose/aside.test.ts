import { describe, expect, it } from 'vitest';
import { asideOf } from '../../src/choose/aside.ts';

describe('asideOf', () => {
  it.each([
    ['a word of any text', { certainty: 1, termhood: 0.1, evidence: ['lexicon'] }, 'general'],
    ['a faint pair', { certainty: 0.6, termhood: 0.9, evidence: ['composition'] }, 'uncertain'],
    [
      'what neighbours left, unless it is surer',
      { certainty: 0.75, termhood: 0.9, evidence: ['composition', 'residual'] },
      'uncertain',
    ],
    ['a sure term', { certainty: 0.8, termhood: 0.4, evidence: ['composition'] }, undefined],
    ['what authors declare', { certainty: 0.5, termhood: 0.1, evidence: ['keywords'] }, undefined],
    ['what a glossary settles', { certainty: 1, termhood: 0, evidence: ['glossary'] }, undefined],
  ])('judges %s', (_, pair, aside) => {
    expect(asideOf(pair)).toBe(aside);
  });
});
