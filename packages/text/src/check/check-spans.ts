import { isWhiteSpace } from '../span.ts';
import { splitsPair } from '../surrogates.ts';
import type { Diagnostic, Span } from '../types.ts';

/** Options of {@link checkSpans}. */
export interface CheckSpansOptions {
  /** What the spans are called in the messages. Default `span`. */
  readonly layer?: string;
  /** What may lie between, before and after them: `space` only (default), or `any` text. */
  readonly gaps?: 'space' | 'any';
  /** The stretch of the text the layer is for. Default: all of it. */
  readonly within?: Span;
}

/**
 * Check the law of layers: spans are ordered, in range, non-empty, never split a surrogate pair, and
 * leave out only white space.
 *
 * @returns One diagnostic a fault; a lawful layer gives `[]`. Codes: `span-not-integer`,
 * `span-out-of-range`, `span-empty`, `span-out-of-order`, `span-splits-pair`, `gap-not-space`.
 *
 * @example
 * import { checkSpans } from '@diglot/text';
 *
 * checkSpans('王丽 Li', [{ start: 0, end: 2 }, { start: 3, end: 5 }]); // => []
 * checkSpans('王丽 Li', [{ start: 0, end: 2 }], { layer: 'token' })[0].message;
 * // => 'token layer leaves out "L" after the last'
 */
export function checkSpans(
  text: string,
  spans: readonly Span[],
  options: CheckSpansOptions = {},
): Diagnostic[] {
  const { layer = 'span', gaps = 'space', within = { start: 0, end: text.length } } = options;
  const faults: Diagnostic[] = [];
  const fault = (code: string, what: string, start: number, end: number) =>
    faults.push({ code, message: `${layer} ${what}`, span: { start, end } });
  const checkGap = (start: number, end: number, before: string) => {
    if (gaps === 'any') return;
    for (let i = start; i < end; i++) {
      if (isWhiteSpace(text.charCodeAt(i))) continue;
      fault('gap-not-space', `layer leaves out ${JSON.stringify(text[i])} ${before}`, i, i + 1);
      return;
    }
  };
  let reached = within.start;
  for (const [index, { start, end }] of spans.entries()) {
    const name = `${index} [${start}, ${end})`;
    if (!(Number.isInteger(start) && Number.isInteger(end))) {
      fault('span-not-integer', `${name} is not of whole numbers`, 0, 0);
      continue;
    }
    if (start < within.start || end > within.end) {
      const range = `[${within.start}, ${within.end})`;
      fault('span-out-of-range', `${name} leaves ${range}`, start, end);
    }
    if (start >= end) fault('span-empty', `${name} is empty`, start, end);
    if (start < reached && index > 0) {
      fault(
        'span-out-of-order',
        `${name} begins before ${reached}, where the last ends`,
        start,
        end,
      );
    }
    if (splitsPair(text, start) || splitsPair(text, end)) {
      fault('span-splits-pair', `${name} splits a surrogate pair`, start, end);
    }
    checkGap(reached, Math.min(start, within.end), `before ${name}`);
    reached = Math.max(reached, end);
  }
  checkGap(reached, within.end, 'after the last');
  return faults;
}
