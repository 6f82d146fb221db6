import { ParseError } from '@diglot/text';
import type { LexiconPack, PackInfo } from '../types.ts';
import type { StringTable } from './string-table.ts';
import { type Links, MAGIC, type Section } from './write-pack.ts';

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
export function readPack(pack: LexiconPack): OpenPack {
  const bytes = pack.byteOffset % 4 === 0 ? pack : pack.slice();
  const prefix = MAGIC.length + 11;
  const head = new TextDecoder().decode(bytes.subarray(0, prefix));
  const headerLength = Number(head.slice(MAGIC.length));
  if (!head.startsWith(MAGIC) || !(headerLength <= bytes.length - prefix)) throw unreadable();
  const header = parseHeader(bytes.subarray(prefix, prefix + headerLength));
  const body = prefix + headerLength;
  const arrays = new Map(
    header.sections.map((section) => [section.name, view(bytes, body, section)]),
  );
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
    info: header.info,
    source: table('source'),
    target: table('target'),
    forward: links('forward'),
    back: links('back'),
  };
}

function parseHeader(bytes: Uint8Array): { info: PackInfo; sections: readonly Section[] } {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw unreadable(cause);
  }
}

function view(bytes: Uint8Array, body: number, { kind, offset, length }: Section) {
  const at = bytes.byteOffset + body + offset;
  const size = kind === 'u8' ? 1 : kind === 'u16' ? 2 : 4;
  if (body + offset + length * size > bytes.length) throw unreadable();
  if (kind === 'u8') return new Uint8Array(bytes.buffer, at, length);
  if (kind === 'u16') return new Uint16Array(bytes.buffer, at, length);
  return new Uint32Array(bytes.buffer, at, length);
}

function expectKind<T>(array: unknown, kind: abstract new (...args: never[]) => T): T {
  if (!(array instanceof kind)) throw unreadable();
  return array;
}

function unreadable(cause?: unknown): ParseError {
  return new ParseError(
    'pack-unreadable',
    'lexicon/openLexicon: the bytes are no lexicon pack, or are cut short; build it again with readGlossary or trainLexicon',
    { cause },
  );
}
