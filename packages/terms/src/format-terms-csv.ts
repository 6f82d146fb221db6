import type { FoundTerm } from './types.ts';

const HEAD =
  'source,target,score,evidence,source mentions,target mentions,source variants,target variants';

/**
 * Write term pairs as CSV: one line a pair; evidence is parted by blanks, variants by “; ”, mentions are
 * counted. For TBX see `toTbx` of `@diglot/records`; as JSON the pairs are what they are.
 *
 * @returns Lines end in CRLF. Excel needs a byte order mark (`\ufeff`) before it.
 *
 * @remarks **Source:** RFC 4180.
 */
export function formatTermsCsv(pairs: readonly FoundTerm[]): string {
  const lines = pairs.map((pair) =>
    [
      quote(pair.source),
      quote(pair.target),
      pair.score.toFixed(3),
      quote(pair.evidence.join(' ')),
      pair.sourceMentions.length,
      pair.targetMentions.length,
      quote(pair.variants.source.join('; ')),
      quote(pair.variants.target.join('; ')),
    ].join(','),
  );
  return [HEAD, ...lines].map((line) => `${line}\r\n`).join('');
}

function quote(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
