import { LAYERS, type Layer } from '../../analysis.ts';
import { createDiglot } from '../../create-diglot.ts';
import type { Command } from '../command.ts';
import { analysesOfFiles } from '../inputs/analyses-of-files.ts';
import { openGlossary } from '../inputs/open-glossary.ts';
import { chineseEngine, wholeNumber } from '../options/option-values.ts';
import { renderAnalysis } from '../show/analysis-text.ts';
import { jsonList, toJson } from '../show/json.ts';
import { createProgress, progressHelp, progressOption } from '../terminal/progress.ts';
import { UsageError } from '../usage-error.ts';

export const command: Command = {
  summary: 'Find everything: record, languages, aligned sentences, keyphrases, term pairs.',
  synopsis: '[FILE…] [--layers L,…] [--glossary FILE] [--chinese ENGINE] [--limit N]',
  details: `
Options
  --layers L,…     only these, and nothing is computed for the rest: ${LAYERS.join(', ')}
                   (default all; the record, if there is one, is always read)
  --glossary FILE  terms you have settled, as CSV or TBX: they win over pairs that are found
  --chinese E      what cuts Chinese words: auto | nodejieba | node-rs | model | intl (default auto)
  --limit N        most keyphrases for each record (default 15)
${progressHelp}

Output
  text             for a person
  json             an array of analyses, one for each record; see docs/analysis.md
  jsonl            the same, one line a record, each written as soon as it is there
`,
  example: 'examples/records/pubmed-translation.txt',
  options: {
    layers: { type: 'string' },
    glossary: { type: 'string' },
    chinese: { type: 'string' },
    limit: { type: 'string' },
    ...progressOption,
  },
  formats: ['text', 'json', 'jsonl'],
  async run(request) {
    const { options, format, terminal } = request;
    const layers = layersOf(options.layers);
    const glossary = await openGlossary(request);
    const diglot = createDiglot({
      ...(glossary && { glossary }),
      chinese: chineseEngine(options.chinese),
      keyphrases: wholeNumber('limit', options.limit, 15),
    });
    const { report, end } = createProgress(terminal, options);
    const list = jsonList(terminal);
    let count = 0;
    for await (const { name, odd, analysis } of analysesOfFiles(request, diglot, layers)) {
      const result = {
        file: name,
        ...analysis,
        diagnostics: [...odd, ...analysis.diagnostics],
      };
      if (format === 'text') terminal.out(renderAnalysis(name, analysis, terminal));
      else if (format === 'jsonl') terminal.out(toJson(result, format));
      else list.add(result);
      report('analysed', ++count);
    }
    end();
    if (format === 'json') list.end();
    return 0;
  },
};

/** Read `--layers`. @throws {UsageError} `unknown-layer`. */
function layersOf(value: string | boolean | undefined): readonly Layer[] {
  if (typeof value !== 'string') return LAYERS;
  return value.split(',').map((name) => {
    const layer = LAYERS.find((known) => known === name.trim());
    if (layer !== undefined) return layer;
    throw new UsageError(
      'unknown-layer',
      `there is no layer ${name.trim()}; choose from ${LAYERS.join(', ')}`,
    );
  });
}
