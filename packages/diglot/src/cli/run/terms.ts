import { type CountedTermPair, formatTermsCsv, toOmegatGlossary, toTbx } from '@diglot/exchange';
import {
  type CorpusTermPair,
  createTermExtractor,
  type FoundTerm,
  mergeFoundTerms,
  type TermExtractor,
  type TermInspection,
} from '@diglot/terms';
import type { Bitext } from '@diglot/text';
import { createDiglot, type Diglot } from '../../create-diglot.ts';
import type { ExitCode, Request, Run } from '../command.ts';
import { InputError } from '../files/file-errors.ts';
import { type Input, readInputs } from '../files/input.ts';
import { openBitexts } from '../inputs/open-bitexts.ts';
import { openGlossary } from '../inputs/open-glossary.ts';
import {
  type CountedTerm,
  isTermLines,
  keyOf,
  LineTerms,
  recordsText,
} from '../inputs/term-lines.ts';
import { tbxVersion, wholeNumber } from '../options/option-values.ts';
import { createFileHeading, headingOf } from '../show/headings.ts';
import { createJsonPrinter, toJson } from '../show/json.ts';
import { tellWithoutBitext } from '../show/no-bitext.ts';
import { termTable, unpairedTable } from '../show/tables.ts';
import { warn } from '../show/warn.ts';
import { UsageError } from '../usage-error.ts';

/** A pair of a text, or one of a corpus, which has no places. */
type WrittenTerm = FoundTerm & Pick<CountedTermPair, 'corpus'>;

type WriteTable = (pairs: readonly WrittenTerm[]) => string;

/** What writes the pairs of all files in one table, where the format is one. */
function tableWriter({ format, options }: Request): WriteTable | undefined {
  const version = tbxVersion(options['tbx-version']);
  const safe = options['csv-safe'] === true;
  if (format === 'csv') return (pairs) => formatTermsCsv(pairs, { safe });
  if (format === 'tbx') return (pairs) => toTbx(pairs, { version });
  return format === 'omegat' ? toOmegatGlossary : undefined;
}

/** Whether a pair is listed: JSON has all, the other formats those that do not stand aside, unless they are asked for. */
const listedBy = ({ format, options }: Request): ((pair: PooledTerm | FoundTerm) => boolean) =>
  format === 'json' || format === 'jsonl' || options.all === true
    ? () => true
    : ({ aside }) => aside === undefined;

export const run: Run = async (request) => {
  const { options, format } = request;
  if (options.unpaired === true && (format !== 'text' || options.corpus === true)) {
    throw new UsageError(
      'unpaired-is-text',
      '--unpaired lists as text, each file by itself; leave out --format and --corpus',
    );
  }
  const glossary = await openGlossary(request);
  const extractor = createTermExtractor(glossary && { glossary });
  return options.corpus === true
    ? termsOfCorpus(request, extractor)
    : termsOfEach(request, extractor);
};

/** The terms of each text by itself. */
async function termsOfEach(request: Request, extractor: TermExtractor): Promise<ExitCode> {
  const { options, format, terminal, failures } = request;
  const limit = wholeNumber(options.limit, 100);
  const diglot = createDiglot();
  const json = createJsonPrinter(request);
  const heading = createFileHeading(request);
  const isListed = listedBy(request);
  const writeTable = tableWriter(request);
  const pairsOfAll: FoundTerm[] = [];
  let empty = false;
  for await (const input of readInputs(request)) {
    const { name, text } = input;
    warn(terminal, name, text, input.diagnostics);
    if (isTermLines(text)) {
      failures.tell(linesAreOfACorpus(name));
      continue;
    }
    if (format === 'text') heading(name);
    const texts = textsOf(input, diglot, request);
    for (const { bitexts, record } of texts) {
      const { pairs, unpaired, diagnostics } = inspectAll(
        bitexts.map((bitext) => extractor.inspect(bitext)),
      );
      warn(terminal, name, text, diagnostics);
      const termPairs = pairs.filter(isListed).slice(0, limit);
      if (writeTable) pairsOfAll.push(...termPairs);
      else if (format !== 'text') {
        json.add({ file: name, ...(record && { id: record.id }), termPairs, unpaired });
      } else if (bitexts.length > 0) {
        if (texts.length > 1) terminal.out(`${headingOf(record)}\n`);
        terminal.out(
          options.unpaired === true
            ? unpairedTable(unpaired)
            : termTable(termPairs, terminal.columns),
        );
        if (texts.length > 1) terminal.out('\n');
      }
    }
    if (tellWithoutBitext(terminal, name, texts.length, countWithout(texts))) empty = true;
  }
  if (writeTable) terminal.out(writeTable(mergeFoundTerms(pairsOfAll)));
  else json.end();
  return empty ? 1 : 0;
}

const linesAreOfACorpus = (name: string) =>
  new InputError(
    'corpus-lines',
    `${name} holds term pairs that were found already, a line a record; count them with --corpus`,
  );

/** One list from the evidence of all texts. */
async function termsOfCorpus(request: Request, extractor: TermExtractor): Promise<ExitCode> {
  const { options, format, terminal } = request;
  const diglot = createDiglot();
  const bitexts: Bitext[] = [];
  const lines = new LineTerms();
  let empty = false;
  for await (const input of readInputs(request)) {
    const { name, text } = input;
    warn(terminal, name, text, input.diagnostics);
    if (isTermLines(text)) {
      warn(terminal, name, text, lines.add(text));
      continue;
    }
    const texts = textsOf(input, diglot, request);
    for (const one of texts) bitexts.push(...one.bitexts);
    if (tellWithoutBitext(terminal, name, texts.length, countWithout(texts))) empty = true;
  }
  const { pairs, diagnostics } = extractor.inspectCorpus(bitexts);
  warn(terminal, 'corpus', '', diagnostics);
  const all = pooled(lines.list(), pairs)
    .filter(listedBy(request))
    .slice(0, wholeNumber(options.limit, 100));
  const writeTable = tableWriter(request);
  if (writeTable) terminal.out(writeTable(all.map(asFoundTerm)));
  else if (format === 'text') terminal.out(termTable(all.map(asFoundTerm), terminal.columns));
  else terminal.out(toJson({ termPairs: all }, format));
  return empty ? 1 : 0;
}

/** The texts of a file with their bitexts; a file that is aligned already is one text. */
function textsOf(input: Input, diglot: Diglot, { terminal }: Request) {
  const given = openBitexts(input, terminal);
  if (given) return [{ bitexts: given, record: undefined }];
  return diglot
    .analyzeAll(input.text, { layers: ['bitexts'], name: input.stem })
    .map(({ bitexts, record }) => ({ bitexts, record }));
}

const countWithout = (texts: readonly { readonly bitexts: readonly Bitext[] }[]): number =>
  texts.filter(({ bitexts }) => bitexts.length === 0).length;

/** Put together what was found in the passages of one text. */
function inspectAll(inspections: readonly TermInspection[]): TermInspection {
  const unpaired = (side: 'source' | 'target') =>
    inspections.flatMap((inspection) => inspection.unpaired[side]);
  return {
    pairs: mergeFoundTerms(inspections.flatMap(({ pairs }) => pairs)),
    unpaired: { source: unpaired('source'), target: unpaired('target') },
    diagnostics: inspections.flatMap(({ diagnostics }) => diagnostics),
  };
}

type PooledTerm = CountedTerm | (CorpusTermPair & { readonly records?: number });

/**
 * Pairs that were counted in lines, and those that were found in bitexts, each once: those of most records first, then
 * those of the best score.
 */
function pooled(
  counted: readonly CountedTerm[],
  found: readonly CorpusTermPair[],
): readonly PooledTerm[] {
  if (counted.length === 0) return found;
  const pairs = new Map<string, CountedTerm>();
  for (const pair of counted) pairs.set(keyOf(pair.english, pair.chinese), pair);
  for (const pair of found) {
    const key = keyOf(pair.english, pair.chinese);
    const known = pairs.get(key);
    const records = pair.bitexts.length + (known?.records ?? 0);
    const { score, certainty, termhood, aside } = known && known.score > pair.score ? known : pair;
    const evidence = [...pair.evidence, recordsText(records)];
    const { aside: _, ...rest } = pair;
    const marked = { score, certainty, termhood, ...(aside && { aside }) };
    pairs.set(key, { ...rest, ...marked, evidence, records });
  }
  return [...pairs.values()].sort(
    (one, other) => other.records - one.records || other.score - one.score,
  );
}

function asFoundTerm(pair: PooledTerm): WrittenTerm {
  const { english: source, chinese: target, score, certainty, termhood, evidence } = pair;
  const { aside } = pair;
  const variants =
    'variants' in pair
      ? { source: pair.variants.english, target: pair.variants.chinese }
      : { source: [], target: [] };
  const nowhere = { sourceMentions: [], targetMentions: [] };
  const corpus = countsOf(pair);
  const marked = { score, certainty, termhood, ...(aside && { aside }), evidence };
  return { source, target, ...marked, ...nowhere, variants, corpus };
}

/** What the corpus says of a pair; how large a share is not known where its records were counted elsewhere. */
function countsOf(pair: PooledTerm): NonNullable<WrittenTerm['corpus']> {
  if (!('bitexts' in pair)) return { texts: pair.records };
  const { context, mentions, bitexts, share, records } = pair;
  return {
    texts: records ?? bitexts.length,
    ...(records === undefined && { share, mentions }),
    ...(context && { context: { source: context.english, target: context.chinese } }),
  };
}
