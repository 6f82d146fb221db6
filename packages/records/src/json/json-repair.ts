import { jsonrepair } from 'jsonrepair';
import type { Source } from '../source/source.ts';
import type { JsonNode } from './json-node.ts';

/** How far apart the broken and the mended text are looked at to find where they go on alike. */
const WINDOW = 16;

/** How many code units must agree for the two texts to be in step again. */
const STEP = 3;

/**
 * Mend broken JSON and keep the way back to the source.
 *
 * @returns A source whose text is the mended JSON and whose provenance is that of the broken one, or
 *   `undefined` when it is beyond repair.
 *
 * @remarks **Cost:** linear; the two texts are walked in step, since repairs are local.
 */
export function repairedJson(source: Source, start: number, end: number): Source | undefined {
  const broken = source.text.slice(start, end);
  let mended: string;
  try {
    mended = jsonrepair(broken);
  } catch {
    return undefined;
  }
  const offsets = stepOffsets(broken, mended);
  return source.derive(mended, (offset) => start + (offsets[offset] ?? broken.length));
}

/**
 * A node of mended JSON without the values that stand nowhere in the broken text: mending made them (`"a":,` becomes
 * `"a":null,`), or their place is not known.
 */
export function placedNode(node: JsonNode, source: Source): JsonNode | undefined {
  if (node.kind === 'array')
    return { ...node, items: node.items.flatMap((item) => placedNode(item, source) ?? []) };
  if (node.kind === 'object') {
    const members = [...node.members].flatMap(([name, member]): [string, JsonNode][] => {
      const placed = placedNode(member, source);
      return placed ? [[name, placed]] : [];
    });
    return { ...node, members: new Map(members) };
  }
  const { start, end } = source.rootSpan(node.start, node.end);
  return start < end || node.start === node.end ? node : undefined;
}

/** For each offset of the mended text, the offset of the broken one. Rises. */
function stepOffsets(broken: string, mended: string): Uint32Array {
  const offsets = new Uint32Array(mended.length + 1);
  let from = 0;
  let to = 0;
  while (to < mended.length) {
    if (broken[from] !== mended[to]) {
      const { skip, add } = resume(broken, from, mended, to);
      for (let at = 0; at < add; at++) offsets[to++] = Math.min(from + at, from + skip);
      from = Math.min(from + skip, broken.length);
      if (add > 0 || skip > 0) continue;
    }
    offsets[to++] = from;
    if (from < broken.length) from++;
  }
  offsets[to] = broken.length;
  return offsets;
}

/** The smallest number of code units to skip and to add after which both texts agree. */
function resume(broken: string, from: number, mended: string, to: number) {
  for (let sum = 1; sum <= WINDOW; sum++) {
    for (let skip = 0; skip <= sum; skip++) {
      const add = sum - skip;
      const left = broken.slice(from + skip, from + skip + STEP);
      if (left.length > 0 && mended.startsWith(left, to + add)) return { skip, add };
    }
  }
  return { skip: 1, add: 1 };
}
