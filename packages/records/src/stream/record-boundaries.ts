/**
 * How a stream of one format is cut between records.
 *
 * `before`: a record begins at each match. `after`: a record ends with each match. `header`: the first
 * line belongs to every part. `macros`: what matches is said again before later parts. `json`: elements of an array, or values in a row.
 */
export interface Boundaries {
  readonly before?: RegExp;
  readonly after?: RegExp;
  readonly header?: boolean;
  readonly macros?: RegExp;
  readonly json?: boolean;
}

/** Formats that can be read in parts; any other is collected whole. */
export const BOUNDARIES: Readonly<Record<string, Boundaries>> = {
  ris: { after: /^[ \t]{0,4}ER[ \t]{0,3}[-‐‑–—−－][^\r\n\u2028\u2029]*[\r\n]+/gm },
  medline: { before: /(?<=\n\r?\n)(?:PMID- |OWN {1,2}- )/g },
  'wos-tagged': { after: /^ER[ \t]*[\r\n]+/gm },
  'wos-tab': { after: /\r?\n/g, header: true },
  refworks: { before: /^\{?RT\}?[:： ][ \t]?[A-Z]/gm },
  refer: { before: /^%0 /gm },
  noteexpress: { before: /^[ \t]{0,4}\{Reference Type\}/gm },
  'e-study': { before: /^DataType[:：]/gm },
  ovid: { before: /^<\d+\. ?>/gm },
  bibtex: {
    before: /^@(?!string|comment|preamble)[A-Za-z]+[{(]/gim,
    macros: /^[ \t]*@string\s*[{(][^\r\n]*[)}][ \t]*$/gim,
  },
  'pubmed-xml': { after: /<\/(?:PubmedArticle|PubmedBookArticle)>/g },
  jats: { after: /<\/article>/g },
  'crossref-xml': { after: /<\/doi_record>/g },
  'endnote-xml': { after: /<\/record>/g },
  marcxml: { after: /<\/(?:\w+:)?record>/g },
  'csl-json': { json: true },
  'crossref-json': { json: true },
  'openalex-json': { json: true },
  'diglot-json': { json: true },
  'plain-json': { json: true },
};

/** How much of the end of a buffer is searched for a boundary at first. Code units. */
const NEAR_END = 16_384;

/** Where the last whole record of a buffer ends; 0 when there is none. */
export function lastBoundary(buffer: string, boundaries: Boundaries): number {
  for (let reach = NEAR_END; ; reach *= 4) {
    // At the beginning of a line, for the marks are looked for there.
    const from = reach < buffer.length ? buffer.indexOf('\n', buffer.length - reach) + 1 : 0;
    const last = lastMark(buffer.slice(from), boundaries);
    if (last > 0) return from + last;
    if (from === 0) return 0;
  }
}

function lastMark(text: string, { before, after }: Boundaries): number {
  let last = 0;
  if (before) for (const match of text.matchAll(before)) last = match.index;
  if (after) for (const match of text.matchAll(after)) last = match.index + match[0].length;
  // Half a line break belongs to the record before it.
  return text.charCodeAt(last - 1) === 0x0d && last === text.length ? 0 : last;
}

/** Follows JSON from chunk to chunk and knows where an object of the outermost list last ended. */
export class JsonBoundary {
  /** Behind the last complete outer object, in code units of all text seen. */
  last = 0;
  private at = 0;
  private depth = 0;
  private outer = 0;
  private inString = false;
  /** The text ended behind a backslash. */
  private escaped = false;

  push(chunk: string): void {
    for (let index = 0; index < chunk.length; index++) {
      if (this.inString) {
        index = this.stringEnd(chunk, index);
        continue;
      }
      const code = chunk.charCodeAt(index);
      if (code === 0x22) this.inString = true;
      else if (code === 0x7b || code === 0x5b) {
        if (code === 0x5b && this.opensList(chunk, index)) this.outer = this.depth + 1;
        this.depth++;
      } else if (code === 0x7d || code === 0x5d) {
        this.depth--;
        if (code === 0x7d && this.depth === this.outer) this.last = this.at + index + 1;
      }
    }
    this.at += chunk.length;
  }

  /** The quote that ends the string that is open; behind the chunk when it goes on. */
  private stringEnd(chunk: string, from: number): number {
    let start = this.escaped ? from + 1 : from;
    this.escaped = false;
    for (;;) {
      const quote = chunk.indexOf('"', start);
      const end = quote < 0 ? chunk.length : quote;
      let back = end;
      while (back > start && chunk.charCodeAt(back - 1) === 0x5c) back--;
      const odd = (end - back) % 2 === 1;
      if (quote >= 0 && odd) {
        start = quote + 1;
        continue;
      }
      if (quote >= 0) this.inString = false;
      else this.escaped = odd;
      return end;
    }
  }

  /** The list of records: the outermost value, or `items` or `results` of a wrapper. */
  private opensList(chunk: string, index: number): boolean {
    if (this.depth === 0) return true;
    if (this.outer > 0 || this.depth > 2) return false;
    return /"(?:items|results)"\s{0,4}:\s{0,4}$/.test(chunk.slice(Math.max(0, index - 24), index));
  }
}
