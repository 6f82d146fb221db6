import { bodyEnd } from './body-end.ts';
import { matchEnd } from './identifier.ts';

const PREFIX = /10\.\d{4,9}(?:\.\d{1,9}){0,4}\//y;

/**
 * The item part of a SICI: ISSN, date in brackets, numbering, then place and title code in angle or
 * square brackets, and the closing codes.
 */
const SICI =
  /(?:\(SICI\))?\d{4}-\d{3}[\dX]\([^()\s]{1,30}\)[^\s<>[\]]{0,40}(?:<|\[|&lt;)[^\s<>[\]]{1,60}(?:>|\]|&gt;)\d\.\d\.[A-Z]{2};\d(?:-[\dA-Z#])?/iy;

/**
 * Find where the DOI ends that begins at `at`, or −1.
 *
 *     doi:10.5555/s0140(20)30183-5.
 *         ^ at                    ^ returned
 *
 * DOIs made of a SICI hold angle brackets, semicolons and colons, and are taken whole.
 *
 * @remarks **Source:** the pattern Crossref recommends, with a bounded prefix; ANSI/NISO Z39.56 (SICI).
 */
export function doiEnd(text: string, at: number): number {
  const body = matchEnd(PREFIX, text, at);
  if (body < 0) return -1;
  const sici = matchEnd(SICI, text, body);
  const end = sici < 0 ? bodyEnd(text, body) : sici;
  return end > body ? end : -1;
}

/**
 * Whether a text is a DOI, prefix and suffix, without address or label.
 *
 * @example
 * import { isValidDoi } from '@diglot/text';
 *
 * isValidDoi('10.5555/peer.2024.001'); // => true
 * isValidDoi('https://doi.org/10.5555/peer.2024.001'); // => false
 */
export function isValidDoi(text: string): boolean {
  return /^10\.\d{4,9}(?:\.\d{1,9}){0,4}\/\S+$/.test(text);
}
