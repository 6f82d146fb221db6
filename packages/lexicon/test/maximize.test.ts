import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maximize } from '../src/train/maximize.ts';
import { type WordBead, wordRows } from '../src/train/word-rows.ts';

const WORDS = 6;
const words = fc.uniqueArray(fc.nat(WORDS - 1), { minLength: 1, maxLength: WORDS });
const beadList = fc.array(fc.record({ source: words, target: words }), {
  minLength: 1,
  maxLength: 12,
});
const counts = { sources: WORDS, targets: WORDS };
const known = (source: number) => new Set(source % 2 === 0 ? [source] : []);

/** Every pair that stands in a bead, by its two words, with p(target | source) and the reverse. */
function learn(beads: readonly WordBead[], rounds: number) {
  const rows = wordRows(beads, counts, known);
  maximize(rows, beads, WORDS, rounds);
  return new Map(
    rows.flatMap(({ targets, forward, back }, source) =>
      [...targets].map((target, at): [string, readonly number[]] => [
        `${source} ${target}`,
        [forward[at] ?? Number.NaN, back[at] ?? Number.NaN],
      ]),
    ),
  );
}

/** p(given → taken) of one direction, as the textbook writes it: a table looked up for every pair. */
function textbook(pairs: readonly (readonly [number, number])[][], rounds: number) {
  const prior = (from: number, to: number) => (known(from).has(to) ? 1 : 0);
  let table = new Map(
    pairs.flat().map(([from, to]) => [`${from} ${to}`, prior(from, to) === 1 ? 10 : 1]),
  );
  for (let round = 0; round < rounds; round++) {
    const next = new Map(pairs.flat().map(([from, to]) => [`${from} ${to}`, prior(from, to)]));
    const sums = new Map<number, number>();
    for (const bead of pairs) {
      for (const [from, to] of bead) {
        const rivals = bead.filter(([, other]) => other === to);
        const sum = rivals.reduce((all, [rival]) => all + (table.get(`${rival} ${to}`) ?? 0), 0);
        const key = `${from} ${to}`;
        const share = (table.get(key) ?? 0) / (sum + sum / rivals.length);
        next.set(key, (next.get(key) ?? 0) + share);
      }
    }
    for (const [key, count] of next) {
      const from = Number(key.split(' ')[0]);
      sums.set(from, (sums.get(from) ?? 0) + count);
    }
    table = new Map(
      [...next].map(([key, count]) => [key, count / (sums.get(Number(key.split(' ')[0])) ?? 1)]),
    );
  }
  return table;
}

describe('maximize', () => {
  it('learns what the textbook table learns, in both directions', () => {
    fc.assert(
      fc.property(beadList, fc.integer({ min: 1, max: 5 }), (beads, rounds) => {
        const forward = textbook(
          beads.map(({ source, target }) =>
            source.flatMap((from) => target.map((to) => [from, to] as const)),
          ),
          rounds,
        );
        const back = textbook(
          beads.map(({ source, target }) =>
            target.flatMap((from) => source.map((to) => [from, to] as const)),
          ),
          rounds,
        );
        const learned = learn(beads, rounds);
        expect(learned.size).toBe(forward.size);
        for (const [key, [p, q]] of learned) {
          const [source, target] = key.split(' ');
          expect(p).toBeCloseTo(forward.get(key) ?? Number.NaN, 12);
          expect(q).toBeCloseTo(back.get(`${target} ${source}`) ?? Number.NaN, 12);
        }
      }),
    );
  });

  it('makes the probabilities of every word sum to 1', () => {
    fc.assert(
      fc.property(beadList, (beads) => {
        const sums = new Map<string, number>();
        for (const [key, [p = 0, q = 0]] of learn(beads, 3)) {
          const [source, target] = key.split(' ');
          sums.set(`source ${source}`, (sums.get(`source ${source}`) ?? 0) + p);
          sums.set(`target ${target}`, (sums.get(`target ${target}`) ?? 0) + q);
        }
        for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });

  it('learns nothing in no rounds', () => {
    expect(learn([{ source: [0, 1], target: [0] }], 0)).toEqual(
      new Map([
        ['0 0', [10, 10]],
        ['1 0', [1, 1]],
      ]),
    );
  });
});
