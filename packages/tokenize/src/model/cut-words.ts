import { isHighSurrogate } from '@diglot/text';
import { decode, END, packWeights, path, reserve, SINGLE, score } from './decode.ts';
import { readFeatures, TAGS, workspace } from './features.ts';
import type { WordModel } from './model-file.ts';

/** Before it stand only the marks between stretches, none of which is part of a word. */
const FIRST_HAN = 0x2e80;

function standAlone(scores: Float64Array, position: number): void {
  scores.fill(-1e9, position * TAGS, position * TAGS + SINGLE);
}

/**
 * Make a function that cuts stretches of Han characters into words with a model.
 *
 * @returns Words which, joined, are the stretch.
 *
 * @remarks
 * **Cost:** linear; memory for the longest stretch is kept.
 * **Source:** an averaged perceptron over characters (Collins, 2002; Jiang et al., 2008), with words of a
 * list among its features.
 */
export function createCutter({
  vocabulary,
  layout,
  weights,
  moves,
}: WordModel): (stretch: string) => string[] {
  const packed = packWeights(weights);
  const space = workspace();
  const found = path();
  return (stretch) => {
    const words: string[] = [];
    if (stretch === '') return words;
    const count = readFeatures(stretch, vocabulary, layout, space);
    reserve(found, count);
    score(count, space.features, packed, found);
    for (let i = 0; i < count; i++) {
      if (stretch.charCodeAt(i) < FIRST_HAN) standAlone(found.scores, i);
    }
    decode(count, moves, found);
    let start = 0;
    for (let i = 0; i < count; i++) {
      // A character beyond the BMP stays whole.
      if ((found.tags[i] as number) < END || isHighSurrogate(stretch.charCodeAt(i))) continue;
      words.push(stretch.slice(start, i + 1));
      start = i + 1;
    }
    if (start < count) words.push(stretch.slice(start));
    return words;
  };
}
