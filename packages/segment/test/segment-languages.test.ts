import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentLanguages } from '../src/index.ts';

/** `text→language` for each segment, to read at a glance. */
function show(text: string, options = {}): string[] {
  return segmentLanguages(text, options).map(
    ({ start, end, language }) => `${text.slice(start, end)}→${language}`,
  );
}

describe('segmentLanguages', () => {
  it.each([
    ['', []],
    ['  \n\t ', []],
    ['，。！？ 123', ['，。！？ 123→und']],
    ['研究对象', ['研究对象→zh']],
    ['東京大学の研究者が発表した。', ['東京大学の研究者が発表した。→ja']],
    ['한국어 초록과 中文摘要', ['한국어 초록과→ko', '中文摘要→zh']],
  ])('cuts %j by script', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it('keeps numbers and identifiers neutral', () => {
    expect(show('试验(ISRCTN26001234)纳入25名患者')).toEqual([
      '试验→zh',
      '(ISRCTN26001234)→und',
      '纳入→zh',
      '25→und',
      '名患者→zh',
    ]);
  });

  it('lets neighbours absorb what is neutral when asked to', () => {
    expect(show('试验(ISRCTN26001234)纳入25名患者', { neutral: 'absorb' })).toEqual([
      '试验(ISRCTN26001234)纳入25名患者→zh',
    ]);
  });

  it('tells Simplified from Traditional', () => {
    expect(segmentLanguages('这个问题')[0]?.script).toBe('Hans');
    expect(segmentLanguages('這個問題')[0]?.script).toBe('Hant');
    expect(segmentLanguages('中文')[0]?.script).toBeUndefined();
  });

  it.each([
    [undefined, {}, 'not-a-string'],
    ['a', { neutral: 'drop' }, 'unknown-option'],
  ])('refuses %j with %j', (text, options, code) => {
    expect(() => segmentLanguages(text as string, options as object)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

describe('segments of any string whatever', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          ...[
            '中文',
            '研究',
            'の',
            '한국',
            'peer',
            'support',
            'MHWs',
            '𠮷',
            '\ud800',
            '\udc00',
            ' ',
          ],
          ...[
            '\n',
            '。',
            '. ',
            ': ',
            '(',
            ')',
            '10.5555/a-1',
            '43 (04) : 3',
            'a_b',
            '"k":',
            '\\"',
            '́',
          ],
        ),
        { maxLength: 40 },
      )
      .map((parts) => parts.join('')),
  );

  it.each(['keep', 'absorb'] as const)(
    'are ordered and leave out only white space (%s)',
    (neutral) => {
      fc.assert(
        fc.property(anything, (text) => {
          let before = 0;
          for (const { start, end, confidence } of segmentLanguages(text, { neutral })) {
            expect(text.slice(before, start).trim()).toBe('');
            expect(start).toBeLessThan(end);
            expect(confidence).toBeGreaterThanOrEqual(0);
            expect(confidence).toBeLessThanOrEqual(1);
            before = end;
          }
          expect(text.slice(before).trim()).toBe('');
        }),
      );
    },
  );
});
