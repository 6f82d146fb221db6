import { alignerSteps } from './aligner-steps.ts';
import { runSteps, runStepsAsync } from './steps.ts';
import type { Aligner, AlignerOptions, AsyncAligner, AsyncAlignerOptions } from './types.ts';

/**
 * Make an aligner of sentences that translate each other.
 *
 * @throws {InvalidInputError} `no-bundled-pack`, when no lexicon is given and none is bundled.
 *
 * @remarks
 * **Cost:** opening the lexicon, some milliseconds; the tokenizer is made when first needed. What the
 * lexicon answers is remembered, so keep the aligner.
 *
 * @example
 * import { createAligner } from '@diglot/align';
 *
 * const english = ['Bees find their way home by the sun.', 'Rain makes the journey longer.'];
 * const beads = createAligner().align(english, ['蜜蜂靠太阳找到回家的路；', '下雨时路程更长。']);
 * beads.map(({ source, target }) => [source.from, target.from]); // => [[0, 0], [1, 1]]
 */
export function createAligner(options: AlignerOptions = {}): Aligner {
  const steps = alignerSteps(options);
  return {
    align: (source, target, options) => runSteps(steps.align(source, target), options?.signal),
    inspect: (source, target, options) => runSteps(steps.inspect(source, target), options?.signal),
    alignTexts: (source, target, options) =>
      runSteps(steps.alignTexts(source, target, options), options?.signal),
    inspectTexts: (source, target, options) =>
      runSteps(steps.inspectTexts(source, target, options), options?.signal),
    findBitexts: (mixedText, options) => runSteps(steps.findBitexts(mixedText), options?.signal),
    inspectBitexts: (mixedText, options) =>
      runSteps(steps.inspectBitexts(mixedText), options?.signal),
  };
}

/**
 * Make an aligner that lets other work have its turn every some tens of milliseconds, so that a page
 * stays alive and an `AbortSignal` can fire; and whose `embed` may promise its vectors.
 *
 * @throws {InvalidInputError} As `createAligner`.
 *
 * @example
 * import { createAsyncAligner } from '@diglot/align';
 *
 * const chinese = '同儕支持減輕護理師的壓力。我們訪談了52名護理師。';
 * const english = 'Peer support relieves the stress of nurses. We interviewed 52 nurses.';
 * const [bitext] = await createAsyncAligner().findBitexts(`${chinese}\n${english}`);
 * [bitext.source.language, bitext.target.language, bitext.alignment.length];
 * // => ['zh', 'en', 2]
 */
export function createAsyncAligner(options: AsyncAlignerOptions = {}): AsyncAligner {
  const steps = alignerSteps(options);
  return {
    align: (source, target, options) => runStepsAsync(steps.align(source, target), options?.signal),
    inspect: (source, target, options) =>
      runStepsAsync(steps.inspect(source, target), options?.signal),
    alignTexts: (source, target, options) =>
      runStepsAsync(steps.alignTexts(source, target, options), options?.signal),
    inspectTexts: (source, target, options) =>
      runStepsAsync(steps.inspectTexts(source, target, options), options?.signal),
    findBitexts: (mixedText, options) =>
      runStepsAsync(steps.findBitexts(mixedText), options?.signal),
    inspectBitexts: (mixedText, options) =>
      runStepsAsync(steps.inspectBitexts(mixedText), options?.signal),
  };
}
