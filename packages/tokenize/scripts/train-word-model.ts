import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { ScriptClass, scriptClassTable, toSimplified } from '@diglot/text';
import { BEGIN, decode, END, MIDDLE, path, reserve, SINGLE } from '../src/model/decode.ts';
import {
  FEATURES,
  type Layout,
  layoutOf,
  PER_CHARACTER,
  PER_CHARACTER_IN_WORD,
  PER_PAIR,
  readFeatures,
  TAGS,
  workspace,
} from '../src/model/features.ts';
import { type ModelParts, writeModel } from '../src/model/model-file.ts';
import { pairTable } from '../src/model/pair-table.ts';
import { type ListedWord, traitOf, wordList } from '../src/model/word-list.ts';

/**
 * Train the word cutter of engine `model` and write `data/word-model.bin`.
 *
 * usage: tsx --conditions=diglot-source scripts/train-word-model.ts --corpus FILE
 *
 * FILE has a sentence a line, its words apart by spaces. The same file gives the same model.
 */
const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
if (values.corpus === undefined) {
  throw new Error('train-word-model: name the corpus: --corpus ud-zh-words.train.txt');
}

/** Rounds over the corpus; the score on the development sets is level from eight on. */
const EPOCHS = 10;
/** The model is the mean of those that the corpus gives in the orders of these seeds. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
/** Least occurrences of a word of jieba's dictionary to be listed: with 10 the score is .15 lower, with 4 it is no higher in 1 MB. */
const MIN_OCCURRENCES = 5;
/** Features kept, the strongest: as many as leave the file, words included, under 1 MB; more hardly add to the score. */
const MAX_FEATURES = 72_000;

interface Sample {
  /** The Han stretches of a sentence, Simplified, with a line break between, as engines get them. */
  readonly text: string;
  /** The place of each character in its word. */
  readonly tags: Uint8Array;
}

const classes = scriptClassTable();

function sampleOf(words: readonly string[]): Sample {
  let text = '';
  let before = '';
  const tags: number[] = [];
  for (const word of words) {
    for (const part of toSimplified(word).split(/([^\p{Script=Han}])/u)) {
      const isHan = part.length > 0 && classes[part.charCodeAt(0)] === ScriptClass.han;
      if (isHan) {
        const mark = markOf(before);
        if (before !== '' && (text !== '' || mark !== '\n')) {
          tags.push(SINGLE);
          text += mark;
        }
        for (let i = 0; i < part.length; i++) tags.push(placeOf(i, part.length));
        text += part;
        before = '';
      } else if (part !== '') {
        before = part;
      }
    }
  }
  return { text, tags: Uint8Array.from(tags) };
}

/** What `createHanWords` puts before a stretch behind this character. */
function markOf(before: string): string {
  const kind = classes[before.charCodeAt(0)];
  if (kind === ScriptClass.digit) return '0';
  return kind === ScriptClass.latin ? 'a' : '\n';
}

function placeOf(index: number, length: number): number {
  if (length === 1) return SINGLE;
  if (index === 0) return BEGIN;
  return index === length - 1 ? END : MIDDLE;
}

/** The words of jieba's dictionary, Simplified; of those that become one the most frequent. */
function listedWords(minOccurrences: number, shape: RegExp): ListedWord[] {
  const dictionary = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const words = new Map<string, { readonly occurrences: number; readonly tag: string }>();
  for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
    const [written = '', count, tag = ''] = line.split(' ');
    const occurrences = Number(count);
    if (!(occurrences >= minOccurrences) || !shape.test(written)) continue;
    const word = toSimplified(written);
    if ((words.get(word)?.occurrences ?? -1) < occurrences) words.set(word, { occurrences, tag });
  }
  return [...words]
    .map(([word, { occurrences, tag }]): ListedWord => [word, traitOf(occurrences, tag)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Numbers from 0 to 1, always the same (the generator of C's standard, §7.20.2.2). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

const samples = readFileSync(values.corpus, 'utf8')
  .split('\n')
  .map((line) => sampleOf(line.split(/\s+/u).filter((word) => word !== '')))
  .filter(({ text }) => text !== '');
const words = listedWords(MIN_OCCURRENCES, /^[\u4e00-\u9fff]{1,5}$/u);

const unsigned = (a: number, b: number) => (a >>> 0) - (b >>> 0);
const units = new Set<number>();
const near = new Set<number>();
const far = new Set<number>();
for (const { text } of samples) {
  const framed = `\n${text}\n`;
  for (let i = 0; i < framed.length; i++) {
    units.add(framed.charCodeAt(i));
    if (i > 0) near.add((framed.charCodeAt(i - 1) << 16) | framed.charCodeAt(i));
    if (i > 1) far.add((framed.charCodeAt(i - 2) << 16) | framed.charCodeAt(i));
  }
}
const characters = [...units].sort(unsigned);
const pairs = [...near].sort(unsigned);
const gapped = [...far].sort(unsigned);

const ids = new Uint16Array(0x10000);
characters.forEach((unit, index) => {
  ids[unit] = index + 1;
});
const layout = layoutOf(characters.length, pairs.length, gapped.length);
const vocabulary = {
  characters: ids,
  pairs: pairTable(Int32Array.from(pairs)),
  gapped: pairTable(Int32Array.from(gapped)),
  words: wordList(words),
};
const space = workspace();
const read = samples.map(({ text }) => {
  const count = readFeatures(text, vocabulary, layout, space);
  return space.features.slice(0, count * FEATURES);
});
const { weights, moves } = mean(SEEDS.map(train));
const model = pruned(layout, weights, moves);
const bytes = writeModel(model);
writeFileSync(new URL('../data/word-model.bin', import.meta.url), bytes);
process.stdout.write(
  `${samples.length} sentences, ${words.length} words, ${model.pairs.length} pairs, ${bytes.length} bytes\n`,
);

interface Trained {
  readonly weights: Float32Array;
  readonly moves: Float32Array;
}

/** The sum says the same as the mean: only its proportions count. */
function mean(models: readonly Trained[]): Trained {
  const [first, ...others] = models as [Trained, ...Trained[]];
  for (const { weights, moves } of others) {
    weights.forEach((weight, at) => {
      first.weights[at] = (first.weights[at] as number) + weight;
    });
    moves.forEach((move, at) => {
      first.moves[at] = (first.moves[at] as number) + move;
    });
  }
  return first;
}

function train(seed: number): Trained {
  const found = path();
  const weights = new Float32Array(layout.size * TAGS);
  const moves = new Float32Array(TAGS * TAGS);
  // Sums of each change times the step it came at: what the average over all steps takes away.
  const late = new Float64Array(weights.length);
  const lateMoves = new Float64Array(moves.length);
  const random = createRandom(seed * 7919);
  const order = samples.map((_, index) => index);
  let step = 1;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const index of order) {
      const { tags } = samples[index] as Sample;
      const features = read[index] as Int32Array;
      reserve(found, tags.length);
      found.scores.fill(0, 0, tags.length * TAGS);
      features.forEach((feature, k) => {
        const at = Math.floor(k / FEATURES) * TAGS;
        for (let tag = 0; tag < TAGS; tag++) {
          (found.scores[at + tag] as number) += weights[feature * TAGS + tag] as number;
        }
      });
      decode(tags.length, moves, found);
      step++;
      const change = (table: Float32Array, sums: Float64Array, at: number, by: number) => {
        table[at] = (table[at] as number) + by;
        sums[at] = (sums[at] as number) + by * step;
      };
      for (let i = 0; i < tags.length; i++) {
        const [right, guess] = [tags[i] as number, found.tags[i] as number];
        if (right !== guess) {
          for (const feature of features.subarray(i * FEATURES, (i + 1) * FEATURES)) {
            change(weights, late, feature * TAGS + right, 1);
            change(weights, late, feature * TAGS + guess, -1);
          }
        }
        if (i === 0) continue;
        const move = (tags[i - 1] as number) * TAGS + right;
        const guessed = (found.tags[i - 1] as number) * TAGS + guess;
        if (move === guessed) continue;
        change(moves, lateMoves, move, 1);
        change(moves, lateMoves, guessed, -1);
      }
    }
  }
  const average = (table: Float32Array, sums: Float64Array) =>
    table.map((weight, at) => weight - (sums[at] as number) / step);
  return { weights: average(weights, late), moves: average(moves, lateMoves) };
}

/** Keep the strongest features, in steps of 1/127 of the strong ones, and what they are looked up by. */
function pruned(from: Layout, weights: Float32Array, moves: Float32Array): ModelParts {
  const strength = Float32Array.from({ length: from.size }, (_, feature) =>
    weights
      .subarray(feature * TAGS, (feature + 1) * TAGS)
      .reduce((most, weight) => Math.max(most, Math.abs(weight)), 0),
  );
  const sorted = Float32Array.from(strength).sort().reverse();
  const least = sorted[MAX_FEATURES - 1] as number;
  const scale = 127 / (sorted[100] as number);
  const isKept = (start: number, count: number) =>
    strength.subarray(start, start + count).some((value) => value >= least);
  const keep = (list: readonly number[], ...places: readonly [number, number][]) =>
    list.flatMap((value, index) =>
      places.some(([start, count]) => isKept(start + (index + 1) * count, count))
        ? [{ value, id: index + 1 }]
        : [],
    );
  const kept = {
    characters: keep(
      characters,
      [from.characters, PER_CHARACTER],
      [from.inWords, PER_CHARACTER_IN_WORD],
    ),
    pairs: keep(pairs, [from.pairs, PER_PAIR]),
    gapped: keep(gapped, [from.gapped, 1]),
  };
  const to = layoutOf(kept.characters.length, kept.pairs.length, kept.gapped.length);
  const small = new Int8Array(to.size * TAGS);
  const copy = (source: number, target: number, count: number) => {
    for (let i = 0; i < count; i++) {
      if ((strength[source + i] as number) < least) continue;
      for (let tag = 0; tag < TAGS; tag++) {
        const weight = Math.round((weights[(source + i) * TAGS + tag] as number) * scale);
        small[(target + i) * TAGS + tag] = Math.max(-127, Math.min(127, weight));
      }
    }
  };
  copy(0, 0, from.characters);
  kept.characters.forEach(({ id }, index) => {
    copy(
      from.characters + id * PER_CHARACTER,
      to.characters + (index + 1) * PER_CHARACTER,
      PER_CHARACTER,
    );
    copy(
      from.inWords + id * PER_CHARACTER_IN_WORD,
      to.inWords + (index + 1) * PER_CHARACTER_IN_WORD,
      PER_CHARACTER_IN_WORD,
    );
  });
  kept.pairs.forEach(({ id }, index) => {
    copy(from.pairs + id * PER_PAIR, to.pairs + (index + 1) * PER_PAIR, PER_PAIR);
  });
  kept.gapped.forEach(({ id }, index) => {
    copy(from.gapped + id, to.gapped + index + 1, 1);
  });
  // Characters without a weight of their own have the features of id 0.
  copy(from.inWords, to.inWords, PER_CHARACTER_IN_WORD);
  copy(from.characters, to.characters, PER_CHARACTER);
  return {
    characters: kept.characters.map(({ value }) => value),
    pairs: kept.pairs.map(({ value }) => value),
    gapped: kept.gapped.map(({ value }) => value),
    words,
    weights: small,
    moves: Int16Array.from(moves, (weight) => Math.round(weight * scale)),
  };
}
