import type { Command } from '../command.ts';
import {
  csvSafeOption,
  glossaryOption,
  limitOption,
  tbxVersionOption,
} from '../options/shared-options.ts';
import { fromOption, mergeOption, WRITTEN_FORMATS } from './record-formats.ts';

export const command: Command = {
  summary: 'Turn records into another format, or what is aligned in them into TMX, XLIFF or TBX.',
  synopsis: 'FILE… --to FORMAT [--from FORMAT] [--merge] [--output FILE]',
  about: `TMX, XLIFF, PO of gettext, subtitles in both languages, tables of two columns and JSON of diglot align
are turned into TMX, XLIFF and terms. Records are read and written one after the other, whatever the size of the files; with --merge all
are held. A summary goes to standard error: what was read, what was merged, what the format has no place for,
and what was doubtful, of each kind the first 20 with their places.`,
  example: 'page.txt export.ris --to bibtex --output library.bib',
  options: {
    to: { type: 'string', value: 'F', help: 'the same as --format; one of the two is needed' },
    from: fromOption,
    merge: mergeOption,
    limit: limitOption('read no more than N records (default all)'),
    glossary: glossaryOption,
    'tbx-version': tbxVersionOption,
    'csv-safe': csvSafeOption,
  },
  formatIsRequired: true,
  formats: {
    ...WRITTEN_FORMATS,
    tmx: 'aligned sentences, for translation tools',
    xliff: 'aligned sentences, for translation tools',
    tbx: 'term pairs as TBX-Core (ISO 30042)',
    omegat: 'term pairs as a glossary for OmegaT',
  },
  load: () => import('../run/convert.ts'),
};
