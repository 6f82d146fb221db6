import type { Span } from '@diglot/text';

/** Marks at the edges of a part that only set it apart from its neighbours. */
const LEADING = /^[\s/／>#*•·-]+(?=\s)|^[\s/／]+/u;
const TRAILING = /[\s/／]+$/u;

const HAS_LETTER = /\p{L}/u;

const CLOSER_OF = new Map([
  ['(', ')'],
  ['（', '）'],
  ['[', ']'],
  ['［', '］'],
  ['【', '】'],
  ['〔', '〕'],
  ['{', '}'],
  ['“', '”'],
  ['「', '」'],
]);
const CLOSERS = new Set(CLOSER_OF.values());

/**
 * Leave out what parts a sentence from its translation: slashes, list marks, and brackets whose partner
 * is not in it.
 *
 * @returns `undefined` when no letter is left.
 */
export function withoutMarks(text: string, span: Span): Span | undefined {
  let { start, end } = span;
  for (;;) {
    const part = text.slice(start, end);
    const from = LEADING.exec(part)?.[0].length ?? 0;
    const to = TRAILING.exec(part)?.[0].length ?? 0;
    if (from + to >= part.length) return undefined;
    const body = part.slice(from, part.length - to);
    const isOpen = lacksPartner(body, body.charAt(0), CLOSER_OF.get(body.charAt(0)));
    const last = body.charAt(body.length - 1);
    const isClosed = CLOSERS.has(last) && lacksPartner(body, last, openerOf(last));
    const before = end - start;
    start += from + Number(isOpen);
    end -= to + Number(isClosed);
    if (end - start === before) break;
  }
  return HAS_LETTER.test(text.slice(start, end)) ? { start, end } : undefined;
}

/** Whether there are more of a bracket than of its partner. */
function lacksPartner(part: string, mark: string, partner: string | undefined): boolean {
  return partner !== undefined && count(part, mark) > count(part, partner);
}

const count = (part: string, mark: string) => part.split(mark).length - 1;

function openerOf(closer: string): string | undefined {
  for (const [opener, own] of CLOSER_OF) if (own === closer) return opener;
  return undefined;
}
