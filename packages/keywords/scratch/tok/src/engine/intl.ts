import type { ChineseEngine } from './engine.ts';

/**
 * The engine of the JavaScript runtime: `Intl.Segmenter`, with the dictionary of ICU.
 *
 * @returns `undefined` where the runtime has no `Intl.Segmenter`.
 *
 * @remarks It slows down with the square of the length: callers hand in short stretches.
 */
export function intlEngine(): ChineseEngine | undefined {
  if (typeof Intl === 'undefined' || Intl.Segmenter === undefined) return undefined;
  let segmenter: Intl.Segmenter | undefined;
  return {
    name: 'intl',
    cut(stretch) {
      segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
      return Array.from(segmenter.segment(stretch), ({ segment }) => segment);
    },
  };
}
