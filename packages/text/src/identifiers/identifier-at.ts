import { isDigit, isLetter, wordEnd } from './ascii.ts';
import { doiEnd } from './doi.ts';
import { emailEnd } from './email.ts';
import { bare, type FoundIdentifier, matchEnd } from './identifier.ts';
import { numberedAt } from './numbered.ts';
import { TRIAL } from './trial.ts';
import { urlAt } from './url.ts';

const PMCID = /PMC\d{1,9}(?![\dA-Za-z])/y;
const OLD_ARXIV =
  /(?:[a-z]{2,8}(?:-[a-z]{2,6})?)(?:\.[A-Z]{2})?\/\d{7}(?:v\d{1,2})?(?![\dA-Za-z])/y;
const ARXIV_LABEL = /arxiv\s?[:：]\s?$/i;
/** Chinese serial number, GB/T 9999: `CN 11-2345/R`. */
const CN = /CN[ -]?\d{2}-\d{4}(?:\/[A-Z]{1,2}\d?)?(?![\dA-Za-z])/y;
const CSTR = /CSTR[:：] ?\d{5}\.\d{2}\.[\w.~-]{0,80}\w/y;

/**
 * Find the identifier that begins at `at`: a DOI, web or e-mail address, PubMed, arXiv or trial number,
 * ISBN, ISSN, ORCID.
 *
 *     见https://doi.org/10.5555/abc。
 *      ^ start          ^ value    ^ end
 *
 * A number that only its label tells (`PMID: 31234567`) is found at the number.
 *
 * @param at - Where a word begins: no letter or digit of an alphabet stands before.
 * @returns Undefined when no identifier begins there.
 * @remarks **Cost:** proportional to the identifier, or to the first word where there is none.
 *
 * @example
 * import { identifierAt } from '@diglot/text';
 *
 * identifierAt('见10.5555/abc。', 1);
 * // => { kind: 'doi', start: 1, end: 12, value: { start: 1, end: 12 } }
 * identifierAt('见10.5555/abc。', 0); // => undefined
 */
export function identifierAt(text: string, at: number): FoundIdentifier | undefined {
  const first = text.charCodeAt(at);
  if (isDigit(first)) return atDigit(text, at);
  return isLetter(first) ? atLetter(text, at) : undefined;
}

function atDigit(text: string, at: number): FoundIdentifier | undefined {
  const end = wordEnd(text, at);
  const next = text[end];
  if (next === '.' && end === at + 2 && text.startsWith('10', at)) {
    const doi = doiEnd(text, at);
    if (doi > at) return bare('doi', at, doi);
  }
  if (next === '-' && end === at + 4) {
    const trial = matchEnd(TRIAL, text, at);
    if (trial > at) return bare('trial', at, trial);
  }
  return numberedAt(text, at) ?? atMark(text, at, end);
}

/** What a mark behind the first word may make of it: an e-mail or web address. */
function atMark(text: string, at: number, end: number): FoundIdentifier | undefined {
  const mark = text.charCodeAt(end);
  if (mark === AT_SIGN || isJoiner(mark)) {
    const next = text.charCodeAt(end + 1);
    if (!isLetter(next) && !isDigit(next) && !isJoiner(next)) return undefined;
    const email = emailEnd(text, at);
    if (email > at) return bare('email', at, email);
    if (mark === DOT || mark === HYPHEN) return urlAt(text, at);
  }
  return undefined;
}

const SPACE = 0x20;
const AT_SIGN = 0x40;
const DOT = 0x2e;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const COLON = 0x3a;
const WIDE_COLON = 0xff1a;

/** Whether a mark joins parts of an e-mail address: `. - _ + %`. */
function isJoiner(unit: number): boolean {
  return unit === DOT || unit === HYPHEN || unit === 0x5f || unit === 0x2b || unit === 0x25;
}

function atLetter(text: string, at: number): FoundIdentifier | undefined {
  const end = wordEnd(text, at);
  const next = text.charCodeAt(end);
  if (next === SPACE && !isDigit(text.charCodeAt(end + 1)) && !isDigit(text.charCodeAt(end - 1))) {
    // Most words: no digit in them, none behind them.
    return undefined;
  }
  if (next === COLON || next === WIDE_COLON) {
    if (text.charCodeAt(end + 1) === SLASH) return urlAt(text, at);
    return end - at === 4 ? found('cstr', CSTR, text, at) : undefined;
  }
  if (next === DOT && end - at === 5 && /^doi10$/i.test(text.slice(at, end))) {
    const doi = doiEnd(text, end - 2);
    if (doi > end) return { kind: 'doi', start: at, end: doi, value: { start: end - 2, end: doi } };
  }
  if ((next === SLASH || next === HYPHEN || next === DOT) && isBehindColon(text, at)) {
    const isOld = ARXIV_LABEL.test(text.slice(Math.max(0, at - 9), at));
    const arxiv = isOld ? found('arxiv', OLD_ARXIV, text, at) : undefined;
    if (arxiv !== undefined) return arxiv;
  }
  if (mayBeNumber(text, at, end)) {
    const number =
      found('trial', TRIAL, text, at) ??
      found('pmcid', PMCID, text, at) ??
      found('cn', CN, text, at);
    if (number !== undefined) return number;
  }
  return atMark(text, at, end);
}

/** Whether a colon, and at most a space, stand before. */
function isBehindColon(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const colon = before === 0x20 ? text.charCodeAt(at - 2) : before;
  return colon === COLON || colon === WIDE_COLON;
}

/** Fewest digits of a registration number in small letters. */
const MIN_DIGITS = 6;

/** Whether letters may open a number: capitals, and digits at their end or behind a space, hyphen or slash. */
function mayBeNumber(text: string, at: number, end: number): boolean {
  const hasDigit = isDigit(text.charCodeAt(end - 1));
  const next = text.charCodeAt(end);
  const isLabel = isDigit(text.charCodeAt(end + 1)) || next === HYPHEN;
  if (!hasDigit && !isLabel) return false;
  // jRCT, chictr…
  let isCapital = false;
  for (let i = at + 1; i < at + 4 && i < end; i++) isCapital ||= text.charCodeAt(i) < 0x5b;
  return isCapital || (hasDigit && end - at > MIN_DIGITS);
}

function found(
  kind: FoundIdentifier['kind'],
  pattern: RegExp,
  text: string,
  at: number,
): FoundIdentifier | undefined {
  const end = matchEnd(pattern, text, at);
  return end > at ? bare(kind, at, end) : undefined;
}
