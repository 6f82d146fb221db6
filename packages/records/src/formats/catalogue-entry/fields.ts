import type { Span } from '@diglot/text';
import { linesOf, type Source, trimSpan } from '../../source/source.ts';
import { catalogueKind } from './labels.ts';

/** A label and its value, with the lines that go on with it. */
export interface LabelledField extends Span {
  readonly label: string;
  readonly lineStart: number;
  /** Whether a blank line, or one without a label, stands before it. */
  readonly isApart: boolean;
}

/** A label before a colon or a tab, behind the number of its entry. Its words are few; a running text has longer ones. */
const LABEL =
  /^[ \t\u3000\ufeff]{0,8}(?<number>[([【]?\d{1,4}[)\].】、][ \t]{0,4})?(?<label>[\p{L}][\p{L}\p{M}\p{N}\u3000 /()（）.,、&’'·-]{0,38}?)[ \t\u3000]{0,20}(?:[:：]|\t)[ \t\u3000]*/u;

/** `1.`, `[2]`, `Treffer 2 von 7`, `第2条`: the number of an entry among those found. */
const NUMBER =
  /^(?:[([【]?\d{1,4}[)\].】]?|(?:treffer|record|result|notice|registro|titel|no\.?|nr\.?)\s\d{1,4}(?:\s?(?:von|of|sur|de|\/)\s?\d{1,6})?|第?\s?\d{1,4}\s?[条條筆笔])$/i;

/**
 * The labelled fields of a text. A line without a label goes on with the field above it, but for the number of an entry and
 * what a blank line parts from it.
 *
 * @param stray - Called with each line that belongs to no field.
 */
export function* labelledFields(
  { text }: Source,
  stray: (line: Span) => void = () => undefined,
): Generator<LabelledField> {
  let open: { -readonly [Key in keyof LabelledField]: LabelledField[Key] } | undefined;
  let isApart = true;
  for (const line of linesOf(text)) {
    const span = trimSpan(text, line.start, line.end);
    if (span.start === span.end) {
      isApart = true;
      continue;
    }
    const written = text.slice(line.start, line.end);
    const found = LABEL.exec(written.slice(0, MAX_OPENING));
    const label = found?.groups?.label?.trim() ?? '';
    if (found && isLabel(label, written.slice(found[0].length), open !== undefined)) {
      if (open) yield open;
      const start = Math.min(line.start + found[0].length, span.end);
      const isNumbered = found.groups?.number !== undefined;
      open = { label, lineStart: line.start, isApart: isApart || isNumbered, start, end: span.end };
      isApart = false;
    } else if (NUMBER.test(text.slice(span.start, span.end))) {
      isApart = true;
    } else if (open && !isApart) {
      if (open.start === open.end) open.start = span.start;
      open.end = span.end;
    } else stray(span);
  }
  if (open) yield open;
}

/** Longest label with its mark and white space, in code units. */
const MAX_OPENING = 80;

/** An address of the web has a colon too, and so has the second half of a title; a label that is not known is short. */
function isLabel(label: string, rest: string, isInside: boolean): boolean {
  if (catalogueKind(label) !== undefined) return true;
  if (!isInside || rest.startsWith('//')) return false;
  const name = label.replace(/(?<=\p{Script=Han})[ \u3000]+(?=\p{Script=Han})/gu, '');
  return /^(?:\p{Script=Han}[\p{Script=Han}/()（）·]{1,9}|\p{Lu}[\p{L}\p{M}]{1,24}(?:[ /-][\p{L}\p{M}()]{1,20}){0,2})$/u.test(
    name,
  );
}
