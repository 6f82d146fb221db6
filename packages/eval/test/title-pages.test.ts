import { describe, expect, it } from 'vitest';
import { withNoise } from '../src/pages/noise.ts';
import { pages } from '../src/pages/title-pages.ts';

const PAGE = [
  { kind: 'head', language: 'zh', sentences: ['第1卷 第2期 虚构学报'] },
  { kind: 'abstract', language: 'zh', sentences: ['均值为3.5（见表1）。', '差异显著。'] },
  { kind: 'abstract', language: 'en', sentences: ['The mean was 3.5 (see Table 1).', 'It rose.'] },
];

const plain = (text: string) =>
  text
    .replace(/[\s\d]/gu, '')
    .replace(/（/gu, '(')
    .replace(/）/gu, ')');

describe('the noise model', () => {
  it('gives the same page for the same seed, and others for others', () => {
    expect(withNoise(PAGE, 7)).toEqual(withNoise(PAGE, 7));
    const texts = new Set(Array.from({ length: 20 }, (_, seed) => withNoise(PAGE, seed).text));
    expect(texts.size).toBeGreaterThan(10);
  });

  it('keeps every sentence but for spaces, digits of pages and the width of brackets', () => {
    const clean = PAGE.flatMap(({ sentences }) => sentences).map(plain);
    for (let seed = 0; seed < 50; seed++) {
      const { text, sentences } = withNoise(PAGE, seed);
      const found = sentences.map(({ start, end }) => plain(text.slice(start, end)));
      expect(found.filter((sentence) => sentence !== '')).toEqual(clean);
    }
  });
});

describe('made title pages', () => {
  it('have few wrong borders and languages', () => {
    const [row] = pages.run('', {});
    expect(row?.scores.borders).toBeLessThanOrEqual(3);
    expect(row?.scores.languages).toBeLessThanOrEqual(2);
  });
});
