import { lookupTable } from '@diglot/text';
import type { Slot } from '../../assemble/entry.ts';

/**
 * The variables of CSL 1.0.2 and where a record keeps each: one table for reading and writing. Source: CSL 1.0.2,
 * appendix IV, and `csl-data.json`.
 */

/** Variables with a field of their own in a record. */
export const CSL_SLOTS: Readonly<Record<string, Slot>> = lookupTable({
  title: 'title',
  'original-title': 'title-translation',
  'original-container-title': 'venue-translation',
  'container-title': 'venue',
  'container-title-short': 'venue-abbreviation',
  journalAbbreviation: 'venue-abbreviation',
  'collection-title': 'series',
  'event-title': 'conference',
  event: 'conference',
  volume: 'volume',
  issue: 'issue',
  page: 'pages',
  'number-of-pages': 'page-count',
  publisher: 'publisher',
  'publisher-place': 'place',
  abstract: 'abstract',
  language: 'language',
  DOI: 'doi',
  PMID: 'pmid',
  PMCID: 'pmcid',
  ISSN: 'issn',
  ISBN: 'isbn',
  URL: 'url',
});

/** Names of people: the role a person has in a record, `author` apart. */
export const CSL_PEOPLE: readonly string[] = [
  'editor',
  'translator',
  'contributor',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'curator',
  'director',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
];

/** Dates other than that of publication; kept in `extra` as CSL writes them. */
export const CSL_DATES: ReadonlySet<string> = new Set([
  'accessed',
  'available-date',
  'event-date',
  'original-date',
  'submitted',
]);

/** Texts and numbers kept in `extra`: under the name that the other formats use too, where it differs. */
export const CSL_TEXTS: Readonly<Record<string, string>> = lookupTable({
  'citation-key': 'citation-key',
  'title-short': 'short-title',
  'call-number': 'callNumber',
  'number-of-volumes': 'numberOfVolumes',
  source: 'databaseProvider',
  ...Object.fromEntries(
    (
      'annote archive archive_collection archive_location archive-place authority chapter-number citation-label ' +
      'citation-number collection-number dimensions division edition event-place first-reference-note-number genre ' +
      'jurisdiction keyword locator medium note number original-publisher original-publisher-place part-number ' +
      'part-title printing printing-number references reviewed-genre reviewed-title scale section shortTitle status ' +
      'supplement-number version volume-title volume-title-short year-suffix'
    )
      .split(' ')
      .map((name) => [name, name]),
  ),
});
