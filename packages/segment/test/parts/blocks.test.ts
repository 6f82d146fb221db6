import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutBlocks } from '../../src/blocks.ts';

/** A block goes on to a line break from here on, and at most so much further. */
const SIZE = 16_384;

const ends = (text: string) => cutBlocks(text).map(({ end }) => end);

describe('cutBlocks', () => {
  it('has none for an empty text, and one for a short one', () => {
    expect(cutBlocks('')).toEqual([]);
    expect(cutBlocks('a\nb')).toEqual([{ start: 0, end: 3 }]);
    expect(ends('x'.repeat(SIZE))).toEqual([SIZE]);
  });

  it('cuts behind the first line break from its size on', () => {
    expect(ends(`${'x'.repeat(SIZE)}\n${'y'.repeat(9)}`)).toEqual([SIZE + 1, SIZE + 10]);
    // A break right before the size is too early.
    expect(ends(`${'x'.repeat(SIZE - 1)}\n${'y'.repeat(9)}`)).toEqual([SIZE + 9]);
    expect(ends(`${'x'.repeat(SIZE + 50)}\n${'y'.repeat(9)}`)).toEqual([SIZE + 51, SIZE + 60]);
  });

  it('prefers a line break to the end of a sentence before it', () => {
    const text = `${'x'.repeat(SIZE)}护士。护士 words. The\n${'y'.repeat(9)}`;
    expect(ends(text)[0]).toBe(text.indexOf('\n') + 1);
  });

  /** A line longer than two blocks, with something in its second one, and words without a place to cut behind. */
  const longLine = (middle: string, tail = '') => {
    const head = 'x'.repeat(SIZE + 10);
    return { text: `${head}${middle}${'y'.repeat(2 * SIZE)}${tail}`, at: head.length };
  };

  it('cuts a longer line behind a sentence, else behind a word', () => {
    const sentence = longLine('a b。c');
    expect(ends(sentence.text)[0]).toBe(sentence.at + 4);
    const word = longLine('a b');
    expect(ends(word.text)[0]).toBe(word.at + 2);
  });

  it.each([
    ['words. The', 7],
    // Not at an initial, an abbreviation or a small letter, so behind the first word.
    ['J. Smith', 3],
    ['et al. The', 3],
    ['words. the', 7],
    ['护士。”他', -1],
    ['护士。）他', -1],
    ['护士。他', 3],
  ])('ends a sentence in %j where it ends', (middle, offset) => {
    const { text, at } = longLine(middle, ' z');
    const [first] = ends(text);
    expect(first).toBe(offset < 0 ? text.length - 1 : at + offset);
  });

  it('looks behind two blocks for the next place that will do', () => {
    const endless = 'x'.repeat(2 * SIZE + 77);
    expect(ends(`${endless} and more`)).toEqual([endless.length + 1, endless.length + 9]);
    expect(ends(`${endless}。更多`)).toEqual([endless.length + 1, endless.length + 3]);
    expect(ends(endless)).toEqual([endless.length]);
  });

  it('leaves out nothing', () => {
    const piece = fc.constantFrom('a ', '护士。', 'x'.repeat(9000), '\n', 'words. The ', '\r\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const blocks = cutBlocks(text);
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(blocks.every(({ start, end }) => start < end)).toBe(true);
      }),
    );
  });
});
