import type { Bead } from '@diglot/text';
import { alignRead, type Circumstances } from '../align-read.ts';
import { type AlignSetting, inDirection } from '../align-sentences.ts';
import { type ReadTexts, readTexts } from '../analysis/read-texts.ts';
import type { BeadCover } from '../bead-cover.ts';
import { type DuplicateRun, duplicateRuns, inRuns } from '../duplicate-runs.ts';
import { findBlocks } from '../moved/find-blocks.ts';
import { createSimilarity } from '../similarity.ts';
import type { Steps } from '../steps.ts';
import type { MixedSentence } from './mixed-sentence.ts';
import { toParagraphEnds } from './paragraph-ends.ts';
import { parallelRuns } from './parallel-runs.ts';
import { standingsOf } from './standings.ts';

/** Rounds over what stayed without a partner; finds halves that stand in another order. */
const ROUNDS = 3;

/** The sentences of a mixed text that are in one language. */
export interface MixedSide {
  readonly sentences: readonly MixedSentence[];
  readonly texts: readonly string[];
  readonly duplicates: readonly DuplicateRun[];
}

export function mixedSide(text: string, sentences: readonly MixedSentence[]): MixedSide {
  const texts = sentences.map(({ start, end }) => text.slice(start, end));
  return { sentences, texts, duplicates: duplicateRuns(texts) };
}

/** A parallel stretch: its sentences, and beads that count from its beginning. */
export interface Stretch {
  readonly translated: readonly MixedSentence[];
  readonly keyed: readonly MixedSentence[];
  /** The translated side is their source. */
  readonly beads: readonly Bead[];
  readonly covers: readonly BeadCover[];
}

/** Align both languages, keep what is parallel, and again with what is left. */
export function* pairUp(
  translated: MixedSide,
  keyed: MixedSide,
  setting: AlignSetting,
): Steps<Stretch[]> {
  if (translated.texts.length === 0 || keyed.texts.length === 0) return [];
  const read = yield* readTexts(translated.texts, keyed.texts, setting);
  const similarity =
    (setting.embed && (yield* createSimilarity(translated.texts, keyed.texts, setting.embed))) ||
    undefined;
  const sides = { translated, keyed, read, similarity };
  const found: Stretch[] = [];
  let left: Left = { translated: [...translated.texts.keys()], keyed: [...keyed.texts.keys()] };
  for (let round = 0; round < ROUNDS; round++) {
    if (left.translated.length === 0 || left.keyed.length === 0) break;
    const stretches = yield* parallelStretches(sides, left, round === 0, setting);
    if (stretches.length === 0) break;
    found.push(...stretches.map(({ stretch }) => stretch));
    left = {
      translated: without(
        left.translated,
        stretches.map(({ places }) => places.source),
      ),
      keyed: without(
        left.keyed,
        stretches.map(({ places }) => places.target),
      ),
    };
  }
  const blocks = yield* outOfOrder(sides, left, setting);
  return [...found, ...blocks];
}

/** Both sides, read. */
interface ReadSides {
  readonly translated: MixedSide;
  readonly keyed: MixedSide;
  readonly read: ReadTexts;
  readonly similarity: Circumstances['similarity'] | undefined;
}

/** Places of the sentences that have no partner yet. */
interface Left {
  readonly translated: readonly number[];
  readonly keyed: readonly number[];
}

/** A stretch, and which of the sentences that were left are in it. */
interface Found {
  readonly stretch: Stretch;
  readonly places: Spread;
}

/** Align the sentences that are left, and find the stretches of them that are parallel. */
function* parallelStretches(
  { translated, keyed, read, similarity }: ReadSides,
  { translated: ours, keyed: theirs }: Left,
  isFirst: boolean,
  setting: AlignSetting,
): Steps<Found[]> {
  const alignment = yield* alignRead(
    {
      translated: pick(read.translated, ours),
      keyed: pick(read.keyed, theirs),
      keyCount: read.keyCount,
    },
    {
      repeated: {
        translated: pick(repeatedIn(translated), ours),
        keyed: pick(repeatedIn(keyed), theirs),
      },
      paragraphs: {
        translated: pick(paragraphsIn(translated), ours),
        keyed: pick(paragraphsIn(keyed), theirs),
      },
      ...(similarity && {
        similarity: (i: number, j: number) => similarity(ours[i] ?? 0, theirs[j] ?? 0),
      }),
    },
    setting,
  );
  const { beads, covers } = inDirection(alignment, false);
  const sides = {
    translated: pick(translated.sentences, ours),
    keyed: pick(keyed.sentences, theirs),
  };
  const standings = standingsOf(beads, sides.translated, sides.keyed, isFirst);
  const runs = toParagraphEnds(parallelRuns(covers, standings), beads, covers, sides);
  return runs.map(({ from, to }) => {
    const own = beads.slice(from, to);
    const { source, target } = spread(own);
    const stretch = {
      translated: sides.translated.slice(source.from, source.to),
      keyed: sides.keyed.slice(target.from, target.to),
      beads: own.map((bead) => shift(bead, source.from, target.from)),
      covers: covers.slice(from, to),
    };
    return { stretch, places: { source, target } };
  });
}

const repeatedIn = ({ sentences, duplicates }: MixedSide) => inRuns(duplicates, sentences.length);

const paragraphsIn = ({ sentences }: MixedSide): boolean[] =>
  sentences.map(({ startsParagraph }) => startsParagraph);

/** Blocks among the sentences that are left whose two sides stand in another order than the rest. */
function* outOfOrder(
  { translated, keyed, read, similarity }: ReadSides,
  left: Left,
  setting: AlignSetting,
): Steps<Stretch[]> {
  const [ours, theirs] = [
    marks(left.translated, translated.texts.length),
    marks(left.keyed, keyed.texts.length),
  ];
  for (const { from, to } of translated.duplicates) ours.fill(false, from, to);
  for (const { from, to } of keyed.duplicates) theirs.fill(false, from, to);
  const paragraphs = { translated: paragraphsIn(translated), keyed: paragraphsIn(keyed) };
  const blocks = yield* findBlocks(
    read,
    { translated: ours, keyed: theirs },
    { paragraphs, ...(similarity && { similarity }) },
    setting,
  );
  return blocks.map((block) => {
    const none = new Float64Array();
    const { beads } = inDirection({ ...block, sourceAlone: none, targetAlone: none }, false);
    return {
      translated: translated.sentences.slice(block.translated.from, block.translated.to),
      keyed: keyed.sentences.slice(block.keyed.from, block.keyed.to),
      beads: beads.map((bead) => shift(bead, block.translated.from, block.keyed.from)),
      covers: block.covers,
    };
  });
}

function marks(places: readonly number[], count: number): boolean[] {
  const marked = new Array<boolean>(count).fill(false);
  for (const place of places) marked[place] = true;
  return marked;
}

const pick = <T>(list: readonly T[], places: readonly number[]): T[] =>
  places.map((at) => list[at] as T);

type Spread = Pick<Bead, 'source' | 'target'>;

/** All sentences that a run of beads has, on each side. */
function spread(run: readonly Bead[]): Spread {
  const [first, last] = [run[0] as Bead, run.at(-1) as Bead];
  return {
    source: { from: first.source.from, to: last.source.to },
    target: { from: first.target.from, to: last.target.to },
  };
}

/** A list without some ranges of it, which are in order. */
function without(list: readonly number[], ranges: readonly Bead['source'][]): number[] {
  let at = 0;
  const kept = ranges.map(({ from, to }) => {
    const before = list.slice(at, from);
    at = to;
    return before;
  });
  return [...kept.flat(), ...list.slice(at)];
}

function shift({ source, target, score }: Bead, sources: number, targets: number): Bead {
  return {
    source: { from: source.from - sources, to: source.to - sources },
    target: { from: target.from - targets, to: target.to - targets },
    score,
  };
}
