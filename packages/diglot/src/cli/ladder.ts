import type { Bitext, IndexRange, Span } from '@diglot/text';
import { sideBySide } from './layout.ts';

/** Narrower than this, two columns cannot be read; the sides then stand one under the other. */
const NARROWEST = 60;

/**
 * Lay out aligned sentences side by side, one block a bead, a `?` before doubtful ones and `–` where
 * a side has no partner.
 *
 * @param doubtful - Beads scored below this are marked, 0..1.
 */
export function renderLadder(bitext: Bitext, columns: number, doubtful: number): string {
  const { source, target, alignment } = bitext;
  const half = Math.floor((columns - 6) / 2);
  return alignment
    .map((bead) => {
      const mark = bead.score < doubtful ? '?' : ' ';
      const left = join(source.text, source.sentences, bead.source);
      const right = join(target.text, target.sentences, bead.target);
      return columns < NARROWEST
        ? `${sideBySide([mark, left], [1, columns - 3])}\n${sideBySide(['', right], [1, columns - 3])}\n\n`
        : `${sideBySide([mark, left, right], [1, half, half])}\n`;
    })
    .join('');
}

/** The sentences of one side of a bead as one line; `–` when there are none. */
export function join(text: string, sentences: readonly Span[], { from, to }: IndexRange): string {
  const parts = sentences.slice(from, to).map(({ start, end }, at) => {
    const touches = at === 0 || sentences[from + at - 1]?.end === start;
    return (touches ? '' : ' ') + text.slice(start, end);
  });
  return parts.length === 0 ? '–' : parts.join('').replace(/\s+/gu, ' ');
}
