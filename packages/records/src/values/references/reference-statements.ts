import type { Span } from '@diglot/text';
import { trimSpan } from '../../source/source.ts';

/** A short word before a stop that does not end there: `St. Louis`, `Wiley & Sons Inc. Press`. */
const SHORT_WORD = /(?:^|[\s.,&])(?:\p{Lu}\p{L}?|Inc|Ltd|Corp|Univ|[Vv]ol|No|pp?|ed(?=\. by))$/u;

/** Stretches between stops; those of initials and short words end nothing. */
export function statementsIn(left: string): Span[] {
  const statements: Span[] = [];
  let from = 0;
  const take = (to: number) => {
    const span = withoutMarks(left, trimSpan(left, from, to));
    if (span.end > span.start) statements.push(span);
  };
  for (const { index, 0: stop } of left.matchAll(/[.．。](?=\s|$|\p{Script=Han}|\d{1,5}-\d)/gu)) {
    if (stop === '.' && SHORT_WORD.test(left.slice(Math.max(from, index - 8), index))) continue;
    take(index);
    from = index + 1;
  }
  take(left.length);
  return statements;
}

/** A stretch without the marks and spaces at its ends. */
export function withoutMarks(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /[\s.．。,，:：;；]/.test(text.charAt(from))) from++;
  while (to > from && /[\s.．。,，:：;；]/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
