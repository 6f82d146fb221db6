import type { Bead, Document, Language, Span, Token } from '@diglot/text';
import { isBlank, splitsPair, trimSpan } from '@diglot/text';
import fc from 'fast-check';
import { wildText } from './wild-text.ts';

/** Cut `within` at the given offsets; drop blank pieces and trim the rest. Lawful by construction. */
function cut(text: string, within: Span, cuts: readonly number[]): Span[] {
  const borders = [
    within.start,
    ...cuts.filter((at) => at > within.start && at < within.end && !splitsPair(text, at)),
    within.end,
  ];
  return borders
    .slice(1)
    .map((end, i) => ({ start: borders[i] ?? 0, end }))
    .filter(({ start, end }) => !isBlank(text, start, end))
    .map((span) => trimSpan(text, span));
}

const cuts = (text: string) =>
  fc
    .uniqueArray(fc.nat({ max: Math.max(text.length, 1) }), { maxLength: 12 })
    .map((offsets) => offsets.sort((a, b) => a - b));

/** A text with a lawful layer of spans over it. */
export const textWithSpans = (): fc.Arbitrary<{ text: string; spans: Span[] }> =>
  wildText().chain((text) =>
    cuts(text).map((at) => ({ text, spans: cut(text, { start: 0, end: text.length }, at) })),
  );

/** A lawful document of nonsense: sentences and tokens cut anywhere they may be. */
export const anyDocument = (): fc.Arbitrary<Document> =>
  wildText().chain((text) =>
    fc
      .tuple(
        cuts(text),
        cuts(text),
        fc.constantFrom<Language>('en', 'zh', 'und'),
        fc.constantFrom<Token['kind']>('word', 'number', 'punctuation', 'symbol'),
      )
      .map(([sentenceCuts, tokenCuts, language, kind]) => {
        const sentences = cut(text, { start: 0, end: text.length }, sentenceCuts).map((span) => ({
          ...span,
          language,
        }));
        const tokens = sentences
          .flatMap((sentence) => cut(text, sentence, tokenCuts))
          .map((span) => ({ ...span, kind }));
        return { text, language, sentences, tokens };
      }),
  );

/** A lawful alignment, with how many sentences each side has. */
export const anyAlignment = (): fc.Arbitrary<{
  beads: Bead[];
  sourceCount: number;
  targetCount: number;
}> =>
  fc
    .array(
      fc
        .record({
          sources: fc.nat({ max: 3 }),
          targets: fc.nat({ max: 3 }),
          score: fc.double({ min: 0, max: 1, noNaN: true }),
        })
        .filter(({ sources, targets }) => sources + targets > 0),
      { maxLength: 8 },
    )
    .map((sizes) => {
      let sourceCount = 0;
      let targetCount = 0;
      const beads = sizes.map(({ sources, targets, score }) => {
        const bead = {
          source: { from: sourceCount, to: sourceCount + sources },
          target: { from: targetCount, to: targetCount + targets },
          score,
        };
        sourceCount += sources;
        targetCount += targets;
        return bead;
      });
      return { beads, sourceCount, targetCount };
    });
