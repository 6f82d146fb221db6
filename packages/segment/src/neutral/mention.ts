import { matchesTo } from './matches-to.ts';

const MENTION = /@[a-z_][\w-]{0,38}(?:\.[\w-]{1,38}){0,3}(?![\w-])/iy;

/**
 * Find the end of the handle that begins with `@` at `at`, or −1; behind a letter or digit it is no handle.
 *
 *     你看到 @peer.support 发的帖子了吗
 *            ^            ^
 */
export function scanMention(text: string, at: number): number {
  return /\w/.test(text[at - 1] ?? ' ') ? -1 : matchesTo(MENTION, text, at);
}
