import type { Reader } from '../reader.ts';
import { pubmedText } from './pubmed-text.ts';

/** Readers of texts that were pasted or scraped rather than exported. */
export const familyReaders: readonly Reader[] = [pubmedText];
