import type { Span } from '@diglot/text';
import type { Point, Position } from 'unist';
import type { LocatedNode } from './read-tree.ts';

/**
 * Make a function that gives the place of a span of a tree's text from the positions of its leaves, none
 * of which but white space goes over the end of a line.
 *
 * @returns A function; it gives no place where a leaf has none.
 *
 * @remarks **Cost:** logarithmic in the number of leaves.
 */
export function placesOfLeaves(
  nodes: readonly LocatedNode[],
): (span: Span) => Position | undefined {
  const leaves = nodes.filter(({ node, start, end }) => !('children' in node) && start < end);
  const leafAt = (offset: number): LocatedNode | undefined => {
    let low = 0;
    let high = leaves.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((leaves[middle] as LocatedNode).end <= offset) low = middle + 1;
      else high = middle;
    }
    return leaves[low];
  };
  return ({ start, end }) => {
    const first = leafAt(start);
    const last = leafAt(Math.max(start, end - 1));
    const from = first && pointIn(first, start);
    const to = last && pointIn(last, end);
    return from && to && { start: from, end: to };
  };
}

function pointIn({ node, start, end }: LocatedNode, offset: number): Point | undefined {
  if (offset >= end) return node.position?.end;
  const point = node.position?.start;
  const by = offset - start;
  return point && { line: point.line, column: point.column + by, offset: (point.offset ?? 0) + by };
}
