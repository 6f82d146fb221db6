import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askTrees, DEPTH, readForest } from '../src/rank/forest.ts';

const LEAVES = 2 ** DEPTH;
const tree = fc.record({
  features: fc.array(fc.nat(5), { minLength: DEPTH, maxLength: DEPTH }),
  thresholds: fc.array(fc.integer({ min: -9, max: 9 }), { minLength: DEPTH, maxLength: DEPTH }),
  leaves: fc.array(fc.integer({ min: -99, max: 99 }), { minLength: LEAVES, maxLength: LEAVES }),
});
const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 });

describe('askTrees', () => {
  it('answers as questions asked one by one', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1 }), row, row, (trees, other, values) => {
        const forest = readForest({
          base: 0,
          features: trees.flatMap(({ features }) => features).join(' '),
          thresholds: trees.flatMap(({ thresholds }) => thresholds).join(' '),
          leaves: trees.flatMap(({ leaves }) => leaves).join(' '),
        });
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
