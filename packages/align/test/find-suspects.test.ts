import { describe, expect, it } from 'vitest';
import { createAligner, findSuspects } from '../src/index.ts';

const range = (from: number, to: number) => ({ from, to });
const bead = (score: number, source = range(0, 1), target = range(0, 1)) => ({
  source,
  target,
  score,
});

describe('findSuspects', () => {
  it.each([
    [
      'a bead without a partner',
      bead(1, range(0, 1), range(1, 1)),
      { words: 9, covered: 9 },
      'no-partner',
    ],
    ['a bead of low score', bead(0.5), { words: 9, covered: 9 }, 'doubtful'],
    ['a bead whose sides share no word', bead(0.99), { words: 9, covered: 1 }, 'few-shared-words'],
  ])('names %s', (_, one, cover, reason) => {
    expect(findSuspects([bead(0.99), one], [{ words: 9, covered: 5 }, cover])).toEqual([
      { bead: 1, reason },
    ]);
  });

  it('says nothing of a sentence whose partner stands in a moved block', () => {
    const alone = [bead(1, range(0, 1), range(0, 0)), bead(1, range(1, 2), range(0, 0))];
    const covers = [
      { words: 0, covered: 0 },
      { words: 0, covered: 0 },
    ];
    const moved = [[bead(0.9, range(1, 2), range(4, 5)), bead(0.9, range(2, 3), range(5, 5))]];
    expect(findSuspects(alone, covers, moved)).toEqual([{ bead: 0, reason: 'no-partner' }]);
  });

  it('says nothing of a bead with too few words to tell', () => {
    expect(findSuspects([bead(0.99)], [{ words: 3, covered: 0 }])).toEqual([]);
  });

  it('finds a sentence that translates another one', () => {
    const { beads, covers } = createAligner().inspect(
      [
        'The river rose by two metres in a single night.',
        'Farmers moved their cattle to the hills before the morning.',
        'On Friday the water began to fall.',
      ],
      ['河水一夜之间上涨了两米。', '图书馆新来的职员喜欢弹钢琴和下棋。', '星期五，水位开始下降。'],
    );
    expect(findSuspects(beads, covers)).toEqual([{ bead: 1, reason: expect.any(String) }]);
  });
});
