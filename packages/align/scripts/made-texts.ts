import type { DecodedBead } from '../src/search/decode.ts';
import type { GoldDocument } from './training-lattice.ts';

export const SETS = [
  'paramed',
  'wmt-medline',
  'wmt-medline-omit',
  'champollion',
  'mac',
  'tico',
] as const;
export type SetName = (typeof SETS)[number];

export type Kind =
  | 'parallel'
  | 'short'
  | 'strangers'
  | 'short strangers'
  | 'partly'
  | 'exchanged'
  | 'thirds exchanged';

/** Beads of a piece, of a short one, and of one of two that are joined. */
const PIECE = 20;
const SHORT = 2;
const HALF = 8;

/** Make texts of each kind from each set. */
export function* madeOf(gold: ReadonlyMap<SetName, readonly GoldDocument[]>, most: number) {
  const pieces = (set: SetName, size: number) =>
    (gold.get(set) ?? []).flatMap((document) => piecesOf(document, size));
  for (const [at, set] of SETS.entries()) {
    const other = SETS[(at + 2) % SETS.length] as SetName;
    const long = pieces(set, PIECE).slice(0, most);
    const short = pieces(set, SHORT).slice(0, 2 * most);
    const strangersIn = (own: readonly GoldDocument[], theirs: readonly GoldDocument[]) =>
      own.map((text, i) => strangers(text, theirs[(i * 7) % theirs.length] as GoldDocument));
    const half = pieces(set, HALF).slice(0, most);
    const kinds: Readonly<Record<Kind, readonly GoldDocument[]>> = {
      parallel: [...(gold.get(set) ?? []), ...long],
      short,
      strangers: strangersIn(long, pieces(other, PIECE)),
      'short strangers': strangersIn(short, pieces(other, SHORT)),
      partly: strangersIn(half, pieces(other, HALF)).map((text, i) =>
        joined(half[(i + 2) % half.length] as GoldDocument, text),
      ),
      exchanged: long.map((text) => exchanged(text, 0, text.beads.length >> 1)),
      'thirds exchanged': (gold.get(set) ?? []).map((text) =>
        exchanged(text, Math.floor(text.beads.length / 3), Math.floor((2 * text.beads.length) / 3)),
      ),
    };
    for (const [kind, texts] of Object.entries(kinds)) yield { set, kind: kind as Kind, texts };
  }
}

/** Whether a pair equals one of the gold, or a sentence left alone has no partner there. */
export function isRight({ beads }: GoldDocument, { i, j, type }: DecodedBead): boolean {
  const pairs = beads.filter(([zh, en]) => zh.length > 0 && en.length > 0);
  if (type.source === 0) return !pairs.some(([, en]) => en.includes(j));
  if (type.target === 0) return !pairs.some(([zh]) => zh.includes(i));
  const equals = (list: readonly number[], from: number, size: number) =>
    list.length === size && list.every((value, at) => value === from + at);
  return pairs.some(([zh, en]) => equals(zh, i, type.source) && equals(en, j, type.target));
}

/** The text of some beads in a row. */
function part({ zh, en, beads }: GoldDocument, from: number, to: number): GoldDocument {
  const own = beads.slice(from, to);
  const ours = own.flatMap(([list]) => list);
  const theirs = own.flatMap(([, list]) => list);
  return {
    zh: ours.map((at) => zh[at] ?? ''),
    en: theirs.map((at) => en[at] ?? ''),
    beads: own.map(([a, b]) => [
      a.map((at) => ours.indexOf(at)),
      b.map((at) => theirs.indexOf(at)),
    ]),
  };
}

function piecesOf(document: GoldDocument, size: number): readonly GoldDocument[] {
  const count = Math.ceil(document.beads.length / size);
  return Array.from({ length: count }, (_, at) =>
    part(document, at * size, (at + 1) * size),
  ).filter(({ zh, en }) => zh.length > 0 && en.length > 0);
}

/** Two texts that have nothing to do with each other. */
function strangers({ zh }: GoldDocument, { en }: GoldDocument): GoldDocument {
  return { zh, en, beads: [] };
}

function joined(first: GoldDocument, second: GoldDocument): GoldDocument {
  return {
    zh: [...first.zh, ...second.zh],
    en: [...first.en, ...second.en],
    beads: [...first.beads, ...shifted(second.beads, first.zh.length, first.en.length)],
  };
}

/** The text with what is from one bead to another, and what follows, in another order on one side. */
function exchanged(document: GoldDocument, from: number, to: number): GoldDocument {
  const head = part(document, 0, from);
  const first = part(document, from, to);
  const second = part(document, to, document.beads.length);
  return {
    zh: [...head.zh, ...first.zh, ...second.zh],
    en: [...head.en, ...second.en, ...first.en],
    beads: [
      ...head.beads,
      ...shifted(first.beads, head.zh.length, head.en.length + second.en.length),
      ...shifted(second.beads, head.zh.length + first.zh.length, head.en.length),
    ],
  };
}

const shifted = (beads: GoldDocument['beads'], zh: number, en: number): GoldDocument['beads'] =>
  beads.map(([a, b]) => [a.map((at) => at + zh), b.map((at) => at + en)]);
