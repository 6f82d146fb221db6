import { formatTermsCsv, toOmegatGlossary, toTbx } from '@diglot/exchange';
import {
  type CorpusTermPair,
  createTermExtractor,
  type FoundTerm,
  mergeFoundTerms,
  type TermInspection,
} from '@diglot/terms';
import type { Bitext, TermPair } from '@diglot/text';
import { createDiglot } from '../../create-diglot.ts';
import { type Command, warn } from '../command.ts';
import { readInputs } from '../files/input.ts';
import { openBitexts } from '../inputs/open-bitexts.ts';
import { openGlossary } from '../inputs/open-glossary.ts';
import { tbxVersion, wholeNumber } from '../options/option-values.ts';
import { toJson } from '../show/json.ts';
import { pad, widthOf } from '../terminal/layout.ts';
import { UsageError } from '../usage-error.ts';

/** Formats that hold the pairs of all files in one table. */
const TABLES: Readonly<Record<string, (pairs: readonly FoundTerm[], version: 2 | 3) => string>> = {
  csv: formatTermsCsv,
  tbx: (pairs, version) => toTbx(pairs, { version }),
  omegat: toOmegatGlossary,
};

export const command: Command = {
  summary: 'Find term pairs in texts that hold both languages.',
  synopsis: '[FILE…] [--glossary FILE] [--corpus] [--unpaired] [--limit N]',
  details: `
FILES hold text in both languages, records, or what is aligned already: TMX, XLIFF, a table of two
columns, what diglot align printed as JSON.

Options
  --glossary FILE  terms you have settled, as CSV or TBX: they win over what is found, and their
                   evidence says “glossary”
  --corpus         one list from the evidence of all files and records, English first
  --unpaired       list the terms that got no partner instead (text only; JSON has them anyway)
  --tbx-version N  3 (default), or 2, which OmegaT, memoQ, Weblate and others open
  --limit N        most pairs for each text or record, or of the corpus (default 100)

Output
  text             score, source term, target term, evidence
  json, jsonl      {"file", "termPairs", "unpaired"}, one line a record; of a corpus {"termPairs"}
  csv              source, target, score, evidence, numbers of mentions, variants; of all files
  tbx              TBX-Core (ISO 30042) with the pairs of all files
  omegat           a glossary for OmegaT, of all files
`,
  example: 'record.txt --format tbx > terms.tbx',
  options: {
    glossary: { type: 'string' },
    corpus: { type: 'boolean' },
    unpaired: { type: 'boolean' },
    limit: { type: 'string' },
    'tbx-version': { type: 'string' },
  },
  formats: ['text', 'json', 'jsonl', ...Object.keys(TABLES)],
  async run(request) {
    const { files, options, format, example, terminal } = request;
    const version = tbxVersion(options['tbx-version']);
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
    const bitextsOfAll: Bitext[] = [];
    const pairsOfAll: FoundTerm[] = [];
    for await (const input of readInputs(files, example)) {
      const { name, text } = input;
      warn(terminal, name, text, input.diagnostics);
      const given = openBitexts(input, terminal);
      for (const { bitexts } of given
        ? [{ bitexts: given }]
        : diglot.analyzeAll(text, { layers: ['bitexts'] })) {
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
        else if (format === 'text') terminal.out(termTable(termPairs));
        else if (format in TABLES) pairsOfAll.push(...termPairs);
        else terminal.out(toJson({ file: name, termPairs, unpaired }, format));
      }
    }
    if (options.corpus === true) {
      const { pairs, diagnostics } = extractor.inspectCorpus(bitextsOfAll);
      const found = pairs.slice(0, limit);
      warn(terminal, 'corpus', '', diagnostics);
      if (format === 'json' || format === 'jsonl')
        terminal.out(toJson({ termPairs: found }, format));
      else if (format === 'text') terminal.out(termTable(found.map(asFoundTerm)));
      else pairsOfAll.push(...found.map(asFoundTerm));
    }
    const table = TABLES[format];
    if (table !== undefined) terminal.out(table(mergeFoundTerms(pairsOfAll), version));
    return 0;
  },
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

/** A pair of a corpus, which has no places. */
const asFoundTerm = ({ english, chinese, variants, ...pair }: CorpusTermPair): FoundTerm => ({
  source: english,
  target: chinese,
  score: pair.score,
  evidence: pair.evidence,
  sourceMentions: [],
  targetMentions: [],
  variants: { source: variants.english, target: variants.chinese },
});

/** Score, both terms and the evidence in columns, best first. */
export function termTable(pairs: readonly TermPair[]): string {
  const widest = (terms: readonly string[]) =>
    terms.reduce((most, term) => Math.max(most, widthOf(term)), 0);
  const sources = widest(pairs.map(({ source }) => source));
  const targets = widest(pairs.map(({ target }) => target));
  return pairs
    .map(({ score, source, target, evidence }) =>
      [score.toFixed(2), pad(source, sources), pad(target, targets), evidence.join(', ')]
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** The terms of either side, and how often each stands there. */
function unpairedTable({ source, target }: TermInspection['unpaired']): string {
  return [
    ...source.map(({ text, mentions }) => `source  ${mentions.length}  ${text}\n`),
    ...target.map(({ text, mentions }) => `target  ${mentions.length}  ${text}\n`),
  ].join('');
}
