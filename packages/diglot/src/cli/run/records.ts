import { type BibliographicRecord, mergeRecords } from '@diglot/records';
import type { Command } from '../command.ts';
import { recordsOfFiles } from '../inputs/read-records.ts';
import { count } from '../show/count.ts';
import { toJson } from '../show/json.ts';
import { mergeSummary } from '../show/merge-summary.ts';
import { Oddities } from '../show/oddities.ts';
import { renderRecord } from '../show/record-text.ts';
import { progressHelp, progressOption } from '../terminal/progress.ts';

export const command: Command = {
  summary: 'List the bibliographic records of files, and check them.',
  synopsis: '[FILE…] [--from FORMAT] [--merge]',
  details: `
Options
  --from F         read the files as this format, instead of finding out
  --merge          make one record of those that describe the same work, within and across files
${progressHelp}

Every oddity is reported on standard error with its place, then a summary. The exit code is 1 when a
file holds no record.

Output
  text             each record as labelled lines
  json             an array of records with provenance
  jsonl            one record a line
`,
  example: 'page.txt export.ris',
  options: { from: { type: 'string' }, merge: { type: 'boolean' }, ...progressOption },
  formats: ['text', 'json', 'jsonl'],
  async run(request) {
    const { options, format, terminal } = request;
    const oddities = new Oddities(terminal);
    let read = 0;
    let empty = false;
    let told = 0;
    const stream = recordsOfFiles(request, oddities, ({ name, format, records }) => {
      const odd = oddities.total - told;
      told = oddities.total;
      const oddWords = odd === 1 ? '1 oddity' : `${odd} oddities`;
      terminal.err(`${name}: ${format}, ${count(records, 'record')}, ${oddWords}\n`);
      read += records;
      empty ||= records === 0;
    });
    const all: BibliographicRecord[] = [];
    const show = (record: BibliographicRecord) => {
      if (format === 'text') terminal.out(`${renderRecord(record, terminal.columns)}\n`);
      else terminal.out(toJson(record, format));
    };
    const held = options.merge === true || format === 'json';
    for await (const record of stream) {
      if (held) all.push(record);
      else show(record);
    }
    if (held) {
      const works = options.merge ? mergeRecords(all) : all;
      if (options.merge) terminal.err(mergeSummary(read, works));
      if (format === 'json') terminal.out(toJson(works, format));
      else works.forEach(show);
    }
    if (oddities.total > 0) terminal.err(`doubtful: ${oddities}\n`);
    return empty ? 1 : 0;
  },
};
