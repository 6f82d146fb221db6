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
