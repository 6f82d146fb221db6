import { type Bead, type Bitext, type Document, type IndexRange, partOf } from '@diglot/text';

/**
 * The part of a bitext that some beads in order make, as a moved block of an inspection: its sentences are
 * counted from its own beginning, its spans are those of the whole.
 *
 * @param beads - At least one; between the first and the last they tile both sides.
 *
 * @example
 * import { createAligner, partOfBitext } from '@diglot/align';
 *
 * const whole = createAligner().alignTexts('Bees rest. Rain falls.', '蜜蜂休息。下雨了。');
 * const { source, target } = partOfBitext(whole, whole.alignment.slice(1));
 * [source, target].map(({ text, sentences: [one] }) => text.slice(one.start, one.end));
 * // => ['Rain falls.', '下雨了。']
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
