/**
 * How time grows with the length of a text, for every public function that reads one, on texts of many kinds:
 *
 *     npx tsx --conditions=diglot-source packages/eval/bench/growth/growth.bench.ts [--write] [PART OF A NAME…]
 *
 * Each is timed on a text and on one twice as long. Where the time grows by more than `MAX_RATIO` the exit code is 1.
 * What a million code units cost is the slope between the two: what is paid once, as tables that are read, code that
 * is compiled and what is the same for a short text, is no part of it. Where the slope is above `MOST_SECONDS` the cell
 * is printed.
 * `--write` puts the table beside this file; with parts of names, only their rows are measured and written anew. Then:
 * `pnpm format`. Not part of the tests: it takes half an hour.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DiglotError } from '@diglot/text';
import { CALLS } from './calls.ts';
import { KINDS } from './kinds.ts';
import { missing } from './missing.ts';

/** Twice the text may take so many times as long: 2 is linear, 4 quadratic; the room is for caches and the collector. */
const MAX_RATIO = 3;

/** A text begins at this length, and is doubled until it takes long enough to be timed. UTF-16 code units. */
const LEAST_LENGTH = 1 << 12;
const MOST_LENGTH = 1 << 19;

/** Long enough to be timed. Milliseconds of CPU. */
const ENOUGH = 40;

/** Rounds of which the quickest counts: at least so many, and more only while growth or slope is too high. */
const LEAST_ROUNDS = 2;
const ROUNDS = 6;

/** What a million code units may cost. Seconds of CPU. */
const MOST_SECONDS = 2;

interface Cell {
  readonly name: string;
  readonly kind: string;
  /** Of the shorter text. */
  readonly length: number;
  /** For twice the text. */
  readonly milliseconds: number;
  readonly ratio: number;
  /** Seconds for a million code units more. */
  readonly slope: number;
}

async function timeOf(call: (text: string) => unknown, text: string): Promise<number> {
  const before = process.cpuUsage();
  try {
    await call(text);
  } catch (error) {
    // A text that is refused has been read, too.
    if (!(error instanceof DiglotError)) throw error;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Let a function read its tables, and the compiler see it, before it is timed. */
async function warmUp(call: (text: string) => unknown): Promise<void> {
  for (const make of Object.values(KINDS)) await timeOf(call, make(LEAST_LENGTH));
}

async function measure(name: string, kind: string): Promise<Cell> {
  const call = CALLS[name] ?? (() => undefined);
  const make = KINDS[kind] ?? (() => '');
  let length = LEAST_LENGTH;
  let least = await timeOf(call, make(length));
  while (length < MOST_LENGTH && least < ENOUGH) {
    length *= 2;
    least = await timeOf(call, make(length));
  }
  const first = await compare(call, make(length), make(2 * length));
  if (first.ratio <= MAX_RATIO && first.slope <= MOST_SECONDS) {
    return { name, kind, length, ...first };
  }
  // Where caches no longer hold the text there is a step, but only one; and a longer text is read by code that has
  // been compiled.
  const second = await compare(call, make(2 * length), make(4 * length));
  const better = first.ratio > MAX_RATIO ? second.ratio < first.ratio : second.slope < first.slope;
  return better && second.ratio <= Math.max(MAX_RATIO, first.ratio)
    ? { name, kind, length: 2 * length, ...second }
    : { name, kind, length, ...first };
}

type Comparison = Pick<Cell, 'milliseconds' | 'ratio' | 'slope'>;

async function compare(
  call: (text: string) => unknown,
  text: string,
  twice: string,
): Promise<Comparison> {
  let shorter = Number.POSITIVE_INFINITY;
  let longer = Number.POSITIVE_INFINITY;
  const comparison = (): Comparison => ({
    milliseconds: longer,
    // What is not worth timing is as good as linear.
    ratio: longer < ENOUGH ? 2 : longer / shorter,
    slope: (1000 * Math.max(0, longer - shorter)) / (twice.length - text.length),
  });
  for (let round = 0; round < ROUNDS; round++) {
    const { ratio, slope } = comparison();
    if (round >= LEAST_ROUNDS && ratio <= MAX_RATIO && slope <= MOST_SECONDS) break;
    shorter = Math.min(shorter, await timeOf(call, text));
    longer = Math.min(longer, await timeOf(call, twice));
  }
  return comparison();
}

const asLine = ({ name, kind, length, milliseconds, ratio, slope }: Cell) =>
  `${name} | ${kind} | ${length} | ${milliseconds.toFixed(0)} ms | × ${ratio.toFixed(2)} | ${slope.toFixed(2)} s`;

const table = new URL('growth.md', import.meta.url);

/** A row for a function: its worst kinds, by growth, and by time. */
function rowOf(name: string, cells: readonly Cell[]): string {
  const steepest = cells.reduce((one, other) => (other.ratio > one.ratio ? other : one));
  const slowest = cells.reduce((one, other) => (other.slope > one.slope ? other : one));
  const numbers = [steepest.ratio, slowest.slope].map((number) => number.toFixed(2));
  return `| \`${name}\` | ${numbers[0]} | ${steepest.kind} | ${numbers[1]} | ${slowest.kind} |`;
}

/** The table, with rows of functions that were not measured now as they were. */
function tableOf(cells: readonly Cell[]): string {
  const old = existsSync(table) ? readFileSync(table, 'utf8').split('\n') : [];
  const rows = Object.keys(CALLS).flatMap((name) => {
    const own = cells.filter((cell) => cell.name === name);
    return own.length > 0
      ? [rowOf(name, own)]
      : old.filter((row) => row.startsWith(`| \`${name}\` |`));
  });
  return [
    '# How time grows with the text',
    '',
    `Written by \`growth.bench.ts\` with --write; Node ${process.versions.node}. ${Object.keys(KINDS).length} kinds of text, each once and twice as long.`,
    '',
    '| function | most growth (linear: 2) | on | seconds of CPU for a million code units more, at most | on |',
    '| --- | --: | --- | --: | --- |',
    ...rows,
    '',
  ].join('\n');
}

const wanted = process.argv.slice(2).filter((part) => part !== '--write');
const names = Object.keys(CALLS).filter(
  (name) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);
const cells: Cell[] = [];
const unknown = missing();
for (const name of unknown) console.log(`neither in calls.ts nor in others.ts: ${name}`);
for (const name of names) {
  const started = performance.now();
  await warmUp(CALLS[name] ?? (() => undefined));
  for (const kind of Object.keys(KINDS)) {
    const cell = await measure(name, kind);
    cells.push(cell);
    if (cell.ratio > MAX_RATIO) console.log(`STEEP ${asLine(cell)}`);
    if (cell.slope > MOST_SECONDS) console.log(`SLOW ${asLine(cell)}`);
  }
  console.log(`${name}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
}
if (process.argv.includes('--write')) writeFileSync(table, tableOf(cells));
const steep = cells.filter(({ ratio }) => ratio > MAX_RATIO);
console.log(`${cells.length} cells, ${steep.length} steep`);
process.exitCode = steep.length > 0 || unknown.length > 0 ? 1 : 0;
