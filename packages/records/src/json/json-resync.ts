import { JsonScanner, type ObjectNode, type Projection } from './json-nodes.ts';

/** Of the names that the records of a text have in common, the share a stretch must have to be one. */
const MIN_SHARE = 0.6;

/** Stretches looked at behind one fault. */
const MAX_TRIES = 200;

/** Stretches looked at in one text: keeps the cost of a text full of faults in bounds. */
const MAX_ALL_TRIES = 5000;

/** Different first names of records that are remembered. */
const MAX_FIRSTS = 4;

/**
 * Finds the next record behind a fault in JSON, by what the records read so far look like: the member they open
 * with, and the members they share.
 */
export class JsonResync {
  private readonly text: string;
  private readonly wanted: Projection | undefined;
  private readonly firsts = new Set<string>();
  private common: Set<string> | undefined;
  private tries = 0;

  constructor(text: string, wanted: Projection | undefined) {
    this.text = text;
    this.wanted = wanted;
  }

  /** Learn from a record that was read whole; of a broken one only when there is none. */
  learn({ start, members, closed }: ObjectNode): void {
    if (!closed && this.common) return;
    if (this.firsts.size < MAX_FIRSTS) {
      const first = FIRST_NAME.exec(this.text.slice(start, start + 400))?.[1];
      if (first !== undefined) this.firsts.add(first);
    }
    const names = [...members.keys()];
    const { common } = this;
    this.common = new Set(common ? names.filter((name) => common.has(name)) : names);
    if (this.common.size === 0) this.common = common;
  }

  /** Where the next record begins at or behind an offset; `undefined` when none is found. */
  next(from: number): number | undefined {
    if (this.firsts.size === 0) return undefined;
    const names = [...this.firsts].map((name) => name.replace(/[^\w-]/g, '\\$&')).join('|');
    const sign = new RegExp(`\\{\\s{0,400}"(?:${names})"\\s{0,9}:`, 'g');
    sign.lastIndex = from;
    for (let count = 0; count < MAX_TRIES && this.tries < MAX_ALL_TRIES; count++) {
      const match = sign.exec(this.text);
      if (!match) return undefined;
      this.tries++;
      if (this.isRecord(match.index)) return match.index;
      sign.lastIndex = match.index + 1;
    }
    return undefined;
  }

  private isRecord(at: number): boolean {
    const { members } = new JsonScanner(this.text, at).object(1, this.wanted);
    const common = this.common ?? new Set();
    const shared = [...common].filter((name) => members.has(name)).length;
    return shared >= Math.min(2, common.size) && shared >= common.size * MIN_SHARE;
  }
}

/** `{"DOI":`: the first name of an object. */
const FIRST_NAME = /^\{\s{0,300}"([^"\\]{1,60})"/;
