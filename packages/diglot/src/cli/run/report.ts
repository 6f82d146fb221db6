import { existsSync, statSync } from 'node:fs';
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
import { createDiglot } from '../../create-diglot.ts';
import { type Command, type Terminal, warn } from '../command.ts';
import { type Input, readInputs } from '../files/input.ts';
import { writeInto, writeOutput } from '../files/output.ts';
import { openBitexts } from '../inputs/open-bitexts.ts';
import { readAnalyses } from '../inputs/read-analyses.ts';
import { interfaceLanguage } from '../options/option-values.ts';
import { analysisOfBitext } from '../show/bitext-analysis.ts';
import { count } from '../show/count.ts';
import { createProgress, progressHelp, progressOption } from '../terminal/progress.ts';
import { UsageError } from '../usage-error.ts';

export const command: Command = {
  summary: 'Make a page to read a text by: languages, aligned sentences, keyphrases, terms.',
  synopsis: '[FILE…] [--html OUT] [--language en|zh]',
  details: `
FILES hold records in any layout, plain text, what is aligned already (TMX, XLIFF, a table of two columns),
or what \`diglot analyze --format json\` or jsonl printed.

Options
  --html OUT       where to write the page (default: standard output); for several records, a folder,
                   which gets index.html and a page for each record
  --language L     language of the page itself: en or zh (default en)
${progressHelp}

A page is one self-contained HTML file, which opens from disk and loads nothing.
`,
  example: 'record.txt --html record.html',
  options: { html: { type: 'string' }, language: { type: 'string' }, ...progressOption },
  formats: [],
  async run({ files, options, example, terminal }) {
    const language = interfaceLanguage(options.language);
    const { html } = options;
    const file = typeof html === 'string' ? html : undefined;
    const diglot = createDiglot();
    const { report, end } = createProgress(terminal, options);
    const entries: ReportEntry[] = [];
    // Written when it is known whether another follows, so that no more than one is held whole.
    let pending: ReportAnalysis | undefined;
    const write = (folder: string, analysis: ReportAnalysis, last: boolean) => {
      const links = linksOf(entries.length, last);
      writeInto(folder, hrefOf(entries.length), renderReport(analysis, { language, links }));
    };
    for await (const input of readInputs(files, example)) {
      warn(terminal, input.name, input.text, input.diagnostics);
      const analyses =
        readAnalyses(input.text) ??
        bitextAnalyses(input, terminal) ??
        diglot.analyzeAll(input.text);
      for (const analysis of analyses) {
        if (pending) write(folderFor(file), pending, false);
        pending = analysis;
        entries.push({ href: hrefOf(entries.length + 1), analysis: outline(analysis) });
        report('analysing', entries.length);
      }
    }
    end();
    if (pending === undefined) return 1;
    if (entries.length === 1 && !(file !== undefined && isFolder(file))) {
      const page = renderReport(pending, { language });
      if (file === undefined) terminal.out(page);
      else writeOutput(file, page);
      return 0;
    }
    const folder = folderFor(file);
    write(folder, pending, true);
    writeInto(folder, 'index.html', renderReportIndex(entries, { language }));
    terminal.err(`${folder}: index.html and ${count(entries.length, 'page')}\n`);
    return 0;
  },
};

/** An analysis of each bitext of a file that is aligned already; `undefined` if it is not. */
function bitextAnalyses(input: Input, terminal: Terminal): ReportAnalysis[] | undefined {
  const bitexts = openBitexts(input, terminal);
  if (bitexts === undefined) return undefined;
  const format = detectBitextFormat(input.text) ?? 'text';
  const tools = { extractor: createTermExtractor(), engine: createTokenizer().engine };
  return bitexts.map((bitext) => analysisOfBitext(bitext, format, tools));
}

const isFolder = (name: string) =>
  /[\\/]$/u.test(name) || (existsSync(name) && statSync(name).isDirectory());

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
  const bare = (document: Document): Document => ({ ...document, sentences: [], tokens: [] });
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
