import { type Lexicon, openLexicon } from '@diglot/lexicon';
import type { Located } from '../neighbours/neighbours.ts';
import type { ConceptOptions, HeldDocument, ThemeIndex } from '../types.ts';
import { createConcepts, createNumbering } from './concepts.ts';
import { meanPlaces, placeDocument, placeSides } from './space.ts';
import { createVectors } from './vectors.ts';
import { countDocuments, createWordWeights, type WordWeights } from './word-weights.ts';

/** The documents of a corpus, placed so that they can be compared. */
export interface LocatedCorpus extends Pick<ThemeIndex, 'frequencies' | 'means'> {
  readonly located: readonly Located[];
  /** Concepts by number. */
  readonly concepts: readonly string[];
  readonly rarityOf: WordWeights['rarityOf'];
}

/** Work out the concepts and the place of each document of a corpus. */
export function locateCorpus(
  corpus: readonly HeldDocument[],
  lexicon: Lexicon,
  glossary: Lexicon | undefined,
): LocatedCorpus {
  const frequencies = countDocuments(corpus.map(({ words }) => words));
  const weights = createWordWeights(frequencies);
  const { numberOf, list } = createNumbering();
  const toVector = createVectors(weights, createConcepts(lexicon, glossary, numberOf));
  const vectors = corpus.map(({ words }) => toVector(words));
  const sides = corpus.map(({ words }) => placeSides(words, weights));
  const means = meanPlaces(sides);
  const located = corpus.map(({ words }, at) => ({
    ...(vectors[at] as (typeof vectors)[number]),
    place: placeDocument(sides[at] ?? {}, means, words),
  }));
  return { located, concepts: list(), frequencies, means, rarityOf: weights.rarityOf };
}

/** Make the same of new documents, by what is known of those of a map. */
export function createLocator(index: ThemeIndex, { lexicon, glossary }: ConceptOptions) {
  const weights = createWordWeights(index.frequencies);
  const { numberOf } = createNumbering(index.concepts);
  const toVector = createVectors(
    weights,
    createConcepts(lexicon ?? openLexicon(), glossary, numberOf),
    index.concepts.length,
  );
  return ({ words }: HeldDocument): Located => ({
    ...toVector(words),
    place: placeDocument(placeSides(words, weights), index.means, words),
  });
}
