import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepOnly } from '../src/mask.ts';

describe('keepOnly', () => {
  it('blanks all but the spans and keeps line breaks', () => {
    expect(keepOnly('ab\ncd ef', [{ start: 3, end: 5 }])).toBe('  \ncd   ');
    expect(keepOnly('abc', [])).toBe('   ');
  });

  it('takes overlapping spans in any order', () => {
    expect(
      keepOnly('abcdef', [
        { start: 3, end: 5 },
        { start: 1, end: 4 },
      ]),
    ).toBe(' bcde ');
  });

  it('keeps every offset, whatever the text', () => {
    const span = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(span), (text, spans) => {
        const masked = keepOnly(text, spans);
        expect(masked.length).toBe(text.length);
        for (const { start, end } of spans)
          expect(masked.slice(start, end)).toBe(text.slice(start, end));
      }),
    );
  });
});
