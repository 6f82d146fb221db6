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
