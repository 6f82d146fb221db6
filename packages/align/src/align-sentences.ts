import { type Bead, type IndexRange, InvalidInputError } from '@diglot/text';
import { alignRead, type CoveredAlignment, type SearchSetting } from './align-read.ts';
import { withoutLexicon } from './analysis/no-lexicon.ts';
import { readTexts } from './analysis/read-texts.ts';
import type { BeadCover } from './bead-cover.ts';
import { duplicateRuns, inRuns } from './duplicate-runs.ts';
import { listItems } from './list-items.ts';
import type { Block } from './moved/find-blocks.ts';
import { settleMoved } from './moved/settle-moved.ts';
import { calibrated } from './scoring/calibrate.ts';
import type { DecodedBead } from './search/decode.ts';
import type { Sides } from './sides.ts';
import { createSimilarity, type Embed } from './similarity.ts';
import type { Steps } from './steps.ts';

/** What an aligner works with. */
export interface AlignSetting extends SearchSetting {
  readonly embed?: Embed;
}

/** Two texts as sentences; where a paragraph begins, if that is to be respected. */
export interface SentenceLists {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly sourceParagraphs?: readonly boolean[];
  readonly targetParagraphs?: readonly boolean[];
}

export interface SentenceAlignment {
  readonly beads: readonly Bead[];
  readonly covers: readonly BeadCover[];
  /** Blocks whose two sides stand in another order, each as beads in order. */
  readonly moved: readonly (readonly Bead[])[];
  readonly sourceAlone: readonly number[];
  readonly targetAlone: readonly number[];
  readonly sourceDuplicates: readonly IndexRange[];
  readonly targetDuplicates: readonly IndexRange[];
}

/** Most sentences of both sides together; two books are a tenth of it. */
const MOST_SENTENCES = 400_000;

/**
 * Align sentences in either direction.
 *
 * @throws {InvalidInputError} `too-many-sentences`.
 */
export function* alignSentences(
  { source, target, sourceParagraphs, targetParagraphs }: SentenceLists,
  { isKeyedFirst: flip, isServed }: Sides,
  options: AlignSetting,
): Steps<SentenceAlignment> {
  const count = source.length + target.length;
  if (count > MOST_SENTENCES) {
    throw new InvalidInputError(
      'too-many-sentences',
      `align: ${count} sentences are more than ${MOST_SENTENCES}; align document by document`,
    );
  }
  const setting = isServed ? options : withoutLexicon(options);
  const inRoles = <T>(first: T, second: T) =>
    flip ? { translated: second, keyed: first } : { translated: first, keyed: second };
  const sourceDuplicates = duplicateRuns(source);
  const targetDuplicates = duplicateRuns(target);
  const { translated, keyed } = inRoles(source, target);
  const similarity = setting.embed && (yield* createSimilarity(translated, keyed, setting.embed));
  const texts = yield* readTexts(translated, keyed, setting);
  const paragraphs =
    sourceParagraphs && targetParagraphs
      ? { source: sourceParagraphs, target: targetParagraphs }
      : listItems(source, target);
  const circumstances = {
    // What a text says twice is in the other one once, perhaps, and then each of its words is translated somewhere.
    areWhole: !(repeatsItself(source) || repeatsItself(target)),
    repeated: inRoles(
      inRuns(sourceDuplicates, source.length),
      inRuns(targetDuplicates, target.length),
    ),
    ...(paragraphs && { paragraphs: inRoles(paragraphs.source, paragraphs.target) }),
    ...(similarity && { similarity }),
  };
  const inOrder = yield* alignRead(texts, circumstances, setting);
  const alignment = isServed
    ? yield* settleMoved(texts, inOrder, circumstances, setting)
    : { ...inOrder, moved: [] };
  return {
    ...inDirection(alignment, flip, isServed ? 1 : MAX_SCORE_WITHOUT_LEXICON),
    moved: alignment.moved.map((block) => movedBeads(block, flip)),
    sourceDuplicates,
    targetDuplicates,
  };
}

/** Whether a sentence of some stands there twice. */
const repeatsItself = (sentences: readonly string[]): boolean =>
  new Set(sentences).size < sentences.length;

/**
 * Highest score of a bead whose words no lexicon knows: that two sentences are as long as each other
 * and share a name does not make them likelier a translation than not.
 */
const MAX_SCORE_WITHOUT_LEXICON = 0.5;

/** The beads of a moved block as seen by the caller. */
function movedBeads({ beads, covers }: Block, flip: boolean): readonly Bead[] {
  const none = new Float64Array();
  const block = { beads, covers, sourceAlone: none, targetAlone: none };
  return inDirection(block, flip).beads;
}

/**
 * An alignment as seen by the caller.
 *
 * @param flip - Whether the keyed side is the source.
 * @param most - Highest score of a bead with two sides, 0..1.
 */
export function inDirection(
  { beads, covers, sourceAlone, targetAlone }: CoveredAlignment,
  flip: boolean,
  most = 1,
): Omit<SentenceAlignment, 'moved' | 'sourceDuplicates' | 'targetDuplicates'> {
  const isPair = ({ type }: DecodedBead) => type.source > 0 && type.target > 0;
  const scores = calibrated(
    beads.map((bead, at) => ({
      posterior: bead.posterior,
      odds: bead.odds,
      cover: isPair(bead) ? covers[at] : undefined,
    })),
  );
  return {
    beads: beads.map((bead, at): Bead => {
      const { i, j, type } = bead;
      const ours = { from: i, to: i + type.source };
      const theirs = { from: j, to: j + type.target };
      const score = (scores[at] ?? 0) * (isPair(bead) ? most : 1);
      return flip
        ? { source: theirs, target: ours, score }
        : { source: ours, target: theirs, score };
    }),
    covers,
    sourceAlone: Array.from(flip ? targetAlone : sourceAlone),
    targetAlone: Array.from(flip ? sourceAlone : targetAlone),
  };
}
