import type { Side } from './read-words.ts';

/** A space in which words of both languages have places. */
export interface BilingualSpace {
  /** Number of dimensions. */
  readonly size: number;
  /** The place of a word; whole numbers. */
  find(side: Side, key: string): Int8Array | undefined;
}

export function bundledSpace(): BilingualSpace {
  return { size: 0, find: () => undefined };
}
