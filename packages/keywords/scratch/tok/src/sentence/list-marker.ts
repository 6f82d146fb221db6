const BULLETS = '•⁃◦▪▫‣●○■□◆◇▶►※';
/** `1.` `1)` `1.)` `(1)` `a.` `iv)` `1、` `（1）` `一、`, after a bullet perhaps. */
const MARKER =
  /(?:[([（]?(?:\d{1,3}|[a-z]|[ivx]{2,4}|[一二三四五六七八九十]{1,3})(?:\.\)|[.)\]）](?!\d)|[、．]))/iuy;

/** A list marker read: where it ends, and what the next one of its list looks like. */
export interface ListMarker {
  readonly end: number;
  readonly style: string;
  /** Its number, from 1; 0 for a bare bullet. */
  readonly ordinal: number;
}

/**
 * Read the marker of a list item: a bullet, a number or letter, or both.
 *
 * ```
 * 1.) The first item
 * ^  ^ end
 * ```
 *
 * @returns `undefined` when none stands at `start`, or when nothing follows it.
 */
export function readListMarker(text: string, start: number, end: number): ListMarker | undefined {
  let position = start;
  let style = '';
  if (BULLETS.includes(text.charAt(start))) {
    style = text.charAt(start);
    position = start + 1;
    while (text.charAt(position) === ' ' && position < end) position++;
  }
  MARKER.lastIndex = position;
  const marker = MARKER.exec(text)?.[0];
  if (marker === undefined || position + marker.length >= end) {
    return style === '' ? undefined : { end: position, style, ordinal: 0 };
  }
  const label = marker.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return {
    end: position + marker.length,
    style:
      style + marker.replace(label, /^\d/u.test(label) ? '1' : /^[a-z]/iu.test(label) ? 'a' : '一'),
    ordinal: /^\d/u.test(label)
      ? Number(label)
      : label.length === 1
        ? (label.codePointAt(0) as number) % 32
        : 0,
  };
}

/** Where a list marker that starts here ends; `start` when there is none. */
export function listMarkerEnd(text: string, start: number, end: number): number {
  const marker = readListMarker(text, start, end);
  if (marker === undefined) return start;
  return /\s/u.test(text.charAt(marker.end)) || marker.style.length > 1 ? marker.end : start;
}
