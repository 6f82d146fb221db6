import { isValidIsbn, isValidOrcid } from './check-digit.ts';
import { bare, type FoundIdentifier, type IdentifierKind, matchEnd } from './identifier.ts';

/** What a number behind each label looks like. */
const BY_LABEL: readonly (readonly [label: RegExp, kind: IdentifierKind, number: RegExp])[] = [
  [/(?:pmid|pubmed(?: ?id)?)$/i, 'pmid', /\d{1,9}(?![\dA-Za-z])/y],
  [/(?:issn|issn-l|刊号)$/i, 'issn', /\d{4}[-–]?\d{3}[\dX](?![\dA-Za-z])/iy],
  [
    /(?:isbn(?:-1[03])?|书号|書號)$/i,
    'isbn',
    /(?:97[89][- –]?(?:\d[- –]?){9}\d|(?:\d[- –]?){9}[\dX])(?![\dA-Za-z])/iy,
  ],
  [/arxiv$/i, 'arxiv', /\d{4}\.\d{4,5}(?:v\d{1,2})?(?![\dA-Za-z])/y],
  [/orcid(?: ?id)?$/i, 'orcid', /\d{4}-\d{4}-\d{4}-\d{3}[\dX](?![\dA-Za-z])/iy],
];

/** Between a label and its number: `PMID: 1`, `ISSN（网络版）1234-5678`, `ISBN 978…`. */
const GAP = /[)）]?[\s:：#]{0,3}$/;
const BRACKETED = /\s?[(（][^()（）]{1,12}$/;
/** Code units before a number in which its label may stand. */
const MAX_LABEL = 32;

const HYPHEN = 0x2d;
const ISBN13 = /97[89](?:-?\d){10}(?![\d-])/y;
const ORCID = /\d{4}-\d{4}-\d{4}-\d{3}[\dX](?![\dA-Za-z])/y;

/**
 * Find the number with a label before it that begins at `at`, or one whose check digit says what it is.
 *
 *     PMID: 31234567; ISSN 1234-5679; 978-3-16-148410-0
 *           ^       ^      ^        ^ ^                ^
 */
export function numberedAt(text: string, at: number): FoundIdentifier | undefined {
  const isbn = text.startsWith('97', at) ? matchEnd(ISBN13, text, at) : -1;
  if (isbn > at && isValidIsbn(text.slice(at, isbn))) return bare('isbn', at, isbn);
  const orcid = text.charCodeAt(at + 4) === HYPHEN ? matchEnd(ORCID, text, at) : -1;
  if (orcid > at && isValidOrcid(text.slice(at, orcid))) return bare('orcid', at, orcid);
  if (!mayFollowLabel(text, at)) return undefined;
  const before = labelBefore(text, at);
  for (const [label, kind, number] of BY_LABEL) {
    if (!label.test(before)) continue;
    const end = matchEnd(number, text, at);
    if (end > at) return bare(kind, at, end);
  }
  return undefined;
}

/** A quick look at what stands before a number: most stand behind a plain word or a mark. */
function mayFollowLabel(text: string, at: number): boolean {
  let i = at - 1;
  for (let gap = 0; gap < 3 && ' :：#\u00a0'.includes(text[i] ?? '.'); gap++) i--;
  return 'dDnN3lLvVｎ号號)）0'.includes(text[i] ?? '.');
}

function labelBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - MAX_LABEL), at);
  const close = GAP.exec(before);
  const label = before.slice(0, close?.index ?? before.length);
  return /^[)）]/.test(close?.[0] ?? '') ? label.replace(BRACKETED, '') : label;
}
