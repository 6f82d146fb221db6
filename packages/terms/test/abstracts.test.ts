import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTermExtractor } from '../src/index.ts';

const extractor = createTermExtractor();

interface Abstract {
  readonly en: string;
  readonly zh: string;
  readonly terms: readonly (readonly [string, string])[];
}

function read(name: string): Abstract {
  const file = path.join(import.meta.dirname, 'fixtures/abstracts', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Abstract;
}

describe.each([
  ['nursing', 14],
  ['materials', 16],
  ['law', 18],
  ['ecology', 20],
  ['computing', 22],
  ['art-history', 13],
])('of an abstract in %s', (name, least) => {
  const { en, zh, terms } = read(name);
  const pairs = extractor.extract({ source: en, target: zh });
  const partners = (term: string) =>
    pairs.filter(({ source }) => source.toLowerCase() === term.toLowerCase());

  it(`finds at least ${least} of the terms paired by hand`, () => {
    const found = terms.filter(([source, target]) =>
      partners(source).some((pair) => pair.target === target),
    );
    expect(found.length).toBeGreaterThanOrEqual(least);
  });

  it('gives hardly any of them a partner that is not theirs', () => {
    const wrong = terms.filter(
      ([source, target]) =>
        partners(source).length > 0 && !partners(source).some((pair) => pair.target === target),
    );
    expect(wrong.length).toBeLessThanOrEqual(1);
  });

  it('lists no word of the paper’s own parts as a term', () => {
    const sources = pairs.map(({ source }) => source.toLowerCase());
    for (const word of ['background', 'objective', 'method', 'result', 'conclusion', 'study']) {
      expect(sources).not.toContain(word);
    }
  });
});
