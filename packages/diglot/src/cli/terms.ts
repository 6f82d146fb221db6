import { toTbx } from '@diglot/records';
import type { TermPair } from '@diglot/text';
import { createDiglot } from '../create-diglot.ts';
import { type Command, warn } from './command.ts';
import { toCsvLine } from './csv.ts';
import { readInputs } from './input.ts';
import { toJson } from './json.ts';
import { pad, widthOf } from './layout.ts';
import { wholeNumber } from './option-values.ts';

export const command: Command = {
  summary: 'Find term pairs in texts that hold both languages.',
  synopsis: '[FILE…] [--limit N]',
  details: `
Options
  --limit N        most pairs for each text or record (default 100)

Output
  text             score, source term, target term, evidence
  json, jsonl      {"file", "termPairs": […]}; one line a record
  csv              source,target,score,evidence
  tbx              TBX-Core (ISO 30042) with the pairs of all files
`,
  example: 'record.txt --format tbx > terms.tbx',
  options: { limit: { type: 'string' } },
  formats: ['text', 'json', 'jsonl', 'csv', 'tbx'],
  async run({ files, options, format, example, terminal }) {
    const diglot = createDiglot({ termPairs: wholeNumber('limit', options.limit, 100) });
    const all: TermPair[] = [];
    if (format === 'csv') terminal.out(toCsvLine(['source', 'target', 'score', 'evidence']));
    for await (const { name, text, diagnostics } of readInputs(files, example)) {
      warn(terminal, name, text, diagnostics);
      for (const { termPairs, bitexts } of diglot.analyzeAll(text)) {
        if (bitexts.length === 0) {
          terminal.err(`${name}: no two passages here translate each other [no-bitext]\n`);
        }
        if (format === 'text') terminal.out(termTable(termPairs));
        else if (format === 'csv') {
          for (const { source, target, score, evidence } of termPairs) {
            terminal.out(toCsvLine([source, target, String(score), evidence.join(' ')]));
          }
        } else if (format === 'tbx') all.push(...termPairs);
        else terminal.out(toJson({ file: name, termPairs }, format));
      }
    }
    if (format === 'tbx') terminal.out(toTbx(all));
    return 0;
  },
};

/** Score, both terms and the evidence in columns, best first. */
export function termTable(pairs: readonly TermPair[]): string {
  const sources = Math.max(0, ...pairs.map(({ source }) => widthOf(source)));
  const targets = Math.max(0, ...pairs.map(({ target }) => widthOf(target)));
  return pairs
    .map(({ score, source, target, evidence }) =>
      [score.toFixed(2), pad(source, sources), pad(target, targets), evidence.join(', ')]
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}
