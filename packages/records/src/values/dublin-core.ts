import { lookupTable } from '@diglot/text';
import type { Slot } from '../assemble/entry.ts';

/**
 * Elements of Dublin Core, some with a qualifier, and what they mean. Sources: DCMI Metadata Terms; the fields that DSpace has
 * beside them (`dc.contributor.advisor`, `dc.identifier.doi`).
 */
const SLOTS: Readonly<Record<string, Slot>> = lookupTable({
  title: 'title',
  'title.alternative': 'title-translation',
  creator: 'author',
  'contributor.author': 'author',
  'contributor.advisor': 'advisor',
  'contributor.editor': 'editor',
  'contributor.translator': 'translator',
  contributor: 'contributor',
  subject: 'keyword',
  'subject.other': 'keyword',
  description: 'abstract',
  'description.abstract': 'abstract',
  abstract: 'abstract',
  publisher: 'publisher',
  date: 'date',
  'date.issued': 'date',
  issued: 'date',
  language: 'language',
  'language.iso': 'language',
  'identifier.doi': 'doi',
  'identifier.issn': 'issn',
  'identifier.isbn': 'isbn',
  'identifier.pmid': 'pmid',
  'identifier.uri': 'url',
  'relation.ispartof': 'venue',
  'relation.ispartofseries': 'series',
  type: 'type',
  rights: 'rights',
});

/** What an element means; `extra` for one that has no place in a record. */
export function dublinCoreSlot(element: string, qualifier = ''): Slot {
  const key = qualifier === '' || qualifier === 'none' ? element : `${element}.${qualifier}`;
  return SLOTS[key.toLowerCase()] ?? 'extra';
}

/** What an `identifier` without a qualifier is, by its own words. */
export function identifierSlot(written: string): Slot {
  if (/^(?:doi:\s?|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\//i.test(written)) return 'doi';
  if (/^(?:urn:)?issn[:\s]|^\d{4}-\d{3}[\dXx]$/i.test(written)) return 'issn';
  if (/^(?:urn:)?isbn[:\s]|^97[89][\d-]{10,14}$/i.test(written)) return 'isbn';
  return /^https?:\/\//i.test(written) ? 'url' : 'local-id';
}

/** `乡村医学; Vol 5 No 2 (2021); 21-29`: the source of an article as OJS writes it, in the languages of its interface. */
export const OJS_SOURCE =
  /^(?<venue>[^;；\n]{1,200})[;；]\s?(?:(?:Vol\.?|v\.|Bd\.?|Band|第|卷)\s?(?<volume>\d{1,4})\s?卷?)?,?\s{0,2}(?:(?:No\.?|n\.|Núm\.?|Nr\.?|第|期)\s?(?<issue>[\w-]{1,12})\s?期?)?\s?[(（](?<year>(?:19|20)\d{2})[)）][^;；\n]{0,80}(?:[;；]\s?(?<pages>[A-Za-z]?\d[\w–-]{0,20}))?/d;
