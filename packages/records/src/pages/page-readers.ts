import type { Reader } from '../reader.ts';
import { aggregatorJson } from './aggregator-json/read.ts';
import { citationPage } from './citation-page-zh/read.ts';
import { pubmedText } from './pubmed-text/read.ts';
import { catalogueDump } from './vufind-dump/read.ts';

/** Readers of texts that were pasted or scraped rather than exported. */
export const familyReaders: readonly Reader[] = [
  aggregatorJson,
  citationPage,
  catalogueDump,
  pubmedText,
];
