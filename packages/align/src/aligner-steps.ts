import { openLexicon } from '@diglot/lexicon';
import type { Bead, Bitext, Diagnostic, Document, IndexRange } from '@diglot/text';
import { createTokenizer, readDocument } from '@diglot/tokenize';
import { type AlignSetting, alignSentences, type SentenceAlignment } from './align-sentences.ts';
import { alignTwoTexts } from './align-texts.ts';
import { createGlossKeys } from './analysis/gloss-keys.ts';
import { createWordKeys } from './analysis/word-keys.ts';
import { inspectBitextsIn } from './find-bitexts.ts';
import { TRAINED_WEIGHTS } from './generated/weights.ts';
import { parallelRuns, type Standing } from './mixed/parallel-runs.ts';
import { type Weights, weightVector } from './scoring/features.ts';
import { PLAIN_WEIGHTS } from './scoring/plain-weights.ts';
import { createScoring } from './scoring/scoring.ts';
import { sidesOfLists, unsupported } from './sides.ts';
import type { Steps } from './steps.ts';
import type {
  AlignTextsOptions,
  AsyncAlignerOptions,
  Inspection,
  MixedInspection,
  TextsInspection,
} from './types.ts';

/** Alignments of so few beads are borne out by fewer words. */
const FEW_BEADS = 4;

/**
 * Score from which all beads of so short a text bear it out, 0..1: above what short strangers of the
 * development sets reach (0.82 with one exception).
 */
const SURE = 0.85;

/** What an aligner does, in steps; `Aligner` says what each does. */
export interface AlignerSteps {
  align(source: readonly string[], target: readonly string[]): Steps<Bead[]>;
  inspect(source: readonly string[], target: readonly string[]): Steps<Inspection>;
  alignTexts(
    source: string | Document,
    target: string | Document,
    options?: AlignTextsOptions,
  ): Steps<Bitext>;
  inspectTexts(
    source: string | Document,
    target: string | Document,
    options?: AlignTextsOptions,
  ): Steps<TextsInspection>;
  findBitexts(mixedText: string | Document): Steps<Bitext[]>;
  inspectBitexts(mixedText: string | Document): Steps<MixedInspection>;
}

/** Set an aligner up. */
export function alignerSteps(options: AsyncAlignerOptions): AlignerSteps {
  const setting = settingOf(options);
  const { tokenizer } = options;
  const read = (text: string | Document): Document =>
    typeof text === 'string' ? readDocument(text, tokenizer && { tokenizer }) : text;
  function* inspectTexts(
    source: string | Document,
    target: string | Document,
    { paragraphs = 'respect' }: AlignTextsOptions = {},
  ): Steps<TextsInspection> {
    const { bitext, movedBitexts, alignment, diagnostics } = yield* alignTwoTexts(
      read(source),
      read(target),
      setting,
      paragraphs === 'respect',
    );
    return { bitext, movedBitexts, ...inspection(alignment, diagnostics) };
  }
  return {
    *align(source, target) {
      const sides = sidesOfLists(source, target, setting);
      return [...(yield* alignSentences({ source, target }, sides, setting)).beads];
    },
    *inspect(source, target) {
      const sides = sidesOfLists(source, target, setting);
      const alignment = yield* alignSentences({ source, target }, sides, setting);
      return inspection(alignment, unsupported(sides, setting));
    },
    *alignTexts(source, target, options) {
      return (yield* inspectTexts(source, target, options)).bitext;
    },
    inspectTexts,
    *findBitexts(mixedText) {
      return [...(yield* inspectBitextsIn(read(mixedText), setting)).bitexts];
    },
    inspectBitexts: (mixedText) => inspectBitextsIn(read(mixedText), setting),
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

function inspection(
  { covers, sourceDuplicates, targetDuplicates, ...rest }: SentenceAlignment,
  diagnostics: readonly Diagnostic[],
): Inspection {
  // A handful of short sentences says little by its words; that they come as a pair of texts says some.
  const isPair = ({ source, target }: Bead) => source.from < source.to && target.from < target.to;
  const areFew = covers.length <= FEW_BEADS;
  const standings = rest.beads.map(
    (bead): Standing => (areFew && isPair(bead) ? 'turn' : undefined),
  );
  const runs = parallelRuns(covers, standings);
  const areSure =
    areFew &&
    covers.some(({ covered }) => covered > 0) &&
    rest.beads.every((bead) => isPair(bead) && bead.score >= SURE);
  return {
    ...rest,
    diagnostics,
    covers,
    parallel: runs.length === 0 && areSure ? [{ from: 0, to: covers.length }] : runs,
    sourceDuplicates: sourceDuplicates.map(rangeOf),
    targetDuplicates: targetDuplicates.map(rangeOf),
  };
}

const rangeOf = ({ from, to }: IndexRange): IndexRange => ({ from, to });
