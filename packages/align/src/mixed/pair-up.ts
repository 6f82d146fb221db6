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
    setting.embed && (yield* createSimilarity(translated.texts, keyed.texts, setting.embed));
  const circumstances = [translated, keyed].map(({ sentences, duplicates }) => ({
    repeated: inRuns(duplicates, sentences.length),
    paragraphs: sentences.map(({ startsParagraph }) => startsParagraph),
  }));
  const found: Stretch[] = [];
  /** Places of the sentences that are left. */
  let left = { translated: [...translated.texts.keys()], keyed: [...keyed.texts.keys()] };
  for (let round = 0; round < ROUNDS; round++) {
    const { translated: ours, keyed: theirs } = left;
    if (ours.length === 0 || theirs.length === 0) break;
    const markedLeft = (kind: 'repeated' | 'paragraphs') => ({
      translated: pick(circumstances[0]?.[kind] ?? [], ours),
      keyed: pick(circumstances[1]?.[kind] ?? [], theirs),
    });
    const alignment = yield* alignRead(
      {
        translated: pick(read.translated, ours),
        keyed: pick(read.keyed, theirs),
        keyCount: read.keyCount,
      },
      {
        repeated: markedLeft('repeated'),
        paragraphs: markedLeft('paragraphs'),
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
    const standings = standingsOf(beads, sides.translated, sides.keyed, round === 0);
    const runs = toParagraphEnds(parallelRuns(covers, standings), beads, covers, sides);
    if (runs.length === 0) break;
    const spreads = runs.map(({ from, to }) => spread(beads.slice(from, to)));
    runs.forEach(({ from, to }, at) => {
      const { source, target } = spreads[at] as Spread;
      found.push({
        translated: pick(translated.sentences, ours.slice(source.from, source.to)),
        keyed: pick(keyed.sentences, theirs.slice(target.from, target.to)),
        beads: beads.slice(from, to).map((bead) => shift(bead, source.from, target.from)),
        covers: covers.slice(from, to),
      });
    });
    left = {
      translated: without(
        ours,
        spreads.map(({ source }) => source),
      ),
      keyed: without(
        theirs,
        spreads.map(({ target }) => target),
      ),
    };
  }
  const blocks = yield* outOfOrder(translated, keyed, left, { read, similarity }, setting);
  return [...found, ...blocks];
}

/** Blocks among the sentences that are left whose two sides stand in another order than the rest. */
function* outOfOrder(
  translated: MixedSide,
  keyed: MixedSide,
  left: { readonly translated: readonly number[]; readonly keyed: readonly number[] },
  {
    read,
    similarity,
  }: { readonly read: ReadTexts; readonly similarity: Circumstances['similarity'] | undefined },
  setting: AlignSetting,
): Steps<Stretch[]> {
  const [ours, theirs] = [
    marks(left.translated, translated.texts.length),
    marks(left.keyed, keyed.texts.length),
  ];
  for (const { from, to } of translated.duplicates) ours.fill(false, from, to);
  for (const { from, to } of keyed.duplicates) theirs.fill(false, from, to);
  const paragraphs = {
    translated: translated.sentences.map(({ startsParagraph }) => startsParagraph),
    keyed: keyed.sentences.map(({ startsParagraph }) => startsParagraph),
  };
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
