import { HEAD } from '../reader/choose-reader.ts';
import type { Boundaries } from '../reader/reader.ts';
import { countLines } from '../source/line-index.ts';
import { type Cuttable, cuttable, lastBoundary } from './record-boundaries.ts';

/** How much of a stream is held. Code units. */
export interface StreamSizes {
  /** What has come before the format is chosen. */
  readonly head: number;
  /** Parts of about this size are read at once; the memory needed is a few times this. */
  readonly part: number;
  /** A record this near to the end of what has come may be another when more has. */
  readonly unsettled: number;
}

/** A stretch of a stream that holds whole records. */
export interface Part {
  readonly text: string;
  /** To add to its offsets and lines. */
  readonly units: number;
  readonly lines: number;
  /** More follows: that the text ends inside something is no fault. */
  readonly open: boolean;
}

/** Most code units that are held because records refer to each other: such texts are lists of references, of few MB. */
const MAX_TOGETHER = 64 * 1024 * 1024;

/** Gathers chunks, and gives off parts that end between records, of a format that has marks between them. */
export class StreamCutter {
  private readonly boundaries: Cuttable;
  private readonly least: number;
  private pieces: string[] = [];
  private size = 0;
  private enough: number;
  private units = 0;
  private lines = 0;
  private carried = '';

  constructor(boundaries: Cuttable, least: number) {
    this.boundaries = boundaries;
    this.least = least;
    this.enough = least;
  }

  push(chunk: string): void {
    this.pieces.push(chunk);
    this.size += chunk.length;
  }

  /** The next part, when enough has come. */
  take(): Part | undefined {
    if (this.size < this.enough) return undefined;
    const buffer = this.pieces.join('');
    if (this.refersToOthers(buffer)) {
      this.pieces = [buffer];
      this.enough = Math.min(this.size * 2, MAX_TOGETHER);
      return undefined;
    }
    const end = this.lastEnd(buffer);
    this.pieces = [buffer.slice(Math.max(0, end))];
    this.enough = end <= 0 ? this.size * 2 : this.least;
    if (end <= 0) return undefined;
    this.size = buffer.length - end;
    return this.part(buffer.slice(0, end), true);
  }

  /** Whether records of a part name others, which may stand in what follows. */
  private refersToOthers(buffer: string): boolean {
    const { boundaries } = this;
    if (boundaries.by !== 'marks' || this.size >= MAX_TOGETHER) return false;
    return boundaries.together?.test(buffer) ?? false;
  }

  private lastEnd(buffer: string): number {
    const { boundaries, carried, units } = this;
    if (boundaries.by === 'marks') return lastBoundary(buffer, boundaries);
    const end = boundaries.lastEnd(carried + buffer) - carried.length;
    if (units > 0) return end;
    const heading = boundaries.headingEnd(buffer);
    // More may hold the heading, or the rest of it.
    return end < heading || (heading === 0 && buffer.length < HEAD) ? 0 : end;
  }

  /** What is left at the end of the text. */
  rest(): Part {
    return this.part(this.pieces.join(''), false);
  }

  private part(text: string, open: boolean): Part {
    const { units, lines } = this;
    this.units += text.length;
    this.lines += countLines(text);
    const { carried } = this;
    this.carried += carriedIn(text, this.boundaries, units === 0);
    if (carried === '') return { text, units, lines, open };
    return {
      text: carried + text,
      units: units - carried.length,
      lines: lines - countLines(carried),
      open,
    };
  }
}

/** How a stream is cut; `undefined` where there are no marks between records. */
export function cutterFor(
  boundaries: Boundaries | undefined,
  { part }: StreamSizes,
): StreamCutter | undefined {
  const found = cuttable(boundaries);
  return found && new StreamCutter(found, part);
}

/** What a part leaves to those after it: the heading row of a table, the shared fields of BibLaTeX. */
function carriedIn(text: string, boundaries: Cuttable, isFirst: boolean): string {
  if (boundaries.by === 'rows') return isFirst ? text.slice(0, boundaries.headingEnd(text)) : '';
  if (!boundaries.macros) return '';
  return Array.from(text.matchAll(boundaries.macros), ([macro]) => `${macro}\n`).join('');
}
