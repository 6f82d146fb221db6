import type { TermPairWithVariants } from '../glossaries/to-tbx.ts';
import { type CsvOptions, csvLine } from './csv-line.ts';

const HEAD = [
  'source',
  'target',
  'score',
  'evidence',
  'source mentions',
  'target mentions',
  'source variants',
  'target variants',
];

/**
 * Write term pairs as CSV: one line a pair; evidence is parted by blanks, variants by “; ”, mentions are
 * counted. For TBX see `toTbx`; as JSON the pairs are what they are.
 *
 * @returns Lines end in CRLF. Excel needs a byte order mark (`\ufeff`) before it.
 *
 * @remarks **Source:** RFC 4180.
 *
 * @example
 * import { formatTermsCsv } from '@diglot/exchange';
 *
 * const mentions = { sourceMentions: [{ start: 0, end: 4 }], targetMentions: [] };
 * const pair = { source: '同伴支持', target: 'peer support', score: 0.95, evidence: ['keywords'] };
 * formatTermsCsv([{ ...pair, ...mentions }]).split('\r\n')[1];
 * // => '同伴支持,peer support,0.950,keywords,1,0,,'
 */
export function formatTermsCsv(
  pairs: readonly TermPairWithVariants[],
  options: CsvOptions = {},
): string {
  const lines = pairs.map((pair) => [
    pair.source,
    pair.target,
    pair.score.toFixed(3),
    pair.evidence.join(' '),
    pair.sourceMentions.length,
    pair.targetMentions.length,
    pair.variants?.source.join('; '),
    pair.variants?.target.join('; '),
  ]);
  return [HEAD, ...lines].map((line) => csvLine(line, options)).join('');
}
