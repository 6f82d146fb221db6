import type { Command } from '../command.ts';
import { limitOption } from '../options/shared-options.ts';
import { fromOption, mergeOption } from './record-formats.ts';

export const command: Command = {
  summary: 'List the bibliographic records of files, and check them.',
  synopsis: '[FILE…] [--from FORMAT] [--merge] [--limit N]',
  about: `Every oddity is reported on standard error with its place, then a summary. The exit code is 1
when a file holds no record.`,
  example: 'page.txt export.ris',
  options: {
    from: fromOption,
    merge: mergeOption,
    limit: limitOption('read no more than N records (default all)'),
  },
  formats: {
    text: 'each record as labelled lines',
    json: 'an array of records with provenance',
    jsonl: 'one record a line',
  },
  load: () => import('../run/records.ts'),
};
