import { readFileSync } from 'node:fs';

const FILE = new URL('../data/title-pages.json', import.meta.url);

/** Read the clean title pages of our own: each a list of what `withNoise` takes. */
export function readTitlePages(): unknown {
  return (JSON.parse(readFileSync(FILE, 'utf8')) as { readonly pages: unknown }).pages;
}
