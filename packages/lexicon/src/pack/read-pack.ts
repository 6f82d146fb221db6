import type { LexiconPack, PackInfo } from '../types.ts';
import type { Links } from './links.ts';
import { expectKind, MAGIC, readSections } from './sections.ts';
import type { StringTable } from './string-table.ts';

/** A pack's arrays, as views of its bytes. */
export interface OpenPack {
  readonly info: PackInfo;
  readonly source: StringTable;
  readonly target: StringTable;
  readonly forward: Links;
  readonly back: Links;
}

/**
 * Open a pack without copying it.
 *
 * @throws {ParseError} `pack-unreadable`: not a pack, of another version, or cut short.
 *
 * @remarks **Cost:** the header's length; one copy of the bytes if they do not begin at a multiple of
 * four in their buffer.
 */
export function openPack(pack: LexiconPack): OpenPack {
  const { info, arrays } = readSections(pack, MAGIC);
  const u8 = (name: string) => expectKind(arrays.get(name), Uint8Array);
  const u16 = (name: string) => expectKind(arrays.get(name), Uint16Array);
  const u32 = (name: string) => expectKind(arrays.get(name), Uint32Array);
  const table = (name: string): StringTable => ({
    ends: u32(`${name}.ends`),
    units:
      arrays.get(`${name}.units`) instanceof Uint16Array
        ? u16(`${name}.units`)
        : u8(`${name}.units`),
    shownIds: u32(`${name}.shownIds`),
    shownEnds: u32(`${name}.shownEnds`),
    shownUnits: u16(`${name}.shownUnits`),
  });
  const links = (name: string): Links => ({
    first: u32(`${name}.first`),
    to: u32(`${name}.to`),
    weight: u8(`${name}.weight`),
  });
  return {
    info,
    source: table('source'),
    target: table('target'),
    forward: links('forward'),
    back: links('back'),
  };
}
