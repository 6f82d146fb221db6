import type { Command } from '../command.ts';
import { glossaryOption, limitOption } from '../options/shared-options.ts';

export const command: Command = {
  summary: 'Find the keyphrases of a text, or of each record in it, in both languages at once.',
  synopsis: '[FILE…] [--limit N] [--min-score S] [--diversity D] [--corpus FILE] [--plain-text]',
  example: 'record.txt --limit 10',
  options: {
    limit: limitOption('most keyphrases for each text or record (default 15)'),
    'min-score': {
      type: 'string',
      value: 'S',
      help: '0 to 1: leave out phrases with a lower score; 0 lists all (default: behind the first five, those that are hardly keywords)',
    },
    diversity: {
      type: 'string',
      value: 'D',
      help: '0 to 1: how much a phrase loses that lies within a better one (default 0)',
    },
    glossary: glossaryOption,
    corpus: {
      type: 'string',
      value: 'FILE',
      file: 'read',
      help: 'texts of your own field, as diglot themes reads them: how common words are there, and which became keywords, is counted with what is known of English and Chinese',
    },
    'plain-text': {
      type: 'boolean',
      help: 'read the text as it is, without looking for bibliographic records in it',
    },
  },
  formats: {
    text: 'score, phrase, translation; several records each under its name; of several files each under its name',
    json: 'an array of {"file", "id"?, "keyphrases": […]}, one for each record',
    jsonl: 'the same, one line a record',
  },
  load: () => import('../run/keywords.ts'),
};
