import type { Span } from './types.ts';

/**
 * The text of a span.
 *
 * @example
 * import { sliceSpan } from '@diglot/text';
 *
 * sliceSpan('同伴支持 (peer support)', { start: 6, end: 18 }); // => 'peer support'
 */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/**
 * Whether a code unit is white space as JavaScript has it (`\s`, what `trim` removes): the only
 * thing a layer may leave out.
 *
 * @example
 * import { isWhiteSpace } from '@diglot/text';
 *
 * isWhiteSpace('\u3000'.charCodeAt(0)); // => true
 * isWhiteSpace('\u200b'.charCodeAt(0)); // => false
 */
export function isWhiteSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  return (
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 0xfeff ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x1680
  );
}

/**
 * Whether a stretch of the text is empty or white space only.
 *
 * @example
 * import { isBlank } from '@diglot/text';
 *
 * isBlank('\u3000 \n'); // => true
 * isBlank('同伴 支持', 2, 3); // => true
 */
export function isBlank(text: string, start = 0, end = text.length): boolean {
  for (let i = start; i < end; i++) if (!isWhiteSpace(text.charCodeAt(i))) return false;
  return true;
}

/**
 * Shrink a span until neither end is white space. A blank one becomes empty at its end; callers drop
 * it.
 *
 * @example
 * import { trimSpan } from '@diglot/text';
 *
 * trimSpan('\u3000同伴支持 \n', { start: 0, end: 7 }); // => { start: 1, end: 5 }
 */
export function trimSpan<S extends Span>(text: string, span: S): S {
  let { start, end } = span;
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return start === span.start && end === span.end ? span : { ...span, start, end };
}

/**
 * Move a span, or anything that is one, by `distance` code units: from a stretch of a text into the
 * whole text.
 *
 * @example
 * import { shiftSpan, sliceSpan } from '@diglot/text';
 *
 * const text = '摘要：同伴支持';
 * const inAbstract = { start: 0, end: 2, language: 'zh' };
 * shiftSpan(inAbstract, 3); // => { start: 3, end: 5, language: 'zh' }
 * sliceSpan(text, shiftSpan(inAbstract, 3)); // => '同伴'
 */
export function shiftSpan<S extends Span>(span: S, distance: number): S {
  return distance === 0
    ? span
    : { ...span, start: span.start + distance, end: span.end + distance };
}
