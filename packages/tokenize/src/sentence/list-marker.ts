const BULLETS = '•⁃◦▪▫‣●○■□◆◇▶►※';
/** `1.` `1)` `1.)` `(1)` `[1]` `a.` `A).` `iv)` `1、` `（1）` `一、` */
const MARKER =
  /[([（]?(\d{1,3}|[a-z]|[ivx]{2,4}|[一二三四五六七八九十]{1,3})(?:\.\)|\)\.|[.)\]）](?!\d)|[、．])/iuy;

/** The heading of a list of references, in one line with the first of them. */
const REFERENCES =
  /(?:参考文献|參考文獻|引用文献|文献|文獻|references?|bibliography|literature(?: cited)?|works cited)\s{0,2}[:：]?\s{0,3}(?=\[1\])/iuy;

/** Read the marker that opens a unit, behind the heading of a list of references: `参考文献：[1] 王芳. …`. */
export function readFirstMarker(
  text: string,
  start: number,
  limit: number,
): ListMarker | undefined {
  REFERENCES.lastIndex = start;
  return readListMarker(text, REFERENCES.test(text) ? REFERENCES.lastIndex : start, limit);
}

/** A list marker read. */
export interface ListMarker {
  readonly end: number;
  /** What the markers of its list have in common. */
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
 * @returns `undefined` when none stands at `start` with white space after it. After a bullet, or a
 * Chinese marker such as `一、`, the space may be missing.
 */
export function readListMarker(text: string, start: number, limit: number): ListMarker | undefined {
  const bullet = BULLETS.includes(text.charAt(start)) ? text.charAt(start) : '';
  let position = start + bullet.length;
  while (bullet !== '' && text.charAt(position) === ' ' && position < limit) position++;
  MARKER.lastIndex = position;
  const [marker = '', label = ''] = MARKER.exec(text) ?? [];
  const end = position + marker.length;
  if (marker === '' || end >= limit) {
    return bullet === '' ? undefined : { end: position, style: bullet, ordinal: 0 };
  }
  if (!/\s/u.test(text.charAt(end)) && !/[、．）]$/u.test(marker)) return undefined;
  return {
    end,
    style: bullet + marker.replace(label, kindOf(label)),
    ordinal: ordinalOf(label),
  };
}

/**
 * Read the list item that follows another: the same style, the next number.
 *
 * @param space - Position of the space before it. After a comma or semicolon an enumeration goes on
 * within one sentence. `A.` is rather an initial.
 */
export function nextItem(
  text: string,
  space: number,
  limit: number,
  { style, ordinal }: ListMarker,
): ListMarker | undefined {
  if (/[,;:，；：、]/u.test(text.charAt(space - 1)) || style === 'A.') return undefined;
  const item = readListMarker(text, space + 1, limit);
  if (item === undefined || item.style !== style) return undefined;
  return item.ordinal === 0 || item.ordinal === ordinal + 1 ? item : undefined;
}

function kindOf(label: string): string {
  if (/^\d/u.test(label)) return '1';
  if (/^[a-z]/u.test(label)) return 'a';
  return /^[A-Z]/u.test(label) ? 'A' : '一';
}

function ordinalOf(label: string): number {
  if (/^\d/u.test(label)) return Number(label);
  if (label.length > 1) return 0;
  return /[a-z]/iu.test(label)
    ? label.toLowerCase().charCodeAt(0) - 0x60
    : '一二三四五六七八九十'.indexOf(label) + 1;
}
