import type { Slot } from '../../assemble/entry.ts';

/**
 * The elements of EndNote XML and what they mean, one table for reading and writing, in the order of EndNote's DTD: a
 * slot goes to the first element that has it. Source: `RSXML.dtd`; what EndNote X–21, Mendeley and Citavi write.
 */
export const ENDNOTE_SLOTS: readonly (readonly [Slot, readonly string[]])[] = [
  ['author', ['contributors', 'authors', 'author']],
  ['editor', ['contributors', 'secondary-authors', 'author']],
  ['editor', ['contributors', 'tertiary-authors', 'author']],
  ['translator', ['contributors', 'subsidiary-authors', 'author']],
  ['author-translation', ['contributors', 'translated-authors', 'author']],
  ['institution', ['auth-address']],
  ['title', ['titles', 'title']],
  ['venue', ['titles', 'secondary-title']],
  ['series', ['titles', 'tertiary-title']],
  ['venue-translation', ['titles', 'alt-title']],
  ['short-title', ['titles', 'short-title']],
  ['title-translation', ['titles', 'translated-title']],
  ['venue', ['periodical', 'full-title']],
  ['venue-abbreviation', ['periodical', 'abbr-1']],
  ['venue-abbreviation', ['alt-periodical', 'abbr-1']],
  ['pages', ['pages']],
  ['volume', ['volume']],
  ['issue', ['number']],
  ['keyword', ['keywords', 'keyword']],
  ['year', ['dates', 'year']],
  ['date', ['dates', 'pub-dates', 'date']],
  ['place', ['pub-location']],
  ['publisher', ['publisher']],
  ['issn', ['isbn']],
  ['local-id', ['accession-num']],
  ['doi', ['electronic-resource-num']],
  ['abstract', ['abstract']],
  ['language', ['language']],
  ['url', ['urls', 'related-urls', 'url']],
  ['url', ['urls', 'web-urls', 'url']],
  ['pmcid', ['custom2']],
  ['article-number', ['custom7']],
];

/** Elements whose values a record keeps in `extra`, and their names there. */
export const ENDNOTE_EXTRA: readonly (readonly [element: string, name: string])[] = [
  ['num-vols', 'numberOfVolumes'],
  ['edition', 'edition'],
  ['section', 'section'],
  ['call-num', 'callNumber'],
  // EndNote's own BibTeX has the label as its key.
  ['label', 'citationKey'],
  ['notes', 'note'],
  ['research-notes', 'researchNote'],
  ['work-type', 'workType'],
  ['remote-database-name', 'database'],
  ['remote-database-provider', 'databaseProvider'],
  ['access-date', 'accessed'],
  ['custom1', 'custom1'],
  ['custom3', 'custom3'],
  ['custom4', 'custom4'],
  ['custom5', 'custom5'],
  ['custom6', 'custom6'],
  ['caption', 'caption'],
  ['reprint-edition', 'reprintEdition'],
];

/**
 * EndNote's reference types, their numbers, and the CSL types they are: of several for one CSL type the first is
 * written. Source: EndNote's table of reference types.
 */
export const REFERENCE_TYPES: readonly (readonly [name: string, number: number, csl: string])[] = [
  ['Journal Article', 17, 'article-journal'],
  ['Magazine Article', 19, 'article-magazine'],
  ['Newspaper Article', 23, 'article-newspaper'],
  ['Book', 6, 'book'],
  ['Edited Book', 28, 'book'],
  ['Book Section', 5, 'chapter'],
  ['Conference Paper', 47, 'paper-conference'],
  ['Conference Proceedings', 10, 'paper-conference'],
  ['Thesis', 32, 'thesis'],
  ['Report', 27, 'report'],
  ['Patent', 25, 'patent'],
  ['Standard', 58, 'standard'],
  ['Dataset', 59, 'dataset'],
  ['Computer Program', 9, 'software'],
  ['Web Page', 12, 'webpage'],
  ['Blog', 56, 'post-weblog'],
  ['Manuscript', 36, 'manuscript'],
  ['Map', 20, 'map'],
  ['Film or Broadcast', 21, 'motion_picture'],
  ['Artwork', 2, 'graphic'],
  ['Bill', 4, 'bill'],
  ['Case', 7, 'legal_case'],
  ['Hearing', 14, 'hearing'],
  ['Statute', 31, 'legislation'],
  ['Personal Communication', 26, 'personal_communication'],
  ['Encyclopedia', 53, 'entry-encyclopedia'],
  ['Dictionary', 52, 'entry-dictionary'],
  ['Pamphlet', 24, 'pamphlet'],
  ['Music', 61, 'song'],
  ['Generic', 13, 'document'],
];
