import { scanDoi, scanDoiAddress } from './doi.ts';
import { scanEmail } from './email.ts';
import { scanFieldKey } from './field-key.ts';
import { scanReferenceNumbers } from './reference-mark.ts';
import { scanRegistryId } from './registry-id.ts';
import { scanUrl } from './url.ts';
import { scanVolumePages } from './volume-pages.ts';

const DIGIT_SCANNERS = [scanDoi, scanVolumePages];

/**
 * Find the end of the neutral token, one in no language, that begins with the digit at `at`, or −1.
 */
export function claimAtDigit(text: string, at: number): number {
  for (const scan of DIGIT_SCANNERS) {
    const end = scan(text, at);
    if (end > at) return end;
  }
  return -1;
}

/**
 * Find the end of the neutral token that begins with the Latin letter at `at`, or −1.
 *
 * @param wordEnd - End of the letters and digits from `at` on; looks at what follows decide which
 * scanner is worth asking.
 * @param hasDigit - Whether there is a digit among them.
 * @param emailNear - Whether an `@` follows within 64 characters.
 */
export function claimAtLetter(
  text: string,
  at: number,
  wordEnd: number,
  hasDigit: boolean,
  emailNear: boolean,
): number {
  const next = text[wordEnd];
  if (next === ':' && text[wordEnd + 1] === '/') return scanUrl(text, at);
  if (next === '.' && wordEnd - at <= 3) {
    const end = Math.max(scanUrl(text, at), scanDoiAddress(text, at));
    if (end > at) return end;
  }
  if (emailNear) {
    const end = scanEmail(text, at);
    if (end > at) return end;
  }
  if (next === '_') return scanFieldKey(text, at);
  return hasDigit || isIdGap(next) ? scanRegistryId(text, at) : -1;
}

/** Find the end of the neutral token that begins with the punctuation at `at`, or −1. */
export function claimAtPunctuation(text: string, at: number): number {
  switch (text[at]) {
    case '[':
      return scanReferenceNumbers(text, at);
    case '"':
    case '\\':
    case '_':
      return scanFieldKey(text, at);
    default:
      return -1;
  }
}

/** What may stand between the letters and the digits of a registry number. */
function isIdGap(char: string | undefined): boolean {
  return char === ':' || char === '：' || char === '-';
}
