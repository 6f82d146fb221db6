import type { ForestTable } from '../src/rank/forest.ts';
import type { Model } from './boost.ts';

/** Write a model as JSON, a tree a line, to be read and compared by people. */
export function formatModel({ base, trees }: Model, about: string): string {
  const lines = trees.map((tree) => `    ${JSON.stringify(tree)}`);
  return `{\n  "about": ${JSON.stringify(about)},\n  "base": ${base},\n  "trees": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** Turn a model written by {@link formatModel} into the lists that the ranker reads. */
export function forestTable(json: string): ForestTable {
  const { base, trees } = JSON.parse(json) as Model;
  const numbers = (list: (tree: Model['trees'][number]) => readonly number[]) =>
    trees.flatMap(list).join(' ');
  return {
    base,
    features: numbers(({ features }) => features),
    thresholds: numbers(({ thresholds }) => thresholds),
    leaves: numbers(({ leaves }) => leaves),
  };
}
