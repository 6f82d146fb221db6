import type { LocatedNode } from './read-tree.ts';

/** Where the code and other sources of a tree are, which no parser may take apart. */
export const sourcesOf = (nodes: readonly LocatedNode[]) =>
  nodes.filter(({ node, start, end }) => node.type === 'SourceNode' && start < end);
