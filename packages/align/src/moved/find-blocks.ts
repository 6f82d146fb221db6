import type { IndexRange } from '@diglot/text';
import { alignRead, type Circumstances, type SearchSetting } from '../align-read.ts';
import type { ReadTexts } from '../analysis/read-texts.ts';
import type { BeadCover } from '../bead-cover.ts';
import { parallelRuns, type Standing } from '../mixed/parallel-runs.ts';
import type { DecodedBead } from '../search/decode.ts';
import type { Steps } from '../steps.ts';
import { type LikelyPair, likelyPairs, type Places } from './likely-pairs.ts';
import { joinChains, type LocalChain, localChains } from './local-chains.ts';

/** A stretch of two texts that translate each other, wherever the two stand. */
export interface Block {
  readonly translated: IndexRange;
  readonly keyed: IndexRange;
  /** Beads tile both ranges; they count from the beginning of the texts. */
  readonly beads: readonly DecodedBead[];
  readonly covers: readonly BeadCover[];
  /** Log odds of a translation against strangers. Nats. */
  readonly weight: number;
}

/** Sentences that no block has yet. */
export interface Left {
  readonly translated: readonly boolean[];
  readonly keyed: readonly boolean[];
}

/**
 * Least weight of a chain among one pair of sentences, in nats; as many pairs are looked at, the best
 * of them is the better by chance, and must be so by `CHOICE` of the logarithm of their number.
 */
const LEAST_WEIGHT = 3.5;
const CHOICE = 0.5;

/**
 * Least weight of a chain that takes all that is left on both sides, in nats: there is nothing to choose
 * from, and that both sides lack the same number of sentences speaks for it.
 */
const LEAST_WEIGHT_OF_ALL = 2.5;

/** Least weight of a chain that may be joined with others, in nats. */
const LEAST_PART = 2.5;

/** Sentences next to a chain that may belong to its block, at each end; of a long chain as many as it has. */
const REACH = 3;

/**
 * Find what translates each other among the sentences that an alignment left over, in whatever order:
 * paragraphs that changed places, notes that stand elsewhere. Blocks come heaviest first and have no
 * sentence in common.
 *
 * @remarks **Cost:** that of `likelyPairs`, then that of aligning the blocks.
 */
export function* findBlocks(
  texts: ReadTexts,
  left: Left,
  circumstances: Circumstances,
  setting: SearchSetting,
): Steps<readonly Block[]> {
  const places = { translated: placesOf(left.translated), keyed: placesOf(left.keyed) };
  const cells = places.translated.length * places.keyed.length;
  if (cells === 0) return [];
  const free = { translated: [...left.translated], keyed: [...left.keyed] };
  const pairs = yield* likelyPairs(texts, places);
  const blocks: Block[] = [];
  const least = LEAST_WEIGHT + CHOICE * Math.log(cells);
  const isAll = ({ pairs: { length } }: LocalChain) =>
    length === countFree(free.translated) && length === countFree(free.keyed);
  for (const chain of joinChains(localChains(pairs, LEAST_PART), LEAST_WEIGHT_OF_ALL)) {
    const takesAll = isAll(chain);
    if (!takesAll && chain.weight < least) continue;
    const seed = takesAll
      ? yield* blockOfAll(chain, texts, free, circumstances, setting)
      : yield* blockAround(chain, texts, free, circumstances, setting);
    if (seed === undefined) continue;
    const block = yield* grown(seed, texts, free, circumstances, setting);
    free.translated.fill(false, block.translated.from, block.translated.to);
    free.keyed.fill(false, block.keyed.from, block.keyed.to);
    blocks.push(block);
  }
  return blocks;
}

const countFree = (marks: readonly boolean[]) => marks.filter(Boolean).length;

const placesOf = (marks: readonly boolean[]): Places['keyed'] =>
  [...marks.keys()].filter((at) => marks[at]);

/**
 * Align a chain with as much around it as may belong to it: less and less, until the pairs of the chain
 * stay together. The block is what the words bear out.
 */
function* blockAround(
  chain: LocalChain,
  texts: ReadTexts,
  free: Left,
  circumstances: Circumstances,
  setting: SearchSetting,
): Steps<Block | undefined> {
  const paragraphs = circumstances.paragraphs;
  const [rows, columns] = [chain.pairs.map(({ i }) => i), chain.pairs.map(({ j }) => j)];
  for (const reach of [Math.max(REACH, rows.length), REACH, 1, 0]) {
    const ours = widened(rows, free.translated, reach, paragraphs?.translated);
    const theirs = widened(columns, free.keyed, reach, paragraphs?.keyed);
    if (ours === undefined || theirs === undefined) return undefined;
    const block = yield* blockIn(ours, theirs, chain.weight, texts, circumstances, setting);
    if (block !== undefined && chain.pairs.some((pair) => holds(block, pair))) return block;
  }
  return undefined;
}

/** All that is left, if it stands together on both sides. */
function* blockOfAll(
  { pairs, weight }: LocalChain,
  texts: ReadTexts,
  free: Left,
  circumstances: Circumstances,
  setting: SearchSetting,
): Steps<Block | undefined> {
  const [rows, columns] = [pairs.map(({ i }) => i), pairs.map(({ j }) => j)];
  const ours = widened(rows, free.translated, 0);
  const theirs = widened(columns, free.keyed, 0);
  if (ours === undefined || theirs === undefined) return undefined;
  return yield* blockIn(ours, theirs, weight, texts, circumstances, setting, 'turn');
}

/** How often a block is widened by its own size: it grows at most 3 ** 6 times, more than any text has. */
const MAX_GROWTHS = 6;

/**
 * Widen a block by its own size as long as it grows: in a novel the words of a stretch may say little, and the
 * stretch behind it belongs to the same block.
 *
 * @remarks **Cost:** three times that of aligning the block that comes out, or less.
 */
function* grown(
  seed: Block,
  texts: ReadTexts,
  free: Left,
  circumstances: Circumstances,
  setting: SearchSetting,
): Steps<Block> {
  const { paragraphs } = circumstances;
  let block = seed;
  for (let round = 0; round < MAX_GROWTHS; round++) {
    const { translated, keyed, beads, weight } = block;
    const reach = Math.max(REACH, beads.length);
    const ours = widened(endsOf(translated), free.translated, reach, paragraphs?.translated);
    const theirs = widened(endsOf(keyed), free.keyed, reach, paragraphs?.keyed);
    if (ours === undefined || theirs === undefined) return block;
    if (sizeOf(ours) === sizeOf(translated) && sizeOf(theirs) === sizeOf(keyed)) return block;
    const wider = yield* blockIn(ours, theirs, weight, texts, circumstances, setting);
    if (wider === undefined || !isWithin(block, wider) || extentOf(wider) <= extentOf(block))
      return block;
    block = wider;
  }
  return block;
}

const endsOf = ({ from, to }: IndexRange): readonly number[] => [from, to - 1];
const sizeOf = ({ from, to }: IndexRange): number => to - from;

const extentOf = ({ translated, keyed }: Block): number => sizeOf(translated) + sizeOf(keyed);

function isWithin(inner: Block, outer: Block): boolean {
  return [[inner.translated, outer.translated] as const, [inner.keyed, outer.keyed] as const].every(
    ([a, b]) => b.from <= a.from && a.to <= b.to,
  );
}

function* blockIn(
  ours: IndexRange,
  theirs: IndexRange,
  weight: number,
  { translated, keyed, keyCount }: ReadTexts,
  circumstances: Circumstances,
  setting: SearchSetting,
  standing?: Standing,
): Steps<Block | undefined> {
  const { beads, covers } = yield* alignRead(
    {
      translated: translated.slice(ours.from, ours.to),
      keyed: keyed.slice(theirs.from, theirs.to),
      keyCount,
    },
    shiftedSimilarity(circumstances, ours.from, theirs.from),
    setting,
  );
  const standings = covers.map(() => standing);
  const runs = parallelRuns(covers, standings);
  let [first, last] = [runs[0]?.from, runs.at(-1)?.to];
  if (first === undefined || last === undefined) return undefined;
  // A short sentence says little by its words; next to the block it is believed to belong to it.
  while (isLikelyPair(beads[first - 1])) first--;
  while (isLikelyPair(beads[last])) last++;
  const own = beads
    .slice(first, last)
    .map((bead) => ({ ...bead, i: bead.i + ours.from, j: bead.j + theirs.from }));
  const [head, tail] = [own[0] as DecodedBead, own.at(-1) as DecodedBead];
  return {
    translated: { from: head.i, to: tail.i + tail.type.source },
    keyed: { from: head.j, to: tail.j + tail.type.target },
    beads: own,
    covers: covers.slice(first, last),
    weight,
  };
}

/** Least posterior of a pair next to a block that belongs to it: likelier than not. */
const LIKELY = 0.5;

const isLikelyPair = (bead: DecodedBead | undefined) =>
  bead !== undefined && bead.type.source > 0 && bead.type.target > 0 && bead.posterior >= LIKELY;

/** Whether a pair is inside one of the beads of a block. */
function holds({ beads }: Block, pair: LikelyPair): boolean {
  return beads.some(
    ({ i, j, type }) =>
      i <= pair.i && pair.i < i + type.source && j <= pair.j && pair.j < j + type.target,
  );
}

/**
 * From the first to the last of some sentences, which must be free, and further while sentences are free
 * and no paragraph begins.
 */
function widened(
  sentences: readonly number[],
  free: readonly boolean[],
  reach: number,
  startsParagraph: readonly boolean[] = [],
): IndexRange | undefined {
  let from = sentences[0] ?? 0;
  let to = (sentences.at(-1) ?? from) + 1;
  if (!free.slice(from, to).every(Boolean)) return undefined;
  const [least, most] = [Math.max(0, from - reach), Math.min(free.length, to + reach)];
  while (from > least && free[from - 1] && !startsParagraph[from]) from--;
  while (to < most && free[to] && !startsParagraph[to]) to++;
  return { from, to };
}

/** The evidence of the caller's vectors; paragraphs and repeats do not count inside a block. */
function shiftedSimilarity(
  { similarity }: Circumstances,
  top: number,
  left: number,
): Circumstances {
  return similarity === undefined ? {} : { similarity: (i, j) => similarity(i + top, j + left) };
}
