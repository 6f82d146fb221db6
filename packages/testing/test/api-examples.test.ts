import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { descriptionOf, examplesOf, runExamples, runnable } from './api-examples.ts';
import { entries, exportsOf, isValue } from './public-api.ts';

/** Most lines of an example; imports and blank lines do not count. */
const MAX_LINES = 6;

/** Longest line, so that with its star it is no longer than one of code. UTF-16 code units. */
const MAX_WIDTH = 97;

function isLong(code: string): boolean {
  const lines = code.split('\n').filter((line) => line !== '' && !line.startsWith('import '));
  return lines.length > MAX_LINES || lines.some((line) => line.length > MAX_WIDTH);
}

const modules = entries.filter(({ isPrivate }) => !isPrivate);
const temporary = mkdtempSync(path.join(tmpdir(), 'diglot-examples-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('the doc comment', () => {
  it.each(modules)('of every public name says what it is: $name', ({ file }) => {
    const silent = exportsOf(file).filter((symbol) => descriptionOf(symbol) === '');
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it.each(modules)('of every public value has a short example with a result: $name', (entry) => {
    const faults = exportsOf(entry.file)
      .filter(isValue)
      .filter((symbol) => {
        const examples = examplesOf(entry, symbol).map(({ code }) => code);
        return !examples.some((code) => code.includes('// => ')) || examples.some(isLong);
      });
    expect(faults.map(({ name }) => name).sort()).toEqual([]);
  });
});

describe('the examples in doc comments', () => {
  it('run, and give what they say, against the built packages', () => {
    const examples = modules.flatMap((entry) =>
      exportsOf(entry.file)
        .filter(isValue)
        .flatMap((symbol) => examplesOf(entry, symbol)),
    );
    const results = runExamples(examples, temporary);
    const faults = examples.map(({ name }, i) => [name, ...(results[i] ?? [])]);
    expect(faults.filter(({ length }) => length > 1)).toEqual([]);
  });

  it('fail when a value is another, throws, or is never reached', () => {
    const codes = [
      'const [a] = [1];\na; // => 1\n({ b: [a] });\n// => {\n//   b: [1] }',
      "'同伴'.length; // => 3",
      'null.x; // => 1',
      'for (const x of []) x; // => 1',
      "import { basename as base } from 'node:path';\nconst file = base('a/b.ris'); // => 'b.ris'",
    ];
    const examples = codes.map((code) => ({ name: 'x', folder: temporary, code }));
    const results = runExamples(examples, temporary);
    const [right, wrong, thrown, unreached, imported] = results;
    expect([right, imported]).toEqual([[], []]);
    expect(wrong).toEqual(['line 1 gives 2, not 3']);
    expect(thrown?.[0]).toMatch(/^TypeError/);
    expect(unreached).toEqual(['line 1 is not reached']);
  });

  it('are checked wherever a line says what it gives', () => {
    const code = "f('中'); // => 1\nconst x = 2;\n// => 2\nx;";
    expect(runnable({ code, folder: temporary }).lines).toEqual([1, 2]);
  });
});
