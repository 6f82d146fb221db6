import { createDiglot } from '../create-diglot.ts';
import { renderAnalysis } from './analysis-text.ts';
import { type Command, warn } from './command.ts';
import { readInputs } from './input.ts';
import { toJson } from './json.ts';
import { openGlossary } from './open-glossary.ts';
import { chineseEngine, wholeNumber } from './option-values.ts';

export const command: Command = {
  summary: 'Find everything: record, languages, aligned sentences, keyphrases, term pairs.',
  synopsis: '[FILE…] [--glossary FILE] [--chinese ENGINE] [--limit N]',
  details: `
Options
  --glossary FILE  terms you have settled, as CSV or TBX: they win over pairs that are found
  --chinese E      what cuts Chinese words: auto | nodejieba | node-rs | model | intl (default auto)
  --limit N        most keyphrases for each record (default 15)

Output
  text             for a person
  json             an array of analyses, one for each record; see docs/analysis.md
  jsonl            the same, one line a record
`,
  example: 'examples/records/pubmed-translation.txt',
  options: { glossary: { type: 'string' }, chinese: { type: 'string' }, limit: { type: 'string' } },
  formats: ['text', 'json', 'jsonl'],
  async run(request) {
    const { files, options, format, example, terminal } = request;
    const glossary = await openGlossary(request);
    const diglot = createDiglot({
      ...(glossary && { glossary }),
      chinese: chineseEngine(options.chinese),
      keyphrases: wholeNumber('limit', options.limit, 15),
    });
    const all: unknown[] = [];
    for await (const { name, text, diagnostics } of readInputs(files, example)) {
      warn(terminal, name, text, diagnostics);
      for (const analysis of diglot.analyzeAll(text)) {
        const result = {
          file: name,
          ...analysis,
          diagnostics: [...diagnostics, ...analysis.diagnostics],
        };
        if (format === 'text') terminal.out(renderAnalysis(name, analysis, terminal));
        else if (format === 'jsonl') terminal.out(toJson(result, format));
        else all.push(result);
      }
    }
    if (format === 'json') terminal.out(toJson(all, format));
    return 0;
  },
};
