import { expect, it } from 'vitest';
import { findKeywordLists } from '../src/index.ts';

it('takes a keyword that a line break cuts as one', () => {
  const text =
    'Keywords: deep learning; convolutional neural\nnetwork; image segmentation; transfer learning\nThe text.';
  const [list] = findKeywordLists(text);
  const keywords = list?.keywords.map(({ start, end }) => text.slice(start, end));
  expect(keywords).toEqual([
    'deep learning',
    'convolutional neural\nnetwork',
    'image segmentation',
    'transfer learning',
  ]);
});

it('looks no further than the longest list goes', () => {
  const text = `Keywords: peer support; ${'x'.repeat(5000)}; nursing`;
  for (const { end } of findKeywordLists(text)) expect(end).toBeLessThan(3000);
});
