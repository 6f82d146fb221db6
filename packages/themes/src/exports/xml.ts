/** What XML 1.0 cannot hold even escaped: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]|\p{Cs}/gu;

const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * Write a text as character data or as the inside of a double-quoted attribute. What some
 * reader takes for an end of a line is written as a number, and comes back as it was.
 */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"]/g, (mark) => MARKUP[mark] ?? mark)
    .replace(/[\p{Cc}\u2028]/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}
