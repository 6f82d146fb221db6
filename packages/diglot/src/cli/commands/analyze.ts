import { LAYERS } from '../../analysis.ts';
import type { Command } from '../command.ts';
import { engineOption } from '../options/engine-option.ts';
import { glossaryOption, limitOption } from '../options/shared-options.ts';

export const command: Command = {
  summary: 'Find everything: record, languages, aligned sentences, keyphrases, term pairs.',
  synopsis: '[FILE…] [--layers L,…] [--glossary FILE] [--limit N]',
  example: 'record.txt --format json > record.json',
  options: {
    layers: {
      type: 'string',
      value: 'L,…',
      choices: LAYERS,
      several: true,
      code: 'unknown-layer',
      help: `only these, and nothing is computed for the rest: ${LAYERS.join(', ')} (default all; the record, if there is one, is always read)`,
    },
    glossary: glossaryOption,
    chinese: engineOption,
    limit: limitOption('most keyphrases for each record (default 15)'),
  },
  formats: {
    text: 'for a person',
    json: 'an array of analyses, one for each record; see docs/analysis.md',
    jsonl: 'the same, one line a record, each written as soon as it is there',
  },
  load: () => import('../run/analyze.ts'),
};
