import { createAligner } from '@diglot/align';
import { openLexicon } from '@diglot/lexicon';
import { type Bitext, InvalidInputError } from '@diglot/text';
import { createTokenizer } from '@diglot/tokenize';
import { extractTerms } from './extract-terms.ts';
import { createGlosses } from './glosses.ts';
import { learnedTable } from './learned-table.ts';
import { matchKeywords } from './match-keywords.ts';
import { once } from './once.ts';
import { readBitext } from './read-bitext.ts';
import type { ExtractOptions, TermExtractor, TermExtractorOptions, TextPair } from './types.ts';

/**
 * Make an extractor of English–Chinese term pairs.
 *
 * @throws {InvalidInputError} `no-bundled-pack`, where no lexicon is given and none is bundled.
 */
export function createTermExtractor(options: TermExtractorOptions = {}): TermExtractor {
  const lexicon = options.lexicon ?? openLexicon();
  const tokenizer = once(() => options.tokenizer ?? createTokenizer());
  const aligner = once(() => createAligner({ lexicon, tokenizer: tokenizer() }));
  const glosses = once(() => createGlosses(lexicon, learnedTable()));
  return {
    extract(input: Bitext | TextPair, { limit = Number.POSITIVE_INFINITY }: ExtractOptions = {}) {
      if (!(limit >= 0)) {
        throw new InvalidInputError(
          'limit-not-natural',
          `terms/extract: limit ${limit} is not a count; give a whole number of 0 or more`,
        );
      }
      const bitext = readBitext(input, { tokenizer, aligner });
      return extractTerms(bitext, glosses()).slice(0, limit);
    },
    matchKeywords: (source, target) => matchKeywords(source, target, glosses()),
  };
}
