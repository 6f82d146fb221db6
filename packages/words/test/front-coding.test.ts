import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeTable, decodeTable } from '../src/statistics/front-coding.ts';

describe('front coding of a table', () => {
  it('writes what a key shares with the one before, then the counts', () => {
    const table = '\t2\t4\nnight\t1\nnight shift\t2\t1\n\nnurse\t3';
    expect(codeTable(table)).toBe('0\n0night\n5 shift\n0\n0nurse\n\n\t2\t4\n\t1\n\t2\t1\n\n\t3');
    expect(decodeTable(codeTable(table))).toBe(table);
  });

  it('cuts no character', () => {
    const table = '\t1\n𠀀\t1\n𠀁\t2';
    expect(codeTable(table).isWellFormed()).toBe(true);
    expect(decodeTable(codeTable(table))).toBe(table);
  });

  it('gives back every table', () => {
    const key = fc.string({ unit: fc.constantFrom('a', 'b', '护', '𠀀'), maxLength: 60 });
    const counts = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(key, counts)), (entries) => {
        const lines = entries.map(([name, numbers]) => [name, ...numbers].join('\t'));
        const table = ['\t1', ...lines, '', ...lines].join('\n');
        expect(decodeTable(codeTable(table))).toBe(table);
      }),
    );
  });
});
