import type { Link } from '../link/compose.ts';
import type { ChineseToken, Unit } from '../read/units.ts';

/** Where tokens begin and end in the Chinese text of a unit, and where a sure link says that a term does. */
export interface Borders {
  isStart(at: number): boolean;
  isEnd(at: number): boolean;
  /** The token that begins, or ends, at an offset. */
  tokenAt(start: number): ChineseToken | undefined;
  tokenUpTo(end: number): ChineseToken | undefined;
}

/** Least weight of a link, of two units or more, that says where a term may cut a token. */
const CUTTING_WEIGHT = 0.8;

/** Index the borders of a unit. @remarks **Cost:** linear; each question then takes constant time. */
export function findBorders({ text, chinese }: Unit, links: readonly Link[]): Borders {
  const starts = new Uint8Array(text.length + 1);
  const ends = new Uint8Array(text.length + 1);
  const beginning = new Int32Array(text.length + 1).fill(-1);
  const ending = new Int32Array(text.length + 1).fill(-1);
  chinese.forEach(({ start, end }, i) => {
    starts[start] = 1;
    ends[end] = 1;
    beginning[start] = i;
    ending[end] = i;
  });
  for (const { start, end, weight } of links) {
    if (end - start < 2 || weight < CUTTING_WEIGHT) continue;
    starts[start] = 1;
    ends[end] = 1;
  }
  return {
    isStart: (at) => starts[at] === 1,
    isEnd: (at) => ends[at] === 1,
    tokenAt: (start) => chinese[beginning[start] ?? -1],
    tokenUpTo: (end) => chinese[ending[end] ?? -1],
  };
}
