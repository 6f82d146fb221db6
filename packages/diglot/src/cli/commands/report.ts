import type { Command } from '../command.ts';
import { glossaryOption, pageLanguageOption } from '../options/shared-options.ts';

export const command: Command = {
  summary: 'Make a page to read a text by: languages, aligned sentences, keyphrases, terms.',
  synopsis: '[FILE…] [--output OUT] [--language en|zh]',
  about: `FILES hold records in any layout, plain text, what is aligned already (TMX, XLIFF, PO of gettext,
subtitles in both languages, a table of two columns), or what diglot analyze printed as JSON or JSON Lines. A page is one self-contained HTML file, which
opens from disk and loads nothing.`,
  example: 'record.txt --output record.html',
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: 'OUT',
      file: 'written',
      help: 'where to write the page (default: standard output); for several records, a folder, which gets index.html and a page for each record',
    },
    html: { type: 'string', value: 'OUT', file: 'written', help: 'the same as --output' },
    language: pageLanguageOption,
    glossary: glossaryOption,
  },
  formats: {},
  load: () => import('../run/report.ts'),
};
