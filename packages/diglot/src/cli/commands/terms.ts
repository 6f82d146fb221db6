import type { Command } from '../command.ts';
import {
  csvSafeOption,
  glossaryOption,
  limitOption,
  tbxVersionOption,
} from '../options/shared-options.ts';

export const command: Command = {
  summary: 'Find term pairs in texts that hold both languages.',
  synopsis: '[FILE…] [--glossary FILE] [--corpus] [--all] [--unpaired] [--limit N]',
  about: `FILES hold text in both languages, records, or what is aligned already: TMX, XLIFF, PO of
gettext, subtitles in both languages, a table of two columns, what diglot align printed as JSON. With --corpus also
what diglot corpus wrote: the pairs of its lines are counted, and nothing is found anew.`,
  example: 'record.txt --format tbx --output terms.tbx',
  options: {
    glossary: glossaryOption,
    corpus: {
      type: 'boolean',
      help: 'one list from the evidence of all files and records, English first',
    },
    all: {
      type: 'boolean',
      help: 'also words of any text (country, 国家) and uncertain pairs; JSON has them anyway, marked “aside”',
    },
    unpaired: {
      type: 'boolean',
      help: 'list the terms that got no partner instead (text only; JSON has them anyway)',
    },
    'tbx-version': tbxVersionOption,
    'csv-safe': csvSafeOption,
    limit: limitOption('most pairs for each text or record, or of the corpus (default 100)'),
  },
  formats: {
    text: 'score, source term, target term, evidence; of several files each under its name',
    json: 'an array of {"file", "id"?, "termPairs", "unpaired"}; of a corpus {"termPairs"}',
    jsonl: 'the same, one line a record',
    csv: 'source, target, score, evidence, numbers of mentions, variants; of all files',
    tbx: 'TBX-Core (ISO 30042) with the pairs of all files',
    omegat: 'a glossary for OmegaT, of all files',
  },
  load: () => import('../run/terms.ts'),
};
