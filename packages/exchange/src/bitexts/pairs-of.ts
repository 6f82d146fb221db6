import type { Bitext, Document, IndexRange, Language } from '@diglot/text';

/** One side of a bead as text, with its place; `text` is empty when the bead is. */
export interface PairSide {
  readonly language: Language;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** An aligned group of sentences as two texts. */
export interface Pair {
  readonly source: PairSide;
  readonly target: PairSide;
  readonly score: number;
}

/** The beads of a bitext as pairs of texts. Sentences of one side are joined as their script joins them. */
export function pairsOf({ source, target, alignment }: Bitext): Pair[] {
  return alignment.map((bead) => ({
    source: sideOf(source, bead.source),
    target: sideOf(target, bead.target),
    score: bead.score,
  }));
}

function sideOf({ text, language, sentences }: Document, { from, to }: IndexRange): PairSide {
  const some = sentences.slice(from, to);
  const parts = some.map(({ start, end }) => text.slice(start, end));
  const between = language === 'zh' || language === 'ja' ? '' : ' ';
  return {
    language,
    text: parts.join(between),
    start: some[0]?.start ?? 0,
    end: some.at(-1)?.end ?? 0,
  };
}
