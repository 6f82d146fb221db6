import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyIndex } from '../src/memory/key-index.ts';

const key = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '中', '文', '\ud800'), maxLength: 6 });

describe('createKeyIndex', () => {
  it('finds what a map would', () => {
    fc.assert(
      fc.property(fc.uniqueArray(key), fc.array(key), (keys, others) => {
        const table = keys.join('\t');
        const index = createKeyIndex(table, keys.length);
        let start = 0;
        for (const [at, one] of keys.entries()) {
          index.add(start, start + one.length, at);
          start += one.length + 1;
        }
        for (const one of [...keys, ...others]) expect(index.find(one)).toBe(keys.indexOf(one));
      }),
    );
  });
});
