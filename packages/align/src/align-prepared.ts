import { BeadScorer } from './bead-scorer.ts';
import type { Prepared } from './prepare.ts';
import { findAnchors } from './search/anchors.ts';
import { anchoredBand, type Band, fullBand } from './search/band.ts';
import { type Decoded, decode } from './search/decode.ts';
import { buildLattice } from './search/lattice.ts';

/** Grids of up to this many sentence pairs are searched whole. */
const SMALL_GRID = 900;

/** The band that is searched: everything for short texts, the neighbourhood of anchors for long ones. */
export function bandOf(texts: Prepared): Band {
  const rows = texts.translated.length;
  const columns = texts.keyed.length;
  return rows * columns <= SMALL_GRID
    ? fullBand(rows, columns)
    : anchoredBand(findAnchors(texts), rows, columns);
}

/** Align two prepared texts. `everyRow` is called now and again and may throw to stop. */
export function alignPrepared(
  texts: Prepared,
  weights: Float64Array,
  everyRow?: () => void,
): Decoded {
  const rows = texts.translated.length;
  const columns = texts.keyed.length;
  const lattice = buildLattice(new BeadScorer(texts), bandOf(texts), columns, weights, everyRow);
  return decode(lattice, rows, columns);
}
