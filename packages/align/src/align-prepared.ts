import { TokenKind } from './analysis/sentence.ts';
import { BeadScorer } from './bead-scorer.ts';
import type { Prepared } from './prepare.ts';
import { findAnchors } from './search/anchors.ts';
import { anchoredBand, type Band, fullBand } from './search/band.ts';
import { type Decoded, decode } from './search/decode.ts';
import { buildLattice } from './search/lattice.ts';

/** Grids of up to this many sentence pairs are searched whole. */
const SMALL_GRID = 900;

/** The band that is searched: everything for short texts, the neighbourhood of anchors for long ones. */
export function bandOf({ translated, keyed }: Prepared): Band {
  const rows = translated.length;
  const columns = keyed.length;
  if (rows * columns <= SMALL_GRID) return fullBand(rows, columns);
  const anchors = findAnchors({
    translated: translated.map(({ strong }) => [...strong.keys()]),
    keyed: keyed.map(({ tokens }) => [
      ...new Set(tokens.flatMap(({ kind, strong }) => (kind <= TokenKind.Literal ? strong : []))),
    ]),
    translatedLengths: translated.map(({ shape }) => shape.length),
    keyedLengths: keyed.map(({ shape }) => shape.length),
  });
  return anchoredBand(anchors, rows, columns);
}

/**
 * Align two prepared texts.
 *
 * @param everyRow - Called now and again; may throw to stop.
 * @param logPriors - Of the bead types, if not the usual ones.
 */
export function alignPrepared(
  texts: Prepared,
  weights: Float64Array,
  everyRow?: () => void,
  logPriors?: readonly number[],
): Decoded {
  const rows = texts.translated.length;
  const columns = texts.keyed.length;
  const scorer = new BeadScorer(texts, weights);
  const lattice = buildLattice(scorer, bandOf(texts), columns, everyRow, logPriors);
  return decode(lattice, rows, columns);
}
