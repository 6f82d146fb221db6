import type { Bitext } from '@diglot/text';
import type { PartialAnalysis } from '../../analysis.ts';
import { wrap } from '../terminal/layout.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { renderLadder } from './ladder.ts';
import { renderRecord } from './record-text.ts';
import { keyphraseTable, termTable } from './tables.ts';

/** Below this, a bead is worth a second look. */
const DOUBTFUL = 0.7;

/** `diglot terms` prints them all. */
const SHOWN_PAIRS = 20;

/** Print an analysis for a person to read in a terminal. */
export function printAnalysis(name: string, analysis: PartialAnalysis, terminal: Terminal): void {
  const { columns } = terminal;
  const section = (title: string, body: string) => {
    if (body === '') return;
    terminal.out('\n');
    terminal.out(title, 'bold');
    terminal.out(`\n${body.replace(/^(?=.)/gmu, '  ')}`);
  };
  const { record, keyphrases = [], bitexts = [], diagnostics } = analysis;
  const termPairs = (analysis.termPairs ?? []).filter(({ aside }) => aside === undefined);
  terminal.out(name, 'bold');
  terminal.out('  ');
  terminal.out(`${analysis.format}, Chinese words by ${analysis.engine}`, 'dim');
  terminal.out('\n');
  if (record !== undefined) section('Record', renderRecord(record, columns - 2));
  section('Languages', languageShares(analysis));
  for (const bitext of bitexts) {
    section(alignedTitle(bitext), renderLadder(bitext, columns - 2, DOUBTFUL));
  }
  section('Keyphrases', keyphraseTable(keyphrases, columns - 2));
  section(
    termPairsTitle(termPairs.length),
    termTable(termPairs.slice(0, SHOWN_PAIRS), columns - 2),
  );
  const noticed = diagnostics
    .flatMap(({ code, message }) => wrap(`${message} [${code}]`, columns - 2))
    .map((line) => `${line}\n`);
  section('Noticed', noticed.join(''));
  terminal.out('\n');
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
