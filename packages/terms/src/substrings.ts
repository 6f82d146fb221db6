/** UTF-16 units of the longest Chinese term looked for. */
export const LONGEST_TERM = 18;

/**
 * Call back for each substring that may be a Chinese term, by its beginning, then its length.
 *
 * @remarks **Cost:** linear, which looking for each term in turn would not be.
 */
export function forEachSubstring(
  text: string,
  callback: (part: string, start: number) => void,
): void {
  for (let start = 0; start < text.length; start++) {
    const last = Math.min(text.length, start + LONGEST_TERM);
    for (let end = start + 1; end <= last; end++) callback(text.slice(start, end), start);
  }
}
