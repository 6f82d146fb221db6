import { type KeyedSentence, TokenKind, type TranslatedSentence } from './analysis/sentence.ts';
import type { DecodedBead } from './search/decode.ts';

/** Where a bead begins, and how many sentences it has. */
type Place = Pick<DecodedBead, 'i' | 'j' | 'type'>;

/** The words of a bead that can tell whether it is a translation. */
export interface BeadCover {
  /** Content words and literals of the keyed side. */
  readonly words: number;
  /** How many of them the other side offers as a translation. */
  readonly covered: number;
}

/** Make a counter of the words of a bead, and those its other side covers strongly. */
export function createCoverOf(
  translated: readonly TranslatedSentence[],
  keyed: readonly KeyedSentence[],
  keyCount: number,
): (bead: Place) => BeadCover {
  const offered = new Uint8Array(keyCount);
  return ({ i, j, type }) => {
    const offers = translated.slice(i, i + type.source);
    for (const { strongKeys } of offers) for (const key of strongKeys) offered[key] = 1;
    let words = 0;
    let covered = 0;
    for (const { kinds, keys, starts } of keyed.slice(j, j + type.target)) {
      for (let token = 0; token < kinds.length; token++) {
        if (kinds[token] !== TokenKind.Word && kinds[token] !== TokenKind.Literal) continue;
        words++;
        if (keys.subarray(starts[token], starts[token + 1]).some((key) => offered[key] === 1)) {
          covered++;
        }
      }
    }
    for (const { strongKeys } of offers) for (const key of strongKeys) offered[key] = 0;
    return { words, covered };
  };
}
