import type { Bead, Bitext, Diagnostic, Span } from '@diglot/text';
import type { Tokenizer } from '@diglot/tokenize';
import { alignRead } from './align-read.ts';
import { type AlignSetting, inDirection } from './align-sentences.ts';
import { type ReadTexts, readTexts } from './analysis/read-texts.ts';
import { documentOver } from './documents.ts';
import { duplicateRuns } from './duplicate-runs.ts';
import { parallelRuns } from './mixed/parallel-runs.ts';
import { type MixedSentence, splitMixed } from './mixed/split-mixed.ts';
import { createSimilarity } from './similarity.ts';
import type { Steps } from './steps.ts';
import type { LanguageSpan, MixedInspection } from './types.ts';

/** Rounds over what stayed without a partner; finds halves that stand in another order. */
const ROUNDS = 3;

/** Most sentences of both languages that are searched: some 10 MB of prose. */
const MOST_MIXED_SENTENCES = 100_000;

/** Find the parallel stretches of a text, and what else there is; see `Aligner.inspectBitexts`. */
export function* inspectBitextsIn(
  text: string,
  setting: AlignSetting,
  tokenizer: () => Tokenizer,
): Steps<MixedInspection> {
  const all = splitMixed(text, setting).filter(({ language }) => language !== 'und');
  if (all.length > MOST_MIXED_SENTENCES) return tooMany(text, all);
  const sides = {
    translated: all.filter(({ language }) => language === setting.translated),
    keyed: all.filter(({ language }) => language === setting.keyed),
  };
  const found = yield* pairUp(text, sides, setting);
  const isKeyedFirst = all[0]?.language === setting.keyed;
  const bitexts = found
    .map((stretch) => bitextOf(text, stretch, isKeyedFirst, tokenizer()))
    .sort((a, b) => startOf(a) - startOf(b));
  const paired = new Set(bitexts.flatMap(pairedStarts));
  return {
    bitexts,
    unpaired: all.filter(({ start }) => !paired.has(start)).map(unpairedOf),
    diagnostics: [sides.translated, sides.keyed]
      .flatMap((side) => duplicatesIn(text, side))
      .sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0)),
  };
}

/** A parallel stretch: its sentences, and beads that count from its beginning. */
interface Stretch {
  readonly translated: readonly MixedSentence[];
  readonly keyed: readonly MixedSentence[];
  /** The translated side is their source. */
  readonly beads: readonly Bead[];
}

/** Align both languages, keep what is parallel, and again with what is left. */
function* pairUp(
  text: string,
  sides: {
    readonly translated: readonly MixedSentence[];
    readonly keyed: readonly MixedSentence[];
  },
  setting: AlignSetting,
): Steps<Stretch[]> {
  if (sides.translated.length === 0 || sides.keyed.length === 0) return [];
  const [translatedTexts, keyedTexts] = [sides.translated, sides.keyed].map((sentences) =>
    sentences.map(({ start, end }) => text.slice(start, end)),
  ) as [string[], string[]];
  const read = yield* readTexts(translatedTexts, keyedTexts, setting);
  const similarity =
    setting.embed && (yield* createSimilarity(translatedTexts, keyedTexts, setting.embed));
  const found: Stretch[] = [];
  let translated = [...sides.translated.keys()];
  let keyed = [...sides.keyed.keys()];
  for (let round = 0; round < ROUNDS && translated.length > 0 && keyed.length > 0; round++) {
    const [ours, theirs] = [pick(sides.translated, translated), pick(sides.keyed, keyed)];
    const [translatedAt, keyedAt] = [translated, keyed];
    const alignment = yield* alignRead(
      pickTexts(read, translated, keyed),
      {
        paragraphs: { translated: ours.map(startsParagraph), keyed: theirs.map(startsParagraph) },
        ...(similarity && {
          similarity: (i: number, j: number) => similarity(translatedAt[i] ?? 0, keyedAt[j] ?? 0),
        }),
      },
      setting,
    );
    const { beads, covers } = inDirection(alignment, false);
    const runs = parallelRuns(covers).map(({ from, to }) => beads.slice(from, to));
    if (runs.length === 0) break;
    for (const run of runs) {
      const { source, target } = spread(run);
      found.push({
        translated: ours.slice(source.from, source.to),
        keyed: theirs.slice(target.from, target.to),
        beads: run.map((bead) => shift(bead, source.from, target.from)),
      });
    }
    translated = without(
      translated,
      runs.map(spread).map(({ source }) => source),
    );
    keyed = without(
      keyed,
      runs.map(spread).map(({ target }) => target),
    );
  }
  return found;
}

const startsParagraph = (sentence: MixedSentence) => sentence.startsParagraph;

const pick = <T>(list: readonly T[], places: readonly number[]): T[] =>
  places.map((at) => list[at] as T);

const pickTexts = (
  { translated, keyed, keyCount }: ReadTexts,
  ours: readonly number[],
  theirs: readonly number[],
): ReadTexts => ({ translated: pick(translated, ours), keyed: pick(keyed, theirs), keyCount });

/** All sentences that a run of beads has, on each side. */
function spread(run: readonly Bead[]): Pick<Bead, 'source' | 'target'> {
  const [first, last] = [run[0] as Bead, run.at(-1) as Bead];
  return {
    source: { from: first.source.from, to: last.source.to },
    target: { from: first.target.from, to: last.target.to },
  };
}

/** A list without some ranges of it, which are in order. */
function without(list: readonly number[], ranges: readonly Bead['source'][]): number[] {
  const kept: number[] = [];
  let at = 0;
  for (const { from, to } of ranges) {
    kept.push(...list.slice(at, from));
    at = to;
  }
  return [...kept, ...list.slice(at)];
}

function bitextOf(
  text: string,
  { translated, keyed, beads }: Stretch,
  isKeyedFirst: boolean,
  tokenizer: Tokenizer,
): Bitext {
  const documentOf = (sentences: readonly MixedSentence[]) =>
    documentOver(text, sentences[0]?.language ?? 'und', sentences.map(spanOf), tokenizer);
  const [ours, theirs] = [documentOf(translated), documentOf(keyed)];
  if (!isKeyedFirst) return { source: ours, target: theirs, alignment: beads };
  return {
    source: theirs,
    target: ours,
    alignment: beads.map(({ source, target, score }) => ({
      source: target,
      target: source,
      score,
    })),
  };
}

const startOf = ({ source: { sentences } }: Bitext) => sentences[0]?.start ?? 0;

/** Where the sentences begin that have a partner. */
function pairedStarts({ source, target, alignment }: Bitext): number[] {
  return alignment
    .filter((bead) => bead.source.from < bead.source.to && bead.target.from < bead.target.to)
    .flatMap((bead) => [
      ...source.sentences.slice(bead.source.from, bead.source.to),
      ...target.sentences.slice(bead.target.from, bead.target.to),
    ])
    .map(({ start }) => start);
}

function duplicatesIn(text: string, sentences: readonly MixedSentence[]): Diagnostic[] {
  return duplicateRuns(sentences.map(({ start, end }) => text.slice(start, end))).map(
    ({ from, to, of }) => ({
      code: 'duplicate-block',
      message: `${to - from} sentences repeat those from offset ${sentences[of]?.start}; a translation belongs to one of them only`,
      span: { start: sentences[from]?.start ?? 0, end: sentences[to - 1]?.end ?? 0 },
    }),
  );
}

function tooMany(text: string, all: readonly MixedSentence[]): MixedInspection {
  const message = `${all.length} sentences are more than ${MOST_MIXED_SENTENCES}: no parallel stretches were looked for; read the text part by part`;
  const diagnostic = { code: 'too-many-sentences', message, span: { start: 0, end: text.length } };
  return { bitexts: [], unpaired: all.map(unpairedOf), diagnostics: [diagnostic] };
}

function unpairedOf({ start, end, language }: MixedSentence): LanguageSpan {
  return { start, end, language };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function shift({ source, target, score }: Bead, sources: number, targets: number): Bead {
  return {
    source: { from: source.from - sources, to: source.to - sources },
    target: { from: target.from - targets, to: target.to - targets },
    score,
  };
}
