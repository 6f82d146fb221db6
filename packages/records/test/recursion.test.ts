import { describe, expect, it } from 'vitest';
import { parseName, parseRecords } from '../src/index.ts';

const titleOf = (title: string) =>
  parseRecords(`TY  - JOUR\nTI  - ${title}\nER  - \n`).records[0]?.titles[0]?.value;

describe('a mark of a footnote that is cut or stands alone', () => {
  // Found by fuzzing, seed 20261202, input 9850: a text with `</xref` and no `>` behind it was cleaned for ever.
  it.each([
    ['Sleep </xref of nurses', 'Sleep </xref of nurses'],
    ['Sleep </xrefmes> of nurses', 'Sleep </xrefmes> of nurses'],
    ['Sleep &lt;/xref of nurses', 'Sleep </xref of nurses'],
    ['Sleep </xref> of nurses', 'Sleep of nurses'],
    ['护士的睡眠</xref', '护士的睡眠</xref'],
  ])('%s', (title, expected) => {
    expect(titleOf(title)?.replace(/ +/gu, ' ')).toBe(expected);
  });

  it('is taken out where it is whole', () => {
    expect(titleOf('Sleep of nurses<xref rid="a1">1</xref>')).toBe('Sleep of nurses');
  });
});

describe('what stands behind a name', () => {
  it.each([
    ['Jr.', { suffix: 'Jr.' }],
    ['III', { suffix: 'III' }],
    ['Ph.D.', {}],
    ['PhD Sr.', { suffix: 'Sr.' }],
  ])('may stand there as often as it likes: %s', (word, rest) => {
    const many = `Jonas Brandt ${`${word} `.repeat(20_000).trim()}`;
    expect(parseName(many)).toEqual({ family: 'Brandt', given: 'Jonas', ...rest });
    expect(parseName(`Jonas Brandt ${word}`)).toEqual({
      family: 'Brandt',
      given: 'Jonas',
      ...rest,
    });
  });

  it('is a name where nothing else is left', () => {
    expect(parseName('III Jr.')).toMatchObject({ family: expect.any(String) });
  });
});
