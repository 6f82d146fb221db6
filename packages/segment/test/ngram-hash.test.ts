import { describe, expect, it } from 'vitest';
import { BUCKETS, hashWord, MAX_FEATURES } from '../src/ngram-hash.ts';

function hash(word: string): number[] {
  const out = new Int32Array(MAX_FEATURES);
  return [...out.subarray(0, hashWord(word, 0, word.length, out))];
}

describe('hashWord', () => {
  it.each([
    ['Peer', 'peer'],
    ['PEER', 'peer'],
    ['ｐｅｅｒ', 'peer'],
    ['l’art', "l'art"],
    ['ÉTAT', 'état'],
    ['e\u0301tat', 'état'],
    ['ﬁn', 'fin'],
  ])('hashes %j like %j', (word, plain) => {
    expect(hash(word)).toEqual(hash(plain));
  });

  it('tells accents and borders apart', () => {
    expect(hash('pais')).not.toEqual(hash('país'));
    expect(hash('a')).not.toEqual(hash('aa'));
  });

  it.each(['', 'a', 'x'.repeat(1000), 'ü'.repeat(1000)])('stays within the table', (word) => {
    const buckets = hash(word);
    expect(buckets.length).toBeLessThanOrEqual(MAX_FEATURES);
    expect(buckets.every((bucket) => bucket >= 0 && bucket < BUCKETS)).toBe(true);
  });
});
