import { segmentLanguages } from '@diglot/segment';
import type { Run } from '../command.ts';
import { readInputs } from '../files/input.ts';
import { namesIn } from '../options/option-values.ts';
import { createFileHeading } from '../show/headings.ts';
import { createJsonPrinter } from '../show/json.ts';
import { warn } from '../show/warn.ts';

export const run: Run = async (request) => {
  const { options, format, terminal } = request;
  const languages = typeof options.languages === 'string' ? namesIn(options.languages) : undefined;
  const heading = createFileHeading(request);
  const json = createJsonPrinter(request);
  for await (const { name, text, diagnostics } of readInputs(request)) {
    warn(terminal, name, text, diagnostics);
    const segments = segmentLanguages(text, {
      neutral: options.absorb ? 'absorb' : 'keep',
      ...(languages && { languages }),
    });
    if (format !== 'text') {
      json.add({ file: name, segments });
      continue;
    }
    heading(name);
    for (const { start, end, language, script, confidence } of segments) {
      const tag = script === undefined ? language : `${language}-${script}`;
      const stretch = text.slice(start, end).replace(/\s+/gu, ' ');
      terminal.out(`${start}-${end}\t${tag.padEnd(7)}\t${confidence.toFixed(2)}\t${stretch}\n`);
    }
  }
  json.end();
  return 0;
};
