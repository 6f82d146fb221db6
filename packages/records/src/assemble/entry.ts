import type { Language, Span } from '@diglot/text';
import type { Json } from '../model.ts';

/**
 * What a field of any format can mean. A format reader only says which of its fields is which slot;
 * `assemble` makes the record.
 */
export type Slot =
  | 'type'
  | 'language'
  | 'title'
  | 'title-translation'
  | 'subtitle'
  | 'short-title'
  | 'author'
  | 'author-translation'
  | 'editor'
  | 'translator'
  | 'advisor'
  | 'contributor'
  | 'institution'
  | 'venue'
  | 'venue-translation'
  | 'venue-abbreviation'
  | 'conference'
  | 'series'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'first-page'
  | 'last-page'
  | 'article-number'
  | 'page-count'
  | 'date'
  | 'year'
  | 'month'
  | 'publisher'
  | 'place'
  | 'abstract'
  | 'abstract-translation'
  | 'keyword'
  | 'keyword-plus'
  | 'keyword-mesh'
  | 'keyword-topic'
  | 'doi'
  | 'pmid'
  | 'pmcid'
  | 'issn'
  | 'isbn'
  | 'arxiv'
  | 'trial'
  | 'local-id'
  | 'url'
  | 'classification'
  | 'citation-count'
  | 'citation'
  | 'rights'
  | 'extra';

/** Where an address stands, and the same in other languages. */
export interface Place extends Span {
  readonly others?: readonly Span[];
}

/** A stretch of the source and what it means. */
export interface Entry extends Span {
  readonly slot: Slot;
  /** The field it was read from: a tag, a path. Names what goes to `extra`. */
  readonly field: string;
  /** The clean value, where it is more than the cleaned stretch. */
  readonly value?: string;
  /** Of an `extra` field: what it holds, where that is more than a text. */
  readonly json?: Json;
  /** Declared by the source. */
  readonly language?: Language;
  /** Of a person: the parts, where the source gives them apart. */
  readonly name?: {
    readonly family: string;
    readonly given: string;
    readonly suffix?: string;
    readonly organization?: boolean;
  };
  /** Of a person: markers beside the name that point to institutions. */
  readonly markers?: readonly string[];
  /** Of a person: the names in another script. */
  readonly translations?: readonly Entry[];
  /** Of a person: where the affiliations stand. */
  readonly affiliations?: readonly Place[];
  /** Of an institution: the same in other languages. */
  readonly others?: readonly Span[];
  /** Where the pieces of a value stand that are apart in the source; `start` to `end` covers them all. */
  readonly pieces?: readonly Span[];
  /** Of a person: where the ORCID stands. */
  readonly orcid?: Span;
  /** Of an abstract: its sections, where the source marks them; an empty list: there are none to look for. */
  readonly sections?: readonly (Span & { readonly label: string | null })[];
  /** Of a keyword: its scheme; of a classification: its scheme; of a local id: its database. */
  readonly scheme?: string;
}

/**
 * A stretch and what it means, with no more to say.
 *
 * @example
 * import { entryAt } from '@diglot/records/reader';
 *
 * entryAt('title', { start: 4, end: 8 }, 'TI');
 * // => { slot: 'title', start: 4, end: 8, field: 'TI' }
 */
export function entryAt(slot: Slot, { start, end }: Span, field: string): Entry {
  return { slot, start, end, field };
}
