import { formatReaders } from './formats/format-readers.ts';
import { familyReaders } from './pages/page-readers.ts';
import type { Reader } from './reader.ts';

/**
 * Every reader. The one surest of a text reads it; of several equally sure ones, the first listed.
 */
export const readers: readonly Reader[] = [...familyReaders, ...formatReaders];
