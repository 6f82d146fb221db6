import { createKeyphraseExtractor } from '@diglot/keywords';
import type { Keyphrase } from '@diglot/text';
import { createDiglot } from '../create-diglot.ts';
import { type Command, warn } from './command.ts';
import { readInputs } from './input.ts';
import { toJson } from './json.ts';
import { pad, widthOf } from './layout.ts';
import { wholeNumber } from './option-values.ts';

export const command: Command = {
  summary: 'Find the keyphrases of a text, or of each record in it, in both languages at once.',
  synopsis: '[FILE…] [--limit N] [--plain-text]',
  details: `
Options
  --limit N        most keyphrases for each text or record (default 15)
  --plain-text     read the text as it is, without looking for bibliographic records in it

Output
  text             score, phrase, translation
  json, jsonl      {"file", "id"?, "keyphrases": […]}; one line a record
`,
  example: 'record.txt --limit 10',
  options: { limit: { type: 'string' }, 'plain-text': { type: 'boolean' } },
  formats: ['text', 'json', 'jsonl'],
  async run({ files, options, format, example, terminal }) {
    const limit = wholeNumber('limit', options.limit, 15);
    const diglot = createDiglot({ keyphrases: limit });
    const extractor = createKeyphraseExtractor();
    for await (const { name, text, diagnostics } of readInputs(files, example)) {
      warn(terminal, name, text, diagnostics);
      const found = options['plain-text']
        ? [{ record: undefined, keyphrases: extractor.extract({ text }, { limit }) }]
        : diglot.analyzeAll(text);
      for (const { record, keyphrases } of found) {
        terminal.out(
          format === 'text'
            ? keyphraseTable(keyphrases)
            : toJson({ file: name, ...(record && { id: record.id }), keyphrases }, format),
        );
      }
    }
    return 0;
  },
};

/** Score, phrase and translation in columns, best first. */
export function keyphraseTable(keyphrases: readonly Keyphrase[]): string {
  const width = Math.max(0, ...keyphrases.map(({ text }) => widthOf(text)));
  return keyphrases
    .map(({ score, text, translation }) =>
      `${score.toFixed(2)}  ${pad(text, width)}  ${translation?.text ?? ''}`.trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
