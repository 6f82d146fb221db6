// Time findBitexts on dense bilingual prose of growing length: cost by length.
//
//   tsx --conditions=diglot-source packages/eval/bench/align/find-bitexts.bench.ts --data DIR
import { parseArgs } from 'node:util';
import { createAligner } from '@diglot/align';
import { createTokenizer } from '@diglot/tokenize';
import { goldFile, readJsonLines } from '../../src/gold.ts';

/** Lengths of the texts. Code units. */
const LENGTHS = [2_000, 20_000, 200_000, 1_000_000];

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const data = values.data ?? process.env.DIGLOT_GOLD;
const file = data === undefined ? undefined : goldFile(data, 'records', 'bilingual', 'jsonl');
if (data === undefined || file === undefined) {
  process.stdout.write('no gold data given (--data DIR or DIGLOT_GOLD); nothing was measured\n');
  process.exit(0);
}
const pages = readJsonLines<{ abstract_zh: string; abstract_en: string }>(data, file).map(
  ({ abstract_zh, abstract_en }) => `${abstract_zh}\n${abstract_en}\n\n`,
);
const aligner = createAligner({ tokenizer: createTokenizer({ chinese: 'intl' }) });
aligner.findBitexts(pages.slice(0, 20).join(''));
for (const length of LENGTHS) {
  let text = '';
  for (let at = 0; text.length < length; at++) text += pages[at % pages.length];
  const start = process.cpuUsage();
  const bitexts = aligner.findBitexts(text);
  const seconds = process.cpuUsage(start).user / 1e6;
  const beads = bitexts.reduce((sum, { alignment }) => sum + alignment.length, 0);
  process.stdout.write(
    `${text.length} characters  ${beads} beads  ${seconds.toFixed(2)} s CPU  ${((1e6 * seconds) / text.length).toFixed(1)} s for a million\n`,
  );
}
