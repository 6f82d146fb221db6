import type { Diagnostic } from '@diglot/text';
import { decodeEntities } from './entities.ts';
import { createShifts } from './shifts.ts';
import type { Source } from './source.ts';

const REFERENCE = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});/g;

/**
 * Decode the character references (`&amp;`, `&#39;`) of a text that was copied as HTML.
 *
 * @returns The source itself when there are none; otherwise one derived from it, whose values keep the
 *   reference in `raw`, and a diagnostic is added.
 */
export function entitySource(source: Source, diagnostics: Diagnostic[]): Source {
  const { text } = source;
  if (!text.includes('&') || text.search(REFERENCE) < 0) return source;
  const shifts = createShifts();
  let first = 0;
  let decoded = '';
  let from = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const character = decodeEntities(match[0]);
    if (character === match[0]) continue;
    decoded += text.slice(from, match.index) + character;
    from = match.index + match[0].length;
    if (shifts.size === 0) first = decoded.length;
    // Behind the character the two texts differ by so much.
    shifts.add(decoded.length, from - decoded.length);
  }
  if (shifts.size === 0) return source;
  diagnostics.push({
    code: 'html-entities',
    message: `${shifts.size} character references were decoded.`,
    span: source.rootSpan(first - 1, first),
  });
  return source.derive(decoded + text.slice(from), (offset) => shifts.there(offset));
}
