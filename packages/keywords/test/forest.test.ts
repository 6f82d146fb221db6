import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askTrees, DEPTH, readForest } from '../src/rank/forest.ts';

const LEAVES = 2 ** DEPTH;
const tree = fc.record({
  features: fc.array(fc.nat(5), { minLength: DEPTH, maxLength: DEPTH }),
  thresholds: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: DEPTH, maxLength: DEPTH }),
  leaves: fc.array(fc.integer({ min: -99, max: 99 }), { minLength: LEAVES, maxLength: LEAVES }),
});
const COLUMNS = { a: 0, b: 1, c: 2, d: 3, e: 4, f: 5 };
const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 });

describe('askTrees', () => {
  it('answers as questions asked one by one', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1 }), row, row, (trees, other, values) => {
        const forest = readForest(
          {
            base: 0,
            names: 'a b c d e f',
            features: trees.flatMap(({ features }) => features).join(' '),
            thresholds: trees.flatMap(({ thresholds }) => thresholds).join(' '),
            leaves: trees.flatMap(({ leaves }) => leaves).join(' '),
          },
          COLUMNS,
        );
        const slow = trees.reduce((sum, { features, thresholds, leaves }) => {
          const answers = features.map((feature, at) =>
            (values[feature] as number) > (thresholds[at] as number) ? '1' : '0',
          );
          return sum + (leaves[Number.parseInt(answers.join(''), 2)] as number);
        }, 0);
        const rows = Int32Array.from([...other, ...values]);
        expect(forest.size).toBe(trees.length);
        expect(askTrees(forest, 0, forest.size, rows, other.length)).toBe(slow);
      }),
    );
  });
});

describe('readForest', () => {
  const table = {
    base: 0,
    names: 'whole words',
    features: '1 0 0 0',
    thresholds: '1 1 1 1',
    leaves: Array.from({ length: LEAVES }, (_, at) => at).join(' '),
  };

  it('finds features by their names, wherever they stand in a row', () => {
    const one = readForest(table, { whole: 0, words: 1 });
    const other = readForest(table, { words: 0, length: 1, whole: 2 });
    const yesToWords = 8;
    expect(askTrees(one, 0, 1, Int32Array.of(0, 5), 0)).toBe(yesToWords);
    expect(askTrees(other, 0, 1, Int32Array.of(5, 9, 0), 0)).toBe(yesToWords);
  });

  it('refuses a table that asks about what no row has', () => {
    expect(() => readForest(table, { whole: 0 })).toThrowError(
      expect.objectContaining({ code: 'unknown-feature' }),
    );
  });
});
