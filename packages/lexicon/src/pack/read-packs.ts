import type { LexiconPack } from '../types.ts';
import { COMPACT_MAGIC, expandPack } from './expand-pack.ts';
import { type OpenPack, openPack } from './read-pack.ts';
import { beginsWith, lengthOf, MAGIC } from './sections.ts';

/**
 * Open the packs that lie one after another in some bytes; mostly there is one.
 *
 * @throws {ParseError} `pack-unreadable`: not packs, of another version, or cut short.
 *
 * @remarks **Cost:** as `openPack`, for each.
 */
export function readPacks(bytes: Uint8Array): OpenPack[] {
  const packs: OpenPack[] = [];
  let rest = bytes;
  do {
    const magic = beginsWith(rest, COMPACT_MAGIC) ? COMPACT_MAGIC : MAGIC;
    const length = lengthOf(rest, magic);
    const pack: LexiconPack = rest.subarray(0, length);
    packs.push(openPack(magic === MAGIC ? pack : expandPack(pack)));
    rest = rest.subarray(length);
  } while (rest.length > 0);
  return packs;
}
