import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadTexts } from '../../src/analysis/read-texts.ts';
import {
  type KeyedSentence,
  TokenKind,
  type TranslatedSentence,
} from '../../src/analysis/sentence.ts';
import { type Anchor, findAnchors } from '../../src/search/anchors.ts';
import { runSteps } from '../../src/steps.ts';

/** A sentence by its length and the numbers of its keys. */
type Written = readonly [length: number, ...keys: number[]];

const keyed = ([length, ...keys]: Written) =>
  ({
    length,
    kinds: new Uint8Array(keys.length).fill(TokenKind.Word),
    keys: Int32Array.from(keys),
    starts: Uint16Array.from({ length: keys.length + 1 }, (_, at) => at),
  }) as unknown as KeyedSentence;

const translated = ([length, ...keys]: Written) =>
  ({ length, strongKeys: Int32Array.from(new Set(keys)) }) as unknown as TranslatedSentence;

const textsOf = (source: readonly Written[], target: readonly Written[]): ReadTexts => ({
  translated: source.map(translated),
  keyed: target.map(keyed),
  keyCount: Math.max(0, ...[...source, ...target].flatMap(([, ...keys]) => keys)) + 1,
});

const anchorsOf = (source: readonly Written[], target: readonly Written[]) =>
  runSteps(findAnchors(textsOf(source, target)));

/** Scores of all pairs by the formula, without an index; what does not count is left out. */
function slowCandidates(source: readonly Written[], target: readonly Written[]): Anchor[] {
  const holding = (sentences: readonly Written[], key: number) =>
    sentences.filter(([, ...keys]) => keys.includes(key)).length;
  const rare = (share: number) => Math.log(0.5 / Math.min(0.5, share));
  const total = (sentences: readonly Written[]) =>
    sentences.reduce((sum, [length]) => sum + length, 0);
  const most = Math.min(150, Math.max(30, target.length * 0.08));
  return source.flatMap(([length, ...own], i) =>
    target
      .flatMap(([other, ...theirs], j) => {
        const gains = [...new Set(own)]
          .filter((key) => theirs.includes(key) && holding(target, key) <= most)
          .map(
            (key) =>
              (rare(holding(target, key) / target.length) +
                rare(holding(source, key) / source.length)) /
                2 -
              0.3,
          );
        const sum = gains.reduce((all, gain) => all + gain, -1.5);
        const x = Math.log(other) - Math.log(length) - Math.log(total(target) / total(source));
        const score = sum - x * x;
        return gains.length > 0 && sum > 1 && score > 1 ? [{ i, j, score }] : [];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, 5),
  );
}

/** The heaviest rising chain by comparing every pair. */
function slowWeight(points: readonly Anchor[]): number {
  const best: number[] = [];
  for (const [at, { i, j, score }] of points.entries()) {
    const before = points.map((other, from) =>
      from < at && other.i < i && other.j < j ? (best[from] as number) : 0,
    );
    best[at] = Math.max(0, ...before) + score;
  }
  return Math.max(0, ...best);
}

const weightOf = (anchors: readonly Anchor[]) => anchors.reduce((sum, { score }) => sum + score, 0);

/** Few keys in some sentences; lengths that are never quite even, so that no two scores are. */
const sentence = fc.tuple(
  fc.double({ min: 5, max: 60, noNaN: true }),
  fc.array(fc.nat(14), { minLength: 0, maxLength: 5 }),
);
const text = fc
  .array(sentence, { minLength: 8, maxLength: 14 })
  .map((list) => list.map(([length, keys]): Written => [length, ...keys]));

describe('findAnchors', () => {
  it('finds the heaviest chain of candidates, as comparing all of them does', () => {
    fc.assert(
      fc.property(text, text, (source, target) => {
        const points = slowCandidates(source, target);
        const found = anchorsOf(source, target);
        // Within fifteen sentences nothing is far off.
        expect(weightOf(found)).toBeCloseTo(slowWeight(points), 6);
        for (const { i, j, score } of found) {
          const same = points.find((point) => point.i === i && point.j === j);
          expect(same?.score).toBeCloseTo(score, 8);
        }
        for (let at = 1; at < found.length; at++) {
          const [a, b] = [found[at - 1] as Anchor, found[at] as Anchor];
          expect(a.i < b.i && a.j < b.j).toBe(true);
        }
      }),
    );
  });

  /** Sentences with two keys of their own each. */
  const plain = (size: number, from = 0): Written[] =>
    Array.from({ length: size }, (_, at): Written => [20, 2 * (from + at), 2 * (from + at) + 1]);

  it('pairs sentences that share rare words', () => {
    expect(anchorsOf(plain(12), plain(12)).map(({ i, j }) => [i, j])).toEqual(
      Array.from({ length: 12 }, (_, at) => [at, at]),
    );
  });

  it('does not pair sentences of very different lengths', () => {
    const long = plain(12).map(
      ([length, ...keys], at): Written => [at === 5 ? 10 * length : length, ...keys],
    );
    expect(anchorsOf(plain(12), long).map(({ i }) => i)).not.toContain(5);
  });

  it('leaves out what is far off its neighbours', () => {
    // The sentence in the middle is found 30 sentences further on, alone.
    const source = plain(40);
    const target = [...plain(20), ...plain(30, 1000), source[20] as Written];
    const found = anchorsOf(source, target);
    expect(found.map(({ i }) => i)).toEqual(Array.from({ length: 20 }, (_, at) => at));
  });

  it('keeps what moves on with its neighbours', () => {
    const source = plain(40);
    const target = [...plain(20), ...plain(30, 1000), ...source.slice(20)];
    expect(anchorsOf(source, target)).toHaveLength(40);
  });

  it('says nothing by a word that most sentences have', () => {
    const frequent = (size: number) => Array.from({ length: size }, (): Written => [20, 0, 1, 2]);
    expect(anchorsOf(frequent(31), frequent(31))).toEqual([]);
  });

  it('keeps of even candidates those nearest to the diagonal', () => {
    // One text stands ten times in the other.
    const once = plain(4);
    const target = Array.from({ length: 10 }, () => once).flat();
    const source = [...plain(18, 100), ...once, ...plain(18, 200)];
    const found = anchorsOf(source, target);
    expect(found).toHaveLength(4);
    for (const { i, j } of found) expect(Math.abs(i - j)).toBeLessThanOrEqual(12);
  });

  it('finds nothing in texts without sentences or keys', () => {
    expect(anchorsOf([], [])).toEqual([]);
    expect(anchorsOf([[5]], [[5]])).toEqual([]);
  });

  it('pauses once a sentence', () => {
    const steps = findAnchors(textsOf(plain(7), plain(9)));
    let pauses = 0;
    while (!steps.next().done) pauses++;
    expect(pauses).toBe(7);
  });
});
