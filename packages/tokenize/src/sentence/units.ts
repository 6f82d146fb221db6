import { type Span, trimSpan } from '@diglot/text';
import { isWrapped, measureBlock } from './wrapped-lines.ts';

/** Line ends, as Unicode lists them; all of them are white space. */
const LINE_END = /\r\n|[\n\r\v\f\u2028\u2029]/gu;
/** Line breaks of HTML, which no small letter goes on behind: `First line<br/>Second line`. */
const BREAK_TAGS = /(?:<[bB][rR]\s?\/?>\s{0,4}){1,9}(?!\s|\p{Ll}|<[bB][rR])/gu;

/**
 * Cut a text at the line breaks that end a sentence: blank lines, and single breaks between lines
 * that are not wrapped from one paragraph.
 *
 * @returns Spans in order, trimmed; outside them is only white space.
 *
 * @remarks **Cost:** linear in the length of the text.
 */
export function splitUnits(text: string): Span[] {
  const whole = trimSpan(text, { start: 0, end: text.length });
  if (whole.start === whole.end) return [];
  const line = text.slice(whole.start, whole.end);
  if (line.search(LINE_END) === -1) return cutAtBreakTags(text, whole);
  return blocks(text).flatMap((lines) => {
    const units: Span[] = [];
    const block = measureBlock(text, lines);
    for (const [index, line] of lines.entries()) {
      const last = units.at(-1);
      if (last !== undefined && isWrapped(text, block, index)) {
        units[units.length - 1] = { start: last.start, end: line.end };
      } else {
        units.push(line);
      }
    }
    return units.flatMap((unit) => cutAtBreakTags(text, unit));
  });
}

/** The lines of a unit, each with the tag that breaks it. */
function cutAtBreakTags(text: string, unit: Span): Span[] {
  const line = text.slice(unit.start, unit.end);
  if (!line.includes('<')) return [unit];
  const ends = Array.from(line.matchAll(BREAK_TAGS), ({ 0: tag, index }) => index + tag.length);
  return [...ends, line.length]
    .map((end, at) =>
      trimSpan(text, { start: unit.start + (ends[at - 1] ?? 0), end: unit.start + end }),
    )
    .filter(({ start, end }) => start < end);
}

/** Lines, trimmed, in groups between blank lines. */
function blocks(text: string): Span[][] {
  const blocks: Span[][] = [[]];
  const add = (start: number, end: number) => {
    const line = trimSpan(text, { start, end });
    if (line.start < line.end) blocks.at(-1)?.push(line);
    else if (blocks.at(-1)?.length !== 0) blocks.push([]);
  };
  let start = 0;
  for (const { index, 0: lineEnd } of text.matchAll(LINE_END)) {
    add(start, index);
    start = index + lineEnd.length;
  }
  add(start, text.length);
  return blocks;
}
