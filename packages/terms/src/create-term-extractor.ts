import { createAligner } from '@diglot/align';
import { openLexicon } from '@diglot/lexicon';
import { type Bitext, InvalidInputError, type Language } from '@diglot/text';
import { createTokenizer } from '@diglot/tokenize';
import { alignWords } from './align-words.ts';
import { extractCorpus } from './extract-corpus.ts';
import { extractTerms, inspectTerms } from './extract-terms.ts';
import { createGlosses, type Glosses } from './glosses.ts';
import { emptyTable, learnedTable } from './learned-table.ts';
import { matchKeywords } from './match-keywords.ts';
import { once } from './once.ts';
import { readBitext } from './read-bitext.ts';
import type { TermExtractor, TermExtractorOptions, TextPair } from './types.ts';
import { createWordLikeness } from './word-likeness.ts';

/**
 * Make an extractor of English–Chinese term pairs. Tables are read when they are first needed.
 *
 * @throws {InvalidInputError} `no-bundled-pack`, where no lexicon is given and none is bundled.
 */
export function createTermExtractor(options: TermExtractorOptions = {}): TermExtractor {
  const { glossary } = options;
  const lexicon = options.lexicon ?? openLexicon();
  const tokenizer = once(() => options.tokenizer ?? createTokenizer());
  const aligner = once(() => createAligner({ lexicon, tokenizer: tokenizer() }));
  const english = once(() => createGlosses(lexicon, learnedTable()));
  const likeness = once(() => createWordLikeness(english()));
  const others = new Map<Language, Glosses>();

  /** The learned table knows English; another language has what the lexicon has of it. */
  function glossesFor(language: Language): Glosses {
    const tag = language.split('-', 1)[0] as string;
    if (tag === 'en') return english();
    const known = lexicon.packs.some(({ source, target }) => source === tag || target === tag);
    const glosses =
      others.get(tag) ??
      createGlosses(known ? lexicon : { translate: () => [], has: () => false }, emptyTable);
    others.set(tag, glosses);
    return glosses;
  }

  const read = (input: Bitext | TextPair) => readBitext(input, { tokenizer, aligner });
  const sources = { glosses: glossesFor, glossary };
  return {
    extract(input, { limit } = {}) {
      const most = checkLimit(limit);
      return extractTerms(read(input), sources).slice(0, most);
    },
    inspect: (input) => inspectTerms(read(input), sources),
    extractCorpus(inputs, { limit } = {}) {
      const most = checkLimit(limit);
      return extractCorpus([...inputs].map(read), { lexicon, glosses: english(), glossary }).slice(
        0,
        most,
      );
    },
    matchKeywords: (source, target) => matchKeywords(source, target, english(), glossary),
    alignWords: (source, target) => alignWords(source, target, likeness(), english()),
  };
}

function checkLimit(limit: number | undefined): number | undefined {
  if (limit === undefined || (Number.isInteger(limit) && limit >= 0)) return limit;
  if (limit === Number.POSITIVE_INFINITY) return undefined;
  throw new InvalidInputError(
    'limit-not-natural',
    `terms/extract: limit ${limit} is not a count; give a whole number of 0 or more`,
  );
}
