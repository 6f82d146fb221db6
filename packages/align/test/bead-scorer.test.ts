import { openLexicon } from '@diglot/lexicon';
import { wildText } from '@diglot/testing';
import { createTokenizer } from '@diglot/tokenize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCoverFeatures } from '../scripts/cover-features.ts';
import { createGlossKeys } from '../src/analysis/gloss-keys.ts';
import { readTexts } from '../src/analysis/read-texts.ts';
import { createWordKeys } from '../src/analysis/word-keys.ts';
import { BeadScorer } from '../src/scoring/bead-scorer.ts';
import { BEAD_TYPES } from '../src/scoring/bead-types.ts';
import { FEATURE_COUNT, weightVector } from '../src/scoring/features.ts';
import { TextLengths } from '../src/scoring/lengths.ts';
import { PLAIN_WEIGHTS } from '../src/scoring/plain-weights.ts';
import { prepare } from '../src/scoring/prepare.ts';
import { createScoring } from '../src/scoring/scoring.ts';
import { fullBand } from '../src/search/band.ts';
import { runSteps } from '../src/steps.ts';

const lexicon = openLexicon();
const { stem } = createTokenizer({ chinese: 'intl' });
const reading = {
  lexicon,
  translated: 'zh',
  keyed: 'en',
  stem,
  glossKeys: createGlossKeys(lexicon, 'en', stem),
  wordKeys: createWordKeys(lexicon, 'en', stem),
};
const weights = weightVector({
  ...PLAIN_WEIGHTS,
  leastKeyed: 0.2,
  saturation: 0.7,
  absent: -0.1,
});

const sentences = fc.array(
  fc.oneof(
    wildText(),
    fc.constantFrom(
      'The river rose by two metres in a single night.',
      'Nobody was hurt; “the school” was closed (12 days).',
      '河水一夜之间上涨了两米。',
      '没有人受伤，学校停课12天。',
      '星期五，水位开始下降。',
    ),
  ),
  { minLength: 1, maxLength: 7 },
);

describe('BeadScorer', () => {
  it('scores a bead as its features, each worked out by itself, times their weights', () => {
    fc.assert(
      fc.property(sentences, sentences, (zh, en) => {
        const { translated, keyed, keyCount } = runSteps(readTexts(zh, en, reading));
        const texts = { ...prepare(translated, keyed, keyCount), areWhole: true };
        const band = fullBand(zh.length, en.length);
        const [fast, slow] = [1, 2].map(() => new BeadScorer(texts, createScoring(weights), band));
        const lengths = new TextLengths(texts);
        for (let i = 0; i < zh.length; i++) {
          for (let j = 0; j < en.length; j++) {
            for (const { source, target, prior } of BEAD_TYPES) {
              if (i + source > zh.length || j + target > en.length) continue;
              const score = fast?.score(i, source, j, target, Math.log(prior)) ?? 0;
              if (score === -Infinity || slow === undefined) continue;
              const features = new Float64Array(FEATURE_COUNT);
              slow.features(i, source, j, target, Math.log(prior), features);
              if (source > 0 && target > 0) {
                writeCoverFeatures(texts, lengths, slow, [i, source, j, target], features);
              }
              const sum = features.reduce((all, value, at) => all + value * (weights[at] ?? 0), 0);
              expect(score).toBeCloseTo(sum, 8);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
