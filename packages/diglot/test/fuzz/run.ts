import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EXPORTS } from '../../../records/test/formats/exports.ts';
import { createRandom, mutate } from './mutate.ts';
import { askAll, askEverything, type Finding, warmUp } from './oracles.ts';

const EXAMPLES = fileURLToPath(new URL('../../../../examples/', import.meta.url));

/** Progress is told once in so many inputs. */
const PROGRESS = 1000;

/** Every text of a folder, and of those in it. */
function textsUnder(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules')
    .sort()
    .map((name) => path.join(folder, name))
    .flatMap((place) =>
      statSync(place).isDirectory() ? textsUnder(place) : [readFileSync(place, 'utf8')],
    );
}

/** What inputs are made of: a sample of every format, the examples, and what is in the folders named. */
export const seedsOf = (folders: readonly string[] = []): readonly string[] => [
  ...Object.values(EXPORTS),
  ...[EXAMPLES, ...folders].flatMap(textsUnder),
];

export interface FuzzOptions {
  readonly seed: number;
  readonly count: number;
  /** Every so many inputs go through everything. */
  readonly every: number;
  /** No input is begun later than this. Milliseconds from the start; default: no end. */
  readonly time?: number;
  readonly seeds: readonly string[];
  readonly onFinding: (
    finding: Finding & { readonly input: string; readonly number: number },
  ) => void;
  /** Is told, now and then, how many inputs are done. */
  readonly onProgress?: (inputs: number) => void;
}

export interface FuzzResult {
  /** Inputs that went through the oracles. */
  readonly inputs: number;
  /** Of what was read: the same in every process. */
  readonly digest: string;
}

/** Put inputs through the oracles. */
export async function fuzz(options: FuzzOptions): Promise<FuzzResult> {
  const { seed, count, every, time = Number.POSITIVE_INFINITY, seeds, onFinding } = options;
  const end = performance.now() + time;
  await warmUp();
  const random = createRandom(seed);
  const digest = createHash('sha256');
  const onRead = (read: unknown) => void digest.update(JSON.stringify(read));
  let number = 0;
  for (; number < count && performance.now() < end; number++) {
    const input = mutate(seeds, random);
    const findings = await askAll(input, random, onRead);
    if (number % every === 0) findings.push(...(await askEverything(input)));
    for (const finding of findings) onFinding({ ...finding, input, number });
    if (number % PROGRESS === 0) options.onProgress?.(number);
  }
  return { inputs: number, digest: digest.digest('hex').slice(0, 16) };
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '2000' },
      every: { type: 'string', default: '50' },
      minutes: { type: 'string', default: 'Infinity' },
      seeds: { type: 'string', multiple: true, default: [] },
    },
  });
  let found = 0;
  const kinds = new Set<string>();
  const { inputs, digest } = await fuzz({
    seed: Number(values.seed),
    count: Number(values.count),
    every: Number(values.every),
    time: Number(values.minutes) * 60_000,
    seeds: seedsOf(values.seeds),
    onProgress: (done) => void process.stderr.write(`${done} inputs\n`),
    onFinding({ oracle, detail, input, number }) {
      found++;
      const kind = `${oracle} ${detail.replace(/\d+/gu, '#').slice(0, 160)}`;
      if (kinds.has(kind)) return;
      kinds.add(kind);
      process.stdout.write(`${number} ${oracle}: ${detail}\n${JSON.stringify(input)}\n\n`);
    },
  });
  process.stdout.write(
    `${inputs} inputs of seed ${values.seed}, ${found} findings, digest ${digest}\n`,
  );
  process.exitCode = found > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
