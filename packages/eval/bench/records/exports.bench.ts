/**
 * `parseRecords` on exports, 1 MB each: made-up records of the usual length, and our short samples repeated.
 * Side by side in one process with citation-js 0.8.2 where it reads the same, with `JSON.parse` of the same
 * JSON, and with `JSON.parse` of our answer written as JSON: what it costs only to make objects of that size.
 *
 * Run: `npx tsx --conditions=diglot-source packages/eval/bench/records/exports.bench.ts [format…]`
 */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parseRecords } from '@diglot/records';
import { EXPORTS } from '../../../records/test/formats/exports.ts';
import { madeUpFormats, madeUpText } from './made-up.ts';
import { row, sideBySide, speed } from './measure.ts';

const UNITS = 1_000_000;

/** Formats that are one document a file: several are not one text. */
const SINGLE = new Set([
  'first-page',
  'crossref-json',
  'openalex-json',
  'jats',
  'endnote-xml',
  'marcxml',
  'wos-tab',
]);

/** Formats that citation-js reads, and the share of the text it is given: it is slow. */
const PEER: Readonly<Record<string, number>> = { ris: 10, bibtex: 20, 'csl-json': 1 };

function repeated(format: string, text: string, units: number): string {
  const times = Math.max(1, Math.floor(units / text.length));
  return format === 'csl-json'
    ? `[${Array(times).fill(text.slice(1, -1)).join(',')}]`
    : `${text}\n`.repeat(times);
}

const madeUp = (format: string, units: number) => [...madeUpText(format, units)].join('');

const samples = [
  ...madeUpFormats.map((format) => ({
    format,
    kind: 'usual',
    many: madeUp(format, UNITS),
    few: madeUp(format, UNITS / (PEER[format] ?? 1)),
  })),
  ...Object.entries(EXPORTS).map(([format, text]) => ({
    format,
    kind: 'short',
    many: SINGLE.has(format) ? text : repeated(format, text, UNITS),
    few: repeated(format, text, UNITS / (PEER[format] ?? 1)),
  })),
];
const wanted = process.argv.slice(2);

const WIDTHS = [16, 6, 8, 9, 7, 11, 10, 10];
console.log(
  row(
    ['format', 'sample', 'B/record', 'records/s', 'MB/s', 'citation-js', 'JSON.parse', 'of answer'],
    WIDTHS,
  ),
);
for (const { format, kind, many, few } of samples) {
  if (wanted.length > 0 && !wanted.includes(format)) continue;
  const rounds = Math.max(1, Math.floor(UNITS / many.length));
  const { records } = parseRecords(many, { format });
  const answer = JSON.stringify(records);
  const bytes = Buffer.byteLength(many);
  const times = (work: () => unknown) => () => {
    for (let round = 0; round < rounds; round++) work();
  };
  const [own = 0, ofAnswer = 0, json = 0, peer = 0] = sideBySide([
    times(() => parseRecords(many, { format })),
    times(() => JSON.parse(answer)),
    format.endsWith('json') && format !== 'diglot-json' ? times(() => JSON.parse(many)) : () => {},
    PEER[format] ? () => new Cite(few) : () => {},
  ]);
  const cells = [
    format,
    kind,
    (bytes / records.length).toFixed(0),
    ((records.length * rounds) / own).toFixed(0),
    speed(bytes * rounds, own),
    PEER[format] ? speed(Buffer.byteLength(few), peer) : '–',
    format.endsWith('json') && format !== 'diglot-json' ? speed(bytes * rounds, json) : '–',
    speed(bytes * rounds, ofAnswer),
  ];
  console.log(row(cells, WIDTHS));
}
