import { formatTermsCsv, toOmegatGlossary, toTbx } from '@diglot/exchange';
import {
  type CorpusTermPair,
  createTermExtractor,
  type FoundTerm,
  mergeFoundTerms,
  type TermInspection,
} from '@diglot/terms';
import type { Bitext } from '@diglot/text';
import { createDiglot } from '../../create-diglot.ts';
import type { Run } from '../command.ts';
import { readInputs } from '../files/input.ts';
import { LineTerms, readCorpusLines } from '../inputs/corpus-lines.ts';
import { openBitexts } from '../inputs/open-bitexts.ts';
import { openGlossary } from '../inputs/open-glossary.ts';
import { tbxVersion, wholeNumber } from '../options/option-values.ts';
import { createJsonPrinter, toJson } from '../show/json.ts';
import { termTable, unpairedTable } from '../show/tables.ts';
import { warn } from '../show/warn.ts';
import { UsageError } from '../usage-error.ts';

interface TableSettings {
  readonly version: 2 | 3;
  readonly safe: boolean;
}

/** Least termhood of a pair in a termbase, unless the text or the user declares it. */
const MIN_TERMBASE_TERMHOOD = 0.05;

/** Whether a pair belongs in a termbase; words of any text do not. */
const isTermOfField = ({ termhood, evidence }: FoundTerm): boolean =>
  termhood >= MIN_TERMBASE_TERMHOOD ||
  evidence.some((name) => name === 'glossary' || name === 'acronym' || name === 'bracket');

/** Formats that hold the pairs of all files in one table. */
const TABLES = new Map<string, (pairs: readonly FoundTerm[], settings: TableSettings) => string>([
  ['csv', (pairs, { safe }) => formatTermsCsv(pairs, { safe })],
  ['tbx', (pairs, { version }) => toTbx(pairs.filter(isTermOfField), { version })],
  ['omegat', (pairs) => toOmegatGlossary(pairs)],
]);

export const run: Run = async (request) => {
  const { options, format, terminal } = request;
  const settings = {
    version: tbxVersion(options['tbx-version']),
    safe: options['csv-safe'] === true,
  };
  const limit = wholeNumber('limit', options.limit, 100);
  if (options.unpaired === true && (format !== 'text' || options.corpus === true)) {
    throw new UsageError(
      'unpaired-is-text',
      '--unpaired lists as text, each file by itself; leave out --format and --corpus',
    );
  }
  const glossary = await openGlossary(request);
  const extractor = createTermExtractor(glossary && { glossary });
  const diglot = createDiglot();
  const json = createJsonPrinter(request);
  const bitextsOfAll: Bitext[] = [];
  const pairsOfAll: FoundTerm[] = [];
  const termsOfLines = new LineTerms();
  for await (const input of readInputs(request)) {
    const { name, text } = input;
    warn(terminal, name, text, input.diagnostics);
    const lines = options.corpus === true ? readCorpusLines(text) : undefined;
    if (lines !== undefined) {
      lines.forEach((line) => void termsOfLines.add(line));
      continue;
    }
    const given = openBitexts(input, terminal);
    for (const { bitexts } of given
      ? [{ bitexts: given }]
      : diglot.analyzeAll(text, { layers: ['bitexts'], name: input.stem })) {
      if (bitexts.length === 0) {
        terminal.err(`${name}: no two passages here translate each other [no-bitext]\n`);
      }
      if (options.corpus === true) {
        bitextsOfAll.push(...bitexts);
        continue;
      }
      const { pairs, unpaired, diagnostics } = inspectAll(
        bitexts.map((bitext) => extractor.inspect(bitext)),
      );
      warn(terminal, name, text, diagnostics);
      const termPairs = pairs.slice(0, limit);
      if (options.unpaired === true) terminal.out(unpairedTable(unpaired));
      else if (format === 'text') terminal.out(termTable(termPairs, terminal.columns));
      else if (TABLES.has(format)) pairsOfAll.push(...termPairs);
      else json.add({ file: name, termPairs, unpaired });
    }
  }
  const table = TABLES.get(format);
  if (options.corpus === true) {
    const { pairs, diagnostics } = extractor.inspectCorpus(bitextsOfAll);
    const counted = termsOfLines.list(limit);
    const found = pairs.slice(0, limit);
    warn(terminal, 'corpus', '', diagnostics);
    const all = [...counted, ...found.map(asFoundTerm)].slice(0, limit);
    if (table !== undefined) pairsOfAll.push(...all);
    else if (format !== 'text') {
      terminal.out(
        toJson({ termPairs: [...counted.map(asCorpusTerm), ...found].slice(0, limit) }, format),
      );
    } else terminal.out(termTable(all, terminal.columns));
  } else json.end();
  if (table !== undefined) terminal.out(table(mergeFoundTerms(pairsOfAll), settings));
  return 0;
};

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

/** A pair that was counted in the lines of a corpus. */
const asCorpusTerm = ({ source, target, score, evidence }: FoundTerm) => ({
  english: source,
  chinese: target,
  score,
  evidence,
});

/** A pair of a corpus, which has no places. */
const asFoundTerm = ({ english, chinese, variants, ...pair }: CorpusTermPair): FoundTerm => ({
  source: english,
  target: chinese,
  score: pair.score,
  certainty: pair.certainty,
  termhood: pair.termhood,
  evidence: pair.evidence,
  sourceMentions: [],
  targetMentions: [],
  variants: { source: variants.english, target: variants.chinese },
});
