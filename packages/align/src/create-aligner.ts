import { openLexicon } from '@diglot/lexicon';
import { createTokenizer } from '@diglot/tokenize';
import { alignSentences } from './align-sentences.ts';
import { createGlossKeys } from './analysis/gloss-keys.ts';
import { weightVector } from './features.ts';
import { PLAIN_WEIGHTS } from './plain-weights.ts';
import type { Aligner, AlignerOptions } from './types.ts';

export function createAligner(options: AlignerOptions = {}): Aligner {
  const lexicon = options.lexicon ?? openLexicon();
  const { source: translated = 'zh', target: keyed = 'en' } = lexicon.packs[0] ?? {};
  const { stem } = createTokenizer({ chinese: 'intl' });
  const setting = {
    lexicon,
    translated,
    stem,
    glossKeys: createGlossKeys(lexicon, keyed, stem),
    weights: weightVector(PLAIN_WEIGHTS),
  };
  return {
    align: (source, target, { signal } = {}) => [
      ...alignSentences(source, target, setting, signal).beads,
    ],
    inspect: (source, target, { signal } = {}) => alignSentences(source, target, setting, signal),
  };
}
