import type { Diagnostic } from '@diglot/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellSpans, csvLine, type ScanRowsOptions, scanRows } from '../../src/index.ts';
import { unitsSearched } from '../units-searched.ts';

function scan(text: string, options: ScanRowsOptions = {}, delimiter = ',') {
  const diagnostics: Diagnostic[] = [];
  const rows = [...scanRows(text, delimiter, diagnostics, options)];
  return {
    rows,
    cells: rows.map(({ cells }) => cells),
    codes: diagnostics.map(({ code }) => code),
  };
}

const written = (text: string, delimiter = ',') =>
  scan(text, {}, delimiter).rows.map((row) =>
    cellSpans(text, row, delimiter).map(({ start, end }) => text.slice(start, end)),
  );

describe('rows of separated values', () => {
  it('have their cells where they are written, between their quotes', () => {
    const text = '\ufeffa,"b, ""c""",\r\n,"一\n二",""\n';
    expect(scan(text).cells).toEqual([['a', 'b, "c"', ''], ['', '一\n二', ''], ['']]);
    expect(written(text)).toEqual([['a', 'b, ""c""', ''], ['', '一\n二', ''], ['']]);
  });

  it.each([
    [',', '"Tea" ,"茶"\u3000, 绿茶 ,"x"\t\n', ['Tea', '茶', ' 绿茶 ', 'x']],
    ['\t', '"Tea" \t"茶"\t\t"x" \n', ['Tea', '茶', '', 'x']],
    [';', '"a;""b"" ";"茶\n叶"  ;c\n', ['a;""b"" ', '茶\n叶', 'c']],
  ])('may have blanks between a closing quote and %j', (delimiter, text, cells) => {
    const values = cells.map((cell) => cell.replaceAll('""', '"'));
    expect(scan(text, {}, delimiter).cells).toEqual([values, ['']]);
    expect(written(text, delimiter)).toEqual([cells, ['']]);
  });

  it('keep a quote that encloses nothing as a character, and tell of it', () => {
    const text = 'a,"b\nc,d\n"e"f,g\n';
    expect(scan(text)).toMatchObject({
      cells: [['a', '"b'], ['c', 'd'], ['"e"f', 'g'], ['']],
      codes: ['stray-quote', 'stray-quote'],
    });
    expect(written(text)).toEqual([['a', '"b'], ['c', 'd'], ['"e"f', 'g'], ['']]);
  });

  it('go over several lines where they have the cells of a row', () => {
    const text = 'x,"y\nz",w\n"open,b,c\nd,"e,f\n';
    expect(scan(text, { width: 3 }).cells).toEqual([
      ['x', 'y\nz', 'w'],
      ['"open', 'b', 'c'],
      ['d', '"e', 'f'],
      [''],
    ]);
    expect(scan('a,"b\nc"\n', { maxCellLines: 1 }).cells).toEqual([['a', '"b'], ['c"'], ['']]);
  });

  it('are not given while the text may go on with them', () => {
    const text = 'a,b\n"c\nd",e\nf,"g\nh';
    for (let end = 0; end <= text.length; end++) {
      const known = scan(text.slice(0, end), { isOpen: true }).rows;
      expect(scan(text).rows.slice(0, known.length)).toEqual(known);
    }
    expect(scan(text, { isOpen: true }).cells).toEqual([
      ['a', 'b'],
      ['c\nd', 'e'],
    ]);
  });

  it('come back from what csvLine writes, each cell in its place', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '中', ' ') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows.map((cells) => csvLine(cells)).join('');
        const { rows: found, cells, codes } = scan(text, { maxCellLines: 100 });
        expect(codes).toEqual([]);
        expect(cells).toEqual([...rows, ['']]);
        for (const row of found) {
          const spans = cellSpans(text, row, ',').map(({ start, end }) => text.slice(start, end));
          const values = spans.map((one) => (row.isQuoted ? one.replaceAll('""', '"') : one));
          expect(values).toEqual(row.cells);
        }
      }),
    );
  });
});

describe('the search for line ends and quotes', () => {
  const searched = (row: string, count: number) => {
    const text = row.repeat(count);
    return unitsSearched(() => void scan(text)) / text.length;
  };

  it.each([
    ['line feeds', '"nurse, a",护士\n'],
    ['carriage returns', '"nurse, a",护士\r'],
    ['both', '"nurse, a",护士\r\n'],
    ['quotes that never close', '"nurse,护士\n'],
    ['rows of several lines', '"nurse,\na\n",护士\n'],
    ['no quotes', 'nurse,护士\n'],
  ])('goes through no more for each row of a longer text: %s', (_, row) => {
    const few = searched(row, 200);
    expect(few).toBeGreaterThan(0);
    expect(searched(row, 2000)).toBeLessThan(2 * few);
  });
});
