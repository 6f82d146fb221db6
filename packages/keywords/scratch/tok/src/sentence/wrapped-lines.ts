import type { Span } from '@diglot/text';
import { listMarkerEnd } from './list-marker.ts';

/** Narrower blocks than this are lists and labels, not wrapped text. UTF-16 units. */
const NARROWEST = 30;

/**
 * Whether a line goes on with what the line before it left unfinished.
 *
 * ```
 * Six focus groups were held in five      ← filled: `countries` did not fit
 * countries. All were recorded.           ← wrapped
 * Keywords: focus group                   ← a label: not wrapped
 * ```
 *
 * @param lines - The lines between two blank lines, trimmed.
 * @param index - Of the later line; at least 1.
 *
 * @remarks
 * Wrapped are: a line after a comma or hyphen; a line that opens with a small letter, in a block
 * that ends with a full stop; any line of a block whose lines are all filled.
 * Never wrapped: list items, labels with a colon, lines after a colon.
 */
export function isWrapped(text: string, lines: readonly Span[], index: number): boolean {
  const line = lines[index] as Span;
  const before = lines[index - 1] as Span;
  const head = text.slice(line.start, Math.min(line.end, line.start + 40));
  if (LABEL.test(head) || listMarkerEnd(text, line.start, line.end) > line.start) return false;
  const tail = text.slice(Math.max(before.start, before.end - 2), before.end);
  if (/[:：]$/u.test(tail)) return false;
  if (/[,，、;；]$|[\p{Ll}]-$/u.test(tail)) return true;
  const last = lines.at(-1) as Span;
  if (/^\p{Ll}/u.test(head))
    return STOP.test(text.slice(Math.max(last.start, last.end - 4), last.end));
  return isFilled(text, lines);
}

const LABEL = /^[\p{L}\p{N}_ .-]{1,30}[:：]/u;
const STOP = /[.!?。！？…][\p{Pe}\p{Pf}"']*$/u;

const filled = new WeakMap<readonly Span[], boolean>();

/** Whether no line but the last could have taken the first word of the next. */
function isFilled(text: string, lines: readonly Span[]): boolean {
  let answer = filled.get(lines);
  if (answer === undefined) {
    const width = lines.reduce((most, { start, end }) => Math.max(most, end - start), 0);
    answer =
      lines.length > 2 &&
      width >= NARROWEST &&
      lines.every(({ start, end }, index) => {
        const next = lines[index + 1];
        return next === undefined || end - start + 1 + firstWord(text, next) > width;
      });
    filled.set(lines, answer);
  }
  return answer;
}

function firstWord(text: string, { start, end }: Span): number {
  const head = text.slice(start, Math.min(end, start + 30));
  return /^(?:\p{Script=Han}|[^\s\p{Script=Han}]+)/u.exec(head)?.[0].length ?? 0;
}
