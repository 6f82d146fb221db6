import type { Diagnostic } from '@diglot/text';
import type { Source } from '../source/source.ts';
import type { ObjectNode } from './json-node.ts';
import { JsonScanner, type Projection } from './json-nodes.ts';
import { JsonResync } from './json-resync.ts';

/** How the records of a JSON format lie in a text. */
export interface JsonLayout {
  /** Names under which a wrapper holds its records, or another wrapper. */
  readonly lists?: ReadonlySet<string>;
  /** What is read of a record. Default: everything. */
  readonly wanted?: Projection;
}

/** Longest record: one that has no end by then has lost it. Code units. */
const MAX_RECORD = 1 << 24;

/** Where so much was read in vain behind records without an end, a shorter length is enough. Code units. */
const MAX_VAIN = 1 << 26;
const MAX_RECORD_AFTER_VAIN = 1 << 18;

/** How much of a text a diagnostic shows. Code units. */
const SHOWN = 40;

/** Where reading stands: all that it takes to go on with the next part of a text. */
interface Place {
  /** What is open around: a list of records; an object that holds one; the same, before the value that holds it. */
  readonly around: readonly ('list' | 'wrapper' | 'value')[];
  /** In a list: a comma follows, or its end. */
  readonly isBehindItem: boolean;
  /** Behind a fault it is not known how deep the text is nested: objects are records, ends of lists are passed. */
  readonly isLoose: boolean;
  /** Nothing more can be read. */
  readonly isOver: boolean;
  /** Code units that were read in vain. */
  readonly vain: number;
}

const OUTERMOST: Place = {
  around: [],
  isBehindItem: false,
  isLoose: false,
  isOver: false,
  vain: 0,
};

/**
 * The objects that describe works, one after the other: of one value, a list, a wrapper, or one value a line.
 *
 * Behind a fault reading goes on at the next object that looks like the records before; the broken one ends
 * there, and what was read of it is given. Of a part of a stream only that is given which stays as it is whatever
 * follows; the next part is to begin at `settled`.
 *
 * @remarks **Cost:** linear; only the object that is looked at is held.
 */
export class JsonRecords implements Iterable<ObjectNode> {
  /** Up to where the text has been read for good. */
  settled = 0;
  private readonly source: Source;
  private readonly diagnostics: Diagnostic[];
  private readonly layout: JsonLayout;
  private readonly scanner: JsonScanner;
  private readonly resync: JsonResync;
  private place: Place;

  constructor(source: Source, diagnostics: Diagnostic[], layout: JsonLayout = {}) {
    const { text, stream } = source;
    this.source = source;
    this.diagnostics = diagnostics;
    this.layout = layout;
    this.scanner = new JsonScanner(text, 0);
    this.place = (stream.memory.get('json') as Place | undefined) ?? OUTERMOST;
    this.resync = new JsonResync(source, layout.wanted);
  }

  *[Symbol.iterator](): Generator<ObjectNode> {
    const { scanner, source } = this;
    while (this.isBefore()) {
      const before = this.place;
      this.settled = scanner.at;
      scanner.limit = scanner.at + (before.vain > MAX_VAIN ? MAX_RECORD_AFTER_VAIN : MAX_RECORD);
      const object = this.next();
      if (!scanner.fault) {
        if (object) this.resync.learn(object);
        if (object) yield object;
        continue;
      }
      const isCut = source.stream.isOpen && scanner.fault === 'truncated';
      const mended = isCut ? undefined : this.mend(object);
      if (!mended) {
        this.place = before;
        break;
      }
      yield* mended;
    }
    if (this.place.isOver) this.settled = source.text.length;
    source.stream.memory.set('json', this.place);
    this.resync.remember();
  }

  /** Go to what comes next. @returns Whether there is something. */
  private isBefore(): boolean {
    const { scanner, source, place } = this;
    if (place.isOver) return false;
    if (place.around.length > 0) return true;
    const { text, stream } = source;
    scanner.at = skipBetween(text, scanner.at, place.isLoose);
    if (scanner.at < text.length) return true;
    // Half a line end is not counted yet.
    const isHalf = stream.isOpen && text.endsWith('\r');
    this.settled = isHalf ? text.length - 1 : text.length;
    return false;
  }

  private next(): ObjectNode | undefined {
    const { scanner, place, layout } = this;
    const around = place.around.at(-1);
    if (place.isLoose) {
      if (scanner.peek() === 0x7b) return scanner.object(1, layout.wanted);
      scanner.broken();
    } else if (around === 'list') return this.item();
    else if (around === 'wrapper') this.passMember();
    else return this.value();
    return undefined;
  }

  /** An item of a list, its comma, or its end. */
  private item(): ObjectNode | undefined {
    const { scanner, place, layout } = this;
    if (scanner.take(0x5d)) this.leave();
    else if (place.isBehindItem) {
      if (scanner.take(0x2c)) this.place = { ...place, isBehindItem: false };
      else scanner.broken();
    } else {
      const item = scanner.value(1, layout.wanted);
      this.place = { ...place, isBehindItem: true };
      if (item?.kind === 'object') return item;
    }
    return undefined;
  }

  /** A list, a wrapper up to the list that it holds, or a record. */
  private value(): ObjectNode | undefined {
    const { scanner, place, layout } = this;
    const { lists, wanted } = layout;
    const around = place.around.filter((one) => one !== 'value');
    const opening = scanner.peek();
    if (opening === 0x5b) {
      scanner.at++;
      this.place = { ...place, around: [...around, 'list'], isBehindItem: false };
      return undefined;
    }
    const record = opening === 0x7b ? scanner.object(0, wanted, lists) : undefined;
    if (opening !== 0x7b) scanner.value(0);
    if (scanner.stopped) {
      scanner.stopped = false;
      this.place = { ...place, around: [...around, 'wrapper', 'value'] };
      return undefined;
    }
    this.place = { ...place, around };
    return record;
  }

  /** A member of a wrapper behind its list, or the end of the wrapper. */
  private passMember(): void {
    const { scanner } = this;
    if (scanner.take(0x7d)) this.leave();
    else if (!scanner.take(0x2c)) scanner.broken();
    else if (scanner.peek() !== 0x7d && scanner.name() !== undefined) scanner.skip();
  }

  private leave(): void {
    this.place = { ...this.place, around: this.place.around.slice(0, -1), isBehindItem: false };
  }

  /**
   * Go behind a fault.
   *
   * @returns The broken record, if there is one; nothing where what follows a part may change it.
   */
  private mend(broken: ObjectNode | undefined): readonly ObjectNode[] | undefined {
    const { scanner, source, resync, place } = this;
    const { text } = source;
    const { fault, at: end } = scanner;
    // A fault is seen late where an end is missing: the records behind it were taken for parts of it.
    const from = broken ? broken.start + 1 : Math.min(end, text.length);
    const next = resync.next(from, broken);
    const stop = Math.min(end, next ?? end);
    const line = text.indexOf('\n', end);
    if (source.stream.isOpen) {
      const isSure = !resync.isUnsure && text.length >= stop + SHOWN;
      if (!isSure || (next === undefined && line < 0)) return undefined;
    }
    if (broken) resync.learn(broken);
    const given = broken && (next === undefined ? broken : this.upTo(broken.start, next));
    const isLoose = place.isLoose || next !== undefined;
    const isOver = next === undefined && (line < 0 || fault === 'truncated');
    const isSilent = place.isLoose && !broken && next === undefined;
    const vain = place.vain + (next === undefined ? 0 : Math.max(0, end - next));
    this.place = { ...OUTERMOST, isLoose, isOver: isOver || isSilent, vain };
    scanner.at = next ?? line + 1;
    scanner.fault = undefined;
    if (!isSilent)
      this.diagnostics.push({
        code: fault === 'truncated' && next === undefined ? 'truncated-json' : 'broken-json',
        message: 'The JSON is broken here; what stands before it was read.',
        span: source.rootSpan(stop, Math.min(stop + SHOWN, text.length)),
      });
    return given ? [given] : [];
  }

  /** A broken record again, as if the text ended where the next begins. */
  private upTo(start: number, end: number): ObjectNode {
    const scanner = new JsonScanner(this.source.text.slice(0, end), start);
    return scanner.object(0, this.layout.wanted);
  }
}

/** White space and the comma some exports put between values; behind a fault also ends of lists and objects. */
function skipBetween(text: string, from: number, isLoose: boolean): number {
  const between = isLoose ? /[\s,\ufeff\]}]/ : /[\s,\ufeff]/;
  let at = from;
  while (at < text.length && between.test(text[at] ?? '')) at++;
  return at;
}
