import type { Diagnostic } from '@diglot/text';

/** How much of a text is looked at, in code units. */
const SAMPLE = 200_000;

/** Shortest stretch that counts, in code units: four Chinese characters. */
const SHORTEST = 8;

/** UTF-8 read as Latin-1 or Windows-1252: lead byte, continuation bytes, several times over. */
const UTF8 =
  /(?:[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{1,3}){4,}/;

/** GBK or Big5 read as Latin-1: pairs of high bytes, the first one of the ranges the encodings use. */
const GBK = new RegExp(`(?:[\\u00a1-\\u00f7][\\u00a1-\\u00fe]){${SHORTEST / 2},}`);

/**
 * Tell text that was decoded with the wrong encoding: GBK or UTF-8 read as Latin-1 (`ÖÐÎÄ`, `ä¸­æ–‡`), and
 * text whose characters were lost (U+FFFD).
 *
 * @returns At most one diagnostic of each kind, with the first stretch. Nothing is repaired: decode the
 *   bytes again.
 *
 * @remarks European languages never have eight letters of Latin-1's upper half in a row.
 */
export function findMojibake(text: string): Diagnostic[] {
  const sample = text.slice(0, SAMPLE);
  const found: Diagnostic[] = [];
  const add = (code: string, message: string, match: RegExpExecArray | null) => {
    if (!match) return;
    const span = { start: match.index, end: match.index + match[0].length };
    found.push({ code, message, span });
  };
  const utf8 = UTF8.exec(sample);
  add(
    'mojibake-utf8',
    'UTF-8 was read as Latin-1 or Windows-1252; decode the bytes as UTF-8.',
    utf8,
  );
  if (!utf8) {
    add(
      'mojibake-gbk',
      'GBK was read as Latin-1; decode the bytes as GBK (GB 18030).',
      GBK.exec(sample),
    );
  }
  add(
    'replacement-characters',
    'Characters were lost when the text was decoded.',
    /\ufffd+/.exec(sample),
  );
  return found;
}
