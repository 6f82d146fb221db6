import path from 'node:path';
import { type BibliographicRecord, parseRecords } from '@diglot/records';
import { type Command, warn } from './command.ts';
import { readInputs } from './input.ts';
import { toJson } from './json.ts';
import { renderRecord } from './record-text.ts';

export const command: Command = {
  summary: 'List the bibliographic records of files, and check them.',
  synopsis: '[FILE…] [--from FORMAT]',
  details: `
Options
  --from F         read the files as this format, instead of finding out

Every oddity is reported on standard error with its place. The exit code is 1 when a file holds no
record.

Output
  text             each record as labelled lines, then a summary
  json             an array of records with provenance
  jsonl            one record a line
`,
  example: 'page.txt export.ris',
  options: { from: { type: 'string' } },
  formats: ['text', 'json', 'jsonl'],
  async run({ files, options, format, example, terminal }) {
    const from = typeof options.from === 'string' ? { format: options.from } : {};
    const all: BibliographicRecord[] = [];
    let empty = false;
    for await (const { name, text, diagnostics } of readInputs(files, example)) {
      const parsed = parseRecords(text, { ...from, name: path.parse(name).name });
      const oddities = [...diagnostics, ...parsed.diagnostics];
      warn(terminal, name, text, oddities);
      for (const record of parsed.records) {
        if (format === 'text') terminal.out(`${renderRecord(record, terminal.columns)}\n`);
        else if (format === 'jsonl') terminal.out(toJson(record, format));
        else all.push(record);
      }
      empty ||= parsed.records.length === 0;
      terminal.err(
        `${name}: ${parsed.format}, ${parsed.records.length} records, ${oddities.length} oddities\n`,
      );
    }
    if (format === 'json') terminal.out(toJson(all, format));
    return empty ? 1 : 0;
  },
};
