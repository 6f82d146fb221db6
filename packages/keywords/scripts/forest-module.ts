import { FEATURES, type Feature } from '../src/features/features.ts';
import type { ForestTable } from '../src/rank/forest.ts';
import type { Model, Tree } from './boost.ts';

/** A tree as it is kept, with the names of the features it asks about. */
interface NamedTree extends Omit<Tree, 'features'> {
  readonly features: readonly Feature[];
}

/** Write a model as JSON, a tree a line, to be read and compared by people. */
export function formatModel({ base, trees }: Model, about: string): string {
  const named = trees.map((tree): NamedTree => ({ ...tree, features: tree.features.map(nameOf) }));
  const lines = named.map((tree) => `    ${JSON.stringify(tree)}`);
  return `{\n  "about": ${JSON.stringify(about)},\n  "base": ${base},\n  "trees": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

function nameOf(column: number): Feature {
  return FEATURES[column] as Feature;
}

/** Turn a model written by {@link formatModel} into the lists that the ranker reads. */
export function forestTable(json: string): ForestTable {
  const { base, trees } = JSON.parse(json) as { base: number; trees: readonly NamedTree[] };
  const names = [...new Set(trees.flatMap(({ features }) => features))];
  const numbers = (list: (tree: NamedTree) => readonly number[]) => trees.flatMap(list).join(' ');
  return {
    base,
    names: names.join(' '),
    features: numbers(({ features }) => features.map((name) => names.indexOf(name))),
    thresholds: numbers(({ thresholds }) => thresholds),
    leaves: numbers(({ leaves }) => leaves),
  };
}
