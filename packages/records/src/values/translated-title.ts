import type { Span } from '@diglot/text';

/** What is put in brackets for a text without a title of its own: `[Review of the book Tea Houses]`. */
const DESCRIPTION =
  /^\[\s*(?:book |film |exhibition )?(?:reviews? of|review essay|letters?|reply|response|comments?|commentary|editorial|untitled|no title|title|not available|erratum|correction|retracted|withdrawn|advertisement|photograph|map of|figure|interview with|obituary)\b/i;

/** Words, of which a title that says something has two at least. */
const WORDS = /\p{L}\P{L}+\p{L}/u;

/**
 * What stands inside the brackets of a title that a database translated: NLM writes `[Sleep of hill nurses].` for an article whose
 * own title is in another language.
 *
 * @returns Nothing for any other title: one with brackets round a part of it, one in Han, a description in place of a title.
 */
export function translatedTitle(title: string): Span | undefined {
  if (title[0] !== '[' || DESCRIPTION.test(title)) return undefined;
  const end = closingBracket(title);
  const inside = title.slice(1, end);
  if (/\p{Script=Han}/u.test(inside)) return undefined;
  // A title that was cut off lost its closing bracket.
  const isCut = end === title.length;
  const isWhole = /^\][.。]?\s*$/.test(title.slice(end)) && WORDS.test(inside);
  if (!isCut && !isWhole) return undefined;
  const { length } = inside.trimEnd().replace(/(?<!\.)\.$/, '');
  return { start: 1, end: 1 + length };
}

/** Where the bracket is closed that opens a text; its end where none does. */
function closingBracket(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[') depth++;
    else if (text[at] === ']' && --depth === 0) return at;
  }
  return text.length;
}
