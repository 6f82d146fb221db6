/** Finds what is noted of a key among the keys of a table. */
export interface KeyIndex {
  /** Note a number ≥ 0 of the key that is the table's characters from `start` to `end`. */
  add(start: number, end: number, value: number): void;
  /** The number noted of a key; −1 for none. */
  find(key: string): number;
}

/**
 * Make an index of the keys of a table: a hash table of their places, so that reading a table neither
 * cuts it into strings nor parses what is never asked for.
 *
 * @param most - No more keys than so many are added.
 * @remarks A key added twice is found as it was added first. Hash: FNV-1a.
 *
 * @example
 * import { createKeyIndex } from '@diglot/words';
 *
 * const index = createKeyIndex('护士\tnurse\n医生\tdoctor', 2);
 * index.add(0, 2, 0);
 * index.add(9, 11, 1);
 * index.find('医生'); // => 1
 * index.find('患者'); // => -1
 */
export function createKeyIndex(table: string, most: number): KeyIndex {
  const size = 2 ** Math.ceil(Math.log2(2 * most + 1));
  const mask = size - 1;
  // Of each slot: the hash, where the key begins, what is noted of it plus one.
  const hashes = new Int32Array(size);
  const starts = new Int32Array(size);
  const values = new Int32Array(size);
  return {
    add(start, end, value) {
      const hash = hashOf(table, start, end);
      let slot = spread(hash) & mask;
      while (values[slot] !== 0) slot = (slot + 1) & mask;
      hashes[slot] = hash;
      starts[slot] = start;
      values[slot] = value + 1;
    },
    find(key) {
      const hash = hashOf(key, 0, key.length);
      for (let slot = spread(hash) & mask; values[slot] !== 0; slot = (slot + 1) & mask) {
        if (hashes[slot] !== hash) continue;
        const start = starts[slot] as number;
        if (table.startsWith(key, start) && isEnd(table.charCodeAt(start + key.length))) {
          return (values[slot] as number) - 1;
        }
      }
      return -1;
    },
  };
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** Keys of a table end at a tab, a line feed, or its end; English ones may hold blanks. */
function isEnd(code: number): boolean {
  return code === 0x09 || code === 0x0a || Number.isNaN(code);
}
