import type { Diagnostic } from '@diglot/text';
import type { Writable } from '../assemble/draft.ts';
import type { Provenance } from '../model.ts';
import { finished, readText } from '../parse-records.ts';
import type { ReaderChoice } from '../reader/choose-reader.ts';
import type { Reader } from '../reader/reader.ts';
import { countLines, LineIndex } from '../source/line-index.ts';
import { cutterFor, type Part, type StreamCutter, type StreamSizes } from './cut-stream.ts';
import { partsOf } from './record-parts.ts';

/** Where in the whole text a diagnostic points to: 1-based, the column in UTF-16 code units. */
export interface DiagnosticPlace {
  readonly line: number;
  readonly column: number;
}

/** Options of {@link readRecords}. */
export interface ReadRecordsOptions extends ReaderChoice {
  /** As in `parseRecords`. Default `record`. */
  readonly name?: string;
  /** Told of everything odd, in order; `place` is there when the diagnostic has a span. */
  readonly onDiagnostic?: (diagnostic: Diagnostic, place?: DiagnosticPlace) => void;
  /** Told the format, once, before the first record. */
  readonly onFormat?: (format: string) => void;
}

/** Said of a text as a whole: once is enough. */
const ONCE: ReadonlySet<string> = new Set([
  'mojibake-utf8',
  'mojibake-utf8-gbk',
  'mojibake-gbk',
  'replacement-characters',
  'unknown-tag',
]);

/** Said of a text that is not read any further. */
const REFUSED = 'xml-entities-refused';

/** Reads a part; says what it gives, and where in the part that ends. */
export type ReadPart<T> = (
  stream: RecordStream,
  part: Part,
  settled: number,
) => { readonly given: readonly T[]; readonly end: number };

/** The parts of a stream in one format, one after the other. */
export class RecordStream {
  /** The text is not to be read: nothing more will come. */
  refused = false;
  private readonly reader: Reader | undefined;
  private readonly name: string;
  private readonly onDiagnostic: ReadRecordsOptions['onDiagnostic'];
  private readonly cutter: StreamCutter | undefined;
  private readonly said = new Set<string>();
  private readonly memory = new Map<string, unknown>();
  /** Of stretches without records: told with the next record. */
  private readonly untold: Diagnostic[] = [];
  private count = 0;
  // Of a format without marks: what has come and is not given yet.
  private pieces: string[] = [];
  private size = 0;
  private enough: number;
  private readonly sizes: StreamSizes;
  private units = 0;
  private lines = 0;

  constructor(
    reader: Reader | undefined,
    { name = 'record', onDiagnostic, onFormat }: ReadRecordsOptions,
    sizes: StreamSizes,
  ) {
    this.sizes = sizes;
    this.enough = sizes.part;
    this.reader = reader;
    this.name = name;
    this.onDiagnostic = onDiagnostic;
    this.cutter = cutterFor(reader?.boundaries, sizes);
    onFormat?.(reader?.format ?? 'unknown');
  }

  push(chunk: string): void {
    if (this.cutter) this.cutter.push(chunk);
    else {
      this.pieces.push(chunk);
      this.size += chunk.length;
    }
  }

  /** The records that have come whole, when there is enough to read. */
  take<T>(readPart: ReadPart<T>): readonly T[] {
    const part = this.cutter?.take();
    if (part) return readPart(this, part, part.text.length).given;
    if (this.cutter || this.size < this.enough) return [];
    const text = this.pieces.join('');
    const { given, end } = readPart(
      this,
      this.uncut(text, true),
      text.length - this.sizes.unsettled,
    );
    this.pieces = [text.slice(end)];
    this.size = text.length - end;
    this.units += end;
    this.lines += countLines(text.slice(0, end));
    this.enough = Math.max(2 * this.size, this.sizes.part);
    return given;
  }

  /** The records at the end of the text. */
  rest<T>(readPart: ReadPart<T>): readonly T[] {
    const part = this.cutter ? this.cutter.rest() : this.uncut(this.pieces.join(''), false);
    return readPart(this, part, part.text.length).given;
  }

  private uncut(text: string, open: boolean): Part {
    return { text, units: this.units, lines: this.lines, open };
  }

  /**
   * Read a part.
   *
   * @param settled - Of an open part without marks: what begins behind this offset is not given.
   * @returns The records, and where what was given ends.
   */
  read(part: Part, settled: number) {
    const { units, lines } = part;
    const { found, places, count, end } = this.readSettled(part, settled);
    this.tell(found.diagnostics, part);
    move(places, units, lines);
    return {
      given: found.records
        .slice(0, count)
        .map((record) => finished(record, this.name, this.count++)),
      end,
    };
  }

  /** Read a part, as `read` does, with the stretch of it that each record was read from. */
  readParts(part: Part, settled: number) {
    const { text, open } = part;
    const { found, places, count, end } = this.readSettled(part, settled);
    const diagnostics = found.diagnostics.filter(
      (diagnostic) => !(open && diagnostic.code.startsWith('truncated')) && this.isNew(diagnostic),
    );
    const records = found.records
      .slice(0, count)
      .map((record) => finished(record, this.name, this.count++));
    const starts = found.starts?.slice(0, count);
    if (found.diagnostics.some(({ code }) => code === REFUSED)) this.refused = true;
    // A stretch without records, as behind the last one, is no part; but a whole text without any is.
    if (records.length === 0 && (open || this.count > 0)) {
      for (const { code, message } of diagnostics) this.untold.push({ code, message });
      return { given: [], end };
    }
    const told = [...this.untold.splice(0), ...diagnostics];
    const result = { records, diagnostics: told, ...(starts && { starts }) };
    return { given: partsOf(text.slice(0, end), this.reader?.boundaries, result, places), end };
  }

  private readSettled({ text, open }: Part, settled: number) {
    const places: Provenance[] = [];
    const found = readText(text, this.reader, places, { isOpen: open, memory: this.memory });
    const { records, starts } = found;
    let count = records.length;
    let end = text.length;
    if (open && found.settled !== undefined) end = found.settled;
    else if (open && !this.cutter) {
      count = Math.max(0, starts?.findLastIndex((start) => start <= settled) ?? 0);
      end = count === 0 ? 0 : endBefore(text, starts?.[count] ?? 0);
    }
    // Of a part that is cut before it is read, all is settled; else what is said of no place may be said again.
    const isSettled = ({ span }: Diagnostic) =>
      span !== undefined && (span.start < end || (found.settled === end && span.start === end));
    const isWhole = !open || this.cutter !== undefined;
    const diagnostics = isWhole ? found.diagnostics : found.diagnostics.filter(isSettled);
    return { found: { ...found, diagnostics }, places, count, end };
  }

  /** Whether a diagnostic of this kind is to be told: some are said once of a whole text. */
  private isNew({ code, message }: Diagnostic): boolean {
    if (!ONCE.has(code)) return true;
    if (this.said.has(message)) return false;
    this.said.add(message);
    return true;
  }

  private tell(diagnostics: readonly Diagnostic[], { text, units, lines, open }: Part): void {
    const index = new LineIndex(text);
    for (const found of diagnostics) {
      const { code, span } = found;
      if (code === REFUSED) this.refused = true;
      if (open && code.startsWith('truncated')) continue;
      if (!this.isNew(found)) continue;
      if (!span) this.onDiagnostic?.(found);
      else {
        const { start, end } = span;
        this.onDiagnostic?.(
          { ...found, span: { start: start + units, end: end + units } },
          { line: index.lineAt(start) + lines, column: index.columnAt(start) },
        );
      }
    }
  }
}

/** The end of the last line before an offset that is not blank. */
function endBefore(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length;
}

/** A part of a text was read as a text: move what was found to where it stands in the whole. */
function move(places: readonly Writable<Provenance>[], units: number, lines: number): void {
  if (units === 0 && lines === 0) return;
  for (const place of places) {
    place.start += units;
    place.end += units;
    place.line += lines;
  }
}
