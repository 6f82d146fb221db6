import {
  arrayNode,
  type JsonNode,
  type ObjectNode,
  objectNode,
  stringNode,
  wordNode,
} from './json-node.ts';
import { decodeString } from './json-strings.ts';

export interface JsonParse {
  /** The value, as far as it could be read; `undefined` when there is none. */
  readonly node: JsonNode | undefined;
  /** Where reading stopped: behind the value, or at the fault. */
  readonly end: number;
  /** What is wrong. `truncated`: the text ends too early, everything before its end is read. */
  readonly fault?: 'truncated' | 'syntax' | 'too-deep' | 'too-long';
}

/** Deeper nesting than this is refused: no record is nested so, and each level costs stack. */
const MAX_DEPTH = 200;

/** Up to this length a string is looked through unit by unit; a search costs more to begin. Code units. */
const NEAR = 24;

/**
 * Read one JSON value and the place of everything in it.
 *
 * Forgives raw line breaks in strings and a comma before a closing bracket. Where the text ends inside the
 * value, what there is is returned with `closed: false`.
 *
 * @remarks **Cost:** linear in the value. Of two members of one name the last stands, as in `JSON.parse`.
 */
export function parseJsonNode(text: string, start = 0): JsonParse {
  const scanner = new JsonScanner(text, start);
  const node = scanner.value(0);
  return scanner.fault
    ? { node, end: scanner.at, fault: scanner.fault }
    : { node, end: scanner.at };
}

/**
 * Which members of an object are worth a node, and which of theirs in turn; below one without a list of its
 * own, all. Items of an array are as their array.
 */
export interface Projection {
  readonly members: ReadonlyMap<string, Projection | undefined>;
}

/** Reads values from a place in a text on. After a `fault` nothing more is read. */
export class JsonScanner {
  readonly text: string;
  /** Where it stands. */
  at: number;
  fault: JsonParse['fault'];
  /** No value is begun behind this place: `too-long`. */
  limit = Number.POSITIVE_INFINITY;
  /** It stands before the list that `object` was told to stop at. */
  stopped = false;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  /** @param wanted - What is not in it is passed over. Default: everything is read. */
  value(depth: number, wanted?: Projection): JsonNode | undefined {
    const code = this.peek();
    if (Number.isNaN(code)) return this.fail('truncated');
    if (depth > MAX_DEPTH) return this.fail('too-deep');
    if (this.at > this.limit) return this.fail('too-long');
    if (code === 0x22) return this.string();
    if (code === 0x7b) return this.object(depth, wanted);
    if (code === 0x5b) return this.array(depth, wanted);
    return this.word();
  }

  /** @param stops - Names of members to stop at, when their value is an object or array. */
  object(depth: number, wanted?: Projection, stops?: ReadonlySet<string>): ObjectNode {
    const start = this.at++;
    const members = new Map<string, JsonNode>();
    for (;;) {
      if (this.take(0x7d)) return objectNode(start, this.at, true, members);
      const name = this.name();
      if (name === undefined) break;
      if (stops?.has(name) && this.opens()) {
        this.stopped = true;
        break;
      }
      if (wanted && !wanted.members.has(name)) this.skip();
      else {
        const value = this.value(depth + 1, wanted?.members.get(name));
        if (value) members.set(name, value);
      }
      if (this.fault) break;
      if (this.take(0x2c)) continue;
      if (this.take(0x7d)) return objectNode(start, this.at, true, members);
      this.broken();
      break;
    }
    return objectNode(start, this.at, false, members);
  }

  private array(depth: number, wanted: Projection | undefined): JsonNode {
    const start = this.at++;
    const items: JsonNode[] = [];
    for (;;) {
      if (this.take(0x5d)) return arrayNode(start, this.at, true, items);
      const value = this.value(depth + 1, wanted);
      if (value) items.push(value);
      if (this.fault) break;
      if (this.take(0x2c)) continue;
      if (this.take(0x5d)) return arrayNode(start, this.at, true, items);
      this.broken();
      break;
    }
    return arrayNode(start, this.at, false, items);
  }

  /** The name of a member, and its colon; `undefined` where there is none. */
  name(): string | undefined {
    if (this.peek() === 0x22) {
      const name = this.string();
      if (name.closed && this.take(0x3a)) return name.value;
    }
    this.broken();
    return undefined;
  }

  private string(): JsonNode & { readonly kind: 'string' } {
    const start = this.at + 1;
    const escaped = this.passString();
    const closed = !this.fault;
    const end = closed ? this.at - 1 : this.at;
    const raw = this.text.slice(start, end);
    return stringNode(start, end, closed, escaped ? decodeString(raw) : raw, escaped);
  }

  /** Go behind the closing quote; whether there are escapes. */
  private passString(): boolean {
    const { text } = this;
    const start = this.at + 1;
    const near = Math.min(start + NEAR, text.length);
    for (let at = start; at < near; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x22) {
        this.at = at + 1;
        return false;
      }
      if (code === 0x5c) break;
    }
    for (let from = start; ; ) {
      const quote = text.indexOf('"', from);
      const end = quote < 0 ? text.length : quote;
      // An odd run of backslashes before the quote escapes it.
      let back = end;
      while (back > start && text.charCodeAt(back - 1) === 0x5c) back--;
      if (quote >= 0 && (end - back) % 2 === 1) {
        from = quote + 1;
        continue;
      }
      this.at = quote < 0 ? end : quote + 1;
      if (quote < 0) this.fail('truncated');
      return from > start || text.slice(start, end).includes('\\');
    }
  }

  /** Pass over a value: brackets and strings are followed, nothing else is looked at. */
  skip(): void {
    const { text } = this;
    for (let depth = 0; ; ) {
      const code = text.charCodeAt(this.at);
      if (code === 0x22) {
        this.passString();
        if (this.fault || depth === 0) return;
      } else if (code === 0x7b || code === 0x5b) {
        if (this.at > this.limit) {
          this.fail('too-long');
          return;
        }
        depth++;
        this.at++;
      } else if (code === 0x7d || code === 0x5d) {
        if (depth === 0) return;
        this.at++;
        if (--depth === 0) return;
      } else if (code === 0x2c && depth === 0) return;
      else if (this.at >= text.length) {
        this.fail('truncated');
        return;
      } else this.at++;
    }
  }

  private word(): JsonNode | undefined {
    const start = this.at;
    const whole = this.shortNumber();
    if (whole !== undefined) return whole;
    while (isWordUnit(this.text.charCodeAt(this.at))) this.at++;
    const word = this.text.slice(start, this.at);
    const closed = this.at < this.text.length;
    if (!closed && start > 0) this.fault = 'truncated';
    if (/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word))
      return wordNode('number', start, this.at, closed, Number(word));
    if (word === 'true' || word === 'false')
      return wordNode('literal', start, this.at, closed, word === 'true');
    if (word === 'null') return wordNode('literal', start, this.at, closed, null);
    this.at = start;
    return this.fail(closed ? 'syntax' : 'truncated');
  }

  /** A number of at most nine digits and nothing else, as most are. */
  private shortNumber(): JsonNode | undefined {
    const start = this.at;
    let at = start;
    let value = 0;
    let code = this.text.charCodeAt(at);
    for (; code >= 0x30 && code <= 0x39 && at - start < 9; code = this.text.charCodeAt(++at))
      value = value * 10 + code - 0x30;
    if (at === start || at >= this.text.length || isWordUnit(code)) return undefined;
    this.at = at;
    return wordNode('number', start, at, true, value);
  }

  /** The next code unit that is not white space; `NaN` at the end. */
  peek(): number {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code > 0x20 && code !== 0xfeff && code !== 0xa0) return code;
      if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code >= 0xa0) this.at++;
      else return code;
    }
  }

  /** Pass a mark, and white space before it, if it comes next. */
  take(code: number): boolean {
    if (this.peek() !== code) return false;
    this.at++;
    return true;
  }

  /** Whether an object or array comes next. */
  opens(): boolean {
    const code = this.peek();
    return code === 0x7b || code === 0x5b;
  }

  /** The value is not what it should be here. */
  broken(): void {
    this.fail(this.at < this.text.length ? 'syntax' : 'truncated');
  }

  private fail(fault: NonNullable<JsonParse['fault']>): undefined {
    this.fault ??= fault;
    return undefined;
  }
}

function isWordUnit(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x2b ||
    code === 0x2d ||
    code === 0x2e
  );
}
