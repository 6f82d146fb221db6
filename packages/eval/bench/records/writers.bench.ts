/**
 * The writers on made-up records of the usual length, beside citation-js 0.8.2 where it writes the same, and
 * `JSON.stringify` of the records. MB/s are of what is written.
 *
 * Run: `npx tsx --conditions=diglot-source packages/eval/bench/records/writers.bench.ts`
 */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { toTbx, toTmx, toXliff } from '@diglot/exchange';
import { parseRecords, toBibtex, toCslJson, toCsv, toJsonl, toRis } from '@diglot/records';
import type { Bitext, Document, TermPair } from '@diglot/text';
import { madeUpText } from './made-up.ts';
import { row, sideBySide, speed } from './measure.ts';

const { records } = parseRecords([...madeUpText('ris', 1_500_000)].join(''), { format: 'ris' });
const items = new Cite(JSON.stringify(toCslJson(records.slice(0, 100))));

function documentOf(text: string, language: string): Document {
  const sentences = Array.from(text.matchAll(/[^.。]+[.。]/g), ({ 0: sentence, index }) => ({
    start: index,
    end: index + sentence.length,
    language,
  }));
  return { text, language, sentences, tokens: [] };
}

const bitexts = records.map((record): Bitext => {
  const source = documentOf(record.abstracts[0]?.value ?? '', 'en');
  const target = documentOf(record.abstracts[1]?.value ?? '', 'zh');
  const beads = Math.min(source.sentences.length, target.sentences.length);
  const alignment = Array.from({ length: beads }, (_, index) => ({
    source: { from: index, to: index + 1 },
    target: { from: index, to: index + 1 },
    score: 0.9,
  }));
  return { source, target, alignment };
});
const pairs = records.flatMap(({ keywords }): TermPair[] =>
  keywords.map(({ value }) => ({
    source: value,
    target: '同伴支持',
    score: 0.8,
    evidence: ['keywords'],
    sourceMentions: [],
    targetMentions: [],
  })),
);

const WRITERS: readonly (readonly [name: string, write: () => string, peer?: () => string])[] = [
  ['toRis', () => toRis(records), () => items.format('ris')],
  ['toBibtex', () => toBibtex(records), () => items.format('biblatex')],
  ['toCslJson', () => JSON.stringify(toCslJson(records))],
  ['toCsv', () => toCsv(records)],
  ['toJsonl', () => toJsonl(records), () => JSON.stringify(records)],
  ['toTmx', () => toTmx(bitexts)],
  ['toXliff', () => toXliff(bitexts)],
  ['toTbx', () => toTbx(pairs)],
];

const WIDTHS = [10, 9, 7, 24];
console.log(row(['writer', 'records/s', 'MB/s', 'beside it'], WIDTHS));
for (const [name, write, peer = () => ''] of WRITERS) {
  const [own = 0, other = 0] = sideBySide([write, peer]);
  const theirs = peer();
  const beside = theirs === '' ? '–' : speed(Buffer.byteLength(theirs), other);
  const cells = [
    name,
    (records.length / own).toFixed(0),
    speed(Buffer.byteLength(write()), own),
    beside,
  ];
  console.log(row(cells, WIDTHS));
}
