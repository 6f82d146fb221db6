import { toOmegatGlossary, toTbx, toTmx, toXliff } from '@diglot/exchange';
import {
  type BibliographicRecord,
  mergeRecords,
  recordFormats,
  writeRecords,
} from '@diglot/records';
import { createTermExtractor } from '@diglot/terms';
import type { Bitext, TermPair } from '@diglot/text';
import type { Layer } from '../../analysis.ts';
import { createDiglot } from '../../create-diglot.ts';
import type { ExitCode, Request, Run } from '../command.ts';
import { readInputs } from '../files/input.ts';
import { openBitexts } from '../inputs/open-bitexts.ts';
import { openGlossary } from '../inputs/open-glossary.ts';
import { recordsOfFiles } from '../inputs/read-records.ts';
import { tbxVersion } from '../options/option-values.ts';
import { count } from '../show/count.ts';
import { Losses } from '../show/losses.ts';
import { mergeSummary } from '../show/merge-summary.ts';
import { tellWithoutBitext } from '../show/no-bitext.ts';
import { Oddities } from '../show/oddities.ts';
import { MAX_TOLD, warn } from '../show/warn.ts';
import { didYouMean } from '../suggest.ts';
import { UsageError } from '../usage-error.ts';

const bitextWriters: Readonly<Record<string, (bitexts: readonly Bitext[]) => string>> = {
  tmx: toTmx,
  xliff: toXliff,
};

const termWriters: Readonly<
  Record<string, (pairs: readonly TermPair[], version: 2 | 3) => string>
> = {
  tbx: (pairs, version) => toTbx(pairs, { version }),
  omegat: toOmegatGlossary,
};

export const run: Run = async (request) => {
  const { options, format, example } = request;
  const to = typeof options.to === 'string' ? options.to : format;
  const targets = [...recordFormats, ...Object.keys(bitextWriters), ...Object.keys(termWriters)];
  if (!targets.includes(to)) {
    throw new UsageError(
      'unknown-target',
      `--to takes one of ${targets.join(', ')}${didYouMean(to, targets)}; try: ${example}`,
    );
  }
  return recordFormats.includes(to) ? convertRecords(request, to) : convertBitexts(request, to);
};

async function convertRecords(request: Request, to: string): Promise<ExitCode> {
  const { options, terminal } = request;
  const csvSafe = options['csv-safe'] === true;
  const oddities = new Oddities(terminal, MAX_TOLD);
  const losses = new Losses(to);
  let read = 0;
  let empty = false;
  const stream = recordsOfFiles(request, oddities, ({ name, format, records }) => {
    terminal.err(`${name}: ${format}, ${count(records, 'record')}\n`);
    read += records;
    empty ||= records === 0;
  });
  const written = async function* () {
    for await (const record of options.merge ? await merged(stream) : stream) {
      losses.add(record);
      yield record;
    }
  };
  const merged = async (records: AsyncIterable<BibliographicRecord>) => {
    const works = mergeRecords(await collected(records));
    terminal.err(mergeSummary(read, works));
    return works;
  };
  for await (const text of writeRecords(written(), to, { csvSafe })) terminal.out(text);
  if (`${losses}` !== '') terminal.err(`not written, for ${to} has no place for them: ${losses}\n`);
  if (oddities.total > 0) terminal.err(`doubtful: ${oddities}\n`);
  return empty ? 1 : 0;
}

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** Texts are analysed whole: what is aligned in one may be anywhere in it. */
async function convertBitexts(request: Request, to: string): Promise<ExitCode> {
  const { options, terminal } = request;
  if (options.merge) {
    throw new UsageError('no-merge', `--merge is for ${recordFormats.join(', ')}; leave it out`);
  }
  const bitexts: Bitext[] = [];
  const termPairs: TermPair[] = [];
  const glossary = await openGlossary(request);
  const diglot = createDiglot(glossary && { glossary });
  const version = tbxVersion(options['tbx-version']);
  const terms = termWriters[to];
  const extractor = createTermExtractor(glossary && { glossary });
  let empty = false;
  const layers: readonly Layer[] = terms === undefined ? ['bitexts'] : ['bitexts', 'termPairs'];
  for await (const input of readInputs(request)) {
    warn(terminal, input.name, input.text, input.diagnostics);
    const given = openBitexts(input, terminal);
    if (given !== undefined) {
      bitexts.push(...given);
      if (terms !== undefined) termPairs.push(...given.flatMap((one) => extractor.extract(one)));
      if (given.length === 0) empty = tellWithoutBitext(terminal, input.name, 1, 1);
      continue;
    }
    const analyses = diglot.analyzeAll(input.text, { layers, name: input.stem });
    for (const analysis of analyses) {
      bitexts.push(...(analysis.bitexts ?? []));
      termPairs.push(...(analysis.termPairs ?? []));
    }
    const without = analyses.filter(({ bitexts = [] }) => bitexts.length === 0).length;
    if (tellWithoutBitext(terminal, input.name, analyses.length, without)) empty = true;
  }
  const shown = termPairs.filter(({ aside }) => aside === undefined);
  terminal.out(terms?.(shown, version) ?? bitextWriters[to]?.(bitexts) ?? '');
  terminal.err(`${count(bitexts.length, 'bitext')}, ${count(shown.length, 'term pair')}\n`);
  return empty ? 1 : 0;
}
