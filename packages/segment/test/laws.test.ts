import { bilingualText, checkSegments, wildText } from '@diglot/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage, segmentLanguages } from '../src/index.ts';

/** DIGLOT_RUNS=100000 for the long run. */
const numRuns = Number(process.env.DIGLOT_RUNS ?? 500);

/** Punctuation, keys and identifiers that the scanners look at, in any order. */
const scannerFood = fc
  .array(
    fc.constantFrom(
      ...[
        '中文',
        'の',
        '한국',
        'peer',
        'MHWs',
        'Smith, J',
        '10.5555/a(1',
        '43 (04) : 3',
        'a_b',
        '"k":',
      ],
      ...[
        '\\"',
        '[1',
        ' ]',
        '[J]',
        '@',
        'x@y.z',
        'http://',
        'www.',
        'PMID: ',
        '12345',
        ':',
        '. ',
        '\n',
        '́',
      ],
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('segments of a text of many blocks', () => {
  const lines = '研究对象为护士。\nThe nurses were trained.\n12, 34\n'.repeat(2000);

  it('are those of its lines', () => {
    const segments = segmentLanguages(lines);
    expect(checkSegments(lines, segments)).toEqual([]);
    expect(segments).toHaveLength(6000);
    expect(new Set(segments.map(({ language }) => language))).toEqual(new Set(['zh', 'en', 'und']));
  });

  it('join over block borders', () => {
    const text = 'The nurses were trained for a year.\n'.repeat(3000);
    expect(segmentLanguages(text)).toHaveLength(1);
    expect(segmentLanguages('12, 34\n'.repeat(9000), { neutral: 'absorb' })).toHaveLength(1);
    const mixed = `${'12, 34\n'.repeat(9000)}${text}${'12, 34\n'.repeat(9000)}`;
    expect(segmentLanguages(mixed, { neutral: 'absorb' })).toMatchObject([
      { start: 0, end: mixed.length - 1, language: 'en' },
    ]);
  });
});

describe('segments of one line that is longer than two blocks', () => {
  it('are those of short lines', () => {
    const sentences = '研究对象为护士。 The nurses were trained at night. '.repeat(3000);
    const segments = segmentLanguages(sentences);
    expect(checkSegments(sentences, segments)).toEqual([]);
    expect(segments.map(({ language }) => language)).toEqual(
      Array.from({ length: 6000 }, (_, i) => (i % 2 === 0 ? 'zh' : 'en')),
    );
  });

  it('are whole where no sentence ends, and where no word does', () => {
    expect(segmentLanguages('the nurses slept well and '.repeat(6000))).toHaveLength(1);
    expect(segmentLanguages('护士'.repeat(60_000))).toHaveLength(1);
    expect(segmentLanguages('12,'.repeat(60_000), { neutral: 'absorb' })).toHaveLength(1);
  });
});

describe.each([
  ['wild text', wildText()],
  ['bilingual text', bilingualText()],
  ['what the scanners look at', scannerFood],
])('segments of %s', (_, texts) => {
  it.each(['keep', 'absorb'] as const)('obey the laws (neutral: %s)', (neutral) => {
    fc.assert(
      fc.property(texts, (text) => {
        const segments = segmentLanguages(text, { neutral });
        expect(checkSegments(text, segments)).toEqual([]);
        expect(segmentLanguages(text, { neutral })).toEqual(segments);
      }),
      { numRuns },
    );
  });

  it('differ from their neighbours', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const segments = segmentLanguages(text);
        for (const [i, segment] of segments.entries()) {
          expect(segment.language).not.toBe(segments[i + 1]?.language);
        }
      }),
      { numRuns },
    );
  });

  it('are of the languages asked for, or und', () => {
    fc.assert(
      fc.property(
        texts,
        fc.subarray(['en', 'zh', 'ja', 'de', 'fr', 'ru', 'sv']),
        (text, languages) => {
          for (const { language } of segmentLanguages(text, { languages })) {
            expect(['und', ...languages]).toContain(language);
          }
          expect(['und', ...languages]).toContain(detectLanguage(text, { languages }).language);
        },
      ),
      { numRuns },
    );
  });
});
