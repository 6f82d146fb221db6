import { sharedUnits } from '@diglot/text';
import type { LexiconPack } from '../types.ts';
import { COMPACT_MAGIC } from './expand-pack.ts';
import type { OpenPack } from './read-pack.ts';
import { readPacks } from './read-packs.ts';
import { joinPacks, serialize } from './sections.ts';
import { type StringTable, stringAt } from './string-table.ts';
import { joinVarints } from './varints.ts';

/** Most units that a string is said to share with the one before it: they stand in a byte. */
const MAX_SHARED = 255;

/**
 * Write a pack in the form it is sent in: `openLexicon` opens it as well, with the same answers.
 *
 * A string is written as the number of units it shares with the one before it, and the rest of it; what
 * can be worked out from the links of one direction is not written for the other. Compressed by gzip it
 * is less than half of a pack that is compressed so. Of packs one after another, each is written so.
 *
 * @example
 * import { compactPack, openLexicon, writePack } from '@diglot/lexicon';
 *
 * const pack = writePack([{ source: '同伴支持', target: 'peer support', weight: 1 }], { name: 'own' });
 * const lexicon = openLexicon(compactPack(pack));
 * lexicon.translate('同伴支持', { to: 'en' }).map(({ text }) => text); // => ['peer support']
 */
export function compactPack(pack: LexiconPack): LexiconPack {
  return joinPacks(readPacks(pack).map(compacted));
}

const compacted = (open: OpenPack): LexiconPack =>
  serialize(COMPACT_MAGIC, open.info, {
    ...compactStrings('source', open.source),
    ...compactStrings('target', open.target),
    ...compactLinks(open),
  });

function compactStrings(name: string, table: StringTable): Record<string, Uint8Array> {
  const count = table.ends.length;
  const folded = { ...table, shownIds: new Uint32Array() };
  const shared = new Uint8Array(count);
  const rests: string[] = [];
  let before = '';
  for (let id = 0; id < count; id++) {
    const string = stringAt(folded, id);
    shared[id] = sharedUnits(before, string, MAX_SHARED);
    rests.push(string.slice(shared[id]));
    before = string;
  }
  const shown = Array.from(table.shownIds, (id) => stringAt(table, id));
  return {
    [`${name}.shared`]: shared,
    [`${name}.rests`]: linesOf(rests),
    [`${name}.shownGaps`]: joinVarints(
      table.shownIds.map((id, at) => id - (table.shownIds[at - 1] ?? 0)),
    ),
    [`${name}.shown`]: linesOf(shown),
  };
}

const linesOf = (strings: readonly string[]): Uint8Array =>
  new TextEncoder().encode(strings.join('\n'));

function compactLinks({ forward, back, target }: OpenPack): Record<string, Uint8Array> {
  const { to, weight } = forward;
  const places = new Map<string, number>();
  for (let id = 0; id < target.ends.length; id++) {
    for (let at = back.first[id] ?? 0; at < (back.first[id + 1] ?? 0); at++) {
      places.set(`${back.to[at]} ${id}`, back.weight[at] ?? 0);
    }
  }
  const counts = Uint32Array.from(
    { length: forward.first.length - 1 },
    (_, id) => (forward.first[id + 1] ?? 0) - (forward.first[id] ?? 0),
  );
  const backWeight = new Uint8Array(to.length);
  for (let id = 0; id < counts.length; id++) {
    for (let at = forward.first[id] ?? 0; at < (forward.first[id + 1] ?? 0); at++) {
      backWeight[at] = places.get(`${id} ${to[at]}`) ?? 0;
    }
  }
  return {
    'links.counts': joinVarints(counts),
    // The bytes of the numbers apart: the higher ones are mostly alike.
    'links.to0': Uint8Array.from(to, (id) => id & 0xff),
    'links.to1': Uint8Array.from(to, (id) => (id >>> 8) & 0xff),
    'links.to2': Uint8Array.from(to, (id) => (id >>> 16) & 0xff),
    'links.to3': Uint8Array.from(to, (id) => id >>> 24),
    'links.weight': weight,
    'links.backWeight': backWeight,
  };
}
