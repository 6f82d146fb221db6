import { describe, expect, it } from 'vitest';
import { createRandom, MAX_LENGTH, mutate } from './fuzz/mutate.ts';
import { askAll } from './fuzz/oracles.ts';
import { fuzz, seedsOf } from './fuzz/run.ts';

/** Inputs of a run in CI; `pnpm fuzz --count N --seed S` runs more. */
const COUNT = 2000;

describe('broken inputs', () => {
  it(`keep every law, ${COUNT} of them`, { timeout: 600_000 }, async () => {
    const findings: string[] = [];
    const onFinding = (found: { oracle: string; detail: string; input: string }) =>
      void findings.push(`${found.oracle}: ${found.detail}\n${JSON.stringify(found.input)}`);
    const settings = { seed: 1, every: 100, seeds: seedsOf(), onFinding };
    await fuzz({ ...settings, count: COUNT });
    expect(findings).toEqual([]);
  });

  it('are the same for the same seed, and short', () => {
    const seeds = seedsOf();
    const [one, two] = [createRandom(3), createRandom(3)];
    for (let number = 0; number < 200; number++) {
      const input = mutate(seeds, one);
      expect(mutate(seeds, two)).toBe(input);
      expect(input.length).toBeLessThanOrEqual(MAX_LENGTH);
    }
  });
});

describe('what fuzzing found once', () => {
  it.each([['an empty text', '']])('holds: %s', async (_, text) => {
    expect(await askAll(text, () => 0.5)).toEqual([]);
  });
});
