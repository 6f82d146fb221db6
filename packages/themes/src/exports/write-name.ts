import type { Label, ThemeNode } from '../types.ts';

/** What ends a line or cannot be shown: control characters, separators of lines, lone surrogates. */
const UNSHOWN = /[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]+/gu;

/** Write a name in both languages on one line: `同伴支持 / peer support`. */
export function writeName({ zh, en }: Label): string {
  return [zh, en]
    .flatMap((name) => (name === undefined ? [] : [onOneLine(name)]))
    .filter((name) => name !== '')
    .join(' / ');
}

/** Make a name printable in formats without an escape for line ends and control characters. */
export function onOneLine(name: string): string {
  return name.replace(UNSHOWN, ' ').trim();
}

/** Whether every term has a mean year; formats with columns want all or none. */
export function haveYears(nodes: readonly ThemeNode[]): boolean {
  return nodes.length > 0 && nodes.every(({ year }) => year !== undefined);
}
