import type { Boundaries } from '../reader/reader.ts';
import { countLines } from '../source/line-index.ts';
import { JsonBoundary } from './json-boundary.ts';
import { type Cuttable, cuttable, lastBoundary } from './record-boundaries.ts';

/** Parts of about this size are read at once; the memory needed is a few times this. Code units. */
export const PART = 1 << 18;

/** A stretch of a stream that holds whole records. */
export interface Part {
  readonly text: string;
  /** To add to its offsets and lines. */
  readonly units: number;
  readonly lines: number;
  /** More follows: that the text ends inside something is no fault. */
  readonly open: boolean;
}

/** Gathers chunks, and gives off parts that end between records, of a format that has marks between them. */
export class StreamCutter {
  private readonly boundaries: Cuttable;
  private readonly json: JsonBoundary | undefined;
  private pieces: string[] = [];
  private size = 0;
  private enough = PART;
  private units = 0;
  private lines = 0;
  private carried = '';

  constructor(boundaries: Cuttable) {
    this.boundaries = boundaries;
    this.json = boundaries.by === 'json' ? new JsonBoundary() : undefined;
  }

  push(chunk: string): void {
    this.pieces.push(chunk);
    this.size += chunk.length;
    this.json?.push(chunk);
  }

  /** The next part, when enough has come. */
  take(): Part | undefined {
    if (this.size < this.enough) return undefined;
    const buffer = this.pieces.join('');
    const end = this.lastEnd(buffer);
    this.pieces = [buffer.slice(Math.max(0, end))];
    this.enough = end <= 0 ? this.size * 2 : PART;
    if (end <= 0) return undefined;
    this.size = buffer.length - end;
    return this.part(buffer.slice(0, end), true);
  }

  private lastEnd(buffer: string): number {
    const { boundaries, carried, json, units } = this;
    if (json) return json.last - units;
    return boundaries.by === 'rows'
      ? boundaries.lastEnd(carried + buffer) - carried.length
      : lastBoundary(buffer, boundaries);
  }

  /** What is left at the end of the text. */
  rest(): Part | undefined {
    const text = this.pieces.join('');
    // Behind the last element of a list there is only its end.
    const isTail = this.units > 0 && /^[\s\]},]*$|^\s*(?:<\/[\w:]+>\s*)*$/.test(text);
    return isTail ? undefined : this.part(text, false);
  }

  private part(text: string, open: boolean): Part {
    const { units, lines } = this;
    this.units += text.length;
    this.lines += countLines(text);
    if (this.json && units > 0 && !open) {
      const close = text.lastIndexOf(']');
      const isTail = close >= 0 && /^[\s}]*$/.test(text.slice(close + 1));
      return { text: isTail ? text.slice(0, close) : text, units, lines, open };
    }
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
export function cutterFor(boundaries: Boundaries | undefined): StreamCutter | undefined {
  const found = cuttable(boundaries);
  return found && new StreamCutter(found);
}

/** What a part leaves to those after it: the heading row of a table, the macros of BibTeX. */
function carriedIn(text: string, boundaries: Cuttable, isFirst: boolean): string {
  if (boundaries.by === 'rows') return isFirst ? text.slice(0, boundaries.headingEnd(text)) : '';
  if (boundaries.by !== 'marks' || !boundaries.macros) return '';
  return Array.from(text.matchAll(boundaries.macros), ([macro]) => `${macro}\n`).join('');
}
