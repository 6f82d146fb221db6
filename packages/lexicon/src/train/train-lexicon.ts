import { type Bitext, type Document, type IndexRange, InvalidInputError } from '@diglot/text';
import { foldKey } from '../fold-key.ts';
import { writePack } from '../pack/write-pack.ts';
import type { Lexicon, LexiconEntry, LexiconPack } from '../types.ts';
import { maximize } from './maximize.ts';
import { Vocabulary } from './vocabulary.ts';
import { type WordBead, type WordRow, wordRows } from './word-rows.ts';

/** Options of {@link trainLexicon}. */
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
 * **Cost:** time, word pairs within beads, times iterations; memory, distinct word pairs and the words
 * of the beads.
 * **Source:** Brown et al. (1993), Computational Linguistics 19(2), 263–311, §4.
 * **Differs:** the prior lexicon enters as pseudo-counts; words count once a bead.
 *
 * @example
 * import { createAligner } from '@diglot/align';
 * import { openLexicon, trainLexicon } from '@diglot/lexicon';
 *
 * const english = 'Nurses value support. Nurses value rest. Doctors value support.';
 * const bitext = createAligner().alignTexts('护士重视支持。护士重视休息。医生重视支持。', english);
 * openLexicon(trainLexicon([bitext])).translate('护士', { to: 'en' })[0].text; // => 'nurses'
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
  const words = { sources: new Vocabulary(), targets: new Vocabulary() };
  const languages = languagesOf(bitexts);
  const beads = bitexts.flatMap((bitext) => wordBeads(bitext, words, minScore));
  if (beads.length === 0) {
    throw new InvalidInputError(
      'no-bitext',
      'lexicon/trainLexicon: no bead has words on both sides; give aligned documents with tokens',
    );
  }
  const { sources, targets } = words;
  const counts = { sources: sources.words.length, targets: targets.words.length };
  const rows = wordRows(beads, counts, (source) => {
    const found = lexicon?.translate(sources.words[source] ?? '', { to: languages.target }) ?? [];
    return targets.known(found.map(({ text }) => foldKey(text)));
  });
  maximize(rows, beads, counts.targets, iterations);
  return writePack(entriesOf(rows, words, { minCount, minProbability }), { name, ...languages });
}

/** The words of both sides, numbered. */
interface Vocabularies {
  readonly sources: Vocabulary;
  readonly targets: Vocabulary;
}

/** The beads of a bitext that are sure enough and have words on both sides, as numbers of words. */
function wordBeads(
  { source, target, alignment }: Bitext,
  { sources, targets }: Vocabularies,
  minScore: number,
): WordBead[] {
  const sourceWords = wordsBySentence(source, sources);
  const targetWords = wordsBySentence(target, targets);
  return alignment
    .filter(({ score }) => score >= minScore)
    .map(
      (bead): WordBead => ({
        source: distinct(sourceWords, bead.source),
        target: distinct(targetWords, bead.target),
      }),
    )
    .filter((bead) => bead.source.length > 0 && bead.target.length > 0);
}

/** The pairs of words that reach the thresholds. */
function* entriesOf(
  rows: readonly WordRow[],
  { sources, targets }: Vocabularies,
  { minCount, minProbability }: { readonly minCount: number; readonly minProbability: number },
): Generator<LexiconEntry> {
  for (const [id, { targets: ids, together, forward, back }] of rows.entries()) {
    const source = sources.words[id] ?? '';
    for (const [at, weight] of forward.entries()) {
      const backWeight = back[at] ?? 0;
      if ((together[at] ?? 0) < minCount) continue;
      if (Math.sqrt(weight * backWeight) < minProbability) continue;
      yield { source, target: targets.words[ids[at] ?? 0] ?? '', weight, backWeight };
    }
  }
}

/** The distinct words of some sentences. */
function distinct(
  sentences: readonly (readonly number[])[],
  { from, to }: IndexRange,
): readonly number[] {
  return [...new Set(sentences.slice(from, to).flat())];
}

function wordsBySentence(
  { text, sentences, tokens }: Document,
  vocabulary: Vocabulary,
): readonly (readonly number[])[] {
  let at = 0;
  return sentences.map(({ end }) => {
    const words: number[] = [];
    for (let token = tokens[at]; token !== undefined && token.end <= end; token = tokens[++at]) {
      if (token.kind === 'word') {
        words.push(vocabulary.add(foldKey(text.slice(token.start, token.end))));
      }
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
