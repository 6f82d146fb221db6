import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, constants } from 'node:zlib';
import { weightedChoice } from './random.ts';
import { folderOf, LINGUA } from './sources.ts';

/** n-gram → probability after its first n − 1 letters (n = 1: among all letters). */
type Table = Map<string, number>;

/** Draws one word of a language, as often as the language uses it. */
export type DrawWord = () => string;

/**
 * Read lingua's n-gram tables (letters within words, n = 1…5) out of its WebAssembly module.
 *
 * They lie there as Brotli streams of JSON, one behind the other, languages in alphabetical order.
 */
export function readLinguaTables(folder: string, languages: readonly string[]) {
  const bytes = readFileSync(path.join(folder, folderOf(LINGUA), 'src/lingua_bg.wasm'));
  const mark = Buffer.from('fivegrams.json.br');
  const tables = new Map<string, Table[]>();
  let at = bytes.indexOf(mark) + mark.length;
  for (;;) {
    const stream = nextStream(bytes, at);
    if (stream === undefined) return tables;
    at = stream.end;
    const language = /"language":"(\w+)"/.exec(stream.json)?.[1] ?? '';
    if (!languages.includes(language)) continue;
    const { ngrams } = JSON.parse(stream.json) as { ngrams: Record<string, string> };
    const table: Table = new Map();
    for (const [fraction, list] of Object.entries(ngrams)) {
      const [numerator = 0, denominator = 1] = fraction.split('/').map(Number);
      for (const ngram of list.split(' ')) table.set(ngram, numerator / denominator);
    }
    const order = [...(table.keys().next().value ?? '')].length;
    const all = tables.get(language) ?? [];
    all[order] = table;
    tables.set(language, all);
  }
}

const LONGEST_STREAM = 3_000_000;
/** `info` makes Node tell how many bytes a stream had. */
const WITH_ENGINE = { info: true, finishFlush: constants.BROTLI_OPERATION_FLUSH };

/** Decompress the first stream that begins at most 3,000 bytes after `at`. */
function nextStream(bytes: Buffer, at: number) {
  for (let start = at; start < at + 3000 && start < bytes.length; start++) {
    try {
      const { buffer, engine } = brotliDecompressSync(
        bytes.subarray(start, start + LONGEST_STREAM),
        WITH_ENGINE,
      ) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
      const json = buffer.toString('utf8');
      if (json.startsWith('{"language":"')) return { json, end: start + engine.bytesWritten };
    } catch {
      // Not the beginning of a stream.
    }
  }
  return undefined;
}

/**
 * Make a sampler of words from n-gram tables: a Markov chain over four letters.
 *
 * What a four-letter count does not pass on to five-letter counts is the words that end there; what
 * it did not receive from them is the words that begin there.
 */
export function wordSampler(tables: readonly Table[], random: () => number): DrawWord {
  const counts: Table[] = [new Map()];
  for (let n = 1; n <= 5; n++) {
    const table: Table = new Map();
    for (const [ngram, p] of tables[n] ?? []) {
      const before = n === 1 ? 1 : (counts[n - 1]?.get(ngram.slice(0, -1)) ?? 0);
      if (before > 0) table.set(ngram, p * before);
    }
    counts.push(table);
  }
  const starts: [string, number][] = [];
  for (let n = 1; n <= 4; n++) {
    const began = new Map(counts[n]);
    for (const [ngram, count] of counts[n + 1] ?? []) {
      const tail = ngram.slice(1);
      began.set(tail, (began.get(tail) ?? 0) - count);
    }
    if (n === 4) for (const start of began) starts.push(start);
    else {
      // Shorter ones are whole words: begun here, and not going on.
      const onwards = new Map<string, number>();
      for (const [ngram, count] of counts[n + 1] ?? []) {
        const head = ngram.slice(0, -1);
        onwards.set(head, (onwards.get(head) ?? 0) + count);
      }
      for (const [ngram, count] of began) {
        const ended = Math.max(0, (counts[n]?.get(ngram) ?? 0) - (onwards.get(ngram) ?? 0));
        starts.push([`${ngram}$`, Math.min(count, ended)]);
      }
    }
  }
  const possible = starts.filter(([, weight]) => weight > 0);
  const next = new Map<string, [string, number][]>();
  for (const [ngram, p] of tables[5] ?? []) {
    const head = ngram.slice(0, -1);
    const list = next.get(head);
    if (list === undefined) next.set(head, [[ngram.slice(-1), p]]);
    else list.push([ngram.slice(-1), p]);
  }
  const drawStart = weightedChoice(possible, random);
  return () => {
    let word = drawStart();
    if (word.endsWith('$')) return word.slice(0, -1);
    while (word.length < 24) {
      const letter = drawLetter(next.get(word.slice(-4)) ?? [], random());
      if (letter === undefined) break;
      word += letter;
    }
    return word;
  };
}

/** The letter on which `target`, 0..1, falls; `undefined` where the word ends. */
function drawLetter(letters: readonly (readonly [string, number])[], target: number) {
  let left = target;
  for (const [letter, p] of letters) {
    left -= p;
    if (left < 0) return letter;
  }
  return undefined;
}
