import { writeFileSync } from 'node:fs';
import { renderReport } from '@diglot/report';
import { createDiglot } from '../create-diglot.ts';
import { type Command, warn } from './command.ts';
import { readInputs } from './input.ts';
import { interfaceLanguage } from './option-values.ts';

export const command: Command = {
  summary: 'Make a page to read a text by: languages, aligned sentences, keyphrases, terms.',
  synopsis: '[FILE] [--html OUT] [--language en|zh]',
  details: `
Options
  --html OUT       where to write the page (default: standard output)
  --language L     language of the page itself: en or zh (default en)

One self-contained HTML file, which opens from disk and loads nothing.
`,
  example: 'record.txt --html record.html',
  options: { html: { type: 'string' }, language: { type: 'string' } },
  formats: [],
  async run({ files, options, example, terminal }) {
    const language = interfaceLanguage(options.language);
    for await (const { name, text, diagnostics } of readInputs(files.slice(0, 1), example)) {
      warn(terminal, name, text, diagnostics);
      const page = renderReport(createDiglot().analyze(text), { language });
      if (typeof options.html === 'string') writeFileSync(options.html, page);
      else terminal.out(page);
    }
    return 0;
  },
};
