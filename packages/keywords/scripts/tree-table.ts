import type { TreeTable } from '../src/trained-ranker.ts';
import type { Model, Node } from './boost.ts';

/** Write a model as the table that `src/trained-ranker.ts` reads. Numbers keep five digits. */
export function formatTrees({ base, trees }: Model): TreeTable {
  return [number(base), ...trees.map((tree) => preorder(tree, 0).join(' '))].join('\n');
}

function preorder(tree: readonly Node[], at: number): string[] {
  const node = tree[at] as Node;
  if (node.feature < 0) return [number(node.value)];
  const head = `${node.feature}:${number(node.threshold)}`;
  return [head, ...preorder(tree, node.left), ...preorder(tree, node.right)];
}

function number(value: number): string {
  return String(Number(value.toPrecision(5)));
}
