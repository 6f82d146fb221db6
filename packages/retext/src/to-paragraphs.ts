import type { Paragraph, Sentence, WhiteSpace } from 'nlcst';

/**
 * Gather sentences into paragraphs: those that a blank line (or U+2029) parts are of different ones; the
 * white space between two paragraphs is of neither.
 *
 * @remarks **Cost:** linear.
 */
export function toParagraphs(
  items: readonly (Sentence | WhiteSpace)[],
): (Paragraph | WhiteSpace)[] {
  const children: (Paragraph | WhiteSpace)[] = [];
  let paragraph: Paragraph | undefined;
  let gap: WhiteSpace[] = [];
  for (const item of items) {
    if (item.type === 'WhiteSpaceNode') {
      gap.push(item);
      continue;
    }
    if (paragraph && !partsParagraphs(gap.map(({ value }) => value).join(''))) {
      paragraph.children.push(...gap, item);
      if (paragraph.position && item.position) paragraph.position.end = { ...item.position.end };
    } else {
      paragraph = { type: 'ParagraphNode', children: [item] };
      if (item.position) paragraph.position = structuredClone(item.position);
      children.push(...gap, paragraph);
    }
    gap = [];
  }
  return [...children, ...gap];
}

function partsParagraphs(gap: string): boolean {
  return gap.includes('\u2029') || (gap.match(/\r\n|[\n\r\u2028]/g)?.length ?? 0) > 1;
}
