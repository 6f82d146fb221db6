/** Finds where tags and declarations end, also those that are not closed. */
export class XmlMarks {
  private readonly text: string;
  /** Matches the start tag of a wanted element: nothing that is closed holds one in its quotes. */
  private readonly wanted: RegExp | undefined;
  /** Where marks were last found, so that no stretch is searched twice for the same. */
  private readonly found = new Map<string, number>();

  constructor(text: string, wanted: ReadonlySet<string> | undefined) {
    this.text = text;
    const names = wanted && [...wanted].join('|');
    this.wanted =
      names === undefined ? undefined : new RegExp(`<(?:\\w{1,20}:)?(?:${names})[\\s/>]`, 'g');
  }

  /**
   * Behind the `>` of a tag, which may stand in a quoted attribute; −1 when the text ends before. A tag that is
   * not closed ends before the next one.
   */
  tagAt(start: number): { end: number; isOpen: boolean } {
    const { text } = this;
    let at = start + 1;
    for (;;) {
      const close = this.indexOf('>', at);
      const next = this.indexOf('<', at);
      const quote = firstQuote(text, at, Math.min(close, next));
      if (quote < 0) {
        if (next < close) return { end: next, isOpen: true };
        return { end: close < text.length ? close + 1 : -1, isOpen: false };
      }
      const end = this.indexOf(text[quote] ?? '"', quote + 1);
      if (end === text.length || this.nextWanted(quote) < end) {
        // A quotation mark is missing: the tag ends where it would without the one before.
        const isTag = close < this.indexOf('<', quote);
        return isTag ? { end: close + 1, isOpen: true } : { end: next, isOpen: true };
      }
      at = end + 1;
    }
  }

  /** A comment, section, instruction or document type; one that is `open` ends behind its first mark. */
  declarationAt(start: number): { end: number; entities: boolean; open?: boolean } {
    for (const [opening, closing] of SECTIONS) {
      if (!this.text.startsWith(opening, start)) continue;
      const inner = start + opening.length;
      const end = this.indexOf(closing, inner);
      const isOpen = end === this.text.length || this.indexOf(opening, inner) < end;
      return isOpen
        ? { end: inner, entities: false, open: true }
        : { end: end + closing.length, entities: false };
    }
    const subset = this.indexOf('[', start);
    const plain = this.indexOf('>', start) + 1;
    if (subset > plain) return { end: Math.min(plain, this.text.length), entities: false };
    const end = Math.min(this.indexOf(']>', start) + 2, this.text.length);
    return { end, entities: /<!ENTITY/i.test(this.text.slice(subset, end)) };
  }

  private nextWanted(from: number): number {
    if (!this.wanted) return this.text.length;
    return this.memorised('wanted', from, (at) => {
      const { wanted } = this;
      if (!wanted) return -1;
      wanted.lastIndex = at;
      return wanted.exec(this.text)?.index ?? -1;
    });
  }

  private indexOf(mark: string, from: number): number {
    return this.memorised(mark, from, (at) => this.text.indexOf(mark, at));
  }

  /** The next place from an offset on; the length of the text when there is none. Offsets nearly always rise. */
  private memorised(mark: string, from: number, search: (from: number) => number): number {
    const known = this.found.get(mark);
    // What was found behind `from` may not be the first behind it, unless the search began before.
    const begun = this.begun.get(mark) ?? Number.POSITIVE_INFINITY;
    if (known !== undefined && begun <= from && known >= from) return known;
    const at = search(from);
    const found = at < 0 ? this.text.length : at;
    this.found.set(mark, found);
    this.begun.set(mark, from);
    return found;
  }

  private readonly begun = new Map<string, number>();
}

/** What is no element and may hold anything but its own opening mark. */
const SECTIONS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

function firstQuote(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x27) return at;
  }
  return -1;
}
