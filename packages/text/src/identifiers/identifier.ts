import type { Span } from '../types.ts';

/** What an identifier names; `cn` is a Chinese serial number, `cstr` a Chinese resource identifier. */
export type IdentifierKind =
  | 'doi'
  | 'url'
  | 'email'
  | 'pmid'
  | 'pmcid'
  | 'arxiv'
  | 'isbn'
  | 'issn'
  | 'orcid'
  | 'trial'
  | 'cn'
  | 'cstr';

/** An identifier in a text. Its span is what nobody may cut: with the address around it, without a label before. */
export interface FoundIdentifier extends Span {
  readonly kind: IdentifierKind;
  /** The bare identifier inside the span: `10.5555/abc` of `https://doi.org/10.5555/abc`. */
  readonly value: Span;
}

/** An identifier whose span is its value. */
export function bare(kind: IdentifierKind, start: number, end: number): FoundIdentifier {
  return { kind, start, end, value: { start, end } };
}

/** Where a sticky pattern that matches at `at` ends, or −1. */
export function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}
