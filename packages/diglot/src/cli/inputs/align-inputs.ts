import { type BeadCover, createAligner, type Inspection, partOfBitext } from '@diglot/align';
import { alignMessages, isSubtitles, readSubtitles } from '@diglot/exchange';
import type { Lexicon } from '@diglot/lexicon';
import { parseRecordParts, type RecordPart } from '@diglot/records';
import { type Bead, type Bitext, type Diagnostic, type Span, toSourceSpan } from '@diglot/text';
import { createLayers } from '../../create-layers.ts';
import type { Input } from '../files/input.ts';
import { createPlaces, type NamePlace } from '../show/places.ts';
import { warn } from '../show/warn.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { alignSubtitleFiles } from './align-subtitles.ts';
import { openBitexts, readUnitsOf } from './open-bitexts.ts';
import { splitLines } from './split-lines.ts';

/** A bitext, and what its beads have in common; where its offsets are in the files it is from. */
export interface AlignedPair {
  readonly bitext: Bitext;
  readonly covers: readonly BeadCover[];
  /** Its blocks in another order, which are pairs of their own. Default none. */
  readonly moved?: Inspection['moved'];
  /** Whether its two sides stand in another order than what is around them. Default false. */
  readonly isMoved?: boolean;
  readonly sourcePlace: NamePlace;
  readonly targetPlace: NamePlace;
  /** What a translation memory is to say of a bead besides. */
  readonly props?: (bead: Bead) => Readonly<Record<string, string>>;
}

export interface AlignSetting {
  readonly lexicon: Lexicon;
  readonly terminal: Terminal;
}

/** A sentence outside all bitexts. */
export interface LonelySentence {
  readonly text: string;
  readonly place: string;
}

export interface Aligned {
  readonly pairs: readonly AlignedPair[];
  readonly unpaired: readonly LonelySentence[];
}

/**
 * Align two files, and warn of what is odd about them.
 *
 * @param lines - Whether each line is a sentence.
 */
export function alignFiles(
  source: Input,
  target: Input,
  lines: boolean,
  { lexicon, terminal }: AlignSetting,
): Aligned {
  const aligner = createAligner({ lexicon });
  if (!lines && isSubtitles(source.text) && isSubtitles(target.text)) {
    const { bitext, ...rest } = alignSubtitleFiles(source, target, aligner, terminal);
    return { pairs: [{ bitext, covers: [], ...rest }], unpaired: [] };
  }
  const messages = lines ? undefined : alignMessages(source.text, target.text);
  if (messages !== undefined) {
    return { pairs: [ofUnits(readUnitsOf(messages), source, target)], unpaired: [] };
  }
  const { bitext, movedBitexts, inspection } = lines
    ? alignLines(source.text, target.text, aligner)
    : alignProse(source.text, target.text, aligner);
  const { covers, parallel, sourceDuplicates, targetDuplicates, diagnostics } = inspection;
  warn(terminal, `${source.name}, ${target.name}`, source.text, diagnostics);
  const haveBoth = bitext.source.sentences.length > 0 && bitext.target.sentences.length > 0;
  const areStrangers = parallel.length === 0 && meanScore(bitext.alignment) <= STRANGERS;
  if (haveBoth && areStrangers && diagnostics.length === 0) {
    terminal.err(
      `${source.name}, ${target.name}: these texts do not look like translations of each other [not-parallel]\n`,
    );
  }
  warn(terminal, source.name, source.text, repeats(bitext.source.sentences, sourceDuplicates));
  warn(terminal, target.name, target.text, repeats(bitext.target.sentences, targetDuplicates));
  if (movedBitexts.length > 0) {
    terminal.err(
      `${source.name}, ${target.name}: ${movedBitexts.length === 1 ? '1 block stands in another order; it comes' : `${movedBitexts.length} blocks stand in another order; they come`} after the rest [moved]\n`,
    );
  }
  const sourcePlace = createPlaces(source.name, source.text);
  const targetPlace = createPlaces(target.name, target.text);
  const places = { sourcePlace, targetPlace };
  return {
    pairs: [
      { bitext, covers, moved: inspection.moved, ...places },
      ...movedBitexts.map((moved) => ({ bitext: moved, covers: [], isMoved: true, ...places })),
    ],
    unpaired: [],
  };
}

/** Mean score of pairs up to which texts that share no parallel stretch are said to be strangers. */
const STRANGERS = 0.5;

/** Mean score of the beads that have both sides; 0 where there are none. */
function meanScore(beads: readonly Bead[]): number {
  const pairs = beads.filter(({ source, target }) => {
    return source.from < source.to && target.from < target.to;
  });
  if (pairs.length === 0) return 0;
  return pairs.reduce((sum, { score }) => sum + score, 0) / pairs.length;
}

type Aligner = ReturnType<typeof createAligner>;

function alignLines(source: string, target: string, aligner: Aligner) {
  const [ours, theirs] = [splitLines(source), splitLines(target)];
  const inspection = aligner.inspect(ours.lines, theirs.lines);
  const bitext = { source: ours.document, target: theirs.document, alignment: inspection.beads };
  const movedBitexts = inspection.moved.map((beads) => partOfBitext(bitext, beads));
  return { bitext, movedBitexts, inspection };
}

function alignProse(source: string, target: string, aligner: Aligner) {
  const inspection = aligner.inspectTexts(source, target);
  const { bitext, movedBitexts } = inspection;
  return { bitext, movedBitexts, inspection };
}

function repeats(
  sentences: readonly Span[],
  runs: Inspection['sourceDuplicates'],
): readonly Diagnostic[] {
  return runs.map(({ from, to }) => ({
    code: 'duplicate-block',
    message: `${to - from} sentences repeat earlier ones; a translation belongs to one of them only`,
    span: { start: sentences[from]?.start ?? 0, end: sentences[to - 1]?.end ?? 0 },
  }));
}

/** The bitexts of a file that is aligned already; `undefined` if it is not. Places are units, counted from 1. */
export function alignedAlready(input: Input, { terminal }: AlignSetting): Aligned | undefined {
  const bitexts = openBitexts(input, terminal);
  if (bitexts === undefined) return undefined;
  return { pairs: bitexts.map((bitext) => ofUnits(bitext, input, input)), unpaired: [] };
}

/** A bitext whose sides have a line for each unit; places are units, counted from 1. */
function ofUnits(bitext: Bitext, source: Input, target: Input): AlignedPair {
  const place = ({ name }: Input, text: string): NamePlace => {
    const line = createPlaces('', text);
    return (offset) => `${name}, unit ${line(offset).split(':')[1]}`;
  };
  return {
    bitext,
    covers: [],
    sourcePlace: place(source, bitext.source.text),
    targetPlace: place(target, bitext.target.text),
  };
}

/** Find the bitexts of a file: of the titles and abstracts of its records, of its subtitles, or of its text. */
export function alignMixed({ name, text }: Input, { lexicon, terminal }: AlignSetting): Aligned {
  const layers = createLayers({ lexicon });
  const placeInFile = createPlaces(name, text);
  const pairs: AlignedPair[] = [];
  const unpaired: LonelySentence[] = [];
  let base = 0;
  const { parts, toFile } = partsOf(text);
  for (const part of parts) {
    const reading = layers.read({ text: part.text, record: part.record });
    const { document } = reading;
    const { titles, inspection } = layers.bitexts(reading);
    const partStart = base;
    const place = (offset: number) =>
      placeInFile(toFile(partStart + toSourceSpan(document, { start: offset, end: offset }).start));
    const places = { sourcePlace: place, targetPlace: place };
    for (const bitext of titles) pairs.push({ bitext, covers: [], ...places });
    inspection.bitexts.forEach((bitext, at) => {
      pairs.push({ bitext, covers: inspection.covers[at] ?? [], ...places });
    });
    const odd = inspection.diagnostics.map((diagnostic) =>
      inFile(diagnostic, (span) => {
        const { start, end } = toSourceSpan(document, span);
        return { start: toFile(partStart + start), end: toFile(partStart + end) };
      }),
    );
    warn(terminal, name, text, odd);
    const inside = new Set(
      inspection.bitexts.flatMap(({ source, target }) =>
        [...source.sentences, ...target.sentences].map(({ start }) => start),
      ),
    );
    for (const { start, end } of inspection.unpaired) {
      if (inside.has(start)) continue;
      unpaired.push({ text: document.text.slice(start, end), place: place(start) });
    }
    base += part.text.length;
  }
  return { pairs, unpaired };
}

/** The parts of a file that are read by themselves; where an offset, counted through all of them, is in the file. */
function partsOf(text: string): {
  readonly parts: readonly Pick<RecordPart, 'text' | 'record'>[];
  readonly toFile: (offset: number) => number;
} {
  if (!isSubtitles(text))
    return { parts: parseRecordParts(text).parts, toFile: (offset) => offset };
  const { document } = readSubtitles(text);
  return {
    parts: [{ text: document.text }],
    toFile: (offset) => toSourceSpan(document, { start: offset, end: offset }).start,
  };
}

function inFile(diagnostic: Diagnostic, toFile: (span: Span) => Span): Diagnostic {
  return diagnostic.span === undefined
    ? diagnostic
    : { ...diagnostic, span: toFile(diagnostic.span) };
}
