import { lookupTable } from '@diglot/text';

/** What XML 1.0 cannot hold even escaped: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]|\p{Cs}/gu;

const ESCAPES: Readonly<Record<string, string>> = lookupTable({
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
});

/**
 * Write a text as XML character data. What XML cannot hold becomes U+FFFD, so that it shows.
 *
 * @example
 * import { xmlText } from '@diglot/exchange';
 *
 * xmlText('同伴支持 (p < 0.05) R&D'); // => '同伴支持 (p &lt; 0.05) R&amp;D'
 */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>\r]/g, (mark) => ESCAPES[mark] ?? mark);
}

/**
 * Write a text as the inside of a double-quoted attribute. What some reader takes for an end of a line
 * or for a blank is written as a number, and comes back as it was.
 *
 * @example
 * import { xmlAttribute } from '@diglot/exchange';
 *
 * `<note title="${xmlAttribute('“支持” & "support"')}"/>`;
 * // => '<note title="“支持” &amp; &quot;support&quot;"/>'
 */
export function xmlAttribute(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark)
    .replace(/[\p{Cc}\u2028]/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** Write attributes; those that are `undefined` are left out. */
export function xmlAttributes(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlAttribute(value)}"`))
    .join('');
}
