import { createKeyphraseExtractor } from '@diglot/keywords';
import type { TermPair } from '@diglot/text';
import { describe, expect, it } from 'vitest';

const { extract } = createKeyphraseExtractor();
const phrasesOf = (text: string, termPairs?: TermPair[]) =>
  extract({ text }, { limit: 40, ...(termPairs && { termPairs }) });

describe('names in a sentence full of them', () => {
  const texts = phrasesOf(
    'In March Professor Helena Bergqvist of Uppsala University visited Lanzhou, where Zhao Wenjing and Ma Xiaodong showed her the Yellow River Bridge.',
  ).map(({ text }) => text);

  it('keep their capitals', () => {
    expect(texts).toEqual(expect.arrayContaining(['Uppsala University', 'Ma Xiaodong', 'Lanzhou']));
  });

  it('are not joined by the verb between them', () => {
    expect(texts.filter((text) => /visited|showed/u.test(text))).toEqual([]);
  });
});

describe('an acronym in brackets', () => {
  const pair = (source: string, target: string, text: string): TermPair => ({
    source,
    target,
    score: 0.9,
    evidence: ['acronym'],
    sourceMentions: [{ start: text.indexOf(source), end: text.indexOf(source) + source.length }],
    targetMentions: [{ start: text.indexOf(target), end: text.indexOf(target) + target.length }],
  });

  it.each([
    [
      '2型糖尿病',
      'type 2 diabetes',
      '探讨达格列净治疗2型糖尿病（T2DM）的疗效。Dapagliflozin is given in type 2 diabetes (T2DM) for months; its effect was compared with placebo.',
    ],
    [
      '生成对抗网络',
      'generative adversarial network',
      '该网络用生成对抗网络（GAN）训练。The network is trained with a generative adversarial network (GAN) on data of many kinds.',
    ],
  ])('is not paired with more than the term before it: %s', (chinese, english, text) => {
    const found = phrasesOf(text, [pair(chinese, english, text)]);
    for (const { text: one, translation } of found) {
      const sides = [one, translation?.text ?? ''];
      if (sides.some((side) => /^(?:T2DM|GAN)$/u.test(side))) {
        expect(['', chinese]).toContain(sides.find((side) => !/T2DM|GAN/u.test(side)));
      }
    }
  });
});

describe('the first word behind a label', () => {
  it.each([
    ['Abstract: Foundling homes were common.', 'foundling homes'],
    ['Results: Village nurses slept well.', 'village nurses'],
    [
      '结果: Night shifts were long and nurses were tired of night work in all the wards.',
      'night shifts',
    ],
  ])('is written small: %s', (text, phrase) => {
    expect(phrasesOf(text).map((one) => one.text)).toContain(phrase);
  });
});
