import { withoutClosing } from './url.ts';

const HOST = /(?:dx\.)?doi\.org\/(?=10\.)/iuy;
const DOI = /10\.\d{4,9}(?:\.\d{1,9}){0,4}\/[!#-;=?-[\]_a-z~]+/iuy;

/**
 * Find the end of the DOI that begins at `at`, or −1.
 *
 *     doi:10.5555/s0140(20)30183-5.
 *         ^                       ^
 *
 * **Source:** the pattern Crossref recommends, with a bounded prefix.
 */
export function scanDoi(text: string, at: number): number {
  DOI.lastIndex = at;
  return DOI.test(text) ? withoutClosing(text, at, DOI.lastIndex) : -1;
}

/** Find the end of a DOI written as an address without its scheme, `doi.org/10…`, or −1. */
export function scanDoiAddress(text: string, at: number): number {
  HOST.lastIndex = at;
  return HOST.test(text) ? scanDoi(text, HOST.lastIndex) : -1;
}
