/** How many lines on from the last one an offset is looked for before all are searched. */
const LINES_ON = 8;

/**
 * The lines of a text: they end in `\n`, `\r\n` or a lone `\r`.
 *
 * @remarks **Cost:** O(text) at the first question; then O(1) for offsets asked in rising order, else
 *   O(log lines).
 */
export class LineIndex {
  private readonly text: string;
  private starts: Uint32Array | undefined;
  private last = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** The 1-based line of an offset. */
  lineAt(offset: number): number {
    this.starts ??= lineStarts(this.text);
    const { starts } = this;
    if (offset >= (starts[this.last] ?? 0)) {
      // The entry behind the last line is out of reach.
      for (let line = this.last; line < this.last + LINES_ON; line++) {
        if (offset >= (starts[line + 1] ?? 0)) continue;
        this.last = line;
        return line + 1;
      }
    }
    let low = 0;
    let high = starts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    this.last = low;
    return low + 1;
  }

  /** The 1-based column of an offset in its line, in code units. */
  columnAt(offset: number): number {
    const line = this.lineAt(offset);
    return offset - (this.starts?.[line - 1] ?? 0) + 1;
  }
}

/** Where each line begins, and one entry more, behind every offset. */
function lineStarts(text: string): Uint32Array {
  let starts: Uint32Array = new Uint32Array(1024);
  let count = 1;
  let carriage = indexOrEnd(text, '\r', 0);
  for (let at = 0; at < text.length; ) {
    const feed = indexOrEnd(text, '\n', at);
    if (count + 1 >= starts.length) starts = grown(starts);
    if (carriage < feed) {
      at = carriage + 1 === feed ? feed + 1 : carriage + 1;
      carriage = indexOrEnd(text, '\r', at);
    } else at = feed + 1;
    if (at < text.length) starts[count++] = at;
  }
  starts[count] = 0xffff_ffff;
  return starts.subarray(0, count + 1);
}

function indexOrEnd(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

function grown(starts: Uint32Array): Uint32Array {
  const larger = new Uint32Array(starts.length * 2);
  larger.set(starts);
  return larger;
}

/** How many lines end in a text. A text that is cut off between `\r` and `\n` counts one too many. */
export function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== 0x0a) count++;
  }
  return count;
}
