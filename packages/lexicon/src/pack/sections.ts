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

/** Whether bytes begin with a magic. */
export const beginsWith = (pack: LexiconPack, magic: string): boolean =>
  new TextDecoder().decode(pack.subarray(0, magic.length)) === magic;

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
  const bytes = pack.byteOffset % 4 === 0 ? pack : pack.slice();
  const prefix = magic.length + LENGTH_UNITS;
  const head = new TextDecoder().decode(bytes.subarray(0, prefix));
  const headerLength = Number(head.slice(magic.length));
  if (!head.startsWith(magic) || !(headerLength <= bytes.length - prefix)) throw unreadable();
  const header = parseHeader(bytes.subarray(prefix, prefix + headerLength));
  const body = prefix + headerLength;
  const arrays = new Map(
    header.sections.map((section) => [section.name, view(bytes, body, section)]),
  );
  return { info: header.info, arrays };
}

function parseHeader(bytes: Uint8Array): { info: PackInfo; sections: readonly Section[] } {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw unreadable(cause);
  }
}

function view(bytes: Uint8Array, body: number, { kind, offset, length }: Section): TypedArray {
  const at = bytes.byteOffset + body + offset;
  const size = kind === 'u8' ? 1 : kind === 'u16' ? 2 : 4;
  if (body + offset + length * size > bytes.length) throw unreadable();
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
