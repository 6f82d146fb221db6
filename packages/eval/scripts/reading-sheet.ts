/**
 * Lay out texts for reading by eye, as docs/judging.md says: a CSV to standard output with a line for each keyphrase,
 * translation and term pair, and blank columns.
 *
 * `tsx --conditions=diglot-source <this file> FILE… [--count 20] [--seed 1]`
 *
 * FILES are whatever `diglot analyze` reads.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { csvLine } from '@diglot/exchange';
import { type Analysis, createDiglot } from 'diglot';

/** Term pairs of a text that are judged, of those that lists show; a person reads no more of a list. */
const MAX_PAIRS = 20;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
});

const COLUMNS = 'text,kind,item,translation,sentence,judgement,term,note'.split(',');

const diglot = createDiglot();
const found = positionals.flatMap((name) =>
  [...diglot.analyzeAll(readFileSync(name, 'utf8'), { name })].filter(
    ({ bitexts }) => bitexts.length > 0,
  ),
);
if (found.length === 0) {
  throw new Error('reading-sheet: name files with records or texts that hold both languages');
}
process.stdout.write(csvLine(COLUMNS));
for (const [at, analysis] of draw(found, Number(values.count), Number(values.seed)).entries()) {
  for (const line of linesOf(analysis))
    process.stdout.write(csvLine([at + 1, ...line, '', '', '']));
}

/** Some of a list by lot: Lehmer's generator with the constants of Park & Miller (1988). */
function draw<T>(list: readonly T[], count: number, seed: number): T[] {
  let state = seed;
  const keyed = list.map((item) => {
    state = (state * 48_271) % 2_147_483_647;
    return [state, item] as const;
  });
  return keyed
    .sort(([one], [other]) => one - other)
    .slice(0, count)
    .map(([, item]) => item);
}

type Line = readonly [kind: string, item: string, translation: string, sentence: string];

function* linesOf(analysis: Analysis): Generator<Line> {
  for (const { text, translation, mentions } of analysis.keyphrases) {
    const sentence = sentenceOf(analysis, mentions[0]?.start);
    yield ['keyphrase', text, '', sentence];
    if (translation) yield ['translation', text, translation.text, sentence];
  }
  const shown = analysis.termPairs.filter(({ aside }) => aside === undefined);
  for (const { source, target, sourceMentions } of shown.slice(0, MAX_PAIRS)) {
    yield ['pair', source, target, sentenceOf(analysis, sourceMentions[0]?.start)];
  }
}

function sentenceOf({ document }: Analysis, at: number | undefined): string {
  const sentence = document.sentences.find(
    ({ start, end }) => at !== undefined && start <= at && at < end,
  );
  return sentence ? document.text.slice(sentence.start, sentence.end) : '';
}
