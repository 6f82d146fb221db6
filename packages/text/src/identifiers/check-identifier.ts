import { isValidIsbn, isValidIssn, isValidOrcid } from './check-digit.ts';
import { isValidDoi } from './doi.ts';
import { trialRegistration } from './trial.ts';

/** What is known about an identifier apart from where it stands. */
export interface CheckedIdentifier {
  readonly value: string;
  readonly valid: boolean | null;
  readonly url?: string;
  readonly registry?: string;
}

/**
 * Bring an identifier to its usual form and check its pattern and check digit.
 *
 * @param type - `doi`, `pmid`, `pmcid`, `issn`, `isbn`, `orcid`, `arxiv`, `trial`; any other is kept as
 *   written with `valid: null`.
 * @returns `value` without resolver, label or spaces. A DOI keeps its letter case.
 *
 * @example
 * import { checkIdentifier } from '@diglot/text';
 *
 * checkIdentifier('doi', 'https://doi.org/10.5555/Peer.001。').value; // => '10.5555/Peer.001'
 * checkIdentifier('issn', '２０４９－３６３０');
 * // => { value: '2049-3630', valid: true }
 * checkIdentifier('issn', '2049-3631').valid; // => false
 */
export function checkIdentifier(type: string, text: string): CheckedIdentifier {
  const raw = halfWidth(text.trim());
  switch (type) {
    case 'doi': {
      const value = raw
        .replace(
          /^(?:(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\/|(?:info:)?doi\s{0,4}[:/]?\s{0,4}(?=10\.))/i,
          '',
        )
        .replace(/^(10\.[\d.]+)%2F/i, '$1/')
        .replace(/^(10\.[^/]{1,60}\/.{0,2000}?)[.,;:\u3002]{1,9}$/, '$1');
      return { value, valid: isValidDoi(value), url: `https://doi.org/${escapeUrl(value)}` };
    }
    case 'pmid': {
      const value = raw.replace(/^(?:https?:\/\/\S*(?:pubmed|nih\.gov)\/|PMID\s*:?\s*)|\/$/gi, '');
      const url = `https://pubmed.ncbi.nlm.nih.gov/${value}/`;
      return { value, valid: /^[1-9]\d{0,8}$/.test(value), url };
    }
    case 'pmcid': {
      const number = raw.replace(/\/$/, '').replace(/^(?:https?:\/\/\S*\/|PMC ?ID\s*:?\s*)/i, '');
      const value = `PMC${number.replace(/^PMC/i, '').replace(/(?<=^\d+)\.\d+$/, '')}`;
      const url = `https://pmc.ncbi.nlm.nih.gov/articles/${value}/`;
      return { value, valid: /^PMC[1-9]\d{0,8}$/.test(value), url };
    }
    case 'issn': {
      const digits = raw.replace(/[^0-9Xx]/g, '').toUpperCase();
      const value = digits.length === 8 ? `${digits.slice(0, 4)}-${digits.slice(4)}` : raw;
      return { value, valid: isValidIssn(digits) };
    }
    case 'isbn': {
      const number = raw.replace(/^ISBN(?:-1[03])?\s*:?\s*/i, '');
      const value = number.replace(/[\s‐‑–-]/g, '').toUpperCase();
      return { value, valid: isValidIsbn(value) };
    }
    case 'orcid': {
      const parts = /(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])$/i.exec(raw)?.slice(1);
      const value = parts?.join('-').toUpperCase() ?? raw;
      return { value, valid: isValidOrcid(value), url: `https://orcid.org/${value}` };
    }
    case 'arxiv': {
      const value = raw.replace(/^(?:https?:\/\/arxiv\.org\/(?:abs|pdf)\/|arxiv\s*:\s*)/i, '');
      const valid = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/.test(value);
      return { value, valid, url: `https://arxiv.org/abs/${value}` };
    }
    case 'trial': {
      const registered = trialRegistration(raw);
      return registered ? { ...registered, valid: true } : { value: raw, valid: false };
    }
    default:
      return { value: raw, valid: null };
  }
}

/** Full-width digits, letters and marks as their usual selves. */
function halfWidth(text: string): string {
  if (!/[\uff01-\uff5e]/.test(text)) return text;
  return text.replace(/[\uff01-\uff5e]/g, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
  );
}

function escapeUrl(doi: string): string {
  return doi.replace(/[\s%#?"<>\\^`{|}]/g, (mark) => encodeURIComponent(mark));
}
