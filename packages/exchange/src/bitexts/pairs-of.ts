import type { Bead, Bitext, Document, IndexRange } from '@diglot/text';
import { joinLines } from '../one-line.ts';
import { languageTag } from './language-tag.ts';

/** One side of a bead as one line of text, with its place; `text` is empty when the bead is. */
export interface PairSide {
  /** Language tag, of Chinese with its script. */
  readonly tag: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An aligned group of sentences as two texts. */
export interface Pair {
  readonly source: PairSide;
  readonly target: PairSide;
  readonly bead: Bead;
}

/** The beads of a bitext as pairs of texts. Sentences of one side are joined as their language joins them. */
export function pairsOf({ source, target, alignment }: Bitext): Pair[] {
  const tags = { source: languageTag(source), target: languageTag(target) };
  return alignment.map((bead) => ({
    source: sideOf(source, bead.source, tags.source),
    target: sideOf(target, bead.target, tags.target),
    bead,
  }));
}

function sideOf(document: Document, { from, to }: IndexRange, tag: string): PairSide {
  const { text, language, sentences } = document;
  const some = sentences.slice(from, to);
  const lines = some.flatMap(({ start, end }) =>
    text.slice(start, end).split(/[\r\n\u2028\u2029]+/u),
  );
  return {
    tag,
    text: joinLines(lines, language),
    start: some[0]?.start ?? 0,
    end: some.at(-1)?.end ?? 0,
  };
}
