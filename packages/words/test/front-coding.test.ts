import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeClasses, decodeClasses } from '../src/classes/coded-classes.ts';
import { frontCode, frontDecode } from '../src/memory/front-coding.ts';
import { codeTable, decodeTable } from '../src/statistics/coded-table.ts';

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
    const table = '\t2\t4\nnight\t1\nnight shift\t2\t1\n\nnurse\t3';
    expect(codeTable(table)).toBe('0\n0night\n5 shift\n0\n0nurse\n\n\t2\t4\n\t1\n\t2\t1\n\n\t3');
  });

  it('comes back as it was', () => {
    const counts = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(word, counts)), (entries) => {
        const lines = entries.map(([name, numbers]) => [name, ...numbers].join('\t'));
        const table = ['\t1', ...lines, '', ...lines].join('\n');
        expect(decodeTable(codeTable(table))).toBe(table);
      }),
    );
  });
});

it('a table of classes comes back as it was', () => {
  const table = 'n8\t护士\t护理\nv9\t提出\t提高';
  expect(codeClasses(table)).toBe('n8\t0护士\t1理\nv9\t0提出\t1高');
  expect(decodeClasses(codeClasses(table))).toBe(table);
});
