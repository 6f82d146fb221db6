import type { Command } from './command.ts';
import { UsageError } from './usage-error.ts';

/** Loaded on demand, so that `diglot segment` never loads a dictionary. */
const loaders: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  analyze: () => import('./run/analyze.ts'),
  segment: () => import('./run/segment.ts'),
  sentences: () => import('./run/sentences.ts'),
  align: () => import('./run/align.ts'),
  keywords: () => import('./run/keywords.ts'),
  terms: () => import('./run/terms.ts'),
  themes: () => import('./run/themes.ts'),
  records: () => import('./run/records.ts'),
  convert: () => import('./run/convert.ts'),
  report: () => import('./run/report.ts'),
  lexicon: () => import('./run/lexicon.ts'),
};

/** What `diglot --help` says of each command, in its order. */
export const summaries: Readonly<Record<string, string>> = {
  analyze: 'everything: record, languages, aligned sentences, keyphrases, term pairs',
  segment: 'which stretch is in which language',
  sentences: 'one sentence a line',
  align: 'which sentences translate which',
  keywords: 'keyphrases, in both languages at once',
  terms: 'term pairs of a bilingual text',
  themes: 'themes of a corpus, whatever language each document is in',
  records: 'list and check bibliographic records',
  convert: 'records to RIS, BibLaTeX, CSL-JSON…; aligned text to TMX, XLIFF; terms to TBX',
  report: 'a page to read a text by, in a browser',
  lexicon: 'look up, build and describe bilingual lexicons',
};

export const commandNames: readonly string[] = Object.keys(loaders);

/** @throws {UsageError} `unknown-command`. */
export async function loadCommand(name: string): Promise<Command> {
  const load = loaders[name];
  if (load === undefined) {
    throw new UsageError(
      'unknown-command',
      `there is no command ${name}; choose from ${commandNames.join(', ')}`,
    );
  }
  return (await load()).command;
}
