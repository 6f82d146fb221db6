import { splitSentences } from '@diglot/tokenize';
import type { Run } from '../command.ts';
import { readInputs } from '../files/input.ts';
import { createFileHeading } from '../show/headings.ts';
import { createJsonPrinter } from '../show/json.ts';
import { warn } from '../show/warn.ts';

export const run: Run = async (request) => {
  const { options, format, terminal } = request;
  const json = createJsonPrinter(request);
  const heading = createFileHeading(request);
  for await (const { name, text, diagnostics } of readInputs(request)) {
    warn(terminal, name, text, diagnostics);
    const language = typeof options.language === 'string' ? { language: options.language } : {};
    const sentences = splitSentences(text, language).map(({ start, end }) => ({
      start,
      end,
      text: text.slice(start, end),
    }));
    if (format !== 'text') {
      json.add({ file: name, sentences });
      continue;
    }
    heading(name);
    for (const one of sentences) terminal.out(`${one.text.replace(/\s+/gu, ' ')}\n`);
  }
  json.end();
  return 0;
};
