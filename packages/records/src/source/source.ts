import { isWhiteSpace, type Span } from '@diglot/text';
import type { Provenance, RawValue, Value } from '../model.ts';
import { LineIndex } from './line-index.ts';

/**
 * A text with what is needed to say where a value stands in it.
 *
 * Every reader makes its values through one of these, so that `source.slice(start, end)` equals
 * `raw ?? value` by construction. Lines are counted from 1 and end in `\n`, `\r\n` or a lone `\r`.
 *
 * A source may be derived from another: the decoded text of a JSON string, an unfolded field. Offsets
 * passed in are then those of the derived text; the provenance is that of the root.
 */
export interface Source {
  /** The text to read; of a derived source, the decoded one. */
  readonly text: string;
  /** Where a derived source comes from, the default `field` of its provenance. */
  readonly field: string | undefined;
  /** Whether the text is a part of a longer one, and what was seen in the parts before it. */
  readonly stream: StreamPart;
  prov(start: number, end: number, field?: string): Provenance;
  /** A span as a value: `value`, by default its text; `raw` is set where the root's text differs. */
  valueAt(
    start: number,
    end: number,
    options?: { value?: string; field?: string | undefined },
  ): Value;
  /** A span whose clean text is known: `valueAt` with a `value`, for those who make very many. */
  placed(value: string, start: number, end: number, field: string | undefined): Value;
  rawAt(start: number, end: number, field?: string): RawValue;
  /** The span in the root text. */
  rootSpan(start: number, end: number): Span;
  /** A provenance from offsets of the root text. */
  rootProv(start: number, end: number, field?: string): Provenance;
  /** The span without white space at its edges. May be empty. */
  trim(start: number, end: number): Span;
  /**
   * A source over another text, whose offsets `toHere` takes to offsets of this one. `toHere` rises and
   * is defined up to and including `text.length`.
   */
  derive(text: string, toHere: (offset: number) => number, field?: string): Source;
}

/** What is known of a text that is a part of a longer one. Of a whole text: that it ends, and nothing else. */
export interface StreamPart {
  /** More follows: what the text ends inside is not cut off, but without its end. */
  readonly isOpen: boolean;
  /** What a reader knows of the parts before this one; it puts there what it wants to know in the next. */
  readonly memory: Map<string, unknown>;
}

/**
 * Wrap a text for reading. The line index is built at the first use; it costs O(text) once.
 *
 * @param places - Is given every provenance that is made, each once: who reads a part of a longer text moves
 *   them to where it stands.
 * @param stream - Default: a whole text.
 *
 * @example
 * import { createSource } from '@diglot/records/reader';
 *
 * const source = createSource('TI: 同伴支持\nAU: 王丽\n');
 * source.valueAt(13, 15, { field: 'AU' });
 * // => { value: '王丽', prov: [{ start: 13, end: 15, line: 2, field: 'AU' }] }
 * source.trim(3, 8); // => { start: 4, end: 8 }
 */
export function createSource(
  text: string,
  places?: Provenance[],
  stream: StreamPart = { isOpen: false, memory: new Map() },
): Source {
  return new View(text, undefined, undefined, { text, lines: new LineIndex(text), places, stream });
}

interface Root {
  readonly text: string;
  readonly lines: LineIndex;
  readonly places: Provenance[] | undefined;
  readonly stream: StreamPart;
}

/** A class, since one is made for every field of a JSON record and closures would cost more. */
class View implements Source {
  readonly text: string;
  readonly field: string | undefined;
  private readonly toRoot: ((offset: number) => number) | undefined;
  private readonly root: Root;

  constructor(
    text: string,
    toRoot: ((offset: number) => number) | undefined,
    field: string | undefined,
    root: Root,
  ) {
    this.text = text;
    this.toRoot = toRoot;
    this.field = field;
    this.root = root;
  }

  get stream(): StreamPart {
    return this.root.stream;
  }

  private at(offset: number): number {
    return this.toRoot ? this.toRoot(offset) : offset;
  }

  prov(start: number, end: number, field?: string): Provenance {
    return this.rootProv(this.at(start), this.at(end), field);
  }

  rootProv(start: number, end: number, field = this.field): Provenance {
    const line = this.root.lines.lineAt(start);
    const place = field === undefined ? { start, end, line } : { start, end, line, field };
    this.root.places?.push(place);
    return place;
  }

  valueAt(
    start: number,
    end: number,
    options?: { value?: string; field?: string | undefined },
  ): Value {
    const value = options?.value ?? this.text.slice(start, end);
    if (this.toRoot || options?.value !== undefined)
      return this.placed(value, start, end, options?.field);
    return { value, prov: [this.prov(start, end, options?.field)] };
  }

  placed(value: string, start: number, end: number, field: string | undefined): Value {
    const place = this.prov(start, end, field);
    const raw = this.root.text.slice(place.start, place.end);
    return value === raw ? { value, prov: [place] } : { value, raw, prov: [place] };
  }

  rawAt(start: number, end: number, field?: string): RawValue {
    const place = this.prov(start, end, field);
    return { raw: this.root.text.slice(place.start, place.end), prov: [place] };
  }

  rootSpan(start: number, end: number): Span {
    return { start: this.at(start), end: this.at(end) };
  }

  trim(start: number, end: number): Span {
    return trimSpan(this.text, start, end);
  }

  derive(text: string, toHere: (offset: number) => number, field = this.field): Source {
    const { toRoot } = this;
    const through = toRoot ? (offset: number) => toRoot(toHere(offset)) : toHere;
    return new View(text, through, field, this.root);
  }
}

/** The span without white space at its edges; may be empty. By offsets, for it is asked of every line. */
export function trimSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isWhiteSpace(text.charCodeAt(from))) from++;
  while (to > from && isWhiteSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** A line without its terminator. */
export type Line = Span;

/**
 * Lines of a span in order, each without its terminator. Blank ones are kept.
 *
 * @example
 * import { linesOf } from '@diglot/records/reader';
 *
 * Array.from(linesOf('同伴支持\r\nPeer support'));
 * // => [{ start: 0, end: 4 }, { start: 6, end: 18 }]
 */
export function* linesOf(text: string, start = 0, end = text.length): Generator<Line> {
  let from = start;
  let feed = -1;
  let carriage = -1;
  // Searching for a mark may cost the rest of the text: worth it only where each hit is used.
  const whole = start === 0 && end === text.length;
  while (from < end) {
    let to: number;
    if (whole) {
      if (feed < from) feed = indexOrEnd(text, '\n', from);
      if (carriage < from) carriage = indexOrEnd(text, '\r', from);
      to = Math.min(feed, carriage);
    } else to = endOfLine(text, from, end);
    yield { start: from, end: to };
    from = text.charCodeAt(to) === 0x0d && text.charCodeAt(to + 1) === 0x0a ? to + 2 : to + 1;
  }
}

function indexOrEnd(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

/**
 * Whether a span is empty or white space only.
 *
 * @example
 * import { isBlank } from '@diglot/records/reader';
 *
 * isBlank('TI: \u3000\nAU: 王丽', { start: 3, end: 6 }); // => true
 */
export function isBlank(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (!isWhiteSpace(text.charCodeAt(at))) return false;
  return true;
}

function endOfLine(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return at;
    at++;
  }
  return end;
}
