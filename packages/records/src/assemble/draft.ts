import type { BibliographicRecord } from '../model.ts';

/** A record under construction: the same shape, writable at the top, lists growable. */
export type RecordDraft = {
  -readonly [Key in keyof BibliographicRecord]: BibliographicRecord[Key] extends readonly (infer Item)[]
    ? Item[]
    : BibliographicRecord[Key] extends Readonly<Record<string, infer Item>>
      ? Record<string, Item>
      : BibliographicRecord[Key];
};

/** An object under construction. */
export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** A record that holds nothing yet. `parseRecords` gives the final `id`. */
export function emptyRecord(): RecordDraft {
  return {
    id: '',
    type: 'article-journal',
    language: 'und',
    titles: [],
    authors: [],
    institutions: [],
    keywords: [],
    identifiers: [],
    classifications: [],
    journal: null,
    issued: null,
    pages: null,
    citationCount: null,
    abstracts: [],
    relatedPapers: [],
    relatedTotal: null,
    // Inherits nothing: its names come from the text. `finished` makes a plain object of it.
    extra: Object.create(null),
  };
}
