import { bodyEnd } from './body-end.ts';
import { doiEnd } from './doi.ts';
import { domainEnd } from './domain.ts';
import { bare, type FoundIdentifier, type IdentifierKind, matchEnd } from './identifier.ts';
import { TRIAL } from './trial.ts';

const SCHEME = /(?:https?|ftp):\/\/(?=[a-z\d[])/iy;
const WWW = /www\.(?=[a-z\d])/iy;

/** Code units of an address in which another identifier is looked for. */
const MAX_READ = 2048;

/**
 * Find the web address that begins at `at`, with scheme, with `www.`, or as a bare domain. One that
 * leads to a DOI, a PubMed number and so on is of that kind.
 *
 *     见https://doi.org/10.5555/abc，另见example.cn/docs
 *      ^                           ^    ^             ^
 *
 * ASCII only, so that it ends where Chinese text touches it.
 */
export function urlAt(text: string, at: number): FoundIdentifier | undefined {
  let body = matchEnd(SCHEME, text, at);
  if (body < 0 && (text.charCodeAt(at) | 0x20) === 0x77) body = matchEnd(WWW, text, at);
  const end = body < 0 ? domainEnd(text, at) : bodyEnd(text, body);
  return end > Math.max(at, body) ? addressed(text, at, end) : undefined;
}

/** Each kind by the address that leads to it; the value is the first group. */
const ADDRESSES: readonly (readonly [kind: IdentifierKind, address: RegExp])[] = [
  ['pmid', /(?:\/pubmed\/|pubmed\.ncbi\.nlm\.nih\.gov\/)(\d{1,9})(?!\d)/d],
  ['pmcid', /\/(PMC\d{1,9})(?![\dA-Za-z])/d],
  ['arxiv', /arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,12}\/\d{7})/d],
  ['orcid', /orcid\.org\/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/d],
  ['trial', new RegExp(`[/=](${TRIAL.source})`, 'd')],
];

const DOI_IN = /[/=](10\.\d{4,9}(?:\.\d{1,9}){0,4}(?:\/|%2F))/di;
const DOI_HOST = /^(?:[a-z]{3,5}:\/\/)?(?:www\.|dx\.)?doi\.org\//i;
/** What publishers' addresses add to a DOI. */
const AFTER_DOI =
  /(?:\/(?:pdf|epdf|full|fulltext|abstract|abs|html|meta|summary|references)){1,3}\/?$/i;

/** An address as what it leads to. */
function addressed(text: string, start: number, end: number): FoundIdentifier {
  const address = text.slice(start, Math.min(end, start + MAX_READ));
  const doi = DOI_IN.exec(address)?.indices?.[1];
  if (doi !== undefined) {
    const from = start + doi[0];
    const last = Math.max(end, doiEnd(text, from));
    const tail = text.slice(start + doi[1], last);
    const kept = DOI_HOST.test(address)
      ? tail.replace(/\?\w+=.*$/s, '')
      : tail.replace(/[?#&].*$/s, '').replace(AFTER_DOI, '');
    const to = start + doi[1] + kept.length;
    return { kind: 'doi', start, end: last, value: { start: from, end: to } };
  }
  for (const [kind, pattern] of ADDRESSES) {
    const value = pattern.exec(address)?.indices?.[1];
    if (value === undefined) continue;
    return { kind, start, end, value: { start: start + value[0], end: start + value[1] } };
  }
  return bare('url', start, end);
}
