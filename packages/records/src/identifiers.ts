import type { Writable } from './draft.ts';
import type { Identifier } from './model.ts';
import { addRepeat } from './repeats.ts';
import type { Source } from './source.ts';
import { trialRegistration } from './trial-registries.ts';

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
 */
export function checkIdentifier(type: string, text: string): CheckedIdentifier {
  const raw = halfWidth(text.trim());
  switch (type) {
    case 'doi': {
      const value = raw
        .replace(
          /^(?:(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\/|(?:info:)?doi\s*[:/]?\s*(?=10\.))/i,
          '',
        )
        .replace(/^(10\.[\d.]+)%2F/i, '$1/')
        .replace(/(?<=\/.*)[.,;:\u3002]+$/, '');
      return {
        value,
        valid: /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(value),
        url: `https://doi.org/${escapeUrl(value)}`,
      };
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
      return { value, valid: /^\d{7}[\dX]$/.test(digits) && weighted(digits, 8) % 11 === 0 };
    }
    case 'isbn': {
      const number = raw.replace(/^ISBN(?:-1[03])?\s*:?\s*/i, '');
      const value = number.replace(/[\s‐‑–-]/g, '').toUpperCase();
      return { value, valid: isIsbn(value) };
    }
    case 'orcid': {
      const parts = /(\d{4})-?(\d{4})-?(\d{4})-?(\d{3}[\dX])$/i.exec(raw)?.slice(1);
      const value = parts?.join('-').toUpperCase() ?? raw;
      return { value, valid: isOrcid(value), url: `https://orcid.org/${value}` };
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

/**
 * Read a span of the source as an identifier. The span should hold the bare identifier; a resolver or
 * label inside it stays in `raw`.
 */
export function identifierAt(
  source: Source,
  type: string,
  start: number,
  end: number,
  field?: string,
): Identifier {
  const { value, valid, url, registry } = checkIdentifier(type, source.text.slice(start, end));
  const { raw, prov } = source.placed(value, start, end, field);
  const identifier: Writable<Identifier> =
    raw === undefined ? { type, value, prov, valid } : { type, value, raw, prov, valid };
  if (url !== undefined) identifier.url = url;
  if (registry !== undefined) identifier.registry = registry;
  return identifier;
}

/** Positions in a long list by type and value; kept beside the list, for it may hold very many. */
const positions = new WeakMap<Identifier[], Map<string, number>>();

/** Lists up to this length are searched as they are. */
const SHORT = 16;

/** Add an identifier to a list, or its places to the equal one that is already there. */
export function addIdentifier(list: Identifier[], found: Identifier): void {
  const key = identity(found);
  const index = positionOf(list, key);
  const same = list[index];
  if (same) list[index] = addRepeat(same, found);
  else {
    positions.get(list)?.set(key, list.length);
    list.push(found);
  }
}

function positionOf(list: Identifier[], key: string): number {
  if (list.length === 0) return -1;
  if (list.length < SHORT) return list.findIndex((one) => identity(one) === key);
  let known = positions.get(list);
  if (known?.size !== list.length) {
    known = new Map(list.map((one, index) => [identity(one), index]));
    positions.set(list, known);
  }
  return known.get(key) ?? -1;
}

function identity({ type, value }: Identifier): string {
  return `${type} ${value.toLowerCase()}`;
}

const ORDER = ['doi', 'pmid', 'pmcid', 'trial'];

/** DOI, PMID, PMCID and trials first, local ids last; otherwise as found. */
export function sortIdentifiers(list: readonly Identifier[]): Identifier[] {
  const sorted = [...list];
  if (sorted.length > 1) sorted.sort((left, right) => rankOf(left) - rankOf(right));
  return sorted;
}

function rankOf({ type }: Identifier): number {
  const known = ORDER.indexOf(type);
  return known >= 0 ? known : type === 'local' ? ORDER.length + 1 : ORDER.length;
}

function escapeUrl(doi: string): string {
  return doi.replace(/[\s%#?"<>\\^`{|}]/g, (mark) => encodeURIComponent(mark));
}

/** Sum of digits times falling weights; `X` is ten. */
function weighted(digits: string, from: number): number {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = digits[at] === 'X' ? 10 : Number(digits[at]);
    sum += digit * (from - at);
  }
  return sum;
}

function isIsbn(value: string): boolean {
  if (/^\d{9}[\dX]$/.test(value)) return weighted(value, 10) % 11 === 0;
  if (!/^97[89]\d{10}$/.test(value)) return false;
  return (
    [...value].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 ? 3 : 1), 0) % 10 === 0
  );
}

/** ISO 7064 MOD 11-2. */
function isOrcid(value: string): boolean {
  if (!/^(?:\d{4}-){3}\d{3}[\dX]$/.test(value)) return false;
  const digits = value.replace(/-/g, '');
  let total = 0;
  for (const digit of digits.slice(0, 15)) total = (total + Number(digit)) * 2;
  return (12 - (total % 11)) % 11 === (digits[15] === 'X' ? 10 : Number(digits[15]));
}
