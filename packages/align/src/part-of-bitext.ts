import { type Bead, type Bitext, type Document, type IndexRange, partOf } from '@diglot/text';

/**
 * The part of a bitext that some beads in order make, as a moved block of an inspection: its sentences are
 * counted from its own beginning, its spans are those of the whole.
 *
 * @param beads - At least one; between the first and the last they tile both sides.
 */
export function partOfBitext({ source, target }: Bitext, beads: readonly Bead[]): Bitext {
  const [first, last] = [beads[0] as Bead, beads.at(-1) as Bead];
  const part = (document: Document, { from }: IndexRange, { to }: IndexRange) =>
    partOf(document, document.language, document.sentences.slice(from, to));
  const shifted = ({ from, to }: IndexRange, by: number) => ({ from: from - by, to: to - by });
  return {
    source: part(source, first.source, last.source),
    target: part(target, first.target, last.target),
    alignment: beads.map((bead) => ({
      source: shifted(bead.source, first.source.from),
      target: shifted(bead.target, first.target.from),
      score: bead.score,
    })),
  };
}
