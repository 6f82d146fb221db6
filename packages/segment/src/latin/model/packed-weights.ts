/**
 * Weights as a string of bytes in Base64: numbers of steps, entropy-coded. What each row needs in precision goes by
 * how often its bucket is met: rows of common ones have small steps, rows of rare ones big ones.
 *
 * **Source:** Duda (2013), Asymmetric numeral systems, arXiv:1311.2540, in its variant with ranges.
 */
export interface PackedWeights {
  /** The step of each kind of row, in the unit of the weights; at most eight kinds. */
  readonly steps: readonly number[];
  /**
   * How often each symbol comes in each context, of {@link TOTAL}: `[lowest symbol, count, count, …]`. The first
   * context is the kinds of rows; then come those of each kind, see {@link contextOf}.
   */
  readonly counts: readonly (readonly number[])[];
  /** Base64. */
  readonly bytes: string;
}

/** Weights in a row: one for each class. */
const WIDTH = 8;
const TOTAL_BITS = 12;
/** What the counts of a context add up to. */
export const TOTAL = 1 << TOTAL_BITS;
/** Least state of the coder; it is below 256 times as much. */
const LEAST = 1 << 23;
/** Sums of the first seven steps of a row are told apart up to this: a row adds up to nought, nearly. */
const MAX_SUM = 4;
const SUMS = 2 * MAX_SUM + 1;
/** Contexts of each kind: one for the first seven weights, the others for the last by the sum of these. */
const CONTEXTS = 1 + SUMS;

/** The context of a weight, by the kind of its row, its column and the sum of the steps before it in the row. */
function contextOf(kind: number, column: number, sum: number): number {
  const first = 1 + kind * CONTEXTS;
  if (column < WIDTH - 1) return first;
  return first + 1 + MAX_SUM + Math.max(-MAX_SUM, Math.min(MAX_SUM, sum));
}

/** Read what {@link packWeights} wrote. @returns The rows, one behind the other. */
export function unpackWeights({ steps, counts, bytes }: PackedWeights, rows: number): Int8Array {
  const table = readTables(counts);
  const weights = new Int8Array(rows * WIDTH);
  const codes = fromBase64(bytes);
  let at = 0;
  let state = 0;
  while (at < STATE_BYTES) state = (state << 8) | (codes[at++] as number);
  // One loop without calls: it runs over half a million symbols before the first word is named.
  let kind = 0;
  let sum = 0;
  let row = -1;
  for (let i = 0; i < rows * (WIDTH + 1); i++) {
    const column = (i % (WIDTH + 1)) - 1;
    const context = column < 0 ? 0 : contextOf(kind, column, sum);
    const slot = state & (TOTAL - 1);
    const entry = table[context * TOTAL + slot] as number;
    state = ((entry >>> 20) + 1) * (state >>> TOTAL_BITS) + slot - ((entry >>> 8) & (TOTAL - 1));
    while (state < LEAST) state = (state << 8) | (codes[at++] as number);
    const symbol = (entry & 0xff) - SYMBOL_BIAS;
    if (column < 0) {
      kind = symbol;
      sum = 0;
      row++;
    } else {
      sum += symbol;
      weights[row * WIDTH + column] = symbol * (steps[kind] as number);
    }
  }
  return weights;
}

/** Bytes of the state at the beginning. */
const STATE_BYTES = 4;
/** Added to a symbol in a table, where it is no negative number. */
const SYMBOL_BIAS = 128;

/** For each context and slot: the count of the symbol less 1, the counts before it, and the symbol, in 12, 12 and 8 bits. */
function readTables(counts: PackedWeights['counts']): Uint32Array {
  const table = new Uint32Array(counts.length * TOTAL);
  counts.forEach(([lowest = 0, ...list], context) => {
    let start = 0;
    list.forEach((count, i) => {
      const entry = ((count - 1) << 20) | (start << 8) | (lowest + i + SYMBOL_BIAS);
      table.fill(entry >>> 0, context * TOTAL + start, context * TOTAL + start + count);
      start += count;
    });
  });
  return table;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of Base64, and a few noughts. */
function fromBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < BASE64.length; i++) values[BASE64.charCodeAt(i)] = i;
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4) + STATE_BYTES);
  let held = 0;
  let bits = 0;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    held = ((held << 6) | (values[text.charCodeAt(i)] as number)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = held >>> bits;
    }
  }
  return bytes;
}

/**
 * @param kinds - The kind of each row: a place in `steps`.
 * @param values - Weights in steps, row by row.
 */
export function packWeights(
  kinds: Uint8Array,
  values: Int8Array,
  steps: readonly number[],
): PackedWeights {
  const sequence: [context: number, symbol: number][] = [];
  kinds.forEach((kind, row) => {
    sequence.push([0, kind]);
    let sum = 0;
    for (let c = 0; c < WIDTH; c++) {
      const value = values[row * WIDTH + c] as number;
      sequence.push([contextOf(kind, c, sum), value]);
      sum += value;
    }
  });
  const counts = countSymbols(sequence, 1 + steps.length * CONTEXTS);
  return { steps, counts, bytes: encode(sequence, counts) };
}

function countSymbols(
  sequence: readonly (readonly [number, number])[],
  contexts: number,
): number[][] {
  const found = Array.from({ length: contexts }, () => new Map<number, number>());
  for (const [context, symbol] of sequence) {
    const map = found[context] as Map<number, number>;
    map.set(symbol, (map.get(symbol) ?? 0) + 1);
  }
  return found.map((map) => {
    if (map.size === 0) return [0, TOTAL];
    const lowest = Math.min(...map.keys());
    const length = Math.max(...map.keys()) - lowest + 1;
    const raw = Array.from({ length }, (_, i) => map.get(lowest + i) ?? 0);
    return [lowest, ...toTotal(raw)];
  });
}

/** Scale counts to {@link TOTAL}; what occurs at all keeps at least 1, and the commonest takes the rest. */
function toTotal(raw: readonly number[]): number[] {
  const sum = raw.reduce((all, count) => all + count, 0);
  const scaled = raw.map((count) =>
    count === 0 ? 0 : Math.max(1, Math.round((count * TOTAL) / sum)),
  );
  const most = scaled.indexOf(Math.max(...scaled));
  const rest = TOTAL - scaled.reduce((all, count) => all + count, 0);
  return scaled.map((count, i) => (i === most ? count + rest : count));
}

function encode(
  sequence: readonly (readonly [number, number])[],
  counts: readonly (readonly number[])[],
): string {
  const bytes: number[] = [];
  let state = LEAST;
  // The last symbol goes in first: the reader takes them out the other way round.
  for (let i = sequence.length - 1; i >= 0; i--) {
    const [context, symbol] = sequence[i] as readonly [number, number];
    const [lowest = 0, ...list] = counts[context] as readonly number[];
    const frequency = list[symbol - lowest] as number;
    let start = 0;
    for (let j = 0; j < symbol - lowest; j++) start += list[j] as number;
    const limit = (LEAST >>> TOTAL_BITS) * 256 * frequency;
    while (state >= limit) {
      bytes.push(state & 0xff);
      state >>>= 8;
    }
    state = Math.floor(state / frequency) * TOTAL + (state % frequency) + start;
  }
  for (let i = 0; i < 4; i++) {
    bytes.push(state & 0xff);
    state >>>= 8;
  }
  return toBase64(bytes.reverse());
}

function toBase64(bytes: readonly number[]): string {
  const text: string[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text.push(BASE64[(held >>> bits) & 63] as string);
    }
    held &= (1 << bits) - 1;
  }
  if (bits > 0) text.push(BASE64[(held << (6 - bits)) & 63] as string);
  return text.join('');
}
