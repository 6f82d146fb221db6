/** Ids of pairs of UTF-16 units, in open addressing; 0 for a pair that is not there. */
export interface PairTable {
  readonly keys: Int32Array;
  readonly ids: Int32Array;
  readonly mask: number;
}

/**
 * Make a table of pairs. The n-th pair has the id n + 1.
 *
 * @param pairs - Each is `first << 16 | second`; none twice, none 0.
 */
export function pairTable(pairs: Int32Array): PairTable {
  let size = 16;
  while (size < pairs.length * 2) size *= 2;
  const keys = new Int32Array(size);
  const ids = new Int32Array(size);
  const mask = size - 1;
  for (let i = 0; i < pairs.length; i++) {
    const pair = pairs[i] as number;
    let slot = slotOf(pair) & mask;
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = pair;
    ids[slot] = i + 1;
  }
  return { keys, ids, mask };
}

/** The id of a pair of UTF-16 units; 0 for none. */
export function pairId({ keys, ids, mask }: PairTable, first: number, second: number): number {
  const pair = (first << 16) | second;
  let slot = slotOf(pair) & mask;
  for (let key = keys[slot]; key !== 0; key = keys[slot]) {
    if (key === pair) return ids[slot] as number;
    slot = (slot + 1) & mask;
  }
  return 0;
}

/** Mixes all bits of a pair into the low ones (the finalizer of MurmurHash3, shortened). */
function slotOf(pair: number): number {
  const mixed = Math.imul(pair ^ (pair >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
