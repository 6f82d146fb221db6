/**
 * One value of a JSON text, with its place. `start` and `end` are offsets into the text; of a string they
 * leave out the quotes. `closed` is false where the text ends inside the value.
 */
export type JsonNode =
  | (Place & { readonly kind: 'string'; readonly value: string; readonly escaped: boolean })
  | (Place & { readonly kind: 'number'; readonly value: number })
  | (Place & { readonly kind: 'literal'; readonly value: boolean | null })
  | (Place & { readonly kind: 'array'; readonly items: readonly JsonNode[] })
  | (Place & { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonNode> });

interface Place {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

export interface JsonParse {
  /** The value, as far as it could be read; `undefined` when there is none. */
  readonly node: JsonNode | undefined;
  /** Where reading stopped: behind the value, or at the fault. */
  readonly end: number;
  /** What is wrong. `truncated`: the text ends too early, everything before its end is read. */
  readonly fault?: 'truncated' | 'syntax' | 'too-deep';
}

/** Deeper nesting than this is refused: no record is nested so, and each level costs stack. */
const MAX_DEPTH = 200;

/**
 * Read one JSON value and the place of everything in it.
 *
 * Forgives raw line breaks in strings and a comma before a closing bracket. Where the text ends inside the
 * value, what there is is returned with `closed: false`.
 *
 * @remarks **Cost:** linear in the value. Of two members of one name the last stands, as in `JSON.parse`.
 */
export function parseJsonNode(text: string, start = 0): JsonParse {
  const scanner = new Scanner(text, start);
  const node = scanner.value(0);
  return scanner.fault
    ? { node, end: scanner.at, fault: scanner.fault }
    : { node, end: scanner.at };
}

/** A member of an object by its name; `undefined` of anything else. */
export function memberOf(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.members.get(name) : undefined;
}

class Scanner {
  readonly text: string;
  at: number;
  fault: JsonParse['fault'];

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  value(depth: number): JsonNode | undefined {
    this.space();
    const code = this.text.charCodeAt(this.at);
    if (Number.isNaN(code)) return this.fail('truncated');
    if (depth > MAX_DEPTH) return this.fail('too-deep');
    if (code === 0x22) return this.string();
    if (code === 0x7b) return this.object(depth);
    if (code === 0x5b) return this.array(depth);
    return this.word();
  }

  private object(depth: number): JsonNode {
    const start = this.at++;
    const members = new Map<string, JsonNode>();
    const done = (closed: boolean): JsonNode => ({
      kind: 'object',
      start,
      end: this.at,
      closed,
      members,
    });
    for (;;) {
      this.space();
      if (this.take(0x7d)) return done(true);
      if (this.text.charCodeAt(this.at) !== 0x22) {
        this.fail(this.at < this.text.length ? 'syntax' : 'truncated');
        return done(false);
      }
      const name = this.string();
      this.space();
      if (!name.closed || !this.take(0x3a)) {
        this.fail(this.at < this.text.length ? 'syntax' : 'truncated');
        return done(false);
      }
      const value = this.value(depth + 1);
      if (value && name.kind === 'string') members.set(name.value, value);
      if (this.fault) return done(false);
      this.space();
      if (this.take(0x2c)) continue;
      if (this.take(0x7d)) return done(true);
      this.fail(this.at < this.text.length ? 'syntax' : 'truncated');
      return done(false);
    }
  }

  private array(depth: number): JsonNode {
    const start = this.at++;
    const items: JsonNode[] = [];
    const done = (closed: boolean): JsonNode => ({
      kind: 'array',
      start,
      end: this.at,
      closed,
      items,
    });
    for (;;) {
      this.space();
      if (this.take(0x5d)) return done(true);
      const value = this.value(depth + 1);
      if (value) items.push(value);
      if (this.fault) return done(false);
      this.space();
      if (this.take(0x2c)) continue;
      if (this.take(0x5d)) return done(true);
      this.fail(this.at < this.text.length ? 'syntax' : 'truncated');
      return done(false);
    }
  }

  private string(): JsonNode & { kind: 'string' } {
    const start = ++this.at;
    let escaped = false;
    for (;;) {
      const quote = this.text.indexOf('"', this.at);
      const end = quote < 0 ? this.text.length : quote;
      // An odd run of backslashes before the quote escapes it.
      let back = end;
      while (back > start && this.text.charCodeAt(back - 1) === 0x5c) back--;
      const open = quote >= 0 && (end - back) % 2 === 1;
      if (open) {
        escaped = true;
        this.at = quote + 1;
        continue;
      }
      this.at = quote < 0 ? end : quote + 1;
      if (quote < 0) this.fail('truncated');
      const raw = this.text.slice(start, end);
      escaped ||= raw.includes('\\');
      const value = escaped ? decodeString(raw) : raw;
      return { kind: 'string', start, end, closed: quote >= 0, value, escaped };
    }
  }

  private word(): JsonNode | undefined {
    const start = this.at;
    while (isWordUnit(this.text.charCodeAt(this.at))) this.at++;
    const word = this.text.slice(start, this.at);
    const place = { start, end: this.at, closed: this.at < this.text.length };
    if (!place.closed && start > 0) this.fault = 'truncated';
    if (/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word)) {
      return { kind: 'number', ...place, value: Number(word) };
    }
    if (word === 'true' || word === 'false')
      return { kind: 'literal', ...place, value: word === 'true' };
    if (word === 'null') return { kind: 'literal', ...place, value: null };
    this.at = start;
    return this.fail(place.closed ? 'syntax' : 'truncated');
  }

  private space(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xfeff || code === 0xa0)
        this.at++;
      else return;
    }
  }

  private take(code: number): boolean {
    if (this.text.charCodeAt(this.at) !== code) return false;
    this.at++;
    return true;
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

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|([\s\S]?))/g;
const SHORT: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Undo the escapes of a JSON string. An unknown escape gives its own character; an unfinished one nothing. */
export function decodeString(raw: string): string {
  return raw.replace(ESCAPE, (_, hex: string | undefined, short: string | undefined) =>
    hex === undefined
      ? (SHORT[short ?? ''] ?? short ?? '')
      : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/**
 * Where each code unit of a decoded string stands in its raw form.
 *
 * @returns One raw offset a decoded code unit, and the raw length at the end.
 */
export function escapeOffsets(raw: string): Uint32Array {
  const offsets = new Uint32Array(raw.length + 1);
  let count = 0;
  let at = 0;
  for (let slash = raw.indexOf('\\'); slash >= 0; slash = raw.indexOf('\\', at)) {
    while (at < slash) offsets[count++] = at++;
    const length = escapeLength(raw, slash);
    if (length > 1) offsets[count++] = at;
    at += length;
  }
  while (at < raw.length) offsets[count++] = at++;
  offsets[count++] = raw.length;
  return offsets.subarray(0, count);
}

/** 6 for `\u4e2d`, 2 for `\n`, 1 for a backslash at the very end. */
function escapeLength(raw: string, at: number): number {
  if (raw[at + 1] === 'u' && /^[0-9a-fA-F]{4}$/.test(raw.slice(at + 2, at + 6))) return 6;
  return Math.min(2, raw.length - at);
}
