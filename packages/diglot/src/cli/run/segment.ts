import { segmentLanguages } from '@diglot/segment';
import { type Command, warn } from '../command.ts';
import { readInputs } from '../files/input.ts';
import { toJson } from '../show/json.ts';

export const command: Command = {
  summary: 'Say which stretch of a text is in which language.',
  synopsis: '[FILE…] [--languages en,zh,…] [--absorb]',
  details: `
Options
  --languages L    languages to tell apart, comma-separated (default en,zh,ja,ko,es,de,fr,pt,it,nl)
  --absorb         give numbers and identifiers to the language round them, instead of und

Output
  text             start-end, language, confidence, the stretch; tab-separated, one a line
  json, jsonl      {"file", "segments": [{"start", "end", "language", "script"?, "confidence"}]}
`,
  example: 'notes.txt --languages en,zh --format jsonl',
  options: { languages: { type: 'string' }, absorb: { type: 'boolean' } },
  formats: ['text', 'json', 'jsonl'],
  async run({ files, options, format, example, terminal }) {
    const languages =
      typeof options.languages === 'string' ? options.languages.split(',') : undefined;
    for await (const { name, text, diagnostics } of readInputs(files, example)) {
      warn(terminal, name, text, diagnostics);
      const segments = segmentLanguages(text, {
        neutral: options.absorb ? 'absorb' : 'keep',
        ...(languages && { languages }),
      });
      if (format !== 'text') {
        terminal.out(toJson({ file: name, segments }, format));
        continue;
      }
      for (const { start, end, language, script, confidence } of segments) {
        const tag = script === undefined ? language : `${language}-${script}`;
        const stretch = text.slice(start, end).replace(/\s+/gu, ' ');
        terminal.out(`${start}-${end}\t${tag.padEnd(7)}\t${confidence.toFixed(2)}\t${stretch}\n`);
      }
    }
    return 0;
  },
};
