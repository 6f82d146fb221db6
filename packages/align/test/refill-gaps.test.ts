import { describe, expect, it } from 'vitest';
import { readingSetting } from '../scripts/reading-setting.ts';
import { readTexts } from '../src/analysis/read-texts.ts';
import { TRAINED_WEIGHTS } from '../src/generated/weights.ts';
import type { Block } from '../src/moved/find-blocks.ts';
import { refillGaps } from '../src/moved/refill-gaps.ts';
import { BEAD_TYPES } from '../src/scoring/bead-types.ts';
import { weightVector } from '../src/scoring/features.ts';
import { createScoring } from '../src/scoring/scoring.ts';
import { runSteps } from '../src/steps.ts';

const setting = {
  ...readingSetting(),
  passes: 2,
  scoring: createScoring(weightVector(TRAINED_WEIGHTS)),
};

const ENGLISH = [
  'The fishermen sell their catch every morning.',
  'Most of them own a wooden boat.',
  'A storm destroyed the northern wall last winter.',
];
const CHINESE = [
  '渔民每天早晨出售他们的渔获。',
  '他们大多数拥有一条木船。',
  '去年冬天一场风暴摧毁了北墙。',
];

const NO_COVER = { words: 0, covered: 0 };

/** All sentences alone, those of the first side before those of the second. */
function allAlone() {
  const [aloneFirst, aloneSecond] = BEAD_TYPES;
  if (aloneFirst === undefined || aloneSecond === undefined) throw new Error('no bead types');
  const bead = (i: number, j: number, type: typeof aloneFirst) => ({
    bead: { i, j, type, posterior: 0.9, odds: 0 },
    cover: NO_COVER,
  });
  return [
    ...CHINESE.map((_, i) => bead(i, 0, aloneFirst)),
    ...ENGLISH.map((_, j) => bead(CHINESE.length, j, aloneSecond)),
  ];
}

function refilled(moved: readonly Block[]): readonly string[] {
  const texts = runSteps(readTexts(CHINESE, ENGLISH, setting));
  return runSteps(refillGaps(texts, allAlone(), moved, {}, setting)).map(
    ({ bead: { i, j, type } }) => `${i}+${type.source} ${j}+${type.target}`,
  );
}

describe('what stands alone on both sides of one gap', () => {
  it('is aligned again', () => {
    expect(refilled([])).toEqual(['0+1 0+1', '1+1 1+1', '2+1 2+1']);
  });

  it('but not what a moved block holds', () => {
    const last = { from: 2, to: 3 };
    const block = { translated: last, keyed: last, beads: [], covers: [], weight: 9 };
    expect(refilled([block])).toEqual(['0+1 0+1', '1+1 1+1', '2+0 2+1', '2+1 3+0']);
  });

  it('nor across a moved block', () => {
    const middle = { from: 1, to: 2 };
    const block = { translated: middle, keyed: middle, beads: [], covers: [], weight: 9 };
    expect(refilled([block])).toHaveLength(CHINESE.length + ENGLISH.length);
  });
});
