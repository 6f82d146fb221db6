import type { TermPairWithVariants } from '../glossaries/to-tbx.ts';
import { type CsvOptions, csvLine } from './csv-line.ts';

/** A pair to write, with what a corpus says of it, if it was found in one. */
export interface CountedTermPair extends TermPairWithVariants {
  readonly corpus?: {
    /** How many texts or records bear the pair out. */
    readonly texts: number;
    /** The share these are of all, 0..1. */
    readonly share?: number;
    /** How often the source term stands in them. */
    readonly mentions?: number;
    /** Sentences that hold it. */
    readonly context?: { readonly source: string; readonly target: string };
  };
}

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
const CORPUS_HEAD = ['texts', 'share of texts', 'source example', 'target example'];

/**
 * Write term pairs as CSV: one line a pair; evidence is parted by blanks, variants by “; ”, mentions are
 * counted. Pairs of a corpus have four columns more: texts, their share, and an example of each side; mentions that
 * nobody counted are empty. For TBX see `toTbx`; as JSON the pairs are what they are.
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
  pairs: readonly CountedTermPair[],
  options: CsvOptions = {},
): string {
  const inCorpus = pairs.some(({ corpus }) => corpus !== undefined);
  const lines = pairs.map((pair) => [
    pair.source,
    pair.target,
    pair.score.toFixed(3),
    pair.evidence.join(' '),
    pair.corpus ? pair.corpus.mentions : pair.sourceMentions.length,
    pair.corpus ? undefined : pair.targetMentions.length,
    pair.variants?.source.join('; '),
    pair.variants?.target.join('; '),
    ...(inCorpus ? corpusCells(pair) : []),
  ]);
  return [inCorpus ? [...HEAD, ...CORPUS_HEAD] : HEAD, ...lines]
    .map((line) => csvLine(line, options))
    .join('');
}

function corpusCells({ corpus }: CountedTermPair) {
  const { context } = corpus ?? {};
  return [corpus?.texts, corpus?.share?.toFixed(3), context?.source, context?.target];
}
