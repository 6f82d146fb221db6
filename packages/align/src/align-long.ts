import { alignPrepared } from './align-prepared.ts';
import { type AnalysisSetting, analyzeTexts } from './analysis/analyze-texts.ts';
import type { TranslatedSentence } from './analysis/sentence.ts';
import { type BeadCover, coverOfBead } from './bead-cover.ts';
import { BEAD_TYPES, type BeadType } from './bead-types.ts';
import { prepare } from './prepare.ts';
import { anchorTexts } from './search/anchor-texts.ts';
import { findAnchors } from './search/anchors.ts';
import { chooseCuts } from './search/choose-cuts.ts';
import type { Decoded, DecodedBead } from './search/decode.ts';
import { relearnPriors, withLearned } from './second-pass/learn-from.ts';

/** Two texts as sentences; where paragraphs begin, if that is to be respected; caller's evidence. */
export interface LongTexts {
  readonly translated: readonly string[];
  readonly keyed: readonly string[];
  readonly paragraphs?: {
    readonly translated: readonly boolean[];
    readonly keyed: readonly boolean[];
  };
  readonly similarity?: (translated: number, keyed: number) => number;
}

/** What long texts are aligned with. */
export interface LongSetting extends AnalysisSetting {
  readonly weights: Float64Array;
  readonly passes: number;
}

/** An alignment, and how each of its beads is covered. */
export interface CoveredAlignment extends Decoded {
  readonly covers: readonly BeadCover[];
}

/** Texts of up to this many sentences, both sides together, are aligned in one piece. */
const ONE_PIECE = 4000;

/**
 * Align two texts of any length. A long one is cut where anchors stand in an unbroken diagonal, and
 * each piece is aligned with its own ratio of lengths and its own chance rates; so the cost of a
 * sentence does not grow with the text, and only one piece is in memory. Without anchors the texts
 * are cut in proportion.
 */
export function alignLong(
  texts: LongTexts,
  setting: LongSetting,
  everyRow?: () => void,
): CoveredAlignment {
  const rows = texts.translated.length;
  const columns = texts.keyed.length;
  if (rows + columns <= ONE_PIECE) return alignPiece(texts, setting, everyRow);
  const anchors =
    rows > 0 && columns > 0
      ? findAnchors(anchorTexts(texts.translated, texts.keyed, setting, everyRow))
      : [];
  const beads: DecodedBead[] = [];
  const covers: BeadCover[] = [];
  const sourceAlone = new Float64Array(rows);
  const targetAlone = new Float64Array(columns);
  let [i, j] = [0, 0];
  for (const cut of [...chooseCuts(anchors, rows, columns), { i: rows, j: columns }]) {
    const piece = alignPiece(sliceTexts(texts, i, cut.i, j, cut.j), setting, everyRow);
    for (const bead of piece.beads) beads.push({ ...bead, i: bead.i + i, j: bead.j + j });
    for (const cover of piece.covers) covers.push(cover);
    sourceAlone.set(piece.sourceAlone, i);
    targetAlone.set(piece.targetAlone, j);
    [i, j] = [cut.i, cut.j];
  }
  return { beads, covers, sourceAlone, targetAlone };
}

function alignPiece(
  { translated: texts, keyed: others, paragraphs, similarity }: LongTexts,
  setting: LongSetting,
  everyRow?: () => void,
): CoveredAlignment {
  if (texts.length === 0 || others.length === 0) return allAlone(texts.length, others.length);
  const { translated: read, keyed } = analyzeTexts(texts, others, setting);
  const decodeWith = (translated: readonly TranslatedSentence[], priors?: readonly number[]) =>
    alignPrepared(
      {
        ...prepare(translated, keyed),
        ...(paragraphs && { paragraphs }),
        ...(similarity && { similarity }),
      },
      setting.weights,
      everyRow,
      priors,
    );
  let translated = read;
  let decoded = decodeWith(translated);
  for (let pass = 1; pass < setting.passes; pass++) {
    const { beads } = decoded;
    translated = withLearned(texts, read, keyed, beads, setting);
    decoded = decodeWith(translated, relearnPriors(beads));
  }
  return { ...decoded, covers: decoded.beads.map((bead) => coverOfBead(bead, translated, keyed)) };
}

function sliceTexts(
  { translated, keyed, paragraphs, similarity }: LongTexts,
  top: number,
  bottom: number,
  left: number,
  right: number,
): LongTexts {
  return {
    translated: translated.slice(top, bottom),
    keyed: keyed.slice(left, right),
    ...(paragraphs && {
      paragraphs: {
        translated: paragraphs.translated.slice(top, bottom),
        keyed: paragraphs.keyed.slice(left, right),
      },
    }),
    ...(similarity && { similarity: (i: number, j: number) => similarity(i + top, j + left) }),
  };
}

/** The alignment when one side has no sentence: it is certain. */
function allAlone(rows: number, columns: number): CoveredAlignment {
  const [source, target] = BEAD_TYPES as readonly [BeadType, BeadType];
  const beads = [
    ...Array.from({ length: rows }, (_, i) => ({ i, j: 0, type: source, posterior: 1 })),
    ...Array.from({ length: columns }, (_, j) => ({ i: rows, j, type: target, posterior: 1 })),
  ];
  return {
    beads,
    covers: beads.map(() => ({ words: 0, covered: 0 })),
    sourceAlone: new Float64Array(rows).fill(1),
    targetAlone: new Float64Array(columns).fill(1),
  };
}
