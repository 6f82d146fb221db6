import type { Slot } from '../../assemble/entry.ts';

/**
 * The tags of RIS and what they mean, one table for reading and writing, in the order in which they are written: a slot
 * goes to the first tag that has it. What some tags mean in other kinds of works is in the reader. Source: the RIS
 * specification (2011), and what EndNote, CNKI and PubMed write.
 */
export const RIS_SLOTS: readonly (readonly [tag: string, Slot])[] = [
  ['TI', 'title'],
  ['T1', 'title'],
  ['CT', 'title'],
  ['TT', 'title-translation'],
  ['AU', 'author'],
  ['A1', 'author'],
  ['TA', 'author-translation'],
  ['A2', 'editor'],
  ['ED', 'editor'],
  ['A3', 'advisor'],
  ['A4', 'translator'],
  ['AD', 'institution'],
  ['T2', 'venue'],
  ['JF', 'venue'],
  ['J2', 'venue-abbreviation'],
  ['JA', 'venue-abbreviation'],
  ['J1', 'venue-abbreviation'],
  ['VL', 'volume'],
  ['IS', 'issue'],
  ['CP', 'issue'],
  ['SP', 'first-page'],
  ['EP', 'last-page'],
  ['C7', 'article-number'],
  ['PY', 'year'],
  ['Y1', 'year'],
  ['DA', 'date'],
  ['PB', 'publisher'],
  ['CY', 'place'],
  ['PP', 'place'],
  ['AB', 'abstract'],
  ['N2', 'abstract-translation'],
  ['KW', 'keyword'],
  ['LA', 'language'],
  ['DO', 'doi'],
  ['DI', 'doi'],
  ['SN', 'issn'],
  ['C2', 'pmcid'],
  ['AN', 'local-id'],
  ['UR', 'url'],
  ['L1', 'url'],
  ['L2', 'url'],
  ['LK', 'url'],
  ['ST', 'short-title'],
  ['T3', 'series'],
];

/** What a tag means. */
export const RIS_SLOT_OF: ReadonlyMap<string, Slot> = new Map(RIS_SLOTS);
