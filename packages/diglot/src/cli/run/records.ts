import { type BibliographicRecord, mergeRecords } from '@diglot/records';
import type { Run } from '../command.ts';
import { recordsOfFiles } from '../inputs/read-records.ts';
import { count } from '../show/count.ts';
import { createJsonPrinter } from '../show/json.ts';
import { mergeSummary } from '../show/merge-summary.ts';
import { Oddities } from '../show/oddities.ts';
import { renderRecord } from '../show/record-text.ts';

export const run: Run = async (request) => {
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
  const json = createJsonPrinter(request);
  const show = (record: BibliographicRecord) => {
    if (format === 'text') terminal.out(`${renderRecord(record, terminal.columns)}\n`);
    else json.add(record);
  };
  if (options.merge) {
    const all: BibliographicRecord[] = [];
    for await (const record of stream) all.push(record);
    const works = mergeRecords(all);
    terminal.err(mergeSummary(read, works));
    for (const work of works) show(work);
  } else {
    for await (const record of stream) show(record);
  }
  json.end();
  if (oddities.total > 0) terminal.err(`doubtful: ${oddities}\n`);
  return empty ? 1 : 0;
};
