import { splitSentences } from '@diglot/tokenize';
import { type Command, warn } from '../command.ts';
import { readInputs } from '../files/input.ts';
import { toJson } from '../show/json.ts';

export const command: Command = {
  summary: 'Split a text into sentences, in either language or both mixed.',
  synopsis: '[FILE…] [--language L]',
  details: `
Options
  --language L     use the abbreviations of this language only (default: of all known languages)

Output
  text             one sentence a line; line breaks inside a sentence become spaces
  json, jsonl      {"file", "sentences": [{"start", "end", "text"}]}
`,
  example: 'abstract.txt',
  options: { language: { type: 'string' } },
  formats: ['text', 'json', 'jsonl'],
  async run({ files, options, format, example, terminal }) {
    for await (const { name, text, diagnostics } of readInputs(files, example)) {
      warn(terminal, name, text, diagnostics);
      const language = typeof options.language === 'string' ? { language: options.language } : {};
      const sentences = splitSentences(text, language).map(({ start, end }) => ({
        start,
        end,
        text: text.slice(start, end),
      }));
      terminal.out(
        format === 'text'
          ? sentences.map((sentence) => `${sentence.text.replace(/\s+/gu, ' ')}\n`).join('')
          : toJson({ file: name, sentences }, format),
      );
    }
    return 0;
  },
};
