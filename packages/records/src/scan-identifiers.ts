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
  'g',
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
    const groups = match.groups ?? {};
    const { doi, trial, pmc } = groups;
    const pmid = groups.pubmed ?? groups.new ?? groups.pmid;
    // Every group stands at the end of its match.
    const value = doi ?? trial ?? pmc ?? pmid ?? '';
    const to = match.index + match[0].length;
    const from = to - value.length;
    const take = (type: SeenIdentifier['type'], last = to) =>
      found.push({ type, start: start + from, end: start + last });
    if (doi !== undefined && !isDigit(before)) take('doi', endOfDoi(stretch, from, to));
    else if (trial !== undefined && !isWord(before)) take('trial');
    else if (pmc !== undefined && !isWord(before)) take('pmcid');
    else if (pmid !== undefined) take('pmid');
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
