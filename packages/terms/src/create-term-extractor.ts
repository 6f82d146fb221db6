import { createAligner } from '@diglot/align';
import {
  createGlosses,
  emptyTable,
  type Glosses,
  type Lexicon,
  learnedTable,
  openLexicon,
} from '@diglot/lexicon';
import { type Bitext, InvalidInputError, type Language } from '@diglot/text';
import { createTokenizer } from '@diglot/tokenize';
import { once } from '@diglot/words';
import { extractCorpus } from './extract-corpus.ts';
import { extractTerms, inspectTerms, type Sources } from './extract-terms.ts';
import { alignWords } from './link/align-words.ts';
import { createWordLikeness } from './link/word-likeness.ts';
import { matchKeywords } from './match/match-keywords.ts';
import { tooMany } from './read/named-keywords.ts';
import { readPair } from './read/read-bitext.ts';
import type { TermExtractor, TermExtractorOptions, TextPair } from './types.ts';

/**
 * Make an extractor of English–Chinese term pairs. Tables are read when they are first needed.
 *
 * @throws {InvalidInputError} `no-bundled-pack`, where no lexicon is given and none is bundled.
 *
 * @example
 * import { createTermExtractor } from '@diglot/terms';
 *
 * const { extract } = createTermExtractor();
 * const source = '同儕支持減輕了護理人員的工作壓力。';
 * const target = 'Peer support relieved the work stress of nursing staff.';
 * extract({ source, target }, { limit: 2 }).map((pair) => [pair.source, pair.target]);
 * // => [['同儕支持', 'peer support'], ['護理人員', 'nursing staff']]
 */
export function createTermExtractor(options: TermExtractorOptions = {}): TermExtractor {
  const { glossary } = options;
  const lexicon = options.lexicon ?? openLexicon();
  const tokenizer = once(() => options.tokenizer ?? createTokenizer());
  const aligner = once(() => createAligner({ lexicon, tokenizer: tokenizer() }));
  const english = once(() => createGlosses(lexicon, learnedTable(lexicon)));
  const likeness = once(() => createWordLikeness(english()));
  const ofLexicon = languagesOf(lexicon.packs);
  const ofGlossary = languagesOf(glossary?.packs ?? []);
  const read = (input: Bitext | TextPair) => readPair(input, { tokenizer, aligner });
  const sources: Sources = {
    glosses: createGlossesFor(lexicon, ofLexicon, english),
    isKnown: (tag) => tag === 'en' || ofLexicon.has(tag) || ofGlossary.has(tag),
    glossary,
    lexicon,
  };
  return {
    extract(input, { limit, keywords, onDiagnostic } = {}) {
      const most = checkLimit(limit);
      if (keywords && onDiagnostic) for (const odd of tooMany(keywords)) onDiagnostic(odd);
      return extractTerms(read(input), sources, keywords).slice(0, most);
    },
    inspect: (input) => inspectTerms(read(input), sources),
    extractCorpus(inputs, { limit } = {}) {
      const most = checkLimit(limit);
      return extractCorpus([...inputs].map(read), sources).pairs.slice(0, most);
    },
    inspectCorpus: (inputs) => extractCorpus([...inputs].map(read), sources),
    matchKeywords: (source, target) => matchKeywords(source, target, english(), glossary),
    alignWords: (source, target) => alignWords(source, target, likeness(), english()),
  };
}

/** The learned table knows English; another language has what the lexicon has of it. */
function createGlossesFor(
  lexicon: Lexicon,
  known: ReadonlySet<Language>,
  english: () => Glosses,
): (language: Language) => Glosses {
  const others = new Map<Language, Glosses>();
  return (language) => {
    if (language === 'en') return english();
    const own = known.has(language) ? lexicon : { translate: () => [], has: () => false };
    const glosses = others.get(language) ?? createGlosses(own, emptyTable);
    others.set(language, glosses);
    return glosses;
  };
}

function languagesOf(packs: readonly { source: Language; target: Language }[]): Set<Language> {
  return new Set(packs.flatMap(({ source, target }) => [source, target]));
}

function checkLimit(limit: number | undefined): number | undefined {
  if (limit === undefined || (Number.isInteger(limit) && limit >= 0)) return limit;
  if (limit === Number.POSITIVE_INFINITY) return undefined;
  throw new InvalidInputError(
    'limit-not-natural',
    `terms/extract: limit ${limit} is not a count; give a whole number of 0 or more`,
  );
}
