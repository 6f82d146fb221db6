import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeClasses, decodeClasses } from '../src/classes/coded-classes.ts';
import { frontCode, frontDecode } from '../src/memory/front-coding.ts';
import { codeTable, decodeTable } from '../src/statistics/coded-table.ts';
import { formatStatistics } from '../src/statistics/statistics-table.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', '护', '𠀀'), maxLength: 60 });

describe('front coding', () => {
  it('writes what a word shares with the one before', () => {
    expect(frontCode(['night', 'night shift', 'nurse'])).toEqual(['0night', '5 shift', '1urse']);
  });

  it('cuts no character', () => {
    expect(frontCode(['𠀀', '𠀁'])).toEqual(['0𠀀', '0𠀁']);
  });

  it('gives back every list of words', () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(frontDecode(frontCode(words))).toEqual(words);
      }),
    );
  });
});

describe('a table of statistics', () => {
  it('is sent with its keys before its counts', () => {
    const table = '\t2\t4\nnight\t1\nnight shift\t2\t1z\n\nnurse\t3';
    expect(codeTable(table)).toBe('0\n0night\n5 shift\n0\n0nurse\n\n2410002!1z0030');
  });

  it('comes back as it was', () => {
    const name = word.filter((text) => text !== '');
    const count = fc.nat({ max: 46_655 });
    const words = fc.dictionary(
      name,
      fc.record({
        documents: fc.integer({ min: 1, max: 2000 }),
        first: count,
        last: count,
        any: count,
      }),
    );
    const phrases = fc.dictionary(
      name,
      fc.record({ documents: count, keywords: fc.integer({ min: 1, max: 2000 }) }),
    );
    fc.assert(
      fc.property(count, words, phrases, (documents, ofWords, ofPhrases) => {
        const table = formatStatistics({
          documents,
          keywords: 1,
          words: new Map(Object.entries(ofWords)),
          phrases: new Map(Object.entries(ofPhrases)),
        });
        expect(decodeTable(codeTable(table))).toBe(table);
      }),
    );
  });

  it('has no count of more than three digits', () => {
    expect(() => codeTable('\t1000\t1\n\n')).toThrow(RangeError);
  });
});

it('a table of classes comes back as it was', () => {
  const table = 'n8\t护士\t护理\nv9\t提出\t提高';
  expect(codeClasses(table)).toBe('n8\t0护士\t1理\nv9\t0提出\t1高');
  expect(decodeClasses(codeClasses(table))).toBe(table);
});
