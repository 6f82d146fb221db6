import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { CorpusOptions } from '../src/index.ts';

const script = fileURLToPath(new URL('tasks/run.js', import.meta.url));

/** Longest life of a run that is killed. Milliseconds. */
const LONGEST = 3000;

/** How often a run was killed, and what its last process said. */
export interface Killed {
  readonly kills: number;
  readonly records: number;
  readonly resumedFrom: number;
}

/**
 * Begin a run in a process of its own, kill that with SIGKILL at some time, resume, and so on; at last let it end.
 *
 * @param random - Gives numbers from 0 up to, not including, 1.
 * @returns Once the run is complete. Fewer kills are counted where it was complete before.
 */
export async function killRun(
  options: CorpusOptions,
  times: number,
  random: () => number,
): Promise<Killed> {
  for (let kills = 0; ; ) {
    const child = spawn(process.execPath, [script, JSON.stringify({ ...options, resume: true })], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk;
    });
    const ended = once(child, 'close');
    if (kills < times) {
      const asleep = new AbortController();
      const awake = setTimeout(random() * LONGEST, undefined, { signal: asleep.signal });
      await Promise.race([awake.catch(() => undefined), ended]);
      asleep.abort();
      if (child.kill('SIGKILL')) kills++;
    }
    const [code, signal] = await ended;
    if (code === 0) return { kills, ...JSON.parse(said) };
    if (signal !== 'SIGKILL') throw new Error(`the run ended with ${code}: ${complaint}`);
  }
}

/** Numbers that are the same for the same seed: a linear congruential generator (Numerical Recipes, ch. 7). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
