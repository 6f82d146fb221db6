import type { Classification } from '../model.ts';
import { type Source, trimSpan } from '../source/source.ts';

const OPENERS = '[(\uff08\u3010';
const CLOSERS = '])\uff09\u3011';
const ENDS = ';\uff1b\n\r';
const COMMAS = ',\uff0c';

/**
 * Read a list of class marks: `R749 [精神病学]; B84 [心理学];`, `100205 ;`.
 *
 * @param scheme - `clc`, `cn-discipline`.
 * @param schemeLabel - The scheme's name, as written.
 */
export function classificationsAt(
  source: Source,
  start: number,
  end: number,
  scheme: string,
  schemeLabel: string,
): Classification[] {
  const { text } = source;
  const found: Classification[] = [];
  let from = start;
  let open = false;
  for (let at = start; at <= end; at++) {
    const mark = text[at] ?? '';
    if (OPENERS.includes(mark)) open = true;
    else if (CLOSERS.includes(mark)) open = false;
    // A comma inside a label does not end it; a semicolon does, bracket or not.
    if (at < end && !ENDS.includes(mark) && (open || !COMMAS.includes(mark))) continue;
    open = false;
    const span = trimSpan(text, from, at);
    from = at + 1;
    if (span.start === span.end) continue;
    const raw = text.slice(span.start, span.end);
    const parts =
      /^(?<code>[^\s[(\uff08\u3010]+)\s*(?:[[(\uff08\u3010](?<label>[^\])\uff09\u3011]*)[\])\uff09\u3011])?$/.exec(
        raw,
      );
    if (!parts) continue;
    found.push({
      scheme,
      schemeLabel,
      code: parts.groups?.code ?? raw,
      label: parts.groups?.label?.trim() || null,
      ...source.rawAt(span.start, span.end),
    });
  }
  return found;
}
