import { type SourceRun, type Span, traceCopy } from '@diglot/text';
import type { Nodes, Parents } from 'nlcst';

/** A node and where its text is in the text of the tree. */
export interface LocatedNode extends Span {
  readonly node: Nodes;
}

/** The text of a tree, and where everything in it stands. */
export interface TreeText {
  /** The values of the leaves, joined; a blank line between two paragraphs that have nothing between them. */
  readonly text: string;
  /** Every node, parents before their children, otherwise in order. */
  readonly nodes: readonly LocatedNode[];
  /** The way back to the file, as in `Document.origin`. Left out where tree and file have the same text. */
  readonly origin?: readonly SourceRun[];
}

/** What parts two paragraphs of a tree made from Markdown or HTML, whose markup parted them. */
const PARAGRAPH_BREAK = '\n\n';

/**
 * Read the text of a tree, whichever parser made it and whatever was changed since.
 *
 * Offsets into the text are counted through the values of the leaves. Offsets into the file come from the
 * positions; where those have drifted, as behind a character reference, the text itself is followed.
 *
 * @param file - The text of the file that the positions refer to.
 *
 * @remarks **Cost:** linear.
 */
export function readTree(tree: Parents, file: string): TreeText {
  const nodes: LocatedNode[] = [];
  const values: string[] = [];
  let length = 0;
  const push = (value: string) => {
    values.push(value);
    length += value.length;
  };
  const visit = (node: Nodes) => {
    const index = nodes.length;
    const start = length;
    nodes.push({ node, start, end: start });
    if ('children' in node) {
      node.children.forEach((child, at) => {
        const previous = node.children[at - 1];
        if (child.type === 'ParagraphNode' && previous?.type === child.type) push(PARAGRAPH_BREAK);
        visit(child);
      });
    } else push(node.value);
    nodes[index] = { node, start, end: length };
  };
  visit(tree);
  const text = values.join('');
  return text === file ? { text, nodes } : { text, nodes, origin: wayBack(text, nodes, file) };
}

/** The way back: each stretch of leaves that follow one another in the file too is traced in it. */
function wayBack(text: string, nodes: readonly LocatedNode[], file: string): SourceRun[] {
  const stretches: { start: number; end: number; sourceStart: number; sourceEnd: number }[] = [];
  for (const { node, start, end } of nodes) {
    const sourceStart = node.position?.start.offset ?? Number.NaN;
    const sourceEnd = node.position?.end.offset ?? Number.NaN;
    if ('children' in node || !(sourceStart <= sourceEnd && sourceEnd <= file.length)) continue;
    const last = stretches.at(-1);
    if (last?.sourceEnd === sourceStart && last.end === start) {
      last.end = end;
      last.sourceEnd = sourceEnd;
    } else stretches.push({ start, end, sourceStart, sourceEnd });
  }
  return stretches.flatMap(({ start, end, sourceStart, sourceEnd }, at) => {
    const next = stretches[at + 1]?.sourceStart ?? file.length;
    const span = { start: sourceStart, end: Math.max(next, sourceEnd) };
    const copy = text.slice(start, end);
    if (file.startsWith(copy, sourceStart)) return [{ start, end, sourceStart }];
    return traceCopy(copy, file, span).map((run) => ({
      start: run.start + start,
      end: run.end + start,
      sourceStart: run.sourceStart,
    }));
  });
}
