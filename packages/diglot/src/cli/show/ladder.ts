import { joinLines, oneLine } from '@diglot/exchange';
import type { Bitext, Document, IndexRange } from '@diglot/text';
import { sideBySide } from '../terminal/layout.ts';

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
      const left = join(source, bead.source);
      const right = join(target, bead.target);
      return columns < NARROWEST
        ? `${sideBySide([mark, left], [1, columns - 3])}\n${sideBySide(['', right], [1, columns - 3])}\n\n`
        : `${sideBySide([mark, left, right], [1, half, half])}\n`;
    })
    .join('');
}

/** The sentences of one side of a bead as one line; `–` when there are none. */
export function join(
  { text, sentences, language }: Pick<Document, 'text' | 'sentences' | 'language'>,
  { from, to }: IndexRange,
): string {
  const parts = sentences
    .slice(from, to)
    .map(({ start, end }) => oneLine(text.slice(start, end), language));
  return parts.length === 0 ? '–' : joinLines(parts, language);
}
