import { formatTermsCsv, toTbx } from '@diglot/exchange';
import {
  type CorpusTermPair,
  createTermExtractor,
  type FoundTerm,
  mergeFoundTerms,
  type TermInspection,
} from '@diglot/terms';
import type { Bitext, TermPair } from '@diglot/text';
import { createDiglot } from '../create-diglot.ts';
import { type Command, warn } from './command.ts';
import { readInputs } from './input.ts';
import { toJson } from './json.ts';
import { pad, widthOf } from './layout.ts';
import { openGlossary } from './open-glossary.ts';
import { wholeNumber } from './option-values.ts';
import { UsageError } from './usage-error.ts';

export const command: Command = {
  summary: 'Find term pairs in texts that hold both languages.',
  synopsis: '[FILE…] [--glossary FILE] [--corpus] [--unpaired] [--limit N]',
  details: `
Options
  --glossary FILE  terms you have settled, as CSV or TBX: they win over what is found, and their
                   evidence says “glossary”
  --corpus         one list from the evidence of all files and records, English first
  --unpaired       list the terms that got no partner instead (text only; JSON has them anyway)
  --limit N        most pairs for each text or record, or of the corpus (default 100)

Output
  text             score, source term, target term, evidence
  json, jsonl      {"file", "termPairs", "unpaired"}, one line a record; of a corpus {"termPairs"}
  csv              source, target, score, evidence, numbers of mentions, variants; of all files
  tbx              TBX-Core (ISO 30042) with the pairs of all files
`,
  example: 'record.txt --format tbx > terms.tbx',
  options: {
    glossary: { type: 'string' },
    corpus: { type: 'boolean' },
    unpaired: { type: 'boolean' },
    limit: { type: 'string' },
  },
  formats: ['text', 'json', 'jsonl', 'csv', 'tbx'],
  async run(request) {
    const { files, options, format, example, terminal } = request;
    const limit = wholeNumber('limit', options.limit, 100);
    if (options.unpaired === true && (format !== 'text' || options.corpus === true)) {
      throw new UsageError(
        'unpaired-is-text',
        '--unpaired lists as text, each file by itself; leave out --format and --corpus',
      );
    }
    const glossary = await openGlossary(request);
    const extractor = createTermExtractor(glossary && { glossary });
    const diglot = createDiglot({ keyphrases: 0, termPairs: 0 });
    const bitextsOfAll: Bitext[] = [];
    const pairsOfAll: FoundTerm[] = [];
    for await (const { name, text, diagnostics } of readInputs(files, example)) {
      warn(terminal, name, text, diagnostics);
      for (const { bitexts } of diglot.analyzeAll(text)) {
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
        else if (format === 'csv' || format === 'tbx') pairsOfAll.push(...termPairs);
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
    if (format === 'csv') terminal.out(formatTermsCsv(mergeFoundTerms(pairsOfAll)));
    if (format === 'tbx') terminal.out(toTbx(mergeFoundTerms(pairsOfAll)));
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
