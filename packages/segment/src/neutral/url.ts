const URL = /(?:https?|ftp):\/\/[!#-;=?-[\]_a-z~]+/iuy;
const WWW = /www\.[!#-;=?-[\]_a-z~]{3,}/iuy;

/**
 * Find the end of the web address that begins at `at`, or −1.
 *
 *     see https://example.org/a(b)c. Then
 *         ^                       ^
 *
 * ASCII only, so that it ends where Chinese text touches it; quotes, angle brackets and backslashes
 * end it too. Closing punctuation is left to the sentence.
 */
export function scanUrl(text: string, at: number): number {
  const pattern = text.charCodeAt(at + 3) === 0x2e ? WWW : URL;
  pattern.lastIndex = at;
  return pattern.test(text) ? withoutClosing(text, at, pattern.lastIndex) : -1;
}

/** Step back over punctuation that closes a sentence or a bracket opened before `start`. */
export function withoutClosing(text: string, start: number, end: number): number {
  let open = 0;
  for (let i = start; i < end; i++) {
    const char = text[i];
    if (char === '(' || char === '[') open++;
    else if ((char === ')' || char === ']') && --open < 0) return withoutStops(text, start, i);
  }
  return withoutStops(text, start, end);
}

function withoutStops(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && ".,;:!?'*".includes(text[last - 1] ?? ' ')) last--;
  return last;
}
