import { identifierAt } from '@diglot/text';
import { ASCII, Ascii } from '../atoms/characters.ts';
import { scanFieldKey } from './field-key.ts';
import { scanFormula } from './formula.ts';
import { scanMarkup } from './markup.ts';
import { scanMention } from './mention.ts';
import { scanFile, scanRootedPath } from './path.ts';
import { scanReferenceNumbers } from './reference-mark.ts';
import { scanRegistryId } from './registry-id.ts';
import { scanVolumePages } from './volume-pages.ts';

/**
 * Find the end of the neutral token, one in no language, that begins with the digit at `at`, or −1.
 */
export function claimAtDigit(text: string, at: number): number {
  return identifierAt(text, at)?.end ?? scanVolumePages(text, at);
}

/**
 * Find the end of the neutral token that begins with the Latin letter at `at`, or −1.
 *
 * @param wordEnd - End of the letters and digits from `at` on; looks at what follows decide which
 * scanner is worth asking.
 * @param hasDigit - Whether there is a digit among them.
 */
export function claimAtLetter(
  text: string,
  at: number,
  wordEnd: number,
  hasDigit: boolean,
): number {
  if (!hasDigit && endsPlainly(text, wordEnd)) return -1;
  const next = text[wordEnd];
  const identifier = identifierAt(text, at);
  if (identifier !== undefined) return identifier.end;
  if (next === '.' || next === '_' || next === '-' || (next === ':' && wordEnd === at + 1)) {
    const file = scanFile(text, at);
    if (file > at) return file;
  }
  if (next === '_') return scanFieldKey(text, at);
  return hasDigit || isIdGap(next) ? scanRegistryId(text, at) : -1;
}

/** Whether white space without a number behind it, or a mark that no neutral token has inside, ends a word. */
function endsPlainly(text: string, wordEnd: number): boolean {
  const next = text.charCodeAt(wordEnd);
  if (next === SPACE) return ASCII[text.charCodeAt(wordEnd + 1)] !== Ascii.digit;
  if (next >= FIRST_EAST) return next !== WIDE_COLON;
  return next === COMMA || next === SEMICOLON || next === CLOSE;
}

const SPACE = 0x20;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const CLOSE = 0x29;
const WIDE_COLON = 0xff1a;
/** From here on all is Han, kana, Hangul, or full-width. */
const FIRST_EAST = 0x2e80;

/** Find the end of the neutral token that begins with the punctuation at `at`, or −1. */
export function claimAtPunctuation(text: string, at: number): number {
  const mark = text.charCodeAt(at);
  // None of them is full-width.
  if (mark >= 0x80) return -1;
  switch (text[at]) {
    case '[':
      return scanReferenceNumbers(text, at);
    case '\\': {
      const key = scanFieldKey(text, at);
      return key > at ? key : scanFormula(text, at);
    }
    case '"':
    case '_':
      return scanFieldKey(text, at);
    case '$':
      return scanFormula(text, at);
    case '<':
    case '&':
      return scanMarkup(text, at);
    case '@':
      return scanMention(text, at);
    case '/':
      return scanRootedPath(text, at);
    default:
      return -1;
  }
}

/** What may stand between the letters and the digits of a registry number. */
function isIdGap(char: string | undefined): boolean {
  return char === ':' || char === '：' || char === '-';
}
