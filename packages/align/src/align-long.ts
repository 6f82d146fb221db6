import { alignPrepared } from './align-prepared.ts';
import type { KeyedSentence, TranslatedSentence } from './analysis/sentence.ts';
import { BEAD_TYPES, type BeadType } from './bead-types.ts';
import { prepare } from './prepare.ts';
import { type Anchor, findAnchors } from './search/anchors.ts';
import type { Decoded, DecodedBead } from './search/decode.ts';

/** Two texts, read; where paragraphs begin, if that is to be respected. */
export interface AnalyzedTexts {
  readonly translated: readonly TranslatedSentence[];
  readonly keyed: readonly KeyedSentence[];
  readonly paragraphs?: {
    readonly translated: readonly boolean[];
    readonly keyed: readonly boolean[];
  };
}

/** Texts of up to this many sentences, both sides together, are aligned in one piece. */
const ONE_PIECE = 4000;

/** Sentences of a piece of a longer text: wanted, and most. */
const PIECE = 2400;
const LONGEST_PIECE = 6000;

/**
 * Align two texts of any length. A long one is cut where anchors stand in an unbroken diagonal, and
 * each piece is aligned with its own ratio of lengths and its own chance rates; so the cost of a
 * sentence does not grow with the text. Without anchors it is cut in proportion.
 */
export function alignLong(
  texts: AnalyzedTexts,
  weights: Float64Array,
  everyRow?: () => void,
): Decoded {
  const rows = texts.translated.length;
  const columns = texts.keyed.length;
  if (rows + columns <= ONE_PIECE) return alignPiece(texts, 0, rows, 0, columns, weights, everyRow);
  const anchors =
    rows > 0 && columns > 0 ? findAnchors(prepare(texts.translated, texts.keyed)) : [];
  const cuts = [...chooseCuts(anchors, rows, columns), { i: rows, j: columns }];
  const beads: DecodedBead[] = [];
  const sourceAlone = new Float64Array(rows);
  const targetAlone = new Float64Array(columns);
  let [i, j] = [0, 0];
  for (const cut of cuts) {
    const piece = alignPiece(texts, i, cut.i, j, cut.j, weights, everyRow);
    for (const bead of piece.beads) beads.push({ ...bead, i: bead.i + i, j: bead.j + j });
    sourceAlone.set(piece.sourceAlone, i);
    targetAlone.set(piece.targetAlone, j);
    [i, j] = [cut.i, cut.j];
  }
  return { beads, sourceAlone, targetAlone };
}

function alignPiece(
  { translated, keyed, paragraphs }: AnalyzedTexts,
  top: number,
  bottom: number,
  left: number,
  right: number,
  weights: Float64Array,
  everyRow?: () => void,
): Decoded {
  if (top === bottom || left === right) return allAlone(bottom - top, right - left);
  const texts = prepare(translated.slice(top, bottom), keyed.slice(left, right));
  const inside = paragraphs && {
    translated: paragraphs.translated.slice(top, bottom),
    keyed: paragraphs.keyed.slice(left, right),
  };
  return alignPrepared({ ...texts, ...(inside && { paragraphs: inside }) }, weights, everyRow);
}

/** The alignment when one side has no sentence: it is certain. */
function allAlone(rows: number, columns: number): Decoded {
  const [source, target] = BEAD_TYPES as readonly [BeadType, BeadType];
  return {
    beads: [
      ...Array.from({ length: rows }, (_, i) => ({ i, j: 0, type: source, posterior: 1 })),
      ...Array.from({ length: columns }, (_, j) => ({ i: rows, j, type: target, posterior: 1 })),
    ],
    sourceAlone: new Float64Array(rows).fill(1),
    targetAlone: new Float64Array(columns).fill(1),
  };
}

/** Where to cut: rising cut points, far enough from each other. */
function chooseCuts(anchors: readonly Anchor[], rows: number, columns: number) {
  const cuts: { i: number; j: number }[] = [];
  let last = { i: 0, j: 0 };
  const size = (to: { i: number; j: number }) => to.i - last.i + to.j - last.j;
  const cutAt = (i: number, j: number) => {
    last = { i, j };
    cuts.push(last);
  };
  /** Cut in proportion on the way to the next trusted place while the piece is too long. */
  const approach = (to: { i: number; j: number }) => {
    while (size(to) > LONGEST_PIECE) {
      const share = PIECE / size(to);
      cutAt(
        last.i + Math.round((to.i - last.i) * share),
        last.j + Math.round((to.j - last.j) * share),
      );
    }
  };
  anchors.forEach(({ i, j }, at) => {
    approach({ i, j });
    const before = anchors[at - 1];
    const after = anchors[at + 1];
    const diagonal =
      before?.i === i - 1 && before.j === j - 1 && after?.i === i + 1 && after.j === j + 1;
    if (size({ i, j }) >= PIECE && diagonal) cutAt(i, j);
  });
  approach({ i: rows, j: columns });
  return cuts;
}
