import type { Diagnostic } from '@diglot/text';
import type { BibliographicRecord } from './model.ts';
import { detectFormat, parseRecords } from './parse-records.ts';
import { BOUNDARIES, type Boundaries, JsonBoundary, lastBoundary } from './record-boundaries.ts';
import { shiftDiagnostic, shiftProvenance } from './shift-provenance.ts';

export interface ReadRecordsOptions {
  /** As in `parseRecords`. Default `auto`. */
  readonly format?: 'auto' | (string & {});
  /** As in `parseRecords`. Default `record`. */
  readonly name?: string;
  /** Told of everything odd, in order. */
  readonly onDiagnostic?: (diagnostic: Diagnostic) => void;
}

/** Parts of about this size are read at once; the memory needed is a few times this. Code units. */
const PART = 1 << 18;

/** What `auto` looks at before it decides. Code units. */
const HEAD = 65_536;

/** Codes of `findMojibake`. */
const ONCE: ReadonlySet<string> = new Set([
  'mojibake-utf8',
  'mojibake-gbk',
  'replacement-characters',
]);

/**
 * Read the records of a text that comes in chunks, without holding all of it.
 *
 * Exports are cut between records and read part by part; offsets and lines refer to the whole text, ids
 * count on. Formats without a mark between records (pages, catalogue dumps) are collected and read whole.
 *
 * @throws {InvalidInputError} `unknown-format`, as `parseRecords`.
 *
 * @example
 * for await (const record of readRecords(createReadStream('export.ris', 'utf8'))) console.log(record.id);
 */
export async function* readRecords(
  chunks: AsyncIterable<string> | Iterable<string>,
  { format = 'auto', name = 'record', onDiagnostic }: ReadRecordsOptions = {},
): AsyncGenerator<BibliographicRecord, void, undefined> {
  let buffer = '';
  let chosen = format;
  let cutter: Cutter | undefined;
  let count = 0;
  const said = new Set<string>();
  const emit = (part: Part): BibliographicRecord[] => {
    const { records, diagnostics } = parseRecords(part.text, { format: chosen });
    for (const found of diagnostics) {
      if (part.open && found.code.startsWith('truncated')) continue;
      // What is said of the text as a whole is said once.
      if (ONCE.has(found.code) && said.has(found.code)) continue;
      said.add(found.code);
      onDiagnostic?.(shiftDiagnostic(found, part.units));
    }
    return records.map((record) => ({
      ...shiftProvenance(record, part.units, part.lines),
      id: `${name}#${count++}`,
    }));
  };
  for await (const chunk of chunks) {
    if (!cutter) {
      buffer += chunk;
      if (buffer.length < HEAD) continue;
      if (chosen === 'auto') chosen = detectFormat(buffer).format;
      cutter = new Cutter(BOUNDARIES[chosen]);
      cutter.push(buffer);
      buffer = '';
    } else cutter.push(chunk);
    const part = cutter.take();
    if (part) yield* emit(part);
  }
  if (!cutter) {
    if (chosen === 'auto') chosen = detectFormat(buffer).format;
    if (chosen === 'unknown') chosen = 'auto';
    cutter = new Cutter(undefined);
    cutter.push(buffer);
  }
  if (chosen === 'unknown') chosen = 'auto';
  const rest = cutter.rest();
  if (rest) yield* emit(rest);
}

interface Part {
  readonly text: string;
  /** To add to its offsets and lines. */
  readonly units: number;
  readonly lines: number;
  /** More follows: that the text ends inside something is no fault. */
  readonly open: boolean;
}

/** Collects chunks and gives off parts that end between records. */
class Cutter {
  private readonly boundaries: Boundaries | undefined;
  private readonly json: JsonBoundary | undefined;
  private pieces: string[] = [];
  private size = 0;
  private enough = PART;
  private units = 0;
  private lines = 0;
  private carried = '';

  constructor(boundaries: Boundaries | undefined) {
    this.boundaries = boundaries;
    this.json = boundaries?.json ? new JsonBoundary() : undefined;
  }

  push(chunk: string): void {
    this.pieces.push(chunk);
    this.size += chunk.length;
    this.json?.push(chunk);
  }

  /** The next part, when enough has come. */
  take(): Part | undefined {
    if (!this.boundaries || this.size < this.enough) return undefined;
    const buffer = this.pieces.join('');
    const end = this.json ? this.json.last - this.units : lastBoundary(buffer, this.boundaries);
    this.pieces = [buffer];
    this.enough = end <= 0 ? this.size * 2 : PART;
    if (end <= 0) return undefined;
    this.pieces = [buffer.slice(end)];
    this.size = buffer.length - end;
    return this.part(buffer.slice(0, end), true);
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
    if (this.boundaries?.json && units === 0 && open) return unwrapped(text);
    if (this.boundaries?.json && units > 0 && !open) {
      return { text: text.replace(/\]\s*\}*\s*$/, ''), units, lines, open };
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

/** What a part leaves to those after it: the heading row of a table, the macros of BibTeX. */
function carriedIn(text: string, boundaries: Boundaries | undefined, isFirst: boolean): string {
  if (boundaries?.header && isFirst) return text.slice(0, text.indexOf('\n') + 1);
  if (!boundaries?.macros) return '';
  return Array.from(text.matchAll(boundaries.macros), ([macro]) => `${macro}\n`).join('');
}

/** The first part of a JSON list without what opens the list, so that its elements stand free. */
function unwrapped(text: string): Part {
  const list = /^\s*\ufeff?\s*(?:\{[^[\]]{0,2000}?"(?:items|results)"\s*:\s*)?\[/.exec(text);
  const start = list?.[0].length ?? 0;
  const blank = text.slice(0, start).replace(/[^\r\n]/g, ' ');
  return { text: blank + text.slice(start), units: 0, lines: 0, open: true };
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
