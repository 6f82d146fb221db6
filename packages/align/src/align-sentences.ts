import { type Bead, InvalidInputError } from '@diglot/text';
import { alignLong, type LongSetting } from './align-long.ts';
import type { BeadCover } from './bead-cover.ts';
import { isKeyedFirst } from './orient.ts';
import { createSimilarity } from './similarity.ts';

/** What an aligner works with. */
export interface AlignSetting extends LongSetting {
  readonly embed?: (sentences: readonly string[]) => readonly ArrayLike<number>[];
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
  readonly sourceAlone: readonly number[];
  readonly targetAlone: readonly number[];
}

/** Most sentences of both sides together; two books are a tenth of it. */
const MOST_SENTENCES = 400_000;

/**
 * Align sentences in either direction.
 *
 * @throws {InvalidInputError} `too-many-sentences`.
 */
export function alignSentences(
  { source, target, sourceParagraphs, targetParagraphs }: SentenceLists,
  setting: AlignSetting,
  everyRow?: () => void,
): SentenceAlignment {
  const count = source.length + target.length;
  if (count > MOST_SENTENCES) {
    throw new InvalidInputError(
      'too-many-sentences',
      `align: ${count} sentences are more than ${MOST_SENTENCES}; align document by document`,
    );
  }
  const flip = isKeyedFirst(source, target, setting);
  const [translated, keyed] = flip ? [target, source] : [source, target];
  const paragraphs =
    sourceParagraphs && targetParagraphs
      ? flip
        ? { translated: targetParagraphs, keyed: sourceParagraphs }
        : { translated: sourceParagraphs, keyed: targetParagraphs }
      : undefined;
  const similarity = setting.embed && createSimilarity(translated, keyed, setting.embed);
  const { beads, covers, sourceAlone, targetAlone } = alignLong(
    { translated, keyed, ...(paragraphs && { paragraphs }), ...(similarity && { similarity }) },
    setting,
    everyRow,
  );
  return {
    beads: beads.map(({ i, j, type, posterior }): Bead => {
      const ours = { from: i, to: i + type.source };
      const theirs = { from: j, to: j + type.target };
      return flip
        ? { source: theirs, target: ours, score: posterior }
        : { source: ours, target: theirs, score: posterior };
    }),
    covers,
    sourceAlone: Array.from(flip ? targetAlone : sourceAlone),
    targetAlone: Array.from(flip ? sourceAlone : targetAlone),
  };
}
