import { describe, expect, it } from 'vitest';
import { absorbNeutral } from '../../src/absorb-neutral.ts';
import { cutAtoms } from '../../src/atoms/atoms.ts';
import { joinNumbers, silenceStatistics } from '../../src/atoms/join-numbers.ts';
import { scriptLanguage } from '../../src/script-language.ts';
import { joinSegments, type Label } from '../../src/segments.ts';

/** Labels by the letters `e`, `z` and `-` for no language. */
const labelsOf = (languages: string): Label[] =>
  [...languages].map((letter) => ({
    language: letter === '-' ? 'und' : letter === 'e' ? 'en' : 'zh',
    confidence: letter === '-' ? 1 : 0.75,
  }));

const shown = (labels: readonly Label[]) =>
  labels.map(({ language }) => (language === 'und' ? '-' : language.charAt(0))).join('');

describe('absorbNeutral', () => {
  it.each([
    // Each word is an atom; numbers are in no language.
    ['nurse 12 护士', 'e-z', 'eez'],
    ['12 护士', '-z', 'zz'],
    ['nurse 12', 'e-', 'ee'],
    ['nurse\n12 护士', 'e-z', 'ezz'],
    ['nurse\r12 护士', 'e-z', 'ezz'],
    ['nurse\n12 13', 'e--', 'eee'],
    ['nurse 12 13 护士', 'e--z', 'eeez'],
    ['nurse\n12 13 护士', 'e--z', 'ezzz'],
    ['nurse 12\n13 护士', 'e--z', 'eezz'],
    ['12\n13', '--', '--'],
    ['护士 12 nurse 13', 'z-e-', 'zzee'],
  ])('reads %j', (text, before, after) => {
    const atoms = cutAtoms(text);
    expect(atoms).toHaveLength(before.length);
    expect(shown(absorbNeutral(text, atoms, labelsOf(before)))).toBe(after);
  });
});

describe('joinNumbers', () => {
  it.each([
    ['COVID-19', 'e-', 'ee'],
    ['3-month', '-e', 'ee'],
    ['COVID 19', 'e-', 'e-'],
    ['护士-12', 'z-', 'z-'],
    ['12-护士', '-z', '-z'],
    ['1234567-month', '-e', '-e'],
    ['123456-month', '-e', 'ee'],
    ['β-catenin', '-e', 'ee'],
    ['TGF-β', 'e-', 'ee'],
    ['β catenin', '-e', '-e'],
    ['αβ-catenin', '-e', '-e'],
    ['a-3-month', 'e-z', 'ezz'],
    ['type-², month', 'e-e', 'e-e'],
  ])('joins %j', (text, before, after) => {
    const atoms = cutAtoms(text);
    expect(atoms).toHaveLength(before.length);
    const labels = labelsOf(before);
    joinNumbers(text, atoms, labels);
    expect(shown(labels)).toBe(after);
  });
});

describe('silenceStatistics', () => {
  it.each([
    ['p<.05', 'e-', '--'],
    ['SD = 0.4', 'e-', '--'],
    ['P ＜ 0.001', 'e-', '--'],
    ['RMSEA = 0.05', 'e-', '--'],
    ['t = −2.1', 'e-', '--'],
    ['x = 8', 'e-', 'e-'],
    ['p 12', 'e-', 'e-'],
    ['p = nurse', 'ee', 'ee'],
    ['SD  =  0.4', 'e-', 'e-'],
    ['护士 = 8', 'z-', 'z-'],
    ['(p = 8) and SD = 9', 'e-ee-', '--e--'],
  ])('silences %j', (text, before, after) => {
    const atoms = cutAtoms(text);
    expect(atoms).toHaveLength(before.length);
    const labels = labelsOf(before);
    silenceStatistics(text, atoms, labels);
    expect(shown(labels)).toBe(after);
  });
});

describe('joinSegments', () => {
  const segments = (text: string, languages: string, offset = 0) =>
    joinSegments(text, cutAtoms(text), labelsOf(languages), offset).map(
      ({ start, end, language, confidence }) => [
        text.slice(start - offset, end - offset),
        language,
        confidence,
      ],
    );

  it.each([
    ['nurse 护士', 'ez', ['nurse', '护士']],
    // What stands between goes left up to a blank or an opening bracket.
    ['nurse, 护士', 'ez', ['nurse,', '护士']],
    ['护士(nurse)', 'ze', ['护士', '(nurse)']],
    ['护士 (nurse)', 'ze', ['护士', '(nurse)']],
    ['nurse “护士”', 'ez', ['nurse', '“护士”']],
    ['nurse.护士', 'ez', ['nurse.', '护士']],
    ['nurse“ 护士', 'ez', ['nurse“', '护士']],
    ['nurse ,\n, 护士', 'ez', ['nurse ,', ', 护士']],
    ['nurse ,\r, 护士', 'ez', ['nurse ,', ', 护士']],
    ['  nurse  ', 'e', ['nurse']],
    ['nurse nurse', 'ee', ['nurse nurse']],
  ])('cuts %j', (text, languages, expected) => {
    expect(segments(text, languages).map(([piece]) => piece)).toEqual(expected);
  });

  it('is in no language where nothing is', () => {
    expect(segments(' … ', '')).toEqual([['…', 'und', 1]]);
    expect(segments('  ', '')).toEqual([]);
  });

  it('weighs confidence by length, and counts from the offset of the text', () => {
    const text = 'nurses at';
    const labels = [
      { language: 'en', confidence: 1 },
      { language: 'en', confidence: 0.2 },
    ];
    expect(joinSegments(text, cutAtoms(text), labels, 100)).toEqual([
      { start: 100, end: 109, language: 'en', confidence: (6 * 1 + 2 * 0.2) / 8 },
    ]);
  });
});

describe('scriptLanguage', () => {
  it.each([
    ['λόγος', 'el', true],
    ['ไทย', 'th', true],
    ['ລາວ', 'lo', true],
    ['ខ្មែរ', 'km', true],
    ['မြန်မာ', 'my', true],
    ['བོད', 'bo', true],
    ['ᠮᠣᠩᠭᠣᠯ', 'mn', true],
    ['עברית', 'he', true],
    ['Հայերեն', 'hy', true],
    ['ქართული', 'ka', true],
    ['አማርኛ', 'am', false],
    ['বাংলা', 'bn', false],
    ['தமிழ்', 'ta', true],
    ['తెలుగు', 'te', true],
    ['ಕನ್ನಡ', 'kn', true],
    ['മലയാളം', 'ml', true],
    ['ગુજરાતી', 'gu', true],
    ['ਪੰਜਾਬੀ', 'pa', true],
    ['ଓଡ଼ିଆ', 'or', true],
    ['සිංහල', 'si', true],
    ['ꆈꌠ', 'ii', true],
    ['ދިވެހި', 'dv', true],
    ['ئۇيغۇر', 'ug', true],
    ['کوردی ێ', 'ckb', true],
    ['اردو ہے ٹ', 'ur', true],
    ['فارسی پ', 'fa', false],
    ['عربية', 'ar', false],
    ['їжа', 'uk', true],
    ['Їжа', 'uk', true],
    ['ўчора', 'be', true],
    ['љубав', 'sr', false],
    ['Қазақ', 'kk', false],
    ['өдөр', 'mn', false],
    ['мир', 'ru', false],
    ['हिन्दी', 'hi', false],
  ] as const)('reads %s', (text, language, sure) => {
    expect(scriptLanguage(text)).toEqual({ language, sure });
  });

  it('takes one or two Greek letters for signs, with whatever stands between', () => {
    expect(scriptLanguage('β')).toBeUndefined();
    expect(scriptLanguage('α-β')).toBeUndefined();
    expect(scriptLanguage('και')?.language).toBe('el');
  });

  it('knows nothing of letters of other scripts', () => {
    expect(scriptLanguage('nurse')).toBeUndefined();
    expect(scriptLanguage('')).toBeUndefined();
  });
});
