import type { Source } from '../source/source.ts';
import type { ObjectNode } from './json-node.ts';
import { JsonScanner, type Projection } from './json-nodes.ts';

/** Of the names that the records of a text have in common, the share a stretch must have to be one. */
const MIN_SHARE = 0.6;

/** Stretches looked at in vain behind one fault. */
const MAX_TRIES = 200;

/** Stretches looked at in vain in one text: keeps the cost of a text full of faults in bounds. */
const MAX_ALL_TRIES = 5000;

/** Different first names of records that are remembered. */
const MAX_FIRSTS = 4;

/** How far behind a fault a record is looked for, and how much of a stretch to tell whether it is one. Code units. */
const MAX_REACH = 1 << 24;
const MAX_LOOK = 1 << 16;

/** What the records that were read so far look like. */
interface Learned {
  /** Names of the members that they open with. */
  readonly firsts: readonly string[];
  /** Names of the members that they share. */
  readonly common: readonly string[] | undefined;
  readonly tries: number;
}

/**
 * Finds the next record behind a fault in JSON, by what the records read so far look like: the member they open
 * with, and the members they share.
 */
export class JsonResync {
  /** Of a part of a stream: more text may give another answer than the last one. */
  isUnsure = false;
  private readonly source: Source;
  private readonly wanted: Projection | undefined;
  private learned: Learned;
  /** Between `from` and `at` no object opens as a record does. */
  private known = { firsts: 0, from: 0, at: 0 };

  constructor(source: Source, wanted: Projection | undefined) {
    this.source = source;
    this.wanted = wanted;
    const before = source.stream.memory.get('json-records') as Learned | undefined;
    this.learned = before ?? { firsts: [], common: undefined, tries: 0 };
  }

  /** Keep what was learned for the next part of the text. */
  remember(): void {
    this.source.stream.memory.set('json-records', this.learned);
  }

  /** Learn from a record that was read whole; of a broken one only when there is none. */
  learn(record: ObjectNode): void {
    this.learned = this.with(record);
  }

  private with({ start, members, closed }: ObjectNode): Learned {
    const { firsts, common } = this.learned;
    if (!closed && common) return this.learned;
    const isOpen = firsts.length < MAX_FIRSTS;
    const first = isOpen && FIRST_NAME.exec(this.source.text.slice(start, start + 400))?.[1];
    const isNew = typeof first === 'string' && !firsts.includes(first);
    const shared = common ? common.filter((name) => members.has(name)) : [...members.keys()];
    if (!isNew && shared.length === common?.length) return this.learned;
    return {
      ...this.learned,
      firsts: isNew ? [...firsts, first] : firsts,
      common: shared.length === 0 ? common : shared,
    };
  }

  /**
   * Where the next record begins at or behind an offset; `undefined` when none is found.
   *
   * @param broken - A record that is read up to there: of all the first, it shows what a record looks like.
   */
  next(from: number, broken: ObjectNode | undefined): number | undefined {
    const { text, stream } = this.source;
    const { firsts, common = [] } = broken ? this.with(broken) : this.learned;
    let { tries } = this.learned;
    this.isUnsure = false;
    if (firsts.length === 0) return undefined;
    const end = from + MAX_REACH;
    let at = from;
    for (let count = 0; count < MAX_TRIES && tries < MAX_ALL_TRIES; count++) {
      at = this.signFrom(at, firsts);
      if (at >= end || at === text.length) break;
      const scanner = new JsonScanner(text.slice(0, at + MAX_LOOK), at);
      const { members } = scanner.object(1, this.wanted);
      const shared = common.filter((name) => members.has(name)).length;
      if (shared >= Math.min(2, common.length) && shared >= common.length * MIN_SHARE) {
        if (!this.isUnsure) this.learned = { ...this.learned, tries };
        return at;
      }
      this.isUnsure ||= stream.isOpen && at + MAX_LOOK > text.length && !!scanner.fault;
      tries++;
      at++;
    }
    this.isUnsure ||= stream.isOpen && at === text.length && at < end;
    if (!this.isUnsure) this.learned = { ...this.learned, tries };
    return undefined;
  }

  /** The next place from an offset on where an object opens as a record does; the end when there is none. */
  private signFrom(from: number, firsts: readonly string[]): number {
    const { known } = this;
    if (known.firsts === firsts.length && known.from <= from && from <= known.at) return known.at;
    const names = firsts.map((name) => name.replace(/[^\w-]/g, '\\$&')).join('|');
    const sign = new RegExp(`\\{\\s{0,400}"(?:${names})"\\s{0,9}:`, 'g');
    sign.lastIndex = from;
    const at = sign.exec(this.source.text)?.index ?? this.source.text.length;
    this.known = { firsts: firsts.length, from, at };
    return at;
  }
}

/** `{"DOI":`: the first name of an object. */
const FIRST_NAME = /^\{\s{0,300}"([^"\\]{1,60})"/;
