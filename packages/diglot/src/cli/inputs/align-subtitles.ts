import type { Aligner } from '@diglot/align';
import { alignSubtitles, formatCueTime, readSubtitles, type Subtitles } from '@diglot/exchange';
import { mainLanguages, segmentLanguages } from '@diglot/segment';
import { type Bead, type Bitext, type Document, type IndexRange, toSourceSpan } from '@diglot/text';
import type { Input } from '../files/input.ts';
import { createPlaces, type NamePlace } from '../show/places.ts';
import { warn } from '../show/warn.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** Two files of subtitles, aligned; where their cues stand, and when they are on. */
export interface AlignedSubtitles {
  readonly bitext: Bitext;
  readonly sourcePlace: NamePlace;
  readonly targetPlace: NamePlace;
  /** The times of a bead's cues, as properties of a translation memory. */
  readonly props: (bead: Bead) => Readonly<Record<string, string>>;
}

/** Align two files of subtitles: by their times where these agree, else by their text, cue by cue. */
export function alignSubtitleFiles(
  source: Input,
  target: Input,
  aligner: Aligner,
  terminal: Terminal,
): AlignedSubtitles {
  const ours = readInput(source, terminal);
  const theirs = readInput(target, terminal);
  const byTime = alignSubtitles(ours, theirs);
  if (byTime === undefined) {
    terminal.err(
      `${source.name}, ${target.name}: their times do not agree; aligned by text [times-differ]\n`,
    );
  }
  return {
    bitext: byTime ?? alignCues(ours.document, theirs.document, aligner),
    sourcePlace: placeOf(source, ours.document),
    targetPlace: placeOf(target, theirs.document),
    props: (bead) => ({
      ...timeProps('source', ours, bead.source),
      ...timeProps('target', theirs, bead.target),
    }),
  };
}

/** Read the cues of a file; their language is the one most of them is in. */
function readInput({ name, text }: Input, terminal: Terminal): Subtitles {
  const read = readSubtitles(text);
  warn(terminal, name, text, read.diagnostics);
  const { document } = read;
  const segments = segmentLanguages(document.text);
  const whole = { start: 0, end: document.text.length };
  const [language = 'und'] = mainLanguages(document.text, segments, [whole]);
  const sentences = document.sentences.map((sentence) => ({ ...sentence, language }));
  return { ...read, document: { ...document, language, sentences, segments } };
}

function alignCues(source: Document, target: Document, aligner: Aligner): Bitext {
  const cues = ({ text, sentences }: Document) =>
    sentences.map(({ start, end }) => text.slice(start, end));
  return { source, target, alignment: aligner.align(cues(source), cues(target)) };
}

function placeOf({ name, text }: Input, document: Document): NamePlace {
  const place = createPlaces(name, text);
  return (offset) => place(toSourceSpan(document, { start: offset, end: offset }).start);
}

function timeProps(side: 'source' | 'target', { times }: Subtitles, { from, to }: IndexRange) {
  const [first, last] = [times[from], times[to - 1]];
  if (first === undefined || last === undefined || from >= to) return {};
  return {
    [`x-${side}-time`]: `${formatCueTime(first.begin)} --> ${formatCueTime(last.end)}`,
  };
}
