import type { LexiconPack } from '../types.ts';
import { type Link, type Links, linkUp } from './links.ts';
import { prefixed } from './prefixed.ts';
import { expectKind, MAGIC, readSections, serialize } from './sections.ts';
import { buildStringTable, type StringTable } from './string-table.ts';
import { splitVarints } from './varints.ts';

/** First bytes of every compact pack; the digit is the version of the layout. */
export const COMPACT_MAGIC = 'DGLC1\n';

/**
 * Turn what `compactPack` wrote back into the pack that it was made from, byte for byte.
 *
 * @throws {ParseError} `pack-unreadable`.
 */
export function expandPack(compact: Uint8Array): LexiconPack {
  const { info, arrays } = readSections(compact, COMPACT_MAGIC);
  const part = (name: string) => expectKind(arrays.get(name), Uint8Array);
  const source = expandStrings('source', part);
  const target = expandStrings('target', part);
  const forward = expandForward(part);
  return serialize(MAGIC, info, {
    ...prefixed('source', source),
    ...prefixed('target', target),
    ...prefixed('forward', forward),
    ...prefixed('back', turnRound(forward, part('links.backWeight'), target.ends.length)),
  });
}

function expandForward(part: (name: string) => Uint8Array): Links {
  const planes = [0, 1, 2, 3].map((plane) => part(`links.to${plane}`));
  const weight = part('links.weight');
  const to = Uint32Array.from(weight, (_, at) =>
    planes.reduce((id, plane, index) => id | ((plane[at] ?? 0) << (8 * index)), 0),
  );
  const counts = splitVarints(part('links.counts'));
  const first = new Uint32Array(counts.length + 1);
  counts.forEach((count, id) => {
    first[id + 1] = (first[id] ?? 0) + count;
  });
  return { first, to, weight };
}

/** The links of the other direction: those that have a weight for it. */
function turnRound({ first, to }: Links, backWeights: Uint8Array, count: number): Links {
  const links: Link[] = [];
  for (let id = 0; id < first.length - 1; id++) {
    for (let at = first[id] ?? 0; at < (first[id + 1] ?? 0); at++) {
      const weight = backWeights[at] ?? 0;
      if (weight > 0) links.push({ from: to[at] ?? 0, to: id, weight });
    }
  }
  return linkUp(count, links);
}

function expandStrings(name: string, part: (name: string) => Uint8Array): StringTable {
  const lines = (bytes: Uint8Array) => new TextDecoder().decode(bytes).split('\n');
  const shared = part(`${name}.shared`);
  const rests = lines(part(`${name}.rests`));
  const shown = new Map<number, string>();
  const texts = lines(part(`${name}.shown`));
  let id = 0;
  splitVarints(part(`${name}.shownGaps`)).forEach((gap, at) => {
    id += gap;
    shown.set(id, texts[at] ?? '');
  });
  let folded = '';
  const strings = Array.from(shared, (units, at) => {
    folded = folded.slice(0, units) + (rests[at] ?? '');
    return { folded, text: shown.get(at) ?? folded };
  });
  return buildStringTable(strings);
}
