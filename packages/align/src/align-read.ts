import type { ReadingSetting, ReadTexts } from './analysis/read-texts.ts';
import type { TranslatedSentence } from './analysis/sentence.ts';
import { type BeadCover, createCoverOf } from './bead-cover.ts';
import { BeadScorer } from './scoring/bead-scorer.ts';
import { BEAD_TYPES, type BeadType } from './scoring/bead-types.ts';
import { type Prepared, prepare } from './scoring/prepare.ts';
import type { Scoring } from './scoring/scoring.ts';
import { type Anchor, findAnchors } from './search/anchors.ts';
import { anchoredBand, type Band, fullBand } from './search/band.ts';
import { chooseCuts } from './search/choose-cuts.ts';
import { type Decoded, type DecodedBead, decode } from './search/decode.ts';
import { buildLattice, type LatticeOptions } from './search/lattice.ts';
import { promisingNodes } from './search/promising-nodes.ts';
import { relearnPriors, withLearned } from './second-pass/learn-from.ts';
import type { Steps } from './steps.ts';

/** What else there is about two texts. */
export type Circumstances = Pick<Prepared, 'areWhole' | 'paragraphs' | 'repeated' | 'similarity'>;

/** What read texts are aligned with. */
export interface SearchSetting extends ReadingSetting {
  readonly scoring: Scoring;
  readonly passes: number;
}

/** An alignment, and how each of its beads is covered. */
export interface CoveredAlignment extends Omit<Decoded, 'likely'> {
  readonly covers: readonly BeadCover[];
}

/** Grids of up to this many sentence pairs are searched whole. */
const SMALL_GRID = 900;

/** Alignments of fewer beads teach nothing. */
export const LEAST_BEADS = 30;

/** Texts of up to this many sentences, both sides together, are aligned in one piece. */
const ONE_PIECE = 4000;

/**
 * Align two texts of any length. A long one is cut where anchors stand in an unbroken diagonal, and
 * each piece is aligned with its own ratio of lengths and its own chance rates; so the cost of a
 * sentence does not grow with the text, and only one piece's lattice is in memory. Without anchors the
 * texts are cut in proportion.
 */
export function* alignRead(
  texts: ReadTexts,
  circumstances: Circumstances,
  setting: SearchSetting,
): Steps<CoveredAlignment> {
  const rows = texts.translated.length;
  const columns = texts.keyed.length;
  if (rows === 0 || columns === 0) return allAlone(rows, columns);
  const anchors = rows * columns <= SMALL_GRID ? [] : yield* findAnchors(texts);
  if (rows + columns <= ONE_PIECE) return yield* alignPiece(texts, anchors, circumstances, setting);
  const beads: DecodedBead[] = [];
  const covers: BeadCover[] = [];
  const sourceAlone = new Float64Array(rows);
  const targetAlone = new Float64Array(columns);
  let [i, j] = [0, 0];
  for (const cut of [...chooseCuts(anchors, rows, columns), { i: rows, j: columns }]) {
    const piece = yield* alignPiece(
      {
        translated: texts.translated.slice(i, cut.i),
        keyed: texts.keyed.slice(j, cut.j),
        keyCount: texts.keyCount,
      },
      anchorsWithin(anchors, i, cut.i, j, cut.j),
      circumstancesWithin(circumstances, i, cut.i, j, cut.j),
      setting,
    );
    for (const bead of piece.beads) beads.push({ ...bead, i: bead.i + i, j: bead.j + j });
    for (const cover of piece.covers) covers.push(cover);
    sourceAlone.set(piece.sourceAlone, i);
    targetAlone.set(piece.targetAlone, j);
    [i, j] = [cut.i, cut.j];
  }
  return { beads, covers, sourceAlone, targetAlone };
}

/** The part of the grid that is searched: all of a small one, the neighbourhood of anchors of others. */
export function bandOf(rows: number, columns: number, anchors: readonly Anchor[]): Band {
  if (rows * columns <= SMALL_GRID) return fullBand(rows, columns);
  return anchoredBand(anchors, rows, columns);
}

function* alignPiece(
  { translated, keyed, keyCount }: ReadTexts,
  anchors: readonly Anchor[],
  circumstances: Circumstances,
  setting: SearchSetting,
): Steps<CoveredAlignment> {
  const rows = translated.length;
  const columns = keyed.length;
  if (rows === 0 || columns === 0) return allAlone(rows, columns);
  function* decodeIn(
    band: Band,
    sentences: readonly TranslatedSentence[],
    options: LatticeOptions,
  ) {
    const prepared = { ...prepare(sentences, keyed, keyCount), ...circumstances };
    const scorer = new BeadScorer(prepared, setting.scoring, band);
    const found = decode(yield* buildLattice(scorer, band, columns, options), rows, columns);
    // Whether two texts translate each other at a place, only what they share there says, in short texts as in long ones.
    const odds = ({ j, type, odds }: DecodedBead) =>
      odds - scorer.ofAbsent(type.source, j, type.target);
    return { ...found, beads: found.beads.map((bead) => ({ ...bead, odds: odds(bead) })) };
  }
  let sentences = translated;
  const groupsAt = promisingNodes;
  let decoded = yield* decodeIn(bandOf(rows, columns, anchors), sentences, { groupsAt });
  for (let pass = 1; pass < setting.passes; pass++) {
    const { beads, likely } = decoded;
    if (beads.length < LEAST_BEADS) break;
    sentences = withLearned(translated, keyed, keyCount, beads, setting);
    decoded = yield* decodeIn(likely, sentences, { logPriors: relearnPriors(beads) });
  }
  const { beads, sourceAlone, targetAlone } = decoded;
  const covers = beads.map(createCoverOf(sentences, keyed, keyCount));
  return { beads, covers, sourceAlone, targetAlone };
}

function anchorsWithin(
  anchors: readonly Anchor[],
  top: number,
  bottom: number,
  left: number,
  right: number,
): readonly Anchor[] {
  return anchors
    .filter(({ i, j }) => i >= top && i < bottom && j >= left && j < right)
    .map(({ i, j, score }) => ({ i: i - top, j: j - left, score }));
}

/** The same of a part of the texts, which is no whole one. */
function circumstancesWithin(
  { paragraphs, repeated, similarity }: Circumstances,
  top: number,
  bottom: number,
  left: number,
  right: number,
): Circumstances {
  const within = (marks: NonNullable<Circumstances['repeated']>) => ({
    translated: marks.translated.slice(top, bottom),
    keyed: marks.keyed.slice(left, right),
  });
  return {
    ...(paragraphs && { paragraphs: within(paragraphs) }),
    ...(repeated && { repeated: within(repeated) }),
    ...(similarity && { similarity: (i: number, j: number) => similarity(i + top, j + left) }),
  };
}

/** The alignment when one side has no sentence: it is certain. */
function allAlone(rows: number, columns: number): CoveredAlignment {
  const [source, target] = BEAD_TYPES as readonly [BeadType, BeadType];
  const beads = [
    ...Array.from({ length: rows }, (_, i) => ({ i, j: 0, type: source, posterior: 1, odds: 0 })),
    ...Array.from({ length: columns }, (_, j) => ({
      i: rows,
      j,
      type: target,
      posterior: 1,
      odds: 0,
    })),
  ];
  return {
    beads,
    covers: beads.map(() => ({ words: 0, covered: 0 })),
    sourceAlone: new Float64Array(rows).fill(1),
    targetAlone: new Float64Array(columns).fill(1),
  };
}
