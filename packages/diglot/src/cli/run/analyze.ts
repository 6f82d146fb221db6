import { LAYERS, type Layer } from '../../analysis.ts';
import { createDiglot } from '../../create-diglot.ts';
import type { Run } from '../command.ts';
import { analysesOfFiles } from '../inputs/analyses-of-files.ts';
import { openGlossary } from '../inputs/open-glossary.ts';
import { chineseEngine, namesIn, wholeNumber } from '../options/option-values.ts';
import { printAnalysis } from '../show/analysis-text.ts';
import { createJsonPrinter } from '../show/json.ts';

export const run: Run = async (request) => {
  const { options, format, terminal, progress } = request;
  const layers = layersOf(options.layers);
  const glossary = await openGlossary(request);
  const diglot = createDiglot({
    ...(glossary && { glossary }),
    chinese: chineseEngine(options.chinese),
    keyphrases: wholeNumber(options.limit, 15),
  });
  const json = createJsonPrinter(request);
  let count = 0;
  for await (const { name, odd, analysis } of analysesOfFiles(request, diglot, layers)) {
    if (format === 'text') printAnalysis(name, analysis, terminal);
    else {
      json.add({ file: name, ...analysis, diagnostics: [...odd, ...analysis.diagnostics] });
    }
    progress.report('analysed', ++count);
  }
  json.end();
  return 0;
};

/** The values of `--layers`, which have been checked. */
function layersOf(value: string | boolean | undefined): readonly Layer[] {
  if (typeof value !== 'string') return LAYERS;
  const names = namesIn(value);
  return LAYERS.filter((layer) => names.includes(layer));
}
