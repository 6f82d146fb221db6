import type { Language } from '@diglot/text';

/** Scripts written without spaces, and their punctuation. */
const EAST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;

/**
 * Write a text on one line, as other tools want a segment: a line break becomes a space between words of
 * Latin and its kin, nothing between characters of Chinese and Japanese; other white space is one space.
 *
 * @param language - Of the text: in Chinese and Japanese a break beside one such character is nothing, in
 * other languages only one between two of them.
 *
 * @example
 * import { oneLine } from '@diglot/exchange';
 *
 * oneLine('同伴支持对\n护士有益。', 'zh'); // => '同伴支持对护士有益。'
 * oneLine('Peer support\n  helps nurses.', 'en'); // => 'Peer support helps nurses.'
 */
export function oneLine(text: string, language: Language): string {
  return joinLines(text.split(/[\r\n\u2028\u2029]+/u), language);
}

/**
 * Join sentences or lines of one language as it joins them; blank ones are left out.
 *
 * @example
 * import { joinLines } from '@diglot/exchange';
 *
 * joinLines(['同伴支持对', '护士有益。'], 'zh'); // => '同伴支持对护士有益。'
 * joinLines(['Peer support', 'helps nurses.'], 'en'); // => 'Peer support helps nurses.'
 */
export function joinLines(lines: readonly string[], language: Language): string {
  const east = language === 'zh' || language === 'ja';
  const joined: string[] = [];
  // The end of what is joined so far: to look at it in the whole would cost the whole each time.
  let end = '';
  for (const line of lines) {
    const part = line.replace(/\s+/gu, ' ').trim();
    if (part === '') continue;
    const before = EAST.test(lastCharacter(end));
    const after = EAST.test(String.fromCodePoint(part.codePointAt(0) ?? 0));
    const closed = east ? before || after : before && after;
    const piece = end === '' || closed || isCutWord(end, part) ? part : ` ${part}`;
    joined.push(piece);
    end = (end + piece.slice(-END)).slice(-END);
  }
  return joined.join('');
}

/** What is looked at of the end of a line: a letter, of two code units at most, and a hyphen. */
const END = 3;

function lastCharacter(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? '';
}

/** Words that follow a hanging hyphen, as in “pre- and postnatal”. */
const CONJUNCTION = /^(?:and|or|to|und|oder|et|ou|y|o)\b/u;

/** Whether a line ends with the hyphen of a compound that the next line goes on with. */
function isCutWord(before: string, after: string): boolean {
  return /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after) && !CONJUNCTION.test(after);
}
