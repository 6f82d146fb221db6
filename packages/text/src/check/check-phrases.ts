import type { Diagnostic, Keyphrase, Span, TermPair } from '../types.ts';
import { checkSpans } from './check-spans.ts';
import { checkUnit } from './check-unit.ts';

/**
 * Check ranked keyphrases: best first, scores 0..1, each key once a language, mentions in order in
 * the text.
 *
 * @returns The codes of `checkSpans`, and `number-out-of-range`, `not-ranked`, `key-repeated`,
 * `text-empty`.
 *
 * @example
 * import { checkKeyphrases } from '@diglot/text';
 *
 * const phrase = { text: '同伴支持', key: '同伴支持', language: 'zh', score: 0.8 };
 * checkKeyphrases('同伴支持有益。', [{ ...phrase, mentions: [{ start: 0, end: 4 }] }]); // => []
 * checkKeyphrases('有益。', [{ ...phrase, mentions: [{ start: 0, end: 4 }] }])[0].code;
 * // => 'span-out-of-range'
 */
export function checkKeyphrases(text: string, keyphrases: readonly Keyphrase[]): Diagnostic[] {
  const faults = checkRanking(keyphrases, 'keyphrase');
  const seen = new Set<string>();
  for (const [index, phrase] of keyphrases.entries()) {
    const name = `keyphrase ${index}`;
    if (!phrase.text) faults.push({ code: 'text-empty', message: `${name} has no text` });
    const identity = `${phrase.language}\n${phrase.key}`;
    if (seen.has(identity)) {
      faults.push({ code: 'key-repeated', message: `${name} repeats the key ${phrase.key}` });
    }
    seen.add(identity);
    faults.push(...checkMentions(text, phrase.mentions, name));
    if (phrase.translation) {
      faults.push(...checkMentions(text, phrase.translation.mentions, `translation of ${name}`));
    }
  }
  return faults;
}

/**
 * Check ranked term pairs: best first, scores 0..1, text on both sides, mentions in order in the
 * source and target texts.
 *
 * @returns The codes of `checkSpans`, and `number-out-of-range`, `not-ranked`, `text-empty`.
 *
 * @example
 * import { checkTermPairs } from '@diglot/text';
 *
 * const pair = { source: 'peer support', target: '同伴支持', score: 0.9, evidence: ['dictionary'] };
 * const mentions = { sourceMentions: [{ start: 0, end: 12 }], targetMentions: [] };
 * checkTermPairs('Peer support helps.', '同伴支持有益。', [{ ...pair, ...mentions }]); // => []
 * checkTermPairs('', '', [{ ...pair, ...mentions, score: 90 }]).map(({ code }) => code);
 * // => ['number-out-of-range', 'span-out-of-range']
 */
export function checkTermPairs(
  source: string,
  target: string,
  pairs: readonly TermPair[],
): Diagnostic[] {
  const faults = checkRanking(pairs, 'term pair');
  for (const [index, pair] of pairs.entries()) {
    const name = `term pair ${index}`;
    if (!pair.source || !pair.target) {
      faults.push({ code: 'text-empty', message: `${name} lacks a side` });
    }
    faults.push(
      ...checkMentions(source, pair.sourceMentions, `source of ${name}`),
      ...checkMentions(target, pair.targetMentions, `target of ${name}`),
    );
  }
  return faults;
}

function checkMentions(text: string, mentions: readonly Span[], name: string): Diagnostic[] {
  return checkSpans(text, mentions, { layer: `mention in ${name},`, gaps: 'any' });
}

function checkRanking(items: readonly { readonly score: number }[], what: string): Diagnostic[] {
  const faults: Diagnostic[] = [];
  for (const [index, { score }] of items.entries()) {
    faults.push(...checkUnit(score, `score of ${what} ${index}`));
    if (index > 0 && score > (items[index - 1]?.score ?? 0)) {
      const message = `${what} ${index} scores more than the one before it`;
      faults.push({ code: 'not-ranked', message });
    }
  }
  return faults;
}
