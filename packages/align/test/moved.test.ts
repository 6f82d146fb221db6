import { checkAlignment, checkBitext } from '@diglot/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAligner, partOfBitext } from '../src/index.ts';
import { localChains } from '../src/moved/local-chains.ts';
import { retile } from '../src/moved/retile.ts';
import { BEAD_TYPES, type BeadType } from '../src/scoring/bead-types.ts';

const aligner = createAligner();

const HARBOUR = [
  ['The harbour was built of granite in 1874.', '港口于1874年用花岗岩建成。'],
  ['Its lighthouse can be seen from thirty kilometres away.', '三十公里外就能看到它的灯塔。'],
] as const;
const FISHERMEN = [
  ['The fishermen sell their catch every morning.', '渔民每天早晨出售他们的渔获。'],
  ['Most of them own a wooden boat.', '他们大多数拥有一条木船。'],
] as const;
const STORM = [
  ['A storm destroyed the northern wall last winter.', '去年冬天一场风暴摧毁了北墙。'],
  ['Repairs cost eleven million yuan.', '修理费用为一千一百万元。'],
] as const;

const english = (...blocks: readonly (readonly (readonly [string, string])[])[]) =>
  blocks.flat().map(([sentence]) => sentence);
const chinese = (...blocks: readonly (readonly (readonly [string, string])[])[]) =>
  blocks.flat().map(([, sentence]) => sentence);

/** Pairs of sentence numbers, those of moved blocks behind. */
function pairsOf(source: readonly string[], target: readonly string[]) {
  const { beads, moved } = aligner.inspect(source, target);
  const plain = (list: typeof beads) =>
    list
      .filter((bead) => bead.source.from < bead.source.to && bead.target.from < bead.target.to)
      .map((bead) => `${bead.source.from}-${bead.target.from}`);
  return { inOrder: plain(beads), moved: moved.map(plain) };
}

describe('moved blocks of two texts', () => {
  it('are paragraphs that changed places', () => {
    expect(pairsOf(english(HARBOUR, FISHERMEN, STORM), chinese(HARBOUR, STORM, FISHERMEN))).toEqual(
      { inOrder: ['0-0', '1-1', '4-2', '5-3'], moved: [['2-4', '3-5']] },
    );
  });

  it('are found in the other direction alike', () => {
    expect(pairsOf(chinese(HARBOUR, STORM, FISHERMEN), english(HARBOUR, FISHERMEN, STORM))).toEqual(
      { inOrder: ['0-0', '1-1', '2-4', '3-5'], moved: [['4-2', '5-3']] },
    );
  });

  it('hold a short sentence at their edge whose words say little', () => {
    const last = ['Nobody has lost one so far.', '至今没有人弄丢过。'] as const;
    const umbrellas = [
      ['The library lends umbrellas in spring.', '图书馆春天出借雨伞。'],
      ['Readers return them within a week.', '读者在一周内归还。'],
      last,
    ] as const;
    const { inOrder, moved } = pairsOf(
      english(STORM, HARBOUR, umbrellas),
      chinese(umbrellas, STORM, HARBOUR),
    );
    expect(inOrder).toEqual(['0-3', '1-4', '2-5', '3-6']);
    expect(moved).toEqual([['4-0', '5-1', '6-2']]);
  });

  it('are a note that stands at the end of one text only', () => {
    const note = [
      'Granite from the quarry of the island was used.',
      '所用花岗岩来自岛上的采石场。',
    ];
    const source = [...english(HARBOUR), note[0] ?? '', ...english(FISHERMEN, STORM)];
    const target = [...chinese(HARBOUR, FISHERMEN, STORM), note[1] ?? ''];
    expect(pairsOf(source, target)).toEqual({
      inOrder: ['0-0', '1-1', '3-2', '4-3', '5-4', '6-5'],
      moved: [['2-6']],
    });
  });

  it('are none where texts keep their order, with or without a gap', () => {
    const whole = [HARBOUR, FISHERMEN, STORM];
    expect(pairsOf(english(...whole), chinese(...whole)).moved).toEqual([]);
    expect(pairsOf(english(...whole), chinese(HARBOUR, STORM)).moved).toEqual([]);
  });

  it('are none among strangers', () => {
    expect(pairsOf(english(HARBOUR), chinese(FISHERMEN, STORM)).moved).toEqual([]);
  });

  it('stand alone in the alignment, which tiles both texts as ever', () => {
    const source = english(HARBOUR, FISHERMEN, STORM);
    const target = chinese(STORM, HARBOUR, FISHERMEN);
    const { beads, moved } = aligner.inspect(source, target);
    expect(checkAlignment(beads, source.length, target.length)).toEqual([]);
    const [block = []] = moved;
    expect(block.every(({ score }) => score > 0.5)).toBe(true);
    for (const { source: range } of block) {
      const bead = beads.find((other) => other.source.from === range.from);
      expect(bead?.target.from).toBe(bead?.target.to);
    }
  });

  it('are bitexts of their own where documents are aligned', () => {
    const source = [HARBOUR, FISHERMEN, STORM].map((block) => english(block).join(' '));
    const target = [HARBOUR, STORM, FISHERMEN].map((block) => chinese(block).join(''));
    const { bitext, moved, movedBitexts } = aligner.inspectTexts(
      source.join('\n\n'),
      target.join('\n\n'),
    );
    expect(movedBitexts).toEqual(moved.map((beads) => partOfBitext(bitext, beads)));
    expect(movedBitexts.flatMap((each) => checkBitext(each, { partial: true }))).toEqual([]);
    const [block] = movedBitexts;
    expect(
      block?.source.sentences.map(({ start, end }) => block.source.text.slice(start, end)),
    ).toEqual(english(FISHERMEN));
  });
});

describe('localChains', () => {
  const pair = (i: number, j: number, odds: number) => ({ i, j, odds });

  it('joins pairs that rise on both sides, and charges for gaps', () => {
    const [chain] = localChains([pair(0, 5, 2), pair(1, 6, 2), pair(3, 7, 2)], 1);
    expect(chain?.pairs.map(({ i }) => i)).toEqual([0, 1, 3]);
    expect(chain?.weight).toBe(5.5);
  });

  it('gives the heaviest first, none with a sentence of another', () => {
    const chains = localChains([pair(0, 3, 4), pair(1, 3, 3), pair(2, 0, 5)], 1);
    expect(chains.map(({ pairs }) => pairs)).toEqual([[pair(2, 0, 5)], [pair(0, 3, 4)]]);
  });
});

describe('the last that is left on both sides', () => {
  it('is a pair by fewer words, for there is nothing to choose from', () => {
    const source = [
      'The treaty was signed in 1842.*',
      '* Some historians give an earlier date.',
      'The port was opened to trade the next year.',
    ];
    const target = ['条约签订于1842年。*', '次年开放港口通商。', '* 一些历史学家给出更早的日期。'];
    expect(pairsOf(source, target)).toEqual({ inOrder: ['0-0', '2-1'], moved: [['1-2']] });
  });

  it('stays alone where the words do not bear it out', () => {
    const source = [
      'Bread is baked every day.',
      'Dogs must wait outside.',
      'Milk comes from the farm.',
    ];
    const target = ['每天烘烤面包。', '牛奶来自农场。', '请勿在此停车。'];
    expect(pairsOf(source, target).moved).toEqual([]);
  });
});

describe('retile', () => {
  const type = (source: number, target: number) =>
    BEAD_TYPES.find((each) => each.source === source && each.target === target) as BeadType;
  const cover = { words: 4, covered: 3 };
  const tile = (i: number, j: number) => ({
    bead: { i, j, type: type(1, 1), posterior: 0.9, odds: 0 },
    cover,
  });
  const block = (i: number, j: number, weight: number) => ({
    translated: { from: i, to: i + 1 },
    keyed: { from: j, to: j + 1 },
    beads: [tile(i, j).bead],
    covers: [cover],
    weight,
  });

  it('tiles both sides whatever blocks are put in', () => {
    const places = fc.uniqueArray(fc.record({ i: fc.nat(9), j: fc.nat(9) }), {
      selector: ({ i }) => i,
      maxLength: 10,
    });
    fc.assert(
      fc.property(
        places,
        fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
        (found, firm) => {
          const tiles = Array.from({ length: 10 }, (_, at) => tile(at, at));
          const columns = new Set<number>();
          const blocks = found
            .filter(({ i, j }) => !firm[i] && !firm[j] && !columns.has(j) && columns.add(j))
            .map(({ i, j }, at) => block(i, j, 20 - at));
          const alone = { sourceAlone: new Float64Array(10), targetAlone: new Float64Array(10) };
          const retiled = retile(tiles, (at) => firm[at] === true, blocks, alone);
          const beads = retiled.tiles.map(({ bead: { i, j, type } }) => ({
            source: { from: i, to: i + type.source },
            target: { from: j, to: j + type.target },
            score: 1,
          }));
          expect(checkAlignment(beads, 10, 10)).toEqual([]);
          const kept = new Set(retiled.tiles.map(({ bead }) => `${bead.i} ${bead.j}`));
          for (const at of tiles.keys()) if (firm[at]) expect(kept).toContain(`${at} ${at}`);
          expect(retiled.moved.length).toBeLessThanOrEqual(blocks.length);
        },
      ),
    );
  });
});
