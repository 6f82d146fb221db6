import { matchesTo } from './matches-to.ts';

const TAG =
  /<\/?[a-z][\w:-]{0,30}(?:\s+[\w:-]{1,30}\s?=\s?(?:"[^"<>]{0,300}"|'[^'<>]{0,300}'|[^\s"'<>]{1,300})){0,12}\s?\/?>/iy;
const COMMENT = /<!--[^<>]{0,400}-->/y;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/iy;

/**
 * Find the end of the tag, comment or entity that begins at `at`, or −1.
 *
 *     H<sub>2</sub>O   a&nbsp;b   p < 0.05
 *      ^   ^            ^    ^
 */
export function scanMarkup(text: string, at: number): number {
  if (text[at] === '&') return matchesTo(ENTITY, text, at);
  const tag = matchesTo(TAG, text, at);
  return tag > at ? tag : matchesTo(COMMENT, text, at);
}
