import { scoreAlignment } from '@diglot/align';
import { toTmx, toXliff } from '@diglot/exchange';
import type { Lexicon } from '@diglot/lexicon';
import type { Bitext } from '@diglot/text';
import type { Request, Run } from '../command.ts';
import { type Input, readAllInputs } from '../files/input.ts';
import {
  type Aligned,
  type AlignedPair,
  alignedAlready,
  alignFiles,
  alignMixed,
} from '../inputs/align-inputs.ts';
import { type Gold, placedAlike, readGold } from '../inputs/gold.ts';
import { lexiconOf } from '../inputs/lexicon-of.ts';
import { toJson } from '../show/json.ts';
import { join, renderLadder } from '../show/ladder.ts';
import { onlySuspects, renderSuspects } from '../show/suspects.ts';
import { warn } from '../show/warn.ts';
import { UsageError } from '../usage-error.ts';

/** Beads scored below this are marked in text. */
const DOUBTFUL = 0.7;

export const run: Run = async (request) => {
  const { files, options, format, terminal } = request;
  if (files.length > 2) {
    throw new UsageError('too-many-files', 'align takes one mixed file, or a source and a target');
  }
  const inputs = await readAllInputs(request);
  for (const { name, text, diagnostics } of inputs) warn(terminal, name, text, diagnostics);
  const aligned = alignInputs(inputs, request, await lexiconOf(request));
  const bitexts = aligned.pairs.map(({ bitext }) => bitext);
  if (bitexts.length === 0) {
    terminal.err(
      `${inputs[0]?.name}: no two passages here translate each other; give the two halves as two files to align them all the same [no-bitext]\n`,
    );
    return 1;
  }
  if (typeof options.gold === 'string') {
    reportScore(request, await readGold(options.gold, request), aligned);
  }
  terminal.out(
    format === 'tmx'
      ? renderMemory(aligned, options.suspects === true)
      : options.suspects
        ? renderOnlySuspects(aligned, format, terminal.columns)
        : render(bitexts, format, terminal.columns),
  );
  if (!options.suspects && aligned.unpaired.length > 0) {
    terminal.err(
      `${inputs[0]?.name}: ${aligned.unpaired.length} more sentences have no partner; --suspects lists them [unpaired]\n`,
    );
  }
  return 0;
};

function alignInputs(
  [first, second]: readonly Input[],
  { options, terminal }: Request,
  lexicon: Lexicon,
): Aligned {
  if (first === undefined) return { pairs: [], unpaired: [] };
  const setting = { lexicon, terminal };
  if (second !== undefined) return alignFiles(first, second, options.lines === true, setting);
  if (options.lines) {
    throw new UsageError('lines-of-one-file', '--lines takes a source and a target file');
  }
  return alignedAlready(first, setting) ?? alignMixed(first, setting);
}

/** A memory of all beads, or of the doubtful ones; of subtitles with their times. */
function renderMemory({ pairs }: Aligned, suspects: boolean): string {
  const shown = pairs.map((pair) => ({
    pair,
    bitext: suspects ? onlySuspects(pair) : pair.bitext,
  }));
  const props = new Map(shown.map(({ pair, bitext }) => [bitext, pair.props]));
  return toTmx(
    shown.map(({ bitext }) => bitext),
    { props: (bead, bitext) => props.get(bitext)?.(bead) ?? {} },
  );
}

function renderOnlySuspects(aligned: Aligned, format: string, columns: number): string {
  return format === 'xliff'
    ? render(aligned.pairs.map(onlySuspects), format, columns)
    : renderSuspects(aligned, format, columns);
}

function render(bitexts: readonly Bitext[], format: string, columns: number): string {
  if (format === 'json') return toJson(bitexts, format);
  if (format === 'xliff') return toXliff(bitexts);
  if (format === 'tsv') {
    return bitexts
      .flatMap(({ source, target, alignment }) =>
        alignment.map((bead) =>
          [bead.score.toFixed(3), join(source, bead.source), join(target, bead.target)].join('\t'),
        ),
      )
      .map((line) => `${line}\n`)
      .join('');
  }
  return bitexts.map((bitext) => renderLadder(bitext, columns, DOUBTFUL)).join('\n');
}

function reportScore({ terminal }: Request, gold: Gold, { pairs }: Aligned): void {
  const { strict, lax } = scored(gold, pairs);
  for (const [name, { precision, recall, f1 }] of Object.entries({ strict, lax })) {
    const [p, r, f] = [precision, recall, f1].map((value) => (100 * value).toFixed(1));
    terminal.err(`${name.padEnd(6)} precision ${p} %, recall ${r} %, F1 ${f} %\n`);
  }
}

/** Positions are those of the sentences in order; aligned text is looked for wherever it stands. */
function scored(gold: Gold, pairs: readonly AlignedPair[]) {
  const texts = pairs.filter(({ isMoved }) => gold.kind === 'bitexts' || !isMoved);
  const bitexts = texts.map(({ bitext }) => bitext);
  const [first] = bitexts;
  const isOne =
    gold.kind === 'beads'
      ? bitexts.length === 1
      : bitexts.every(
          ({ source, target }) =>
            source.text === first?.source.text && target.text === first?.target.text,
        );
  if (first === undefined || !isOne) {
    throw new UsageError(
      'gold-for-one-text',
      '--gold scores one pair of texts; give them as two files',
    );
  }
  if (gold.kind === 'beads') return scoreAlignment(gold.beads, first.alignment);
  const placed = placedAlike(gold.bitexts, bitexts);
  return scoreAlignment(placed.gold, placed.found);
}
