import type { Slot } from '../assemble/entry.ts';
import { isPmcid } from '../values/identifiers.ts';

/** PubMed, as databases and programs name it. */
const PUBMED = /PubMed|MEDLINE|\bNLM\b/i;

/** `2001.01234v2`, `hep-th/9901001`. */
const ARXIV = /^(?:arXiv:)?(?:\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,2})?$/i;

/**
 * What an accession number is: the number of a record in PubMed where the database says so, or where a number of PubMed
 * Central stands beside it and no other database is named; else a number of its own database.
 */
export function accessionSlot(
  value: string,
  { database, pmcid = '' }: { readonly database: string; readonly pmcid?: string },
): Slot {
  if (/arxiv/i.test(database) && ARXIV.test(value.trim())) return 'arxiv';
  if (!/^\d{1,9}$/.test(value.trim())) return 'local-id';
  const isPubMed = PUBMED.test(database) || (database.trim() === '' && isPmcid(pmcid));
  return isPubMed ? 'pmid' : 'local-id';
}
