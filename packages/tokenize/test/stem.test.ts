import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createTokenizer } from '../src/index.ts';

const { stem } = createTokenizer({ chinese: 'intl' });

describe('stem', () => {
  it.each([
    ['relational', 'relat'],
    ['studies', 'studi'],
    ['workers', 'worker'],
    ['generalizations', 'gener'],
    ['hopping', 'hop'],
    ['sky', 'sky'],
  ])('reduces %s to %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  it.each([
    ['Relational', 'relat'],
    ['STUDIES', 'studi'],
    ['AS', 'as'],
    ['IS', 'is'],
  ])('lower-cases %s, also where natural leaves a short word as it is', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  it.each([
    ['COVID-19', 'covid-19'],
    ['3.5', '3.5'],
    ['h2o', 'h2o'],
    ['naïveness', 'naïveness'],
    ['α-helices', 'α-helices'],
    ['', ''],
  ])('leaves %s, with digits or letters beyond a to z, unstemmed', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });

  it.each(['同伴支持', '同儕', 'T细胞'.slice(1), '𠮷'])('leaves the Chinese %s alone', (word) => {
    expect(stem(word)).toBe(word);
  });

  it('does not make an installer of this package install natural', () => {
    const manifest = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    ) as Record<string, Record<string, string> | undefined>;
    for (const kind of ['dependencies', 'optionalDependencies', 'peerDependencies']) {
      expect(Object.keys(manifest[kind] ?? {})).not.toContain('natural');
    }
  });
});
