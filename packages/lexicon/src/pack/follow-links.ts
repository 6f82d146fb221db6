import type { Translation } from '../types.ts';
import type { OpenPack } from './read-pack.ts';
import { findFolded, stringAt } from './string-table.ts';

/**
 * Follow the links of every string of a pack that folds to `key`, to its other side; several to one string keep the best.
 *
 * @returns The heaviest first within each string; weights are 0..1.
 */
export function followLinks(pack: OpenPack, key: string, to: 'source' | 'target'): Translation[] {
  const links = to === 'target' ? pack.forward : pack.back;
  const range = findFolded(to === 'target' ? pack.source : pack.target, key);
  const best = new Map<number, number>();
  for (let id = range.from; id < range.to; id++) {
    for (let link = links.first[id] ?? 0; link < (links.first[id + 1] ?? 0); link++) {
      const target = links.to[link] ?? 0;
      best.set(target, Math.max(best.get(target) ?? 0, links.weight[link] ?? 0));
    }
  }
  return [...best].map(([id, weight]) => ({
    text: stringAt(pack[to], id),
    weight: weight / MAX_WEIGHT,
  }));
}

/** A weight of 1, as packs hold it. */
const MAX_WEIGHT = 255;
