import { existsSync, statSync } from 'node:fs';
import { type ReportAnalysis, renderReport, renderReportIndex } from '@diglot/report';
import { createDiglot } from '../create-diglot.ts';
import { type Command, warn } from './command.ts';
import { count } from './count.ts';
import { readInputs } from './input.ts';
import { interfaceLanguage } from './option-values.ts';
import { writeFolder, writeOutput } from './output.ts';
import { createProgress, progressHelp, progressOption } from './progress.ts';
import { readAnalyses } from './read-analyses.ts';
import { UsageError } from './usage-error.ts';

export const command: Command = {
  summary: 'Make a page to read a text by: languages, aligned sentences, keyphrases, terms.',
  synopsis: '[FILE…] [--html OUT] [--language en|zh]',
  details: `
FILES hold records in any layout, plain text, or what \`diglot analyze --format json\` or jsonl printed.

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
    const diglot = createDiglot();
    const { report, end } = createProgress(terminal, options);
    const analyses: ReportAnalysis[] = [];
    let read = 0;
    for await (const { name, text, diagnostics } of readInputs(files, example)) {
      warn(terminal, name, text, diagnostics);
      analyses.push(...(readAnalyses(text) ?? diglot.analyzeAll(text)));
      report('analysing', ++read, files.length || 1);
    }
    end();
    const { html } = options;
    const [only] = analyses;
    if (analyses.length === 1 && only && !(typeof html === 'string' && isFolder(html))) {
      const page = renderReport(only, { language });
      if (typeof html === 'string') writeOutput(html, page);
      else terminal.out(page);
      return 0;
    }
    if (typeof html !== 'string' || /\.html?$/iu.test(html)) {
      throw new UsageError(
        'several-records',
        `${count(analyses.length, 'record')}, a page for each; name a folder: --html pages/`,
      );
    }
    writeFolder(html, writePages(analyses, language));
    terminal.err(`${html}: index.html and ${count(analyses.length, 'page')}\n`);
    return 0;
  },
};

const isFolder = (name: string) =>
  /[\\/]$/u.test(name) || (existsSync(name) && statSync(name).isDirectory());

/** A page for each analysis, led to from `index.html` and from its neighbours. */
function* writePages(
  analyses: readonly ReportAnalysis[],
  language: 'en' | 'zh',
): Generator<readonly [name: string, text: string]> {
  const hrefOf = (at: number) => (at in analyses ? `${at + 1}.html` : undefined);
  const entries = analyses.map((analysis, at) => ({ href: `${at + 1}.html`, analysis }));
  yield ['index.html', renderReportIndex(entries, { language })];
  for (const [at, { href, analysis }] of entries.entries()) {
    const [previous, next] = [hrefOf(at - 1), hrefOf(at + 1)];
    const links = {
      index: 'index.html',
      ...(previous !== undefined && { previous }),
      ...(next !== undefined && { next }),
    };
    yield [href, renderReport(analysis, { language, links })];
  }
}
