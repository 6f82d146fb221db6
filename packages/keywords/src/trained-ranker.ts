import { FEATURES, type Feature, WIDTH } from './features.ts';
import { englishTrees } from './generated/trees-en.ts';
import { chineseTrees } from './generated/trees-zh.ts';
import type { Ranker } from './plain-ranker.ts';

/**
 * Regression trees as text: the log odds before any tree, then a line for each tree. A tree is its
 * nodes in preorder, blanks between: `f:t` sends a row whose feature number f is at most t to the
 * next node, others past its subtree; a bare number is a leaf and is added to the log odds.
 */
export type TreeTable = string;

/** Trees flattened into parallel lists; a leaf has feature −1 and its value in `threshold`. */
interface Forest {
  readonly base: number;
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  readonly threshold: Float64Array;
  /** Where the right branch begins; the left branch begins at the next node. */
  readonly right: Int32Array;
}

/**
 * What some features add to the log odds the trees give. The trees were learned from author keywords of
 * the natural sciences; these few weights were chosen on the development halves of seven English and two
 * Chinese sets, 2026-11-22.
 */
const SHIFTS: Readonly<Record<'en' | 'zh', Readonly<Partial<Record<Feature, number>>>>> = {
  en: { whole: 0.45, words: 0.2 },
  zh: {
    whole: -0.2,
    words: -0.12,
    frequencyTimesRarity: 0.06,
    inTitle: 0.2,
    wordRarityMean: -0.1,
  },
};
/** Words past the third add nothing. */
const MOST_WORDS = 3;

/** After this share of the trees candidates far behind are given up. */
const GLANCE = 0.2;

const wordsColumn = FEATURES.indexOf('words');

/**
 * Rank by gradient-boosted trees learned from author keywords.
 *
 * Scores are probabilities of being an author keyword, so they compare across documents.
 */
export function trainedRanker(language: 'en' | 'zh'): Ranker {
  const forest = readForest(language === 'en' ? englishTrees : chineseTrees);
  const shifts = Object.entries(SHIFTS[language]).map(
    ([name, weight]) => [FEATURES.indexOf(name as Feature), weight] as const,
  );
  const firstTrees = Math.ceil(forest.roots.length * GLANCE);
  return (rows, wanted) => {
    const odds = new Float64Array(rows.length / WIDTH);
    for (let row = 0; row < odds.length; row++) {
      const at = row * WIDTH;
      odds[row] = forest.base + climb(forest, 0, firstTrees, rows, at) + shift(shifts, rows, at);
    }
    const floor = nthLargest(odds, wanted);
    return odds.map((odds, row) => {
      if (odds < floor) return 0;
      const rest = climb(forest, firstTrees, forest.roots.length, rows, row * WIDTH);
      return 1 / (1 + Math.exp(-odds - rest));
    });
  };
}

function shift(
  shifts: readonly (readonly [column: number, weight: number])[],
  rows: Float64Array,
  at: number,
): number {
  let sum = 0;
  for (const [column, weight] of shifts) {
    const value = rows[at + column] as number;
    sum += weight * (column === wordsColumn ? Math.min(MOST_WORDS, value) : value);
  }
  return sum;
}

/** The sum of what the trees from one number to another say of the row that begins at `at`. */
function climb(
  { roots, feature, threshold, right }: Forest,
  from: number,
  to: number,
  rows: Float64Array,
  at: number,
): number {
  let sum = 0;
  for (let tree = from; tree < to; tree++) {
    let node = roots[tree] as number;
    let column = feature[node] as number;
    while (column >= 0) {
      const low = (rows[at + column] as number) <= (threshold[node] as number);
      node = low ? node + 1 : (right[node] as number);
      column = feature[node] as number;
    }
    sum += threshold[node] as number;
  }
  return sum;
}

/** The n-th largest of some numbers; −∞ when there are not so many. */
function nthLargest(values: Float64Array, n: number): number {
  return values.length <= n ? -Infinity : (values.toSorted()[values.length - n] as number);
}

function readForest(table: TreeTable): Forest {
  const [base = '0', ...lines] = table.split('\n');
  const trees = lines.map((line) => line.split(' '));
  const size = trees.reduce((sum, nodes) => sum + nodes.length, 0);
  const feature = new Int16Array(size).fill(-1);
  const threshold = new Float64Array(size);
  const right = new Int32Array(size);
  const roots: number[] = [];
  let node = 0;
  for (const nodes of trees) {
    roots.push(node);
    // Inner nodes whose left branch is still being read.
    const open: number[] = [];
    for (const text of nodes) {
      const colon = text.indexOf(':');
      threshold[node] = Number(text.slice(colon + 1));
      if (colon >= 0) {
        feature[node] = Number(text.slice(0, colon));
        open.push(node);
      } else {
        const parent = open.pop();
        if (parent !== undefined) right[parent] = node + 1;
      }
      node++;
    }
  }
  return { base: Number(base), roots: Int32Array.from(roots), feature, threshold, right };
}
