import { lookupTable } from '@diglot/text';
import type { Slot } from '../../assemble/entry.ts';

/** Fields with one meaning. Source: the biblatex manual 3.20, §2.2; Web of Science's and Zotero's exports. */
export const FIELDS: Readonly<Record<string, Slot>> = lookupTable({
  title: 'title',
  subtitle: 'subtitle',
  usere: 'title-translation',
  'title-translation': 'title-translation',
  translatedtitle: 'title-translation',
  shorttitle: 'short-title',
  journaltitle: 'venue',
  journal: 'venue',
  booktitle: 'venue',
  shortjournal: 'venue-abbreviation',
  'journal-iso': 'venue-abbreviation',
  translatedjournal: 'venue-translation',
  series: 'series',
  eventtitle: 'conference',
  volume: 'volume',
  number: 'issue',
  issue: 'issue',
  pages: 'pages',
  eid: 'article-number',
  'article-number': 'article-number',
  pagetotal: 'page-count',
  numpages: 'page-count',
  date: 'date',
  year: 'year',
  month: 'month',
  publisher: 'publisher',
  institution: 'publisher',
  school: 'publisher',
  organization: 'publisher',
  location: 'place',
  address: 'place',
  abstract: 'abstract',
  translatedabstract: 'abstract-translation',
  doi: 'doi',
  issn: 'issn',
  eissn: 'issn',
  isbn: 'isbn',
  url: 'url',
  pmid: 'pmid',
  pmcid: 'pmcid',
  langid: 'language',
  language: 'language',
  'unique-id': 'local-id',
  affiliation: 'institution',
  'times-cited': 'citation-count',
  'keywords-plus': 'keyword-plus',
});

export const PEOPLE: Readonly<Record<string, Slot>> = lookupTable({
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  translatedauthor: 'author-translation',
  bookauthor: 'contributor',
  editora: 'contributor',
  editorb: 'contributor',
  editorc: 'contributor',
});

/** Types whose `number` is an issue, or the number in a series; of others it is that of the work itself. */
export const NUMBERED =
  /^(?:article|book$|chapter|paper-conference$|periodical|entry|review|thesis$|webpage$)/;

/** Types whose `organization` is a court, a parliament or an office. */
export const OF_COURTS: ReadonlySet<string> = new Set([
  'legal_case',
  'legislation',
  'bill',
  'standard',
  'patent',
]);

/** Names of regional languages in `langid`, as babel knows them, and their tags. */
export const REGIONS: Readonly<Record<string, string>> = lookupTable({
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  brazilian: 'pt-BR',
  brazil: 'pt-BR',
});

/** Fields in which lines stand apart. */
export const NOTES: ReadonlySet<string> = new Set(['note', 'addendum', 'annotation']);

/** Fields that LaTeX reads verbatim: nothing in them is a command. */
export const VERBATIM: ReadonlySet<string> = new Set([
  'doi',
  'url',
  'eprint',
  'pmid',
  'pmcid',
  'entryset',
]);

/** Fields that name other entries by their keys. */
export const TIES: ReadonlySet<string> = new Set(['entryset', 'crossref', 'xref', 'related']);

/** Archives of preprints, as `eprinttype` names them. */
export const EPRINTS: Readonly<Record<string, Slot>> = lookupTable({
  arxiv: 'arxiv',
  pubmed: 'pmid',
  pmc: 'pmcid',
});
