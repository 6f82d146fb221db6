import { openLexicon } from '@diglot/lexicon';
import type { Bead, Bitext, IndexRange } from '@diglot/text';
import { createTokenizer, type Tokenizer } from '@diglot/tokenize';
import { type AlignSetting, alignSentences, type SentenceAlignment } from './align-sentences.ts';
import { alignTwoTexts } from './align-texts.ts';
import { createGlossKeys } from './analysis/gloss-keys.ts';
import { createWordKeys } from './analysis/word-keys.ts';
import { inspectBitextsIn } from './find-bitexts.ts';
import { TRAINED_WEIGHTS } from './generated/weights.ts';
import { parallelRuns } from './mixed/parallel-runs.ts';
import { PLAIN_WEIGHTS } from './plain-weights.ts';
import { type Weights, weightVector } from './scoring/features.ts';
import { createScoring } from './scoring/scoring.ts';
import type { Steps } from './steps.ts';
import type {
  AlignTextsOptions,
  AsyncAlignerOptions,
  Inspection,
  MixedInspection,
  TextsInspection,
} from './types.ts';

/** What an aligner does, in steps; `Aligner` says what each does. */
export interface AlignerSteps {
  align(source: readonly string[], target: readonly string[]): Steps<Bead[]>;
  inspect(source: readonly string[], target: readonly string[]): Steps<Inspection>;
  alignTexts(source: string, target: string, options?: AlignTextsOptions): Steps<Bitext>;
  inspectTexts(source: string, target: string, options?: AlignTextsOptions): Steps<TextsInspection>;
  findBitexts(mixedText: string): Steps<Bitext[]>;
  inspectBitexts(mixedText: string): Steps<MixedInspection>;
}

/** Set an aligner up. */
export function alignerSteps(options: AsyncAlignerOptions): AlignerSteps {
  const setting = settingOf(options);
  let { tokenizer } = options;
  const tokenize = (): Tokenizer => {
    tokenizer ??= createTokenizer();
    return tokenizer;
  };
  function* inspectTexts(
    source: string,
    target: string,
    { paragraphs = 'respect' }: AlignTextsOptions = {},
  ): Steps<TextsInspection> {
    const { bitext, alignment } = yield* alignTwoTexts(
      source,
      target,
      setting,
      tokenize(),
      paragraphs === 'respect',
    );
    return { bitext, ...inspection(alignment) };
  }
  return {
    *align(source, target) {
      return [...(yield* alignSentences({ source, target }, setting)).beads];
    },
    *inspect(source, target) {
      return inspection(yield* alignSentences({ source, target }, setting));
    },
    *alignTexts(source, target, options) {
      return (yield* inspectTexts(source, target, options)).bitext;
    },
    inspectTexts,
    *findBitexts(mixedText) {
      return [...(yield* inspectBitextsIn(mixedText, setting, tokenize)).bitexts];
    },
    inspectBitexts: (mixedText) => inspectBitextsIn(mixedText, setting, tokenize),
  };
}

function settingOf(options: AsyncAlignerOptions): AlignSetting {
  const lexicon = options.lexicon ?? openLexicon();
  const { source: translated = 'zh', target: keyed = 'en' } = lexicon.packs[0] ?? {};
  const { stem } = options.tokenizer ?? createTokenizer({ chinese: 'intl' });
  return {
    lexicon,
    translated,
    keyed,
    stem,
    glossKeys: createGlossKeys(lexicon, keyed, stem),
    wordKeys: createWordKeys(lexicon, keyed, stem),
    passes: options.passes ?? 2,
    scoring: createScoring(weightVector(weightsNamed(options.weights ?? 'trained'))),
    ...(options.embed && { embed: options.embed }),
  };
}

function weightsNamed(weights: 'trained' | 'plain' | Weights): Weights {
  if (typeof weights === 'object') return weights;
  return weights === 'plain' ? PLAIN_WEIGHTS : TRAINED_WEIGHTS;
}

function inspection({
  covers,
  sourceDuplicates,
  targetDuplicates,
  ...rest
}: SentenceAlignment): Inspection {
  return {
    ...rest,
    covers,
    parallel: parallelRuns(covers),
    sourceDuplicates: sourceDuplicates.map(rangeOf),
    targetDuplicates: targetDuplicates.map(rangeOf),
  };
}

const rangeOf = ({ from, to }: IndexRange): IndexRange => ({ from, to });
