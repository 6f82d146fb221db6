import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder } from '../src/find-strings.ts';

describe('createFinder', () => {
  it('finds every place of every string, as looking for each in turn does', () => {
    const text = fc.string({ unit: fc.constantFrom('土', '壤', '水', 'a'), maxLength: 20 });
    const strings = fc.uniqueArray(
      fc.string({ unit: fc.constantFrom('土', '壤', '水', 'a'), minLength: 1, maxLength: 4 }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(text, strings, (haystack, needles) => {
        const found: string[] = [];
        createFinder(needles)(haystack, (needle, at) => found.push(`${at} ${needle}`));
        const expected = needles.flatMap((needle) =>
          Array.from({ length: haystack.length }, (_, at) => at)
            .filter((at) => haystack.startsWith(needle, at))
            .map((at) => `${at} ${needle}`),
        );
        expect(found.sort()).toEqual(expected.sort());
      }),
    );
  });
});
