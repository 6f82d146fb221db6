import type { Diagnostic, Span } from '@diglot/text';
import { type Source, type StreamPart, trimSpan } from '../../source/source.ts';

/** A field of an entry. `span` is its content without delimiters; `parts` are there when `#` joins several. */
export interface BibField extends Span {
  readonly name: string;
  /** The joined text, macros replaced, where it is not the plain stretch. */
  readonly joined: string | undefined;
}

export interface BibEntry extends Span {
  /** Lower case, without `@`. */
  readonly type: string;
  readonly key: string;
  readonly fields: readonly BibField[];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An entry that begins a line. No value holds one: where one seems to, its end is missing. */
const LINE_OPENER =
  /^[ \t]{0,4}@[ \t]{0,4}[A-Za-z]{1,30}[ \t]{0,4}[{(][ \t]{0,4}[^\s,{}()="]{0,200}[ \t]{0,4}(?:,|\r?$)/gm;

/** A field that begins a line, as it stands where the first line of its entry is missing. */
const LOOSE_FIELD = /^[ \t]{0,8}[A-Za-z]{3,20}[ \t]{0,8}=[ \t]{0,8}[{"]/m;

const KEY = /\s*(?:([^\s,{}()=]+)\s*)?/y;
const FIELD_NAME = /[^\s={},()"#%]+(?:[ \t]+[^\s={},()"#%]+){0,5}(?=\s*=)/y;
const WORD = /[^\s={},()"#%]+/y;

/**
 * Cut BibTeX into entries and fields, with their places.
 *
 * `@string` macros and the months are replaced, `#` joins; `@comment` and `@preamble` are skipped. A broken
 * entry, also one with an open brace or quotation mark, ends at the next entry that begins a line; what was read
 * of it stands.
 *
 * @remarks **Cost:** linear.
 */
export function scanBibtex(
  { text, stream }: Source,
  diagnostics: Diagnostic[],
): Generator<BibEntry> {
  return new BibScanner(text, stream, diagnostics).entries();
}

class BibScanner {
  private readonly text: string;
  /** Another entry follows behind the text. */
  private readonly isOpen: boolean;
  /** Of the parts of the text before this one, too. */
  private readonly macros: Map<string, string>;
  private readonly diagnostics: Diagnostic[];
  private at = 0;
  /** Where the next opener behind `openerFrom` is. */
  private opener = -1;
  private openerFrom = 0;

  constructor(text: string, { isOpen, memory }: StreamPart, diagnostics: Diagnostic[]) {
    this.text = text;
    this.isOpen = isOpen;
    const before = memory.get('macros') as Map<string, string> | undefined;
    this.macros = before ?? new Map(MONTHS.map((name, index) => [name, String(index + 1)]));
    memory.set('macros', this.macros);
    this.diagnostics = diagnostics;
  }

  *entries(): Generator<BibEntry> {
    const opener = /@\s*([A-Za-z]+)\s*([{(])/g;
    for (;;) {
      opener.lastIndex = this.at;
      const match = opener.exec(this.text);
      this.checkBetween(this.at, match?.index ?? this.text.length);
      if (!match) return;
      const type = (match[1] ?? '').toLowerCase();
      this.at = opener.lastIndex;
      if (type === 'comment' || type === 'preamble') {
        // A comment may hold whole entries.
        const end = this.matching(this.at, this.text.length);
        this.at = end < this.text.length ? end + 1 : this.nextOpener(this.at);
        continue;
      }
      const entry = this.entry(type, match.index, match[2] === '(' ? ')' : '}');
      if (type === 'string') {
        for (const field of entry.fields) this.macros.set(field.name, this.valueOf(field));
      } else yield entry;
    }
  }

  private entry(type: string, start: number, close: string): BibEntry {
    const key = type === 'string' ? '' : this.key();
    const fields: BibField[] = [];
    for (;;) {
      this.skip();
      const mark = this.text[this.at];
      if (mark === close) {
        this.at++;
        return { type, key, fields, start, end: this.at };
      }
      const name = this.fieldName();
      this.skip();
      if (name === '' || this.text[this.at] !== '=') {
        this.fault(start);
        const end = this.at;
        if (this.text[end] !== '@') this.at = this.nextOpener(end);
        return { type, key, fields, start, end };
      }
      this.at++;
      fields.push(this.value(name));
    }
  }

  private key(): string {
    KEY.lastIndex = this.at;
    const found = KEY.exec(this.text);
    this.at = KEY.lastIndex;
    return found?.[1] ?? '';
  }

  /** Web of Science has names of several words: `Early Access Date`. */
  private fieldName(): string {
    FIELD_NAME.lastIndex = this.at;
    const found = FIELD_NAME.exec(this.text)?.[0];
    if (found === undefined) return '';
    this.at = FIELD_NAME.lastIndex;
    const name = found.toLowerCase();
    return /\s/.test(name) ? name.replace(/\s+/g, '-') : name;
  }

  private name(): string {
    WORD.lastIndex = this.at;
    const found = WORD.exec(this.text)?.[0];
    if (found === undefined) return '';
    this.at = WORD.lastIndex;
    return found.toLowerCase();
  }

  /** One or more pieces joined by `#`. */
  private value(name: string): BibField {
    const pieces: { text: string; start: number; end: number; macro: boolean }[] = [];
    do {
      this.skip(false);
      if (this.text[this.at] === '#') this.at++;
      this.skip(false);
      pieces.push(this.piece());
      this.skip(false);
    } while (this.text[this.at] === '#');
    const start = pieces[0]?.start ?? this.at;
    const end = pieces.at(-1)?.end ?? this.at;
    const plain = pieces.length === 1 && !pieces[0]?.macro;
    const joined = plain ? undefined : pieces.map(({ text }) => text).join('');
    return { name, start, end, joined };
  }

  private piece() {
    const open = this.text[this.at];
    const inner = this.at + 1;
    if (open === '{') {
      const end = this.closing(inner);
      this.at = end + 1;
      return this.plain(inner, end);
    }
    if (open === '"') {
      const end = this.quoted(inner);
      this.at = end + 1;
      return this.plain(inner, end);
    }
    const start = this.at;
    // The value is missing, and the next entry begins.
    if (open === '@' && /[\r\n]/.test(this.text[start - 1] ?? '')) {
      return { text: '', start, end: start, macro: false };
    }
    const word = this.name();
    if (word === '') this.at = Math.min(this.text.length, start);
    const macro = this.macros.get(word);
    return { text: macro ?? word, start, end: this.at, macro: macro !== undefined };
  }

  /** A value in `{{…}}` is what the inner braces hold. */
  private plain(start: number, end: number) {
    const doubled =
      this.text[start] === '{' &&
      this.text[end - 1] === '}' &&
      this.matching(start + 1, end) === end - 1;
    const cut = doubled ? 1 : 0;
    return {
      text: this.text.slice(start + cut, end - cut),
      start: start + cut,
      end: end - cut,
      macro: false,
    };
  }

  /** What stands between entries is a comment, but for fields that have lost theirs. */
  private checkBetween(start: number, end: number): void {
    if (end - start < 8) return;
    const field = LOOSE_FIELD.exec(this.text.slice(start, end));
    if (!field) return;
    this.diagnostics.push({
      code: 'broken-bibtex',
      message: 'Fields stand outside any entry here; they were not read.',
      span: { start: start + field.index, end },
    });
  }

  /** Where the next entry that begins a line does; the end of the text when none does. */
  private nextOpener(from: number): number {
    if (this.opener < from || this.openerFrom > from) {
      LINE_OPENER.lastIndex = from;
      this.opener = LINE_OPENER.exec(this.text)?.index ?? this.text.length;
      this.openerFrom = from;
    }
    return this.opener;
  }

  /** The brace that closes the one before `from`; where the next entry begins when there is none before. */
  private closing(from: number): number {
    const limit = this.nextOpener(from);
    const end = this.matching(from, limit);
    return end < limit ? end : this.openEnd(from, limit);
  }

  /** Where a value without an end is taken to end: with its line, so that the next is a field again, or the text. */
  private openEnd(from: number, limit: number): number {
    this.fault(from);
    const line = this.text.indexOf('\n', from);
    if (line < 0 || (limit === this.text.length && !this.isOpen)) return limit;
    const { end } = trimSpan(this.text, from, Math.min(line, limit));
    return this.text[end - 1] === ',' ? end - 1 : end;
  }

  private matching(from: number, to: number): number {
    let depth = 1;
    for (let at = from; at < to; at++) {
      const code = this.text.charCodeAt(at);
      if (code === 0x5c) at++;
      else if (code === 0x7b) depth++;
      else if (code === 0x7d && --depth === 0) return at;
    }
    return to;
  }

  /** The quote that closes the one before `from`: quotes in braces do not count. */
  private quoted(from: number): number {
    let depth = 0;
    const limit = this.nextOpener(from);
    for (let at = from; at < limit; at++) {
      const code = this.text.charCodeAt(at);
      if (code === 0x5c) at++;
      else if (code === 0x7b) depth++;
      else if (code === 0x7d) depth--;
      else if (code === 0x22 && depth <= 0) return at;
    }
    return this.openEnd(from, limit);
  }

  private skip(commas = true): void {
    while (this.at < this.text.length) {
      const code = this.text.charCodeAt(this.at);
      if (code === 0x25) {
        const end = this.text.indexOf('\n', this.at);
        this.at = end < 0 ? this.text.length : end + 1;
      } else if (code === 0x20 || (code >= 0x09 && code <= 0x0d) || (commas && code === 0x2c))
        this.at++;
      else return;
    }
  }

  private valueOf({ joined, start, end }: BibField): string {
    return joined ?? this.text.slice(start, end);
  }

  private fault(start: number): void {
    this.diagnostics.push({
      code: this.at >= this.text.length && !this.isOpen ? 'truncated-bibtex' : 'broken-bibtex',
      message: 'The entry is broken here; what stands before it was read.',
      span: { start, end: Math.min(Math.max(this.at, start), this.text.length) },
    });
  }
}
