import type { Command } from '../command.ts';
import {
  csvSafeOption,
  glossaryOption,
  limitOption,
  pageLanguageOption,
} from '../options/shared-options.ts';
import { EXPORT_NAMES } from './theme-export-names.ts';

export const command: Command = {
  summary: 'Find the themes of a corpus, whatever language each document is in.',
  synopsis: '[FILE…] [--themes K] [--to FORMAT] [--html OUT]',
  about: `FILES hold JSON Lines, or a list, of {"id", "title"?, "text", "keywords"?, "year"?} or of what
diglot analyze or diglot corpus writes; records in any layout that diglot records reads; or plain text, each file
one document.`,
  example: 'corpus.jsonl --themes 12 --html themes.html --to vosviewer --output themes.json',
  options: {
    themes: {
      type: 'string',
      value: 'K',
      least: 0,
      help: 'how many themes (default: as many as the corpus has by itself)',
    },
    resolution: {
      type: 'string',
      value: 'R',
      help: 'instead: higher gives more and smaller themes, such as 1 or 4 (default 2)',
    },
    method: {
      type: 'string',
      value: 'M',
      choices: ['graph', 'nmf'],
      code: 'unknown-method',
      help: 'graph: groups of documents that are alike (default) | nmf: matrix factors',
    },
    seed: {
      type: 'string',
      value: 'N',
      least: 0,
      help: 'the same seed gives the same themes (default 1)',
    },
    glossary: glossaryOption,
    synonyms: {
      type: 'string',
      value: 'FILE',
      file: 'read',
      help: 'a text file with terms that are one on each line, set apart by semicolons or tabs',
    },
    map: {
      type: 'string',
      value: 'MAP',
      file: 'read',
      help: 'take this map, saved with --format json, instead of finding one; FILES are then new documents, and what is printed is the theme of each',
    },
    html: {
      type: 'string',
      value: 'OUT',
      file: 'written',
      help: 'also write the map as a page for the browser',
    },
    language: pageLanguageOption,
    limit: limitOption('most terms shown of each theme, in text (default 8)'),
    to: {
      type: 'string',
      value: 'F',
      choices: EXPORT_NAMES,
      code: 'unknown-target',
      help: `instead of the themes, print the map for another program: ${EXPORT_NAMES.join(' | ')}`,
    },
    output: {
      type: 'string',
      short: 'o',
      value: 'NAME',
      file: 'written',
      help: 'write there instead of to standard output; what --to makes goes to NAME.…, for csv, pajek and vosviewer-text are several files',
    },
    'csv-safe': csvSafeOption,
    base: { type: 'string', value: 'IRI', help: 'what the names of SKOS concepts begin with' },
  },
  formats: {
    text: 'each theme with its label, terms and number of documents',
    json: 'the whole ThemeMap',
    jsonl: 'one theme a line',
  },
  load: () => import('../run/themes.ts'),
};
