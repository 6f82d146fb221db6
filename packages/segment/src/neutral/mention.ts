import { matchesTo } from './matches-to.ts';

const MENTION = /@[a-z_][\w-]{0,38}(?:\.[\w-]{1,38}){0,3}(?![\w-])/iy;

/** What makes an address of it: a letter of a script with capitals, a digit. Chinese touches a handle. */
const BEFORE = /[\p{Lu}\p{Ll}\p{N}_]/u;

/**
 * Find the end of the handle that begins with `@` at `at`, or −1; behind a letter or digit it is no handle.
 *
 *     你看到 @peer.support 发的帖子了吗
 *            ^            ^
 */
export function scanMention(text: string, at: number): number {
  return BEFORE.test(text[at - 1] ?? ' ') ? -1 : matchesTo(MENTION, text, at);
}
