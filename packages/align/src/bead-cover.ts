import { type KeyedSentence, TokenKind, type TranslatedSentence } from './analysis/sentence.ts';
import type { DecodedBead } from './search/decode.ts';

/** The words of a bead that can tell whether it is a translation. */
export interface BeadCover {
  /** Content words and literals of the keyed side. */
  readonly words: number;
  /** How many of them the other side offers as a translation. */
  readonly covered: number;
}

/** Count the words of a bead, and those its other side covers strongly. */
export function coverOfBead(
  { i, j, type }: DecodedBead,
  translated: readonly TranslatedSentence[],
  keyed: readonly KeyedSentence[],
): BeadCover {
  const offers = translated.slice(i, i + type.source);
  const words = keyed
    .slice(j, j + type.target)
    .flatMap(({ tokens }) => tokens)
    .filter(({ kind }) => kind === TokenKind.Word || kind === TokenKind.Literal);
  const covered = words.filter(({ keys }) =>
    keys.some((key) => offers.some(({ strong }) => strong.has(key))),
  );
  return { words: words.length, covered: covered.length };
}
