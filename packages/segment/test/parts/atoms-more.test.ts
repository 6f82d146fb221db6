import { scriptClassTable } from '@diglot/text';
import { describe, expect, it } from 'vitest';
import { AtomKind, cutAtoms } from '../../src/atoms/atoms.ts';
import { classAt, codeUnits, stepOver } from '../../src/atoms/characters.ts';
import { scanNumber, scanWord } from '../../src/atoms/scan-word.ts';

const table = scriptClassTable();
const NAMES = Object.entries(AtomKind);
const show = (text: string) =>
  cutAtoms(text).map(
    ({ kind, start, end }) =>
      `${text.slice(start, end)} ${NAMES.find(([, value]) => value === kind)?.[0]}`,
  );

describe('cutAtoms', () => {
  it.each([
    // Units stand behind a number, or behind the unit before a slash.
    ['5 mg', ['5 neutral', 'mg acronym']],
    ['5mg', ['5mg acronym']],
    ['5  mg', ['5 neutral', 'mg latin']],
    ['nurse mg', ['nurse latin', 'mg latin']],
    ['5 mg/kg', ['5 neutral', 'mg acronym', 'kg acronym']],
    ['5 mg·kg', ['5 neutral', 'mg acronym', 'kg acronym']],
    ['5 mg kg', ['5 neutral', 'mg acronym', 'kg latin']],
    ['10 μmol', ['10 neutral', 'μ other', 'mol acronym']],
    ['10μmol', ['10 neutral', 'μ other', 'mol acronym']],
    ['βmol', ['β other', 'mol latin']],
    ['10 μnurse', ['10 neutral', 'μ other', 'nurse latin']],
    ['5 nurses', ['5 neutral', 'nurses latin']],
    // Labels of identifiers, before a colon.
    ['doi: x', ['doi acronym', 'x acronym']],
    ['doi： x', ['doi acronym', 'x acronym']],
    ['doi x', ['doi latin', 'x acronym']],
    ['nurse: x', ['nurse latin', 'x acronym']],
    // Fractions without their nought.
    ['P=.05', ['P acronym', '.05 neutral']],
    ['P = .05', ['P acronym', '.05 neutral']],
    ['.05', ['.05 neutral']],
    ['(.05)', ['.05 neutral']],
    ['x.05', ['x acronym', '05 neutral']],
    ['= .5mm', ['5mm acronym']],
    ['= .nurse', ['nurse latin']],
    // Numbers with separators.
    ['1/3', ['1/3 neutral']],
    ['10–20', ['10–20 neutral']],
    ['12:30', ['12:30 neutral']],
    ['1.', ['1 neutral']],
    ['1..2', ['1 neutral', '2 neutral']],
    ['1 2', ['1 neutral', '2 neutral']],
    // Marks join what stands before them.
    ['ñ', ['ñ latin']],
    ['研\u0301究', ['研\u0301究 han']],
    ['кот\u0301', ['кот\u0301 other']],
    ['ㄅㄆ研', ['ㄅㄆ研 han']],
    ['한국어', ['한국어 hangul']],
    ['かな漢字カナ', ['かな kana', '漢字 han', 'カナ kana']],
    ['мирΔ', ['мирΔ other']],
    ['[D]', ['[D] acronym']],
    ['[nurse]', ['nurse latin']],
    ['😀研', ['研 han']],
  ])('cuts %j', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });
});

describe('scanWord', () => {
  it.each([
    ['nurse', 'nurse', 'latin'],
    ['Nurse', 'Nurse', 'latin'],
    ['NURSE', 'NURSE', 'capitals'],
    ['MHWs', 'MHWs', 'acronym'],
    ['mRNA', 'mRNA', 'acronym'],
    ['McDonald', 'McDonald', 'acronym'],
    ['IL6', 'IL6', 'acronym'],
    ['a', 'a', 'latin'],
    ['x', 'x', 'acronym'],
    ['y', 'y', 'latin'],
    ['C', 'C', 'acronym'],
    ['É', 'É', 'acronym'],
    ['École', 'École', 'latin'],
    ['ÉCOLE', 'ÉCOLE', 'capitals'],
    ['éCole', 'éCole', 'acronym'],
    ['NURSÉ', 'NURSÉ', 'capitals'],
    // What stands before an apostrophe says nothing of the capitals behind.
    ["l'État", "l'État", 'latin'],
    ['l’ETAT', 'l’ETAT', 'capitals'],
    ["O'Neil", "O'Neil", 'latin'],
    ["don'T", "don'T", 'acronym'],
    ["nurses' work", 'nurses', 'latin'],
    ["nurse'", 'nurse', 'latin'],
    ['nurse’é', 'nurse’é', 'latin'],
    ['nurse’1', 'nurse', 'latin'],
    ['x²', 'x', 'acronym'],
    ['nurse１', 'nurse１', 'acronym'],
    ['nurse-work', 'nurse', 'latin'],
    ['ｘ', 'ｘ', 'acronym'],
    ['ａ', 'ａ', 'latin'],
  ])('reads %j', (text, word, shape) => {
    const found = scanWord(text, 0, table);
    expect([text.slice(0, found.end), found.shape]).toEqual([word, shape]);
    expect(found.hasDigit).toBe(/[\d１]/.test(word));
  });

  it('begins where it is told', () => {
    expect(scanWord('a nurse', 2, table).end).toBe(7);
  });
});

describe('scanNumber', () => {
  it.each([
    ['3.5', 3],
    ['1,000', 5],
    ['978-7-5555', 10],
    ['2022-01-02', 10],
    ['1/3', 3],
    ['1–3', 3],
    ['12:30', 5],
    ['1.', 1],
    ['1..3', 1],
    ['1;3', 1],
    ['１２', 2],
    ['12nurse', 2],
    ['', 0],
  ])('reads %j', (text, end) => {
    expect(scanNumber(text, 0, table)).toBe(end);
  });

  it('stops before an identifier', () => {
    expect(scanNumber('12/10.5555/abc.1', 0, table)).toBe(2);
  });
});

describe('characters', () => {
  it('are one unit, or two', () => {
    expect(codeUnits('a𠮷', 0)).toBe(1);
    expect(codeUnits('a𠮷', 1)).toBe(2);
    expect(codeUnits('', 0)).toBe(1);
    expect(codeUnits('\ud842', 0)).toBe(1);
  });

  it('take their marks with them', () => {
    expect(stepOver('ab', 0, table)).toBe(1);
    expect(stepOver('e\u0301\u0302b', 0, table)).toBe(3);
    expect(stepOver('研\ufe00究', 0, table)).toBe(2);
    expect(stepOver('研\u200d\ufeff究', 0, table)).toBe(3);
    expect(stepOver('𠮷\u{e0100}', 0, table)).toBe(4);
    expect(stepOver('e\u0301', 0, table)).toBe(2);
    expect(stepOver('éb', 0, table)).toBe(1);
  });

  it('have the class of their code point', () => {
    expect(classAt('𠮷', 0, table)).toBe(classAt('研', 0, table));
    expect(classAt('\ud842', 0, table)).toBe(classAt('', 0, table));
    expect(classAt('a', 1, table)).toBe(classAt('', 0, table));
  });
});
