import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sideBySide, widthOf, wrap } from '../src/cli/terminal/layout.ts';

describe('wrap', () => {
  it('counts a Han character as two columns and breaks between them', () => {
    expect(wrap('同伴支持工作者', 8)).toEqual(['同伴支持', '工作者']);
  });

  it('breaks English at spaces and never begins a line with a closing mark', () => {
    expect(wrap('peer support works', 12)).toEqual(['peer support', 'works']);
    expect(wrap('同伴支持。工作', 8)).toEqual(['同伴支', '持。工作']);
  });

  it('cuts a word that is longer than the line', () => {
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('loses no visible character and keeps to the width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 4, max: 20 }),
        (text, width) => {
          const lines = wrap(text, width);
          const visible = (part: string) => part.replace(/\s/gu, '');
          expect(visible(lines.join(''))).toBe(visible(text));
        },
      ),
    );
  });
});

describe('sideBySide', () => {
  it('keeps columns straight where widths differ from lengths', () => {
    const block = sideBySide(['同伴支持', 'peer support'], [6, 6]);
    expect(block).toBe('同伴支  peer\n持      support'.replace('support', 'suppor\n        t'));
    for (const line of block.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(14);
  });
});
