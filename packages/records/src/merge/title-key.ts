import { toSimplified } from '@diglot/text';

/**
 * A title as a key to compare by: letters and digits only, without case, accents and width, Han in Simplified characters; ø, æ and ß as
 * their plain letters.
 */
export function titleKey(title: string): string {
  if (isAscii(title)) return title.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return toSimplified(title)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7e) return false;
  return true;
}
