import { isDigit, isLetter } from './ascii.ts';
import { matchEnd } from './identifier.ts';

const LABEL = '[a-z\\d][a-z\\d-]{0,62}';
const EMAIL = new RegExp(`[\\w.%+-]{1,64}@${LABEL}(?:\\.${LABEL}){1,8}`, 'iy');

/** Longest local part. */
const MAX_LOCAL = 64;

/** Whether an `@` ends the run of characters that may stand before one. */
function hasSign(text: string, at: number): boolean {
  for (let i = at; i <= at + MAX_LOCAL; i++) {
    const unit = text.charCodeAt(i);
    if (isLetter(unit) || isDigit(unit)) continue;
    if (unit === 0x40) return true;
    // . _ % + -
    if (unit !== 0x2e && unit !== 0x5f && unit !== 0x25 && unit !== 0x2b && unit !== 0x2d)
      return false;
  }
  return false;
}

/** Find where the e-mail address ends that begins at `at`, or −1. */
export function emailEnd(text: string, at: number): number {
  if (!hasSign(text, at)) return -1;
  let end = matchEnd(EMAIL, text, at);
  if (end < 0) return -1;
  // `a@example.org.Then`: the next sentence, with no space before it.
  const glued = /\.[A-Z][a-z]{1,20}$/.exec(text.slice(Math.max(at, end - 22), end));
  if (glued && /@[^A-Z.@]+\.[^A-Z@]+$/.test(text.slice(at, end - glued[0].length))) {
    end -= glued[0].length;
  }
  while (text[end - 1] === '-') end--;
  return end;
}
