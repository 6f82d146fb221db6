import { openLexicon } from '@diglot/lexicon';
import type { IndexRange } from '@diglot/text';
import { createTokenizer, type Tokenizer } from '@diglot/tokenize';
import { type AlignSetting, alignSentences } from './align-sentences.ts';
import { alignTwoTexts } from './align-texts.ts';
import { createGlossKeys } from './analysis/gloss-keys.ts';
import { createWordKeys } from './analysis/word-keys.ts';
import { duplicateRuns } from './duplicate-runs.ts';
import { type Weights, weightVector } from './features.ts';
import { inspectBitextsIn } from './find-bitexts.ts';
import { TRAINED_WEIGHTS } from './generated/weights.ts';
import { PLAIN_WEIGHTS } from './plain-weights.ts';
import type { Aligner, AlignerOptions } from './types.ts';

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
  const lexicon = options.lexicon ?? openLexicon();
  const { source: translated = 'zh', target: keyed = 'en' } = lexicon.packs[0] ?? {};
  const { stem } = options.tokenizer ?? createTokenizer({ chinese: 'intl' });
  let tokenizer = options.tokenizer;
  const tokenize = (): Tokenizer => {
    tokenizer ??= createTokenizer();
    return tokenizer;
  };
  const setting: AlignSetting = {
    lexicon,
    translated,
    keyed,
    stem,
    glossKeys: createGlossKeys(lexicon, keyed, stem),
    wordKeys: createWordKeys(lexicon, keyed, stem),
    passes: options.passes ?? 1,
    weights: weightVector(weightsNamed(options.weights ?? 'trained')),
    ...(options.embed && { embed: options.embed }),
  };
  const inspectBitexts: Aligner['inspectBitexts'] = (mixedText, { signal } = {}) =>
    inspectBitextsIn(mixedText, setting, tokenize(), stopper(signal));
  const stopper = (signal: AbortSignal | undefined) => {
    signal?.throwIfAborted();
    return signal && (() => signal.throwIfAborted());
  };
  return {
    align: (source, target, { signal } = {}) => [
      ...alignSentences({ source, target }, setting, stopper(signal)).beads,
    ],
    inspect(source, target, { signal } = {}) {
      const { beads, sourceAlone, targetAlone } = alignSentences(
        { source, target },
        setting,
        stopper(signal),
      );
      const [sourceDuplicates, targetDuplicates] = [duplicates(source), duplicates(target)];
      return { beads, sourceAlone, targetAlone, sourceDuplicates, targetDuplicates };
    },
    alignTexts: (source, target, { signal, paragraphs = 'respect' } = {}) =>
      alignTwoTexts(source, target, setting, tokenize(), paragraphs === 'respect', stopper(signal)),
    findBitexts: (mixedText, options) => [...inspectBitexts(mixedText, options).bitexts],
    inspectBitexts,
  };
}

function weightsNamed(weights: 'trained' | 'plain' | Weights): Weights {
  if (typeof weights === 'object') return weights;
  return weights === 'plain' ? PLAIN_WEIGHTS : TRAINED_WEIGHTS;
}

const duplicates = (sentences: readonly string[]): IndexRange[] =>
  duplicateRuns(sentences).map(({ from, to }) => ({ from, to }));
