import type { BeadSides } from '@diglot/align';
import { readBitexts } from '@diglot/exchange';
import { type Bitext, type Document, type IndexRange, parseJson } from '@diglot/text';
import type { Request } from '../command.ts';
import { InputError } from '../files/file-errors.ts';
import { readInput } from '../files/input.ts';
import { warn } from '../show/warn.ts';

/** What an alignment is scored against: positions of sentences, or aligned text. */
export type Gold =
  | { readonly kind: 'beads'; readonly beads: readonly BeadSides[] }
  | { readonly kind: 'bitexts'; readonly bitexts: readonly Bitext[] };

/**
 * Read gold: `[[[0], [0, 1]], …]`, lists of sentence positions on each side, or any file of aligned text.
 *
 * @throws {InputError} `gold-unreadable`, and as `readInput`.
 */
export async function readGold(file: string, request: Request): Promise<Gold> {
  const { name, text } = await readInput(file, { encoding: undefined });
  const beads = parseJson(text);
  if (Array.isArray(beads) && beads.every(isBead)) {
    return { kind: 'beads', beads: beads.map(sidesOf) };
  }
  const { bitexts, diagnostics } = readBitexts(text);
  if (bitexts.length > 0) {
    warn(request.terminal, name, text, diagnostics);
    return { kind: 'bitexts', bitexts };
  }
  throw new InputError(
    'gold-unreadable',
    `${file} holds no beads, such as [[[0], [0, 1]], [[1], [2]]], and no aligned text, such as TMX; see ${request.example.split(' ').slice(0, 2).join(' ')} --help`,
  );
}

type GoldBead = readonly [source: readonly number[], target: readonly number[]];

const isBead = (value: unknown): value is GoldBead =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((side) => Array.isArray(side) && side.every((at) => Number.isSafeInteger(at)));

const sidesOf = ([source, target]: GoldBead): BeadSides => ({
  source: { from: source[0] ?? 0, to: (source.at(-1) ?? -1) + 1 },
  target: { from: target[0] ?? 0, to: (target.at(-1) ?? -1) + 1 },
});

/**
 * The beads of aligned text and of an alignment of one pair of texts, both as places in the texts without
 * their white space: so sentences that were cut elsewhere can be compared. A unit of the gold that is not in
 * the texts stands behind their end, where no bead is.
 *
 * @param found - Bitexts over the same source and target text.
 */
export function placedAlike(gold: readonly Bitext[], found: readonly Bitext[]) {
  const [first] = found;
  const bare = { source: squeezed(first?.source.text), target: squeezed(first?.target.text) };
  const isSwapped = first !== undefined && gold.every((bitext) => isOtherWay(bitext, first));
  const places = { source: createFinder(bare.source), target: createFinder(bare.target) };
  return {
    gold: gold.flatMap(({ source, target, alignment }) =>
      alignment.map((bead): BeadSides => {
        const [ours, theirs] = [textOf(source, bead.source), textOf(target, bead.target)];
        return {
          source: places.source(isSwapped ? theirs : ours),
          target: places.target(isSwapped ? ours : theirs),
        };
      }),
    ),
    found: found.flatMap(({ source, target, alignment }) => {
      const [ours, theirs] = [createRuler(source), createRuler(target)];
      return alignment.map((bead) => ({ source: ours(bead.source), target: theirs(bead.target) }));
    }),
  };
}

const squeezed = (text = '') => text.replace(/\s/gu, '');

const isOtherWay = (gold: Bitext, { source, target }: Bitext) =>
  gold.source.language === target.language || gold.target.language === source.language;

const textOf = ({ text, sentences }: Document, { from, to }: IndexRange) =>
  squeezed(
    sentences
      .slice(from, to)
      .map(({ start, end }) => text.slice(start, end))
      .join(''),
  );

/** Find one segment after the other in a text; what is not behind the last one is looked for from the start. */
function createFinder(text: string): (segment: string) => IndexRange {
  let behind = 0;
  let missing = text.length;
  return (segment) => {
    if (segment === '') return { from: 0, to: 0 };
    const onward = text.indexOf(segment, behind);
    const from = onward === -1 ? text.indexOf(segment) : onward;
    if (from === -1) {
      missing += segment.length;
      return { from: missing, to: missing + segment.length };
    }
    behind = from + segment.length;
    return { from, to: behind };
  };
}

/** Places of a document's sentences in its text without white space. */
function createRuler({ text, sentences }: Document): (range: IndexRange) => IndexRange {
  const starts: number[] = [];
  let [at, place] = [0, 0];
  for (const { start } of sentences) {
    place += squeezed(text.slice(at, start)).length;
    at = start;
    starts.push(place);
  }
  return ({ from, to }) => {
    if (from >= to) return { from: 0, to: 0 };
    const last = sentences[to - 1];
    const length = squeezed(text.slice(last?.start, last?.end)).length;
    return { from: starts[from] ?? 0, to: (starts[to - 1] ?? 0) + length };
  };
}
