import { scoreAlignment } from '@diglot/align';
import { toTmx, toXliff } from '@diglot/exchange';
import type { Bitext } from '@diglot/text';
import { type Command, type Request, warn } from '../command.ts';
import { type Input, readInputs } from '../files/input.ts';
import { type Aligned, alignedAlready, alignFiles, alignMixed } from '../inputs/align-inputs.ts';
import { readGold } from '../inputs/gold.ts';
import { lexiconOf } from '../inputs/lexicon-of.ts';
import { toJson } from '../show/json.ts';
import { join, renderLadder } from '../show/ladder.ts';
import { onlySuspects, renderSuspects } from '../show/suspects.ts';
import { UsageError } from '../usage-error.ts';

/** Beads scored below this are marked in text. */
const DOUBTFUL = 0.7;

export const command: Command = {
  summary: 'Say which sentences translate which: of two files, or inside one mixed file.',
  synopsis: 'SOURCE TARGET | MIXED [--lines] [--suspects] [--pack FILE] [--gold FILE]',
  details: `
A file that is aligned already (TMX, XLIFF, a table of two columns, JSON of this command) is taken as it is. Two files of subtitles
(.srt, .vtt) are aligned by their times where these agree; a TMX has the times.

Options
  --lines          the two files hold one sentence a line; leave them as they are
  --suspects       only what may be translated badly: sentences without a partner, beads of which
                   it is not sure, and pairs that hardly share a word; with their places
  --pack FILE      a lexicon of your own, of diglot lexicon build; its languages are those aligned
  --gold FILE      also score the result against a JSON file of beads, [[[0], [0, 1]], …], each the
                   source and target sentences (counted from 0) that belong together

Output
  text             side by side, ? before doubtful beads, – where a partner is missing
  json             an array of bitexts; of suspects, {reason, score, source, target}
  tsv              score, source sentences, target sentences; one bead a line; of suspects,
                   reason, score, source place, source, target place, target
  tmx, xliff       for translation tools
`,
  example: 'abstract.en.txt abstract.zh.txt --format tmx > abstract.tmx',
  options: {
    lines: { type: 'boolean' },
    suspects: { type: 'boolean' },
    pack: { type: 'string' },
    gold: { type: 'string' },
  },
  formats: ['text', 'json', 'tsv', 'tmx', 'xliff'],
  async run(request) {
    const { files, options, format, example, terminal } = request;
    if (files.length > 2) {
      throw new UsageError(
        'too-many-files',
        'align takes one mixed file, or a source and a target',
      );
    }
    const inputs: Input[] = [];
    for await (const input of readInputs(files, example)) {
      warn(terminal, input.name, input.text, input.diagnostics);
      inputs.push(input);
    }
    const aligned = alignInputs(inputs, request);
    const bitexts = aligned.pairs.map(({ bitext }) => bitext);
    if (bitexts.length === 0) {
      terminal.err(
        `${inputs[0]?.name}: no two passages here translate each other; give the two halves as two files to align them all the same [no-bitext]\n`,
      );
      return 1;
    }
    if (typeof options.gold === 'string') {
      const inOrder = aligned.pairs.filter(({ isMoved }) => !isMoved);
      reportScore(
        request,
        options.gold,
        inOrder.map(({ bitext }) => bitext),
      );
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
  },
};

function alignInputs([first, second]: readonly Input[], { options, terminal }: Request): Aligned {
  if (first === undefined) return { pairs: [], unpaired: [] };
  const setting = { lexicon: lexiconOf(options.pack), terminal };
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

function reportScore({ terminal }: Request, file: string, bitexts: readonly Bitext[]): void {
  const [first] = bitexts;
  if (first === undefined || bitexts.length > 1) {
    throw new UsageError(
      'gold-for-one-text',
      '--gold scores one pair of texts; give them as two files',
    );
  }
  const { strict, lax } = scoreAlignment(readGold(file), first.alignment);
  for (const [name, { precision, recall, f1 }] of Object.entries({ strict, lax })) {
    const [p, r, f] = [precision, recall, f1].map((value) => (100 * value).toFixed(1));
    terminal.err(`${name.padEnd(6)} precision ${p} %, recall ${r} %, F1 ${f} %\n`);
  }
}
