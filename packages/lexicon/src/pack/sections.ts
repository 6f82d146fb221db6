import { ParseError } from '@diglot/text';
import type { LexiconPack, PackInfo } from '../types.ts';

/** First bytes of every pack; the digit is the version of the layout. */
export const MAGIC = 'DGLX1\n';

/** A typed array in a pack. Offsets count from the end of the header. */
interface Section {
  readonly name: string;
  readonly kind: 'u8' | 'u16' | 'u32';
  readonly offset: number;
  readonly length: number;
}

/** Bytes of a number of each kind. */
const SIZES: Readonly<Record<Section['kind'], number>> = { u8: 1, u16: 2, u32: 4 };

type TypedArray = Uint8Array | Uint16Array | Uint32Array;

/** Arrays by their names. */
export type Arrays = Readonly<Record<string, TypedArray>>;

/** Digits of the header's length, and the line break after them. */
const LENGTH_UNITS = 11;

/**
 * Write named arrays as bytes.
 *
 * Layout: the magic, the header's length in bytes (ten decimal digits, then `\n`), the header (JSON:
 * `info` and `sections`, padded with blanks to a multiple of eight), then the sections, each a
 * little-endian typed array at a multiple of four.
 */
export function serialize(magic: string, info: PackInfo, arrays: Arrays): LexiconPack {
  let size = 0;
  const sections = Object.entries(arrays).map(([name, array]): Section => {
    const offset = size;
    size += Math.ceil(array.byteLength / 4) * 4;
    const kind = array instanceof Uint8Array ? 'u8' : array instanceof Uint16Array ? 'u16' : 'u32';
    return { name, kind, offset, length: array.length };
  });
  const json = new TextEncoder().encode(JSON.stringify({ info, sections }));
  const prefix = magic.length + LENGTH_UNITS;
  const headerLength = Math.ceil((prefix + json.length) / 8) * 8 - prefix;
  const pack = new Uint8Array(prefix + headerLength + size).fill(32, 0, prefix + headerLength);
  pack.set(new TextEncoder().encode(`${magic}${String(headerLength).padStart(10, '0')}\n`));
  pack.set(json, prefix);
  for (const { name, offset } of sections) {
    const array = arrays[name];
    if (array === undefined) continue;
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    pack.set(bytes, prefix + headerLength + offset);
  }
  return pack;
}

/** Lay packs one after another: what `openLexicon` opens as well. */
export function joinPacks(packs: readonly LexiconPack[]): LexiconPack {
  const joined = new Uint8Array(packs.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const pack of packs) {
    joined.set(pack, at);
    at += pack.length;
  }
  return joined;
}

/** Whether bytes begin with a magic. */
export const beginsWith = (pack: LexiconPack, magic: string): boolean =>
  new TextDecoder().decode(pack.subarray(0, magic.length)) === magic;

/** Where a pack that begins the bytes ends. @throws {ParseError} `pack-unreadable`, as {@link readSections}. */
export function lengthOf(bytes: Uint8Array, magic: string): number {
  const { header, body } = readHeader(bytes, magic);
  const ends = header.sections.map(
    ({ kind, offset, length }) => body + Math.ceil((offset + length * SIZES[kind]) / 4) * 4,
  );
  const end = Math.max(body, ...ends);
  if (end > bytes.length) throw unreadable();
  return end;
}

/**
 * Read what {@link serialize} wrote, without copying it.
 *
 * @returns The arrays are views of the bytes; of a copy, if these do not begin at a multiple of four in
 * their buffer.
 * @throws {ParseError} `pack-unreadable`: not such bytes, of another version, or cut short.
 */
export function readSections(
  pack: LexiconPack,
  magic: string,
): { readonly info: PackInfo; readonly arrays: ReadonlyMap<string, TypedArray> } {
  // Not `slice`, which shares the bytes where they are a Buffer.
  const bytes = pack.byteOffset % 4 === 0 ? pack : new Uint8Array(pack);
  const { header, body } = readHeader(bytes, magic);
  const arrays = new Map(
    header.sections.map((section) => [section.name, view(bytes, body, section)]),
  );
  return { info: header.info, arrays };
}

/** The header, and where what follows it begins. */
function readHeader(bytes: Uint8Array, magic: string): { header: Header; body: number } {
  const prefix = magic.length + LENGTH_UNITS;
  const head = new TextDecoder().decode(bytes.subarray(0, prefix));
  const headerLength = Number(head.slice(magic.length));
  if (!head.startsWith(magic) || !(headerLength <= bytes.length - prefix)) throw unreadable();
  const body = prefix + headerLength;
  return { header: parseHeader(bytes.subarray(prefix, body)), body };
}

interface Header {
  readonly info: PackInfo;
  readonly sections: readonly Section[];
}

function parseHeader(bytes: Uint8Array): Header {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw unreadable(cause);
  }
}

function view(bytes: Uint8Array, body: number, { kind, offset, length }: Section): TypedArray {
  const at = bytes.byteOffset + body + offset;
  if (body + offset + length * SIZES[kind] > bytes.length) throw unreadable();
  if (kind === 'u8') return new Uint8Array(bytes.buffer, at, length);
  if (kind === 'u16') return new Uint16Array(bytes.buffer, at, length);
  return new Uint32Array(bytes.buffer, at, length);
}

/** @throws {ParseError} `pack-unreadable`, when an array is not of the kind it has to be. */
export function expectKind<T>(array: unknown, kind: abstract new (...args: never[]) => T): T {
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
