import { lookupTable } from '@diglot/text';

/**
 * BibLaTeX fields and the names under which a record keeps their values in `extra`: the first is that of a value read
 * from BibLaTeX, the others are what other formats call it. Source: the biblatex manual 3.20, §2.2.
 */
export const BIBTEX_EXTRA: Readonly<Record<string, readonly string[]>> = lookupTable({
  subtitle: ['subtitle'],
  titleaddon: ['titleaddon'],
  shorttitle: ['short-title', 'shorttitle'],
  origtitle: ['origtitle'],
  booktitleaddon: ['booktitleaddon'],
  bookauthor: ['bookauthor'],
  editortype: ['editortype'],
  editora: ['editora'],
  editoratype: ['editoratype'],
  series: ['series'],
  edition: ['edition'],
  version: ['version'],
  number: ['number'],
  part: ['part', 'part-number'],
  chapter: ['chapter', 'chapter-number'],
  volumes: ['volumes', 'numberOfVolumes'],
  type: ['type', 'genre', 'workType'],
  eventtitle: ['conference', 'eventtitle'],
  eventdate: ['eventdate'],
  venue: ['event-place'],
  organization: ['organization', 'authority'],
  howpublished: ['howpublished', 'medium'],
  origdate: ['origdate'],
  origlanguage: ['origlanguage'],
  origpublisher: ['origpublisher', 'original-publisher'],
  origlocation: ['origlocation', 'original-publisher-place'],
  pubstate: ['pubstate', 'status'],
  urldate: ['urldate', 'accessed'],
  library: ['library'],
  note: ['note'],
  addendum: ['addendum'],
  annotation: ['annotation', 'annote'],
  entryset: ['entryset'],
});

/** The annotation of the field `author` that holds the authors' ORCIDs. */
export const ORCIDS = 'author+an:orcid';
