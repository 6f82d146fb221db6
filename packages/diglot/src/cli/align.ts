import { createAligner, scoreAlignment } from '@diglot/align';
import { toTmx, toXliff } from '@diglot/records';
import type { Bead, Bitext } from '@diglot/text';
import { createDiglot } from '../create-diglot.ts';
import { type Command, type Request, warn } from './command.ts';
import { readGold } from './gold.ts';
import { type Input, readInputs } from './input.ts';
import { toJson } from './json.ts';
import { join, renderLadder } from './ladder.ts';
import { splitLines } from './split-lines.ts';
import { UsageError } from './usage-error.ts';

/** Beads scored below this are marked in text, and listed by `--doubtful`. */
const DOUBTFUL = 0.7;

export const command: Command = {
  summary: 'Say which sentences translate which: of two files, or inside one mixed file.',
  synopsis: 'SOURCE TARGET | MIXED [--lines] [--doubtful] [--gold FILE]',
  details: `
Options
  --lines          the two files hold one sentence a line; leave them as they are
  --doubtful       only beads with confidence below ${DOUBTFUL}, or without a partner: where a
                   translation may be wrong or something is missing
  --gold FILE      also score the result against a JSON file of beads, [[[0], [0, 1]], …], each the
                   source and target sentences (counted from 0) that belong together

Output
  text             side by side, ? before doubtful beads, – where a partner is missing
  json             an array of bitexts
  tsv              score, source sentences, target sentences; one bead a line
  tmx, xliff       for translation tools
`,
  example: 'abstract.en.txt abstract.zh.txt --format tmx > abstract.tmx',
  options: {
    lines: { type: 'boolean' },
    doubtful: { type: 'boolean' },
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
    const bitexts = alignInputs(inputs, options.lines === true);
    if (bitexts.length === 0) {
      terminal.err(
        `${inputs[0]?.name}: no two passages here translate each other; give the two halves as two files to align them all the same [no-bitext]\n`,
      );
      return 1;
    }
    if (typeof options.gold === 'string') reportScore(request, options.gold, bitexts);
    terminal.out(
      render(options.doubtful ? bitexts.map(onlyDoubtful) : bitexts, format, terminal.columns),
    );
    return 0;
  },
};

function alignInputs([first, second]: readonly Input[], lines: boolean): readonly Bitext[] {
  if (first === undefined) return [];
  if (second === undefined) {
    return createDiglot()
      .analyzeAll(first.text)
      .flatMap(({ bitexts }) => bitexts);
  }
  const aligner = createAligner();
  if (!lines) return [aligner.alignTexts(first.text, second.text)];
  const source = splitLines(first.text);
  const target = splitLines(second.text);
  const alignment = aligner.align(source.lines, target.lines);
  return [{ source: source.document, target: target.document, alignment }];
}

function onlyDoubtful(bitext: Bitext): Bitext {
  const isDoubtful = ({ source, target, score }: Bead) =>
    score < DOUBTFUL || source.from === source.to || target.from === target.to;
  return { ...bitext, alignment: bitext.alignment.filter(isDoubtful) };
}

function render(bitexts: readonly Bitext[], format: string, columns: number): string {
  if (format === 'json') return toJson(bitexts, format);
  if (format === 'tmx') return toTmx(bitexts);
  if (format === 'xliff') return toXliff(bitexts);
  if (format === 'tsv') {
    return bitexts
      .flatMap(({ source, target, alignment }) =>
        alignment.map((bead) =>
          [
            bead.score.toFixed(3),
            join(source.text, source.sentences, bead.source),
            join(target.text, target.sentences, bead.target),
          ].join('\t'),
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
