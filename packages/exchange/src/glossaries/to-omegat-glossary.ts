import { roundedScore } from '../bitexts/rounded-score.ts';
import { oneLine } from '../one-line.ts';
import type { TermPairWithVariants } from './to-tbx.ts';

/** The first line, by which OmegaT and editors know the encoding. */
const HEAD = '# Glossary in tab-separated format -*- coding: utf-8 -*-';

/**
 * Write term pairs as a glossary of OmegaT: source, target and a comment, parted by tabs; one line for
 * each wording of the source with each of the target. Save it as `….txt` or `….utf8` in the project's
 * `glossary` folder.
 *
 * @remarks **Source:** OmegaT 6 manual, “Glossaries”. A line that begins with `#` is a comment there, so a
 * term that does gets a blank before it.
 *
 * @example
 * import { toOmegatGlossary } from '@diglot/exchange';
 *
 * const mentions = { sourceMentions: [], targetMentions: [] };
 * const pair = { source: '同伴支持', target: 'peer support', score: 0.95, evidence: ['keywords'] };
 * toOmegatGlossary([{ ...pair, ...mentions }]).split('\n')[1];
 * // => '同伴支持\tpeer support\tscore 0.95, keywords'
 */
export function toOmegatGlossary(termPairs: readonly TermPairWithVariants[]): string {
  const lines = termPairs.flatMap((pair) => {
    const sources = new Set([pair.source, ...(pair.variants?.source ?? [])].map(clean));
    const targets = new Set([pair.target, ...(pair.variants?.target ?? [])].map(clean));
    const comment = [`score ${roundedScore(pair.score)}`, ...pair.evidence].join(', ');
    return [...sources].flatMap((source) =>
      [...targets].map((target) => `${source.replace(/^#/u, ' #')}\t${target}\t${clean(comment)}`),
    );
  });
  return [HEAD, ...lines, ''].join('\n');
}

const clean = (text: string) => oneLine(text, 'und');
