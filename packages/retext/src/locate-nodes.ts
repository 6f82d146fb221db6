import type { Span } from '@diglot/text';
import type { Nodes, Root } from 'nlcst';
import { toString as textOf } from 'nlcst-to-string';

/** A node and where its text is in the text of the tree. */
export interface LocatedNode extends Span {
  readonly node: Nodes;
}

/**
 * Find where each node of a tree is in the tree's own text, whichever parser made it and whatever was
 * changed since: positions are not asked.
 *
 * @returns The text, and every node, parents before their children, otherwise in order.
 */
export function locateNodes(tree: Root): { text: string; nodes: LocatedNode[] } {
  const nodes: LocatedNode[] = [];
  const visit = (node: Nodes, start: number): number => {
    const index = nodes.push({ node, start, end: start }) - 1;
    let end = start;
    if ('children' in node) for (const child of node.children) end = visit(child, end);
    else end += node.value.length;
    nodes[index] = { node, start, end };
    return end;
  };
  visit(tree, 0);
  return { text: textOf(tree), nodes };
}
