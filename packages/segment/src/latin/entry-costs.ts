import { CLASSES } from './model/classes.ts';

const WIDTH = CLASSES.length;
const ENGLISH = CLASSES.indexOf('en');
const OTHER = CLASSES.indexOf('other');

/** A language with less evidence than this in the whole text, in nats, is not expected in it. */
const PRESENT = 2;
/** What a change to such a language costs, in nats. */
const UNEXPECTED = 1;
/** What a change to a language that the model does not know costs, in nats. */
const RARE = 4;

/** What a change to each class costs, in nats, before anything has been read. */
export const FIRST_ENTRY: Float64Array = Float64Array.from(CLASSES, (name) =>
  name === 'other' ? RARE : 0,
);

/**
 * What a change to each class costs, in nats, by whether a first path found that language.
 *
 * @param emissions - Log-probabilities of the classes of each word.
 * @param path - The class of each word.
 */
export function entryCosts(emissions: Float32Array, path: Uint8Array): Float64Array {
  const found = new Float64Array(WIDTH);
  for (let w = 0; w < path.length; w++) {
    const state = path[w] as number;
    if (state === ENGLISH) continue;
    let second = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < WIDTH; c++) {
      if (c !== state) second = Math.max(second, emissions[w * WIDTH + c] as number);
    }
    const lead = (emissions[w * WIDTH + state] as number) - second;
    if (lead > 0) found[state] = (found[state] as number) + lead;
  }
  return found.map((evidence, c) => {
    if (c === ENGLISH || evidence >= PRESENT) return c === OTHER ? RARE : 0;
    return c === OTHER ? RARE + UNEXPECTED : UNEXPECTED;
  });
}
