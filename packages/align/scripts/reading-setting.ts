import { openLexicon } from '@diglot/lexicon';
import { createTokenizer } from '@diglot/tokenize';
import { createGlossKeys } from '../src/analysis/gloss-keys.ts';
import type { ReadingSetting } from '../src/analysis/read-texts.ts';
import { createWordKeys } from '../src/analysis/word-keys.ts';

/** What the aligner reads Chinese and English with by default. */
export function readingSetting(): ReadingSetting {
  const lexicon = openLexicon();
  const { stem } = createTokenizer({ chinese: 'intl' });
  return {
    lexicon,
    translated: 'zh',
    keyed: 'en',
    stem,
    glossKeys: createGlossKeys(lexicon, 'en', stem),
    wordKeys: createWordKeys(lexicon, 'en', stem),
  };
}
