import { toSourceSpan, traceCopy } from '@diglot/text';
import { describe, expect, it } from 'vitest';

const placesOf = (copy: string, source: string, start = 0, end = source.length) => {
  const origin = traceCopy(copy, source, { start, end });
  return (part: string) => {
    const at = copy.indexOf(part);
    const span = toSourceSpan({ origin }, { start: at, end: at + part.length });
    return source.slice(span.start, span.end);
  };
};

describe('traceCopy', () => {
  it.each([
    ['village doctors', '<style face="normal">village doctors</style>', 'doctors', 'doctors'],
    ['p <20 of all patients', 'p &lt;20 of all patients', '<20', '&lt;20'],
    ['we asked all of them', 'we \n      asked all of them', 'we asked', 'we \n      asked'],
    ['我们询问了他们', '我们询\n  问了他们', '询问', '询\n  问'],
    ['“a” said the doctor', '\\u201ca\\u201d said the doctor', 'a', 'a'],
    ['m2 of the village', 'm<sup>2</sup> of the village', 'of', 'of'],
    ['first line\nnext line of it', 'first line\\nnext line of it', 'next', 'next'],
  ])('finds %j in %j', (copy, source, part, expected) => {
    expect(placesOf(copy, source)(part)).toBe(expected);
  });

  it('keeps what stands at the border of the span inside it', () => {
    const place = placesOf(
      '<20 patients with pain &',
      'xx&lt;20 patients with pain &amp;yy',
      2,
      33,
    );
    expect(place('<20')).toBe('&lt;20');
    expect(place('pain &')).toBe('pain &amp;');
  });
});
