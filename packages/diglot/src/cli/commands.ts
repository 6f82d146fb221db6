import type { Command } from './command.ts';
import { didYouMean } from './suggest.ts';
import { UsageError } from './usage-error.ts';

export interface CommandEntry {
  readonly name: string;
  /** What `diglot --help` says of it. */
  readonly line: string;
  readonly load: () => Promise<{ readonly command: Command }>;
}

/** Every command, in the order of `diglot --help`. Loaded on demand: a help page loads its own only. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'analyze',
    line: 'everything: record, languages, aligned sentences, keyphrases, term pairs',
    load: () => import('./commands/analyze.ts'),
  },
  {
    name: 'segment',
    line: 'which stretch is in which language',
    load: () => import('./commands/segment.ts'),
  },
  {
    name: 'sentences',
    line: 'one sentence a line',
    load: () => import('./commands/sentences.ts'),
  },
  {
    name: 'align',
    line: 'which sentences translate which',
    load: () => import('./commands/align.ts'),
  },
  {
    name: 'keywords',
    line: 'keyphrases, in both languages at once',
    load: () => import('./commands/keywords.ts'),
  },
  {
    name: 'terms',
    line: 'term pairs of a bilingual text',
    load: () => import('./commands/terms.ts'),
  },
  {
    name: 'themes',
    line: 'themes of a corpus, whatever language each document is in',
    load: () => import('./commands/themes.ts'),
  },
  {
    name: 'records',
    line: 'list and check bibliographic records',
    load: () => import('./commands/records.ts'),
  },
  {
    name: 'convert',
    line: 'records to RIS, BibLaTeX, CSL-JSON…; aligned text to TMX, XLIFF; terms to TBX',
    load: () => import('./commands/convert.ts'),
  },
  {
    name: 'corpus',
    line: 'a whole corpus, in all threads, resumed after any stop',
    load: () => import('./commands/corpus.ts'),
  },
  {
    name: 'worker',
    line: 'do shards of corpora that come through a queue',
    load: () => import('./commands/worker.ts'),
  },
  {
    name: 'report',
    line: 'a page to read a text by, in a browser',
    load: () => import('./commands/report.ts'),
  },
  {
    name: 'lexicon',
    line: 'look up, build and describe bilingual lexicons',
    load: () => import('./commands/lexicon.ts'),
  },
  {
    name: 'doctor',
    line: 'what is installed here, what is missing, and what to do',
    load: () => import('./commands/doctor.ts'),
  },
  {
    name: 'completion',
    line: 'a script that lets your shell complete commands and options',
    load: () => import('./commands/completion.ts'),
  },
];

export const commandNames: readonly string[] = commands.map(({ name }) => name);

/** @throws {UsageError} `unknown-command`. */
export async function loadCommand(name: string): Promise<Command> {
  const entry = commands.find((one) => one.name === name);
  if (entry === undefined) {
    throw new UsageError(
      'unknown-command',
      `there is no command ${name}${didYouMean(name, commandNames)}; choose from ${commandNames.join(', ')}`,
    );
  }
  return (await entry.load()).command;
}
