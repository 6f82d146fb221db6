import type { Span } from '@diglot/text';

/** Code units after which the next line break ends a block. */
const SIZE = 1 << 14;

/**
 * Cut a text into blocks of whole lines, so that memory stays small however long the text is. A line
 * is never cut.
 */
export function cutBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start + SIZE);
    const end = lineBreak < 0 ? text.length : lineBreak + 1;
    blocks.push({ start, end });
    start = end;
  }
  return blocks;
}
