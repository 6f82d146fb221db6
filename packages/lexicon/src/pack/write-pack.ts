import type { Language } from '@diglot/text';
import { foldKey } from '../fold-key.ts';
import type { LexiconEntry, LexiconPack, PackInfo } from '../types.ts';
import {
  buildStringTable,
  compareFolded,
  type FoldedString,
  type StringTable,
} from './string-table.ts';

/** First bytes of every pack; the digit is the version of the layout. */
export const MAGIC = 'DGLX1\n';

/** A typed array in a pack. Offsets count from the end of the header. */
export interface Section {
  readonly name: string;
  readonly kind: 'u8' | 'u16' | 'u32';
  readonly offset: number;
  readonly length: number;
}

/** Links from the strings of one table to those of another, best first. */
export interface Links {
  /** String i has the links from `first[i]` up to `first[i + 1]`. */
  readonly first: Uint32Array;
  readonly to: Uint32Array;
  /** Weight times 255, rounded, at least 1. */
  readonly weight: Uint8Array;
}

/**
 * Write pairs as a pack: two sorted string tables and the links between them, in both directions.
 *
 * Layout: `DGLX1\n`, the header's length in bytes (ten decimal digits, then `\n`), the header (JSON:
 * `info` and `sections`, padded with blanks to a multiple of eight), then the sections, each a
 * little-endian typed array at a multiple of four.
 *
 * Equal pairs are merged, the highest weight stays. The result does not depend on the order of
 * `entries`. Entries with an empty side are left out.
 *
 * @example
 * import { openLexicon, writePack } from '@diglot/lexicon';
 *
 * const pack = writePack([{ source: '护士', target: 'nurse', weight: 1 }], { name: 'ward' });
 * openLexicon(pack).translate('nurse', { to: 'zh' }); // => [{ text: '护士', weight: 1 }]
 * openLexicon(pack).packs[0].pairs; // => 1
 */
export function writePack(
  entries: Iterable<LexiconEntry>,
  info: {
    readonly name: string;
    readonly license?: string;
    readonly attribution?: string;
    readonly source?: Language;
    readonly target?: Language;
  },
): LexiconPack {
  const pairs = [...mergePairs(entries)];
  const sources = indexStrings(pairs.map(({ source }) => source));
  const targets = indexStrings(pairs.map(({ target }) => target));
  const numbered = pairs.map((pair) => ({
    source: sources.ids.get(pair.source) ?? 0,
    target: targets.ids.get(pair.target) ?? 0,
    weight: quantize(pair.weight),
    backWeight: pair.variant ? 0 : quantize(pair.backWeight ?? pair.weight),
  }));
  const forward = linkUp(
    sources.count,
    numbered.map(({ source, target, weight }) => ({ from: source, to: target, weight })),
  );
  const back = linkUp(
    targets.count,
    numbered
      .filter(({ backWeight }) => backWeight > 0)
      .map(({ source, target, backWeight }) => ({ from: target, to: source, weight: backWeight })),
  );
  const full: PackInfo = {
    source: 'zh',
    target: 'en',
    ...info,
    sourceWords: sources.count,
    targetWords: targets.count,
    pairs: pairs.length,
  };
  return serialize(full, {
    ...prefixed('source', sources.table),
    ...prefixed('target', targets.table),
    ...prefixed('forward', forward),
    ...prefixed('back', back),
  });
}

function* mergePairs(entries: Iterable<LexiconEntry>): Generator<LexiconEntry> {
  const merged = new Map<string, LexiconEntry>();
  for (const entry of entries) {
    const source = entry.source.trim();
    const target = entry.target.trim();
    if (source === '' || target === '') continue;
    const key = `${source}\n${target}`;
    const before = merged.get(key);
    const backWeight = entry.backWeight ?? entry.weight;
    merged.set(key, {
      source,
      target,
      weight: Math.max(entry.weight, before?.weight ?? 0),
      backWeight: Math.max(backWeight, before?.backWeight ?? 0),
      variant: (entry.variant ?? false) && (before?.variant ?? true),
    });
  }
  yield* merged.values();
}

function indexStrings(texts: readonly string[]) {
  const strings: FoldedString[] = [...new Set(texts)].map((text) => ({
    text,
    folded: foldKey(text),
  }));
  strings.sort(compareFolded);
  const ids = new Map(strings.map(({ text }, id) => [text, id]));
  return { ids, count: strings.length, table: buildStringTable(strings) };
}

function quantize(weight: number): number {
  return Math.max(1, Math.min(255, Math.round(weight * 255)));
}

function linkUp(
  count: number,
  links: { readonly from: number; readonly to: number; readonly weight: number }[],
): Links {
  links.sort((a, b) => a.from - b.from || b.weight - a.weight || a.to - b.to);
  const first = new Uint32Array(count + 1);
  for (const { from } of links) first[from + 1] = (first[from + 1] ?? 0) + 1;
  for (let i = 1; i <= count; i++) first[i] = (first[i] ?? 0) + (first[i - 1] ?? 0);
  return {
    first,
    to: Uint32Array.from(links, ({ to }) => to),
    weight: Uint8Array.from(links, ({ weight }) => weight),
  };
}

type Arrays = Record<string, Uint8Array | Uint16Array | Uint32Array>;

function prefixed(prefix: string, arrays: StringTable | Links): Arrays {
  return Object.fromEntries(
    Object.entries(arrays).map(([name, array]) => [`${prefix}.${name}`, array]),
  );
}

function serialize(info: PackInfo, arrays: Arrays): LexiconPack {
  let size = 0;
  const sections = Object.entries(arrays).map(([name, array]): Section => {
    const offset = size;
    size += Math.ceil(array.byteLength / 4) * 4;
    const kind = array instanceof Uint8Array ? 'u8' : array instanceof Uint16Array ? 'u16' : 'u32';
    return { name, kind, offset, length: array.length };
  });
  const json = new TextEncoder().encode(JSON.stringify({ info, sections }));
  const prefix = MAGIC.length + 11;
  const headerLength = Math.ceil((prefix + json.length) / 8) * 8 - prefix;
  const pack = new Uint8Array(prefix + headerLength + size).fill(32, 0, prefix + headerLength);
  pack.set(new TextEncoder().encode(`${MAGIC}${String(headerLength).padStart(10, '0')}\n`));
  pack.set(json, prefix);
  for (const { name, offset } of sections) {
    const array = arrays[name];
    if (array === undefined) continue;
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    pack.set(bytes, prefix + headerLength + offset);
  }
  return pack;
}
