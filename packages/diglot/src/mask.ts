import type { Span } from '@diglot/text';

/**
 * Blank out all of a text but the given spans, keeping every offset and line break.
 *
 * What reads the result sees only those passages, and its spans refer to the whole text.
 *
 * @param spans - In any order; they may overlap.
 */
export function keepOnly(text: string, spans: readonly Span[]): string {
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  let masked = '';
  for (const { start, end } of ordered) {
    if (end <= masked.length) continue;
    masked += blank(text.slice(masked.length, start));
    masked += text.slice(masked.length, end);
  }
  return masked + blank(text.slice(masked.length));
}

const blank = (text: string) => text.replace(/[^\r\n]+/g, (run) => ' '.repeat(run.length));
