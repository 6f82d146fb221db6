import { detectBitextFormat } from '@diglot/exchange';
import {
  type ReportAnalysis,
  type ReportEntry,
  renderReport,
  renderReportIndex,
} from '@diglot/report';
import { createTermExtractor } from '@diglot/terms';
import type { Document } from '@diglot/text';
import { createTokenizer } from '@diglot/tokenize';
import { createDiglot, type Diglot } from '../../create-diglot.ts';
import type { Request, Run } from '../command.ts';
import { type Input, readInputs } from '../files/input.ts';
import { isFolder } from '../files/stat.ts';
import { openBitexts } from '../inputs/open-bitexts.ts';
import { openGlossary } from '../inputs/open-glossary.ts';
import { readAnalyses } from '../inputs/read-analyses.ts';
import { interfaceLanguage } from '../options/option-values.ts';
import { analysisOfBitext } from '../show/bitext-analysis.ts';
import { count } from '../show/count.ts';
import { warn } from '../show/warn.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { UsageError } from '../usage-error.ts';

export const run: Run = async (request) => {
  const { options, terminal, outputs, progress } = request;
  const language = interfaceLanguage(options.language);
  const file = outputOf(request);
  const glossary = await openGlossary(request);
  const diglot = createDiglot(glossary && { glossary });
  const entries: ReportEntry[] = [];
  // Written when it is known whether another follows, so that no more than one is held whole.
  let pending: ReportAnalysis | undefined;
  const write = (folder: string, analysis: ReportAnalysis, last: boolean) => {
    const links = linksOf(entries.length, last);
    outputs.writeInto(folder, hrefOf(entries.length), renderReport(analysis, { language, links }));
  };
  const analyses = request.failures.upTo(analysesToShow(request, diglot));
  for await (const analysis of analyses) {
    if (pending) write(folderFor(file), pending, false);
    pending = analysis;
    entries.push({ href: hrefOf(entries.length + 1), analysis: outline(analysis) });
    progress.report('analysing', entries.length);
  }
  if (pending === undefined) return 1;
  if (entries.length === 1 && !(file !== undefined && namesFolder(file))) {
    const page = renderReport(pending, { language });
    if (file === undefined) terminal.out(page);
    else outputs.write(file, page);
    return 0;
  }
  const folder = folderFor(file);
  write(folder, pending, true);
  outputs.writeInto(folder, 'index.html', renderReportIndex(entries, { language }));
  terminal.err(`${folder}: index.html and ${count(entries.length, 'page')}\n`);
  return 0;
};

/** @throws {UsageError} `outputs-differ`. */
function outputOf({ options: { output, html } }: Request): string | undefined {
  if (output !== undefined && html !== undefined && output !== html) {
    throw new UsageError('outputs-differ', '--html is another name of --output; give one of them');
  }
  const name = output ?? html;
  return typeof name === 'string' ? name : undefined;
}

async function* analysesToShow(
  request: Request,
  diglot: Diglot,
): AsyncGenerator<ReportAnalysis, void, undefined> {
  const { terminal } = request;
  for await (const input of readInputs(request)) {
    warn(terminal, input.name, input.text, input.diagnostics);
    yield* readAnalyses(input.name, input.text) ??
      bitextAnalyses(input, terminal) ??
      diglot.analyzeAll(input.text, { name: input.stem });
  }
}

/** An analysis of each bitext of a file that is aligned already; `undefined` if it is not. */
function bitextAnalyses(input: Input, terminal: Terminal): ReportAnalysis[] | undefined {
  const bitexts = openBitexts(input, terminal);
  if (bitexts === undefined) return undefined;
  const format = detectBitextFormat(input.text) ?? 'text';
  const tools = { extractor: createTermExtractor(), engine: createTokenizer().engine };
  return bitexts.map((bitext) => analysisOfBitext(bitext, format, tools));
}

const namesFolder = (name: string) => /[\\/]$/u.test(name) || isFolder(name);

/** @throws {UsageError} `several-records`, where the output cannot be a folder. */
function folderFor(name: string | undefined): string {
  if (name !== undefined && !/\.html?$/iu.test(name)) return name;
  throw new UsageError(
    'several-records',
    'there are several records, a page for each; name a folder: --html pages/',
  );
}

const hrefOf = (number: number) => `${number}.html`;

function linksOf(number: number, last: boolean) {
  return {
    index: 'index.html',
    ...(number > 1 && { previous: hrefOf(number - 1) }),
    ...(!last && { next: hrefOf(number + 1) }),
  };
}

/** What the contents page shows of an analysis: without the many small things. */
function outline(analysis: ReportAnalysis): ReportAnalysis {
  const languages = new Map(analysis.segments.map((segment) => [segment.language, segment]));
  const bare = (document: Document): Document => ({ ...document, tokens: [] });
  return {
    ...analysis,
    segments: [...languages.values()],
    bitexts: analysis.bitexts.map(({ source, target, alignment }) => ({
      source: bare(source),
      target: bare(target),
      alignment,
    })),
    termPairs: [],
    diagnostics: [],
  };
}
