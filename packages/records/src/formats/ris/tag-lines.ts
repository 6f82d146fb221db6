/**
 * As the specification has it, `TY  - `, or with one space, tabs, a typographic dash, or the value glued to the dash. The
 * tag itself must be one of those in use where it stands less plainly, for a wrapped line may begin with `AB- `.
 */
const TAG_LINE =
  /[ \t\ufeff]{0,4}(?:([A-Z][A-Z0-9])[ \t]{1,2}[-‐‑–—−－](?:[ \t]|(?=[\r\n]|$))|([A-Z][A-Z0-9]) {2}[-‐‑–—−－](?=\S)|(TY|T[1-3IT]|A[1-4UBD]|KW|J[AFO12]|PY|Y1|VL|IS|SP|EP|N[12]|SN|UR|DO|ER)[ \t]{0,3}[-‐‑–—−－](?:[ \t]|(?=[\r\n\u3400-\u9fff]|$)))/y;

/** The same in a text whose tags are glued to their values or stand before a colon or a tab: `AU-Nguyen`, `Y1 : 2022`. */
const GLUED_LINE = new RegExp(
  `${TAG_LINE.source}|[ \\t\\ufeff]{0,4}(TY|T[1-3IT]|A[1-4UBD]|KW|J[AFO12]|PY|Y1|VL|IS|SP|EP|N[12]|SN|UR|DO|PB|CY|ED|ER)(?:[ \\t]{0,3}[-‐‑–—−－:：]|\\t)[ \\t]{0,3}`,
  'y',
);

/** Fewest different tags so written, and least share of the lines, that make a text one of them: `IS-LM` may open a wrapped line. */
const MIN_GLUED_TAGS = 3;
const MIN_GLUED_SHARE = 0.1;

/** How much of a text is looked at to tell how its tags are written, in code units. */
const HEAD = 65_536;

/** Whether the tags of a text are glued to their values, or stand before a colon or a tab. */
export function isGlued(text: string): boolean {
  const head = text.slice(0, HEAD);
  const glued = [
    ...head.matchAll(
      /^[ \t\ufeff]{0,4}(?<tag>TY|T[12I]|A[12U]|JO|JF|PY|Y1|VL|IS|SP|EP|AB|N2|KW)[ \t]{0,3}(?:[-‐‑–—−－](?=[^\s\u3400-\u9fff])|[:：]|(?<=\t)(?=[^\s:：‐‑–—−－-]))/gm,
    ),
  ];
  const tags = new Set(glued.map(({ groups }) => groups?.tag));
  const lines = head.match(/\n/g)?.length ?? 0;
  return tags.size >= MIN_GLUED_TAGS && glued.length >= lines * MIN_GLUED_SHARE;
}

/** What a line with a tag looks like in a text. */
export const tagLineOf = (text: string): RegExp => (isGlued(text) ? GLUED_LINE : TAG_LINE);
