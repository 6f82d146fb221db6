import type { Reader } from '../reader.ts';
import { aggregatorJson } from './aggregator-json.ts';
import { catalogueDump } from './catalogue-dump.ts';
import { citationPage } from './citation-page.ts';
import { pubmedText } from './pubmed-text.ts';

/** Readers of texts that were pasted or scraped rather than exported. */
export const familyReaders: readonly Reader[] = [
  aggregatorJson,
  citationPage,
  catalogueDump,
  pubmedText,
];
