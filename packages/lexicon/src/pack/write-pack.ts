import type { Language } from '@diglot/text';
import { foldKey } from '../fold-key.ts';
import type { LexiconEntry, LexiconPack, PackInfo } from '../types.ts';
import { linkUp } from './links.ts';
import { prefixed } from './prefixed.ts';
import { MAGIC, serialize } from './sections.ts';
import { buildStringTable, compareFolded, type FoldedString } from './string-table.ts';

/**
 * Write pairs as a pack: two sorted string tables and the links between them, in both directions.
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
    readonly role?: NonNullable<PackInfo['role']>;
  },
): LexiconPack {
  const pairs = [...mergePairs(entries)];
  const sources = indexStrings(pairs.map(({ source }) => source));
  const targets = indexStrings(pairs.map(({ target }) => target));
  const { forward, back } = linksBetween(pairs, sources, targets);
  const full: PackInfo = {
    source: 'zh',
    target: 'en',
    ...info,
    sourceWords: sources.count,
    targetWords: targets.count,
    pairs: pairs.length,
  };
  return serialize(MAGIC, full, {
    ...prefixed('source', sources.table),
    ...prefixed('target', targets.table),
    ...prefixed('forward', forward),
    ...prefixed('back', back),
  });
}

/** The links of pairs in both directions; a variant has none back. */
function linksBetween(pairs: readonly LexiconEntry[], sources: Indexed, targets: Indexed) {
  const numbered = pairs.map((pair) => ({
    source: sources.ids.get(pair.source) ?? 0,
    target: targets.ids.get(pair.target) ?? 0,
    weight: quantize(pair.weight),
    backWeight: pair.variant ? 0 : quantize(pair.backWeight ?? pair.weight),
  }));
  const forward = numbered.map(({ source, target, weight }) => ({
    from: source,
    to: target,
    weight,
  }));
  const back = numbered
    .filter(({ backWeight }) => backWeight > 0)
    .map(({ source, target, backWeight }) => ({ from: target, to: source, weight: backWeight }));
  return { forward: linkUp(sources.count, forward), back: linkUp(targets.count, back) };
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

type Indexed = ReturnType<typeof indexStrings>;

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
