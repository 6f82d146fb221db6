import type { Source } from '../../source/source.ts';

/** Longest line of a text that was wrapped, in code units. PubMed wraps at 80. */
const WIDTH = 84;

/** Opens a line of its own inside a paragraph. */
const OPENING =
  /^(?:\((?:\d+|[#*†‡])\)|\d+\.\s|©|[A-Z][A-Z /&-]{3,40}:|(?:DOI|PMC?ID|Collaborators|Author information|Comment (?:in|on)|Erratum (?:in|for)|Update (?:in|of)|Retraction (?:in|of)|Conflict of interest)\b)/;

/**
 * Undo the wrapping of a text downloaded from PubMed: inside a paragraph, line breaks become spaces.
 *
 * @returns The source itself when nothing speaks for wrapping: a long line, no blank lines, or no numbered
 *   citation. Otherwise a derived one; its values keep the line break in `raw`.
 */
export function unwrapped(source: Source): Source {
  const { text } = source;
  if (!/(?:^|\n)\d{1,4}\. [^\n]{5,80}\r?\n/.test(text.slice(0, 2000))) return source;
  const lines = text.split('\n');
  if (lines.some((line) => line.length > WIDTH)) return source;
  const offsets = new Uint32Array(text.length + 1);
  let joined = '';
  let at = 0;
  lines.forEach((line, index) => {
    const body = line.endsWith('\r') ? line.slice(0, -1) : line;
    for (let unit = 0; unit < body.length; unit++) offsets[joined.length + unit] = at + unit;
    joined += body;
    const next = lines[index + 1];
    offsets[joined.length] = at + body.length;
    if (next !== undefined) {
      const isSoft = body.trim() !== '' && next.trim() !== '' && !OPENING.test(next);
      // A line that ends in white space brings the space along.
      if (!isSoft) joined += '\n';
      else if (!/\s$/.test(body)) joined += ' ';
    }
    at += line.length + 1;
  });
  offsets[joined.length] = text.length;
  return source.derive(joined, (offset) => offsets[offset] ?? text.length);
}
