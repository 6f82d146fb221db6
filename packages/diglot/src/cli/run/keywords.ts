import { createKeyphraseExtractor, learnStatistics, mergeStatistics } from '@diglot/keywords';
import type { Keyphrase } from '@diglot/text';
import { createTokenizer } from '@diglot/tokenize';
import { bundledStatistics } from '@diglot/words/statistics';
import { createDiglot } from '../../create-diglot.ts';
import { type Command, type Request, warn } from '../command.ts';
import { readInputs } from '../files/input.ts';
import { readThemeDocuments } from '../inputs/theme-documents.ts';
import { fraction, wholeNumber } from '../options/option-values.ts';
import { toJson } from '../show/json.ts';
import { pad, widthOf } from '../terminal/layout.ts';

export const command: Command = {
  summary: 'Find the keyphrases of a text, or of each record in it, in both languages at once.',
  synopsis: '[FILE…] [--limit N] [--diversity D] [--corpus FILE] [--plain-text]',
  details: `
Options
  --limit N        most keyphrases for each text or record (default 15)
  --diversity D    0 to 1: how much a phrase loses that lies within a better one (default 0)
  --corpus FILE    texts of your own field, as \`diglot themes\` reads them: how common words are there,
                   and which became keywords, is counted with what is known of English and Chinese
  --plain-text     read the text as it is, without looking for bibliographic records in it

Output
  text             score, phrase, translation; several records each under its name
  json, jsonl      {"file", "id"?, "keyphrases": […]}; one line a record
`,
  example: 'record.txt --limit 10',
  options: {
    limit: { type: 'string' },
    diversity: { type: 'string' },
    corpus: { type: 'string' },
    'plain-text': { type: 'boolean' },
  },
  formats: ['text', 'json', 'jsonl'],
  async run(request) {
    const { files, options, format, example, terminal } = request;
    const limit = wholeNumber('limit', options.limit, 15);
    const diversity = fraction('diversity', options.diversity, 0);
    const extractor = await openExtractor(request);
    const diglot = createDiglot({ extractor, keyphrases: limit, diversity });
    for await (const { name, text, diagnostics } of readInputs(files, example)) {
      const analyses = diglot.analyzeAll(text, {
        layers: ['keyphrases'],
        format: options['plain-text'] ? 'plain' : 'auto',
      });
      warn(terminal, name, text, diagnostics);
      for (const { record, keyphrases } of analyses) {
        if (format !== 'text') {
          terminal.out(
            toJson({ file: name, ...(record && { id: record.id }), keyphrases }, format),
          );
          continue;
        }
        if (analyses.length > 1) terminal.out(`${record?.titles[0]?.value ?? record?.id}\n`);
        terminal.out(keyphraseTable(keyphrases));
        if (analyses.length > 1) terminal.out('\n');
      }
    }
    return 0;
  },
};

async function openExtractor({ options, example, terminal }: Request) {
  const tokenizer = createTokenizer();
  if (typeof options.corpus !== 'string') return createKeyphraseExtractor({ tokenizer });
  for await (const { name, text, diagnostics } of readInputs([options.corpus], example)) {
    const oddities = [...diagnostics];
    const documents = readThemeDocuments(text, name, (oddity) => void oddities.push(oddity));
    const own = learnStatistics(documents, { tokenizer });
    warn(terminal, name, text, oddities);
    return createKeyphraseExtractor({
      tokenizer,
      statistics: mergeStatistics(bundledStatistics(), own),
    });
  }
  return createKeyphraseExtractor({ tokenizer });
}

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
