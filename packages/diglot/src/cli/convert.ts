import path from 'node:path';
import {
  type BibliographicRecord,
  parseRecords,
  toBibtex,
  toCslJson,
  toCsv,
  toJsonl,
  toRis,
  toTbx,
  toTmx,
  toXliff,
} from '@diglot/records';
import type { Bitext, TermPair } from '@diglot/text';
import { createDiglot } from '../create-diglot.ts';
import { type Command, warn } from './command.ts';
import { readInputs } from './input.ts';
import { UsageError } from './usage-error.ts';

const recordWriters: Readonly<Record<string, (records: readonly BibliographicRecord[]) => string>> =
  {
    'csl-json': (records) => `${JSON.stringify(toCslJson(records), undefined, 2)}\n`,
    ris: toRis,
    bibtex: toBibtex,
    jsonl: toJsonl,
    csv: toCsv,
  };

const bitextWriters: Readonly<Record<string, (bitexts: readonly Bitext[]) => string>> = {
  tmx: toTmx,
  xliff: toXliff,
};

const targets = [...Object.keys(recordWriters), ...Object.keys(bitextWriters), 'tbx'];

export const command: Command = {
  summary: 'Turn records into another format, or what is aligned in them into TMX, XLIFF or TBX.',
  synopsis: 'FILE… --to FORMAT [--from FORMAT]',
  details: `
Options
  --to F           ${targets.join(' | ')}
  --from F         read the files as this format, instead of finding out

A summary of what was read, and of what was doubtful, goes to standard error.
`,
  example: 'page.txt export.ris --to bibtex > library.bib',
  options: { to: { type: 'string' }, from: { type: 'string' } },
  formats: [],
  async run({ files, options, example, terminal }) {
    const to = options.to;
    if (typeof to !== 'string' || !targets.includes(to)) {
      throw new UsageError(
        'unknown-target',
        `--to takes one of ${targets.join(', ')}; try: ${example}`,
      );
    }
    const from = typeof options.from === 'string' ? { format: options.from } : {};
    const records: BibliographicRecord[] = [];
    const bitexts: Bitext[] = [];
    const termPairs: TermPair[] = [];
    const diglot = createDiglot();
    let empty = false;
    for await (const { name, text, diagnostics } of readInputs(files, example)) {
      if (recordWriters[to] === undefined) {
        const analyses = diglot.analyzeAll(text);
        bitexts.push(...analyses.flatMap((analysis) => analysis.bitexts));
        termPairs.push(...analyses.flatMap((analysis) => analysis.termPairs));
        warn(terminal, name, text, diagnostics);
        continue;
      }
      const parsed = parseRecords(text, { ...from, name: path.parse(name).name });
      warn(terminal, name, text, [...diagnostics, ...parsed.diagnostics]);
      records.push(...parsed.records);
      empty ||= parsed.records.length === 0;
      terminal.err(`${name}: ${parsed.format}, ${count(parsed.records.length, 'record')}\n`);
    }
    const write = recordWriters[to];
    if (write !== undefined) terminal.out(write(records));
    else {
      terminal.out(to === 'tbx' ? toTbx(termPairs) : (bitextWriters[to]?.(bitexts) ?? ''));
      terminal.err(`${count(bitexts.length, 'bitext')}, ${count(termPairs.length, 'term pair')}\n`);
      empty = bitexts.length === 0;
    }
    return empty ? 1 : 0;
  },
};

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
