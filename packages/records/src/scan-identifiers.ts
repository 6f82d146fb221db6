import { TRIAL_PATTERN } from './trial-registries.ts';

/** An identifier seen in running text. */
export interface SeenIdentifier {
  readonly type: 'doi' | 'pmid' | 'pmcid' | 'trial';
  readonly start: number;
  readonly end: number;
}

/** Longest DOI that is looked for, in code units. */
const DOI_MAX = 300;

const SCANNER = new RegExp(
  [
    `(?<doi>10\\.\\d{4,9}\\/[^\\s"\\\\\\u3000-\\u303f\\u3400-\\u9fff\\uff00-\\uffef]{1,${DOI_MAX}})`,
    '(?<pmc>PMC\\d{1,9})(?![0-9A-Za-z])',
    '\\/pubmed\\/(?<pubmed>\\d{1,9})(?!\\d)',
    'pubmed\\.ncbi\\.nlm\\.nih\\.gov\\/(?<new>\\d{1,9})(?!\\d)',
    'PMID\\s{0,3}[:\uff1a]?\\s{0,3}(?<pmid>\\d{1,9})(?!\\d)',
    `(?<trial>${TRIAL_PATTERN})`,
  ].join('|'),
  'dg',
);

/**
 * Find DOIs, PubMed and PMC numbers and trial registrations in a stretch of text.
 *
 * @returns Bare identifiers in order: no resolver, no closing punctuation. Bracket pairs inside a DOI
 *   stay whole.
 *
 * @remarks **Cost:** linear; each pattern is anchored by its own first letters and bounded.
 */
export function scanIdentifiers(text: string, start = 0, end = text.length): SeenIdentifier[] {
  const found: SeenIdentifier[] = [];
  const stretch = start === 0 && end === text.length ? text : text.slice(start, end);
  for (const match of stretch.matchAll(SCANNER)) {
    const before = stretch.charCodeAt(match.index - 1);
    const groups = match.indices?.groups ?? {};
    const span = (name: string) => groups[name] as [number, number] | undefined;
    const take = (type: SeenIdentifier['type'], from: number, to: number) =>
      found.push({ type, start: start + from, end: start + to });
    const doi = span('doi');
    const trial = span('trial');
    const pmc = span('pmc');
    const pmid = span('pubmed') ?? span('new') ?? span('pmid');
    if (doi && !isDigit(before)) take('doi', doi[0], endOfDoi(stretch, doi[0], doi[1]));
    else if (trial && !isWord(before)) take('trial', trial[0], trial[1]);
    else if (pmc && !isWord(before)) take('pmcid', pmc[0], pmc[1]);
    else if (pmid) take('pmid', pmid[0], pmid[1]);
  }
  return found;
}

const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' };

/** Leave out closing punctuation, and a closing bracket with no partner inside the DOI. */
export function endOfDoi(text: string, start: number, end: number): number {
  let to = end;
  while (to > start) {
    const mark = text[to - 1] ?? '';
    const opener = CLOSERS[mark];
    if (opener ? !balanced(text.slice(start, to), opener, mark) : /[.,;:!?'"’”*|]/.test(mark)) to--;
    else break;
  }
  return to;
}

function balanced(text: string, opener: string, closer: string): boolean {
  return text.split(opener).length >= text.split(closer).length;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isWord(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
