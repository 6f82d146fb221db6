import { type Bitext, type Document, type IndexRange, InvalidInputError } from '@diglot/text';
import { foldKey } from './fold-key.ts';
import type { Lexicon, LexiconEntry, LexiconPack } from './types.ts';
import { writePack } from './write-pack.ts';

export interface TrainingOptions {
  /** Shown by `Lexicon.packs`; default `learned`. */
  readonly name?: string;
  /** Prior knowledge: its pairs start likelier and keep a pseudo-count. Default: none. */
  readonly lexicon?: Lexicon;
  /** Rounds of expectation–maximisation; default 5. */
  readonly iterations?: number;
  /** Least number of beads in which a pair occurs together; default 2. */
  readonly minCount?: number;
  /** Least geometric mean of the two translation probabilities, 0..1; default 0.1. */
  readonly minProbability?: number;
  /** Beads with a lower score are left out; default 0.5. */
  readonly minScore?: number;
}

/** Pseudo-count of a pair that the prior lexicon has. Beads. */
const PRIOR_COUNT = 1;

/** A word pair that occurs together in some bead. */
interface Cell {
  readonly source: number;
  readonly target: number;
  readonly prior: number;
  /** Beads in which both occur. */
  together: number;
  /** p(target | source) and p(source | target). */
  forward: number;
  back: number;
}

/**
 * Learn word translations from a user's own aligned texts.
 *
 * IBM model 1 in both directions over the word tokens of each bead (each word counted once a bead),
 * with an empty word on the given side; a pair is kept when the geometric mean of both probabilities
 * and its number of beads reach the thresholds.
 *
 * @throws {InvalidInputError} `no-bitext`: no bead with words on both sides; `mixed-languages`: the
 * bitexts do not agree on their languages.
 *
 * @remarks
 * **Cost:** word pairs within beads, times iterations.
 * **Source:** Brown et al. (1993), Computational Linguistics 19(2), 263–311, §4.
 * **Differs:** the prior lexicon enters as pseudo-counts; words count once a bead.
 */
export function trainLexicon(
  bitexts: readonly Bitext[],
  options: TrainingOptions = {},
): LexiconPack {
  const {
    name = 'learned',
    lexicon,
    iterations = 5,
    minCount = 2,
    minProbability = 0.1,
    minScore = 0.5,
  } = options;
  const sources = new Vocabulary();
  const targets = new Vocabulary();
  const languages = languagesOf(bitexts);
  const beads = bitexts.flatMap(({ source, target, alignment }) => {
    const sourceWords = wordsBySentence(source);
    const targetWords = wordsBySentence(target);
    return alignment
      .filter(({ score }) => score >= minScore)
      .map((bead) => ({
        source: sources.ids(sourceWords, bead.source),
        target: targets.ids(targetWords, bead.target),
      }))
      .filter((bead) => bead.source.length > 0 && bead.target.length > 0);
  });
  if (beads.length === 0) {
    throw new InvalidInputError(
      'no-bitext',
      'lexicon/trainLexicon: no bead has words on both sides; give aligned documents with tokens',
    );
  }

  const cells = new Map<string, Cell>();
  const translations = sources.words.map(
    (word) =>
      new Set(lexicon?.translate(word, { to: languages.target }).map(({ text }) => foldKey(text))),
  );
  const known = (source: number, target: number) =>
    translations[source]?.has(targets.words[target] ?? '') ? PRIOR_COUNT : 0;
  const grids = beads.map(({ source, target }) =>
    source.map((from) =>
      target.map((to) => {
        const key = `${from} ${to}`;
        let cell = cells.get(key);
        if (cell === undefined) {
          const prior = known(from, to);
          cell = {
            source: from,
            target: to,
            prior,
            together: 0,
            forward: 1 + prior * 9,
            back: 1 + prior * 9,
          };
          cells.set(key, cell);
        }
        cell.together++;
        return cell;
      }),
    ),
  );
  for (let round = 0; round < iterations; round++) {
    maximize(grids, [...cells.values()], sources.words.length, targets.words.length);
  }

  const entries = [...cells.values()].flatMap((cell): LexiconEntry[] =>
    cell.together >= minCount && Math.sqrt(cell.forward * cell.back) >= minProbability
      ? [
          {
            source: sources.words[cell.source] ?? '',
            target: targets.words[cell.target] ?? '',
            weight: cell.forward,
            backWeight: cell.back,
          },
        ]
      : [],
  );
  return writePack(entries, { name, ...languages });
}

/** One round of expectation–maximisation over all beads, both directions. */
function maximize(
  grids: readonly (readonly (readonly Cell[])[])[],
  cells: readonly Cell[],
  sourceCount: number,
  targetCount: number,
): void {
  const forward = new Map(cells.map((cell) => [cell, cell.prior]));
  const back = new Map(cells.map((cell) => [cell, cell.prior]));
  for (const grid of grids) {
    // Each word shares itself among its partners and an empty word as likely as an average partner.
    const columns = grid[0]?.map((_, at) => grid.map((row) => row[at] as Cell)) ?? [];
    for (const row of grid) share(row, back, 'back');
    for (const column of columns) share(column, forward, 'forward');
  }
  const sourceSum = new Float64Array(sourceCount);
  const targetSum = new Float64Array(targetCount);
  for (const cell of cells) {
    sourceSum[cell.source] = (sourceSum[cell.source] ?? 0) + (forward.get(cell) ?? 0);
    targetSum[cell.target] = (targetSum[cell.target] ?? 0) + (back.get(cell) ?? 0);
  }
  for (const cell of cells) {
    cell.forward = (forward.get(cell) ?? 0) / (sourceSum[cell.source] || 1);
    cell.back = (back.get(cell) ?? 0) / (targetSum[cell.target] || 1);
  }
}

function share(
  partners: readonly Cell[],
  counts: Map<Cell, number>,
  side: 'forward' | 'back',
): void {
  const sum = partners.reduce((total, cell) => total + cell[side], 0);
  const whole = sum + sum / partners.length;
  for (const cell of partners)
    counts.set(cell, (counts.get(cell) ?? 0) + cell[side] / (whole || 1));
}

/** Numbers for words, in order of appearance. */
class Vocabulary {
  readonly words: string[] = [];
  readonly #ids = new Map<string, number>();

  /** The distinct words of some sentences. */
  ids(sentences: readonly (readonly string[])[], { from, to }: IndexRange): readonly number[] {
    const ids = sentences.slice(from, to).flatMap((words) =>
      words.map((word) => {
        const known = this.#ids.get(word);
        if (known !== undefined) return known;
        this.#ids.set(word, this.words.length);
        return this.words.push(word) - 1;
      }),
    );
    return [...new Set(ids)];
  }
}

function wordsBySentence({ text, sentences, tokens }: Document): readonly (readonly string[])[] {
  let at = 0;
  return sentences.map(({ end }) => {
    const words: string[] = [];
    for (let token = tokens[at]; token !== undefined && token.end <= end; token = tokens[++at]) {
      if (token.kind === 'word') words.push(foldKey(text.slice(token.start, token.end)));
    }
    return words;
  });
}

function languagesOf(bitexts: readonly Bitext[]) {
  const pairs = new Set(
    bitexts.map(({ source, target }) => `${source.language} ${target.language}`),
  );
  if (pairs.size > 1) {
    throw new InvalidInputError(
      'mixed-languages',
      `lexicon/trainLexicon: the bitexts are of ${[...pairs].join(', ')}; train one pair at a time`,
    );
  }
  const [source = 'zh', target = 'en'] = [...pairs].join('').split(' ');
  return { source, target };
}
