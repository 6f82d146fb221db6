/** Where strings stand in a text. */
export interface Places {
  /** The first place of a part behind `after`, or −1. Begin with `after` = −1. */
  next(part: string, after: number): number;
  /** Whether two units may stand there side by side; false is sure. */
  mayHold(first: number, second: number): boolean;
}

/** Slots of the table of pairs: a power of two, this at least, and two for each unit of the text or more. */
const MIN_SLOTS = 64;
const SLOTS_A_UNIT = 2;

/** Two primes that spread pairs of units over the slots; any others would do. */
const FIRST_FACTOR = 31;
const SECOND_FACTOR = 1571;

/**
 * Index a text by its pairs of units, for many short strings to be looked for in it.
 *
 * @remarks **Cost:** linear; a look-up visits the places of the string's first two units.
 */
export function indexPlaces(text: string): Places {
  const { length } = text;
  let size = MIN_SLOTS;
  while (size < SLOTS_A_UNIT * length) size *= 2;
  const mask = size - 1;
  const slot = (first: number, second: number) =>
    (first * FIRST_FACTOR + second * SECOND_FACTOR) & mask;
  const heads = new Int32Array(size).fill(-1);
  const nexts = new Int32Array(length).fill(-1);
  for (let at = length - 2; at >= 0; at--) {
    const pair = slot(text.charCodeAt(at), text.charCodeAt(at + 1));
    nexts[at] = heads[pair] as number;
    heads[pair] = at;
  }
  return {
    next(part, after) {
      if (part.length < 2) return text.indexOf(part, after + 1);
      let at =
        after < 0
          ? (heads[slot(part.charCodeAt(0), part.charCodeAt(1))] as number)
          : (nexts[after] as number);
      while (at >= 0 && !text.startsWith(part, at)) at = nexts[at] as number;
      return at;
    },
    mayHold: (first, second) => (heads[slot(first, second)] as number) >= 0,
  };
}

/** As {@link indexPlaces}, without an index: for a string that is a term, and too short for one to pay. */
export const shortPlaces = (text: string): Places => ({
  next: (part, after) => text.indexOf(part, after + 1),
  mayHold: () => true,
});
