import { checkIdentifier, findIdentifiers, type Span } from '@diglot/text';
import type { Writable } from '../assemble/draft.ts';
import type { Identifier } from '../model.ts';
import type { Source } from '../source/source.ts';
import { addRepeat } from './repeats.ts';

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

/** Whether a text is the number of an article in PubMed Central: `PMC1234567`. */
export function isPmcid(text: string): boolean {
  return /^PMC\d+$/.test(text.trim());
}

/** A bare identifier seen in running text. */
export interface SeenIdentifier extends Span {
  readonly type: 'doi' | 'pmid' | 'pmcid' | 'trial';
}

/** Find DOIs, PubMed and PMC numbers and trial registrations in a stretch of text, without address or label. */
export function seenIdentifiers(text: string, start = 0, end = text.length): SeenIdentifier[] {
  return findIdentifiers(text, start, end).flatMap(({ kind, value }) =>
    kind === 'doi' || kind === 'pmid' || kind === 'pmcid' || kind === 'trial'
      ? [{ type: kind, ...value }]
      : [],
  );
}

/** Whether a text may hold a registration number: a quick look before the long one. */
export function mayHoldTrial(text: string): boolean {
  return /\d{5}|NTR\d{3}|SLCTR\/|RBR-/i.test(text);
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
