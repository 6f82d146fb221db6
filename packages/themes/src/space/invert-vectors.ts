import type { ConceptVector } from './vectors.ts';

/** Which documents have a concept: those from `offsets[id]` up to `offsets[id + 1]`, ascending. */
export interface InvertedVectors {
  readonly offsets: Int32Array;
  readonly documents: Int32Array;
  readonly weights: Uint16Array;
}

/** Turn documents by concepts into concepts by documents. */
export function invertVectors(corpus: readonly ConceptVector[]): InvertedVectors {
  let concepts = 0;
  let cells = 0;
  for (const { ids } of corpus) {
    concepts = Math.max(concepts, (ids.at(-1) ?? -1) + 1);
    cells += ids.length;
  }
  const offsets = new Int32Array(concepts + 1);
  for (const { ids } of corpus) for (const id of ids) (offsets[id + 1] as number)++;
  for (let id = 0; id < concepts; id++) (offsets[id + 1] as number) += offsets[id] as number;
  const next = offsets.slice();
  const documents = new Int32Array(cells);
  const weights = new Uint16Array(cells);
  corpus.forEach((one, at) => {
    one.ids.forEach((id, i) => {
      const cell = next[id] as number;
      next[id] = cell + 1;
      documents[cell] = at;
      weights[cell] = one.weights[i] as number;
    });
  });
  return { offsets, documents, weights };
}
