/**
 * Find where an identifier that starts here ends: a DOI, a web address, an e-mail address.
 *
 * ```
 * see https://example.org/a.b. Next
 *     ^ start                ^ returned
 * ```
 *
 * @param start - Where a word starts: the character before is no letter or digit.
 * @returns The end, exclusive; `start` when no identifier starts here. Marks that end a sentence or
 * close a bracket the identifier did not open stay outside.
 *
 * @remarks **Cost:** proportional to the identifier; constant where there is none.
 */
export function identifierEnd(text: string, start: number): number {
  const code = text.charCodeAt(start) | 0x20;
  // Only h(ttp), f(tp), w(ww), d(oi:) and 1(0.) can start one.
  if (code === 0x31) return isDoi(text, start) ? bodyEnd(text, start + 7, start) : start;
  if (code !== 0x68 && code !== 0x66 && code !== 0x77) return start;
  ADDRESS.lastIndex = start;
  const scheme = ADDRESS.exec(text)?.[0];
  return scheme === undefined ? start : bodyEnd(text, start + scheme.length, start);
}

const ADDRESS = /(?:https?|ftp):\/\/(?=[a-z0-9[])|www\.(?=[a-z0-9])/iy;
const DOI = /10\.\d{4,9}(?:\.\d+)*\/(?=\S)/y;

function isDoi(text: string, start: number): boolean {
  DOI.lastIndex = start;
  return DOI.test(text);
}

/** Characters of addresses and DOIs: visible ASCII but `"<>\^\`{|}`. */
const BODY = /[!#-;=?-[\]_a-z~]+/iy;
const TRAILING = /[.,;:!?'"\]*]/u;

function bodyEnd(text: string, from: number, start: number): number {
  BODY.lastIndex = from;
  let end = from + (BODY.exec(text)?.[0].length ?? 0);
  let open = 0;
  for (let i = start; i < end; i++) {
    const character = text[i];
    if (character === '(') open++;
    else if (character === ')' && --open < 0) end = i;
  }
  while (end > from && TRAILING.test(text[end - 1] ?? '')) end--;
  return end > from ? end : start;
}
