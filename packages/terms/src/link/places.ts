/** Where strings stand in a text. */
export interface Places {
  /** The first place of a part behind `after`, or −1. Begin with `after` = −1. */
  next(part: string, after: number): number;
  /** Whether two units may stand there side by side; false is sure. */
  mayHold(first: number, second: number): boolean;
}

/**
 * Index a text by its pairs of units, for many short strings to be looked for in it.
 *
 * @remarks **Cost:** linear; a look-up visits the places of the string's first two units.
 */
export function indexPlaces(text: string): Places {
  const { length } = text;
  let size = 64;
  while (size < 2 * length) size *= 2;
  const mask = size - 1;
  const slot = (first: number, second: number) => (first * 31 + second * 1571) & mask;
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
