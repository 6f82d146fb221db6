import type { Bitext } from '@diglot/text';
import pc from 'picocolors';
import type { PartialAnalysis } from '../../analysis.ts';
import type { Terminal } from '../command.ts';
import { keyphraseTable } from '../run/keywords.ts';
import { termTable } from '../run/terms.ts';
import { wrap } from '../terminal/layout.ts';
import { renderLadder } from './ladder.ts';
import { renderRecord } from './record-text.ts';

/** Below this, a bead is worth a second look. */
const DOUBTFUL = 0.7;

/** `diglot terms` prints them all. */
const SHOWN_PAIRS = 20;

/** Lay out an analysis for a person to read in a terminal. */
export function renderAnalysis(
  name: string,
  analysis: PartialAnalysis,
  terminal: Terminal,
): string {
  const { columns } = terminal;
  const { bold, dim } = pc.createColors(terminal.color);
  const section = (title: string, body: string) =>
    body === '' ? '' : `\n${bold(title)}\n${body.replace(/^(?=.)/gmu, '  ')}`;

  const { record, keyphrases = [], termPairs = [], bitexts = [], diagnostics } = analysis;
  return [
    `${bold(name)}  ${dim(`${analysis.format}, Chinese words by ${analysis.engine}`)}\n`,
    section('Record', record === undefined ? '' : renderRecord(record, columns - 2)),
    section('Languages', languageShares(analysis)),
    ...bitexts.map((bitext) =>
      section(alignedTitle(bitext), renderLadder(bitext, columns - 2, DOUBTFUL)),
    ),
    section('Keyphrases', keyphraseTable(keyphrases)),
    section(termPairsTitle(termPairs.length), termTable(termPairs.slice(0, SHOWN_PAIRS))),
    section(
      'Noticed',
      diagnostics
        .flatMap(({ code, message }) => wrap(`${message} [${code}]`, columns - 2))
        .map((line) => `${line}\n`)
        .join(''),
    ),
    '\n',
  ].join('');
}

function alignedTitle({ source, target, alignment }: Bitext): string {
  const doubtful = alignment.filter(({ score }) => score < DOUBTFUL).length;
  const count = `${alignment.length} ${alignment.length === 1 ? 'bead' : 'beads'}`;
  const doubt = doubtful === 0 ? '' : `, ${doubtful} doubtful (?)`;
  return `Aligned ${source.language}–${target.language} (${count}${doubt})`;
}

const termPairsTitle = (count: number) =>
  count > SHOWN_PAIRS ? `Term pairs (${SHOWN_PAIRS} of ${count})` : 'Term pairs';

/** The share of each language among all characters but white space. */
function languageShares({ text, segments = [] }: PartialAnalysis): string {
  const sizes = new Map<string, { characters: number; segments: number }>();
  let total = 0;
  for (const { start, end, language, script } of segments) {
    const tag = script === undefined ? language : `${language}-${script}`;
    const size = sizes.get(tag) ?? { characters: 0, segments: 0 };
    const characters = text.slice(start, end).replace(/\s/gu, '').length;
    sizes.set(tag, { characters: size.characters + characters, segments: size.segments + 1 });
    total += characters;
  }
  return [...sizes]
    .sort(([, a], [, b]) => b.characters - a.characters)
    .map(([tag, { characters, segments }]) => {
      const share = ((100 * characters) / total).toFixed(1).padStart(5);
      return `${tag.padEnd(8)}${share} %  ${segments} ${segments === 1 ? 'segment' : 'segments'}\n`;
    })
    .join('');
}
