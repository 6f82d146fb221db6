import { createKeyphraseExtractor, learnStatistics, mergeStatistics } from '@diglot/keywords';
import { createTokenizer } from '@diglot/tokenize';
import { bundledStatistics } from '@diglot/words/statistics';
import { createDiglot } from '../../create-diglot.ts';
import type { Request, Run } from '../command.ts';
import { readInput, readInputs } from '../files/input.ts';
import { openGlossary } from '../inputs/open-glossary.ts';
import { readThemeDocuments } from '../inputs/theme-documents.ts';
import { fraction, wholeNumber } from '../options/option-values.ts';
import { createFileHeading, headingOf } from '../show/headings.ts';
import { createJsonPrinter } from '../show/json.ts';
import { keyphraseTable } from '../show/tables.ts';
import { warn } from '../show/warn.ts';

export const run: Run = async (request) => {
  const { options, format, terminal } = request;
  const limit = wholeNumber(options.limit, 15);
  const diversity = fraction('diversity', options.diversity, 0);
  const minScore =
    options['min-score'] === undefined ? undefined : fraction('min-score', options['min-score'], 0);
  const extractor = await openExtractor(request);
  const glossary = await openGlossary(request);
  const diglot = createDiglot({
    extractor,
    keyphrases: limit,
    diversity,
    ...(minScore !== undefined && { minScore }),
    ...(glossary && { glossary }),
  });
  const json = createJsonPrinter(request);
  const heading = createFileHeading(request);
  for await (const { name, stem, text, diagnostics } of readInputs(request)) {
    const analyses = diglot.analyzeAll(text, {
      layers: ['keyphrases'],
      format: options['plain-text'] ? 'plain' : 'auto',
      name: stem,
    });
    warn(terminal, name, text, diagnostics);
    if (format === 'text') heading(name);
    for (const { record, keyphrases } of analyses) {
      if (format !== 'text') {
        json.add({ file: name, ...(record && { id: record.id }), keyphrases });
        continue;
      }
      if (analyses.length > 1) terminal.out(`${headingOf(record)}\n`);
      terminal.out(keyphraseTable(keyphrases, terminal.columns));
      if (analyses.length > 1) terminal.out('\n');
    }
  }
  json.end();
  return 0;
};

async function openExtractor({ options, terminal }: Request) {
  const tokenizer = createTokenizer();
  if (typeof options.corpus !== 'string') return createKeyphraseExtractor({ tokenizer });
  const input = await readInput(options.corpus, { encoding: undefined });
  const oddities = [...input.diagnostics];
  const documents = readThemeDocuments(input, (oddity) => void oddities.push(oddity));
  const own = learnStatistics(documents, { tokenizer });
  warn(terminal, input.name, input.text, oddities);
  return createKeyphraseExtractor({
    tokenizer,
    statistics: mergeStatistics(bundledStatistics(), own),
  });
}
