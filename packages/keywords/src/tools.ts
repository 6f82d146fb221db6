import type { Lexicon } from '@diglot/lexicon';
import { InvalidInputError } from '@diglot/text';
import { createTokenizer, type Tokenizer } from '@diglot/tokenize';
import { once } from '@diglot/words';
import { bundledStatistics, type Statistics } from '@diglot/words/statistics';
import { bundledLexicon } from './bilingual/bundled-lexicon.ts';
import type { PairHalf, Side } from './bilingual/merged-candidate.ts';
import type { PairOptions } from './bilingual/pair-candidates.ts';
import { createPhraseGlosses, createWordLinks } from './bilingual/word-likeness.ts';
import { createCandidateRanker, type RankerKind } from './rank/rank-candidates.ts';
import type { Ranked } from './rank/select-candidates.ts';
import { createTermRate, type TermRate } from './rank/term-rate.ts';
import type { Reading } from './read/reading.ts';
import { rememberStems } from './read/remember-stems.ts';
import { createWordReader, type WordReader } from './read/words.ts';

/** Options of `createKeyphraseExtractor`. */
export interface KeyphraseExtractorOptions {
  /** Reads texts given as strings. Default: `createTokenizer()`. */
  readonly tokenizer?: Pick<Tokenizer, 'document' | 'stem'>;
  /** `trained` (default): trees learned from author keywords. `plain`: a formula, nothing learned. */
  readonly ranker?: RankerKind;
  /** Pairs phrases of a bilingual text. Default: the bundled lexicon, opened when first needed. */
  readonly lexicon?: Pick<Lexicon, 'translate' | 'learned'>;
  /** Reference counts. Default: the bundled ones; see `learnStatistics`, `mergeStatistics`. */
  readonly statistics?: Statistics;
}

/** What an extractor works with; tables are read when a text first needs them. */
export interface Tools {
  readonly tokenizer: Pick<Tokenizer, 'document' | 'stem'>;
  readonly readWord: WordReader;
  /** Rank the candidates of a reading, best first. */
  readonly rank: (reading: Reading, language: Side) => Ranked[];
  /** The key that the forms of a term share, as candidates have it; also of a term that is no candidate. */
  readonly keyOf: (half: Pick<PairHalf, 'text' | 'language'>) => string;
  readonly pairing: () => PairOptions;
  readonly rateOf: TermRate;
  /** How often reference documents have a word, by its key: alone, or in a keyword. */
  readonly countOf: (key: string, language: Side) => number;
}

/** @throws {InvalidInputError} `unknown-ranker`. */
export function createTools(options: KeyphraseExtractorOptions): Tools {
  const tokenizer = rememberStems(options.tokenizer ?? createTokenizer());
  const { stem } = tokenizer;
  const readWord = createWordReader(stem);
  const statistics = options.statistics ?? bundledStatistics();
  const kind = checkedKind(options.ranker ?? 'trained');
  const rankers = {
    en: once(() => createCandidateRanker('en', kind, statistics.en)),
    zh: once(() => createCandidateRanker('zh', kind, statistics.zh)),
  };
  return {
    tokenizer,
    readWord,
    rank: (reading, language) =>
      reading.candidates.length === 0 ? [] : rankers[language]()(reading),
    keyOf({ text, language }) {
      const words = language === 'en' ? text.trim().split(/\s+/u) : [text];
      return words.map((word) => readWord(word, false).in(language).key).join(' ');
    },
    rateOf: createTermRate(statistics),
    countOf(key, language) {
      const { documents, any } = statistics[language].words.get(key) ?? { documents: 0, any: 0 };
      return documents + any;
    },
    pairing: once(() => {
      const lexicon = options.lexicon ?? bundledLexicon();
      const linksOf = createWordLinks(lexicon, stem);
      return { stem, linksOf, glossesOf: createPhraseGlosses(lexicon, stem) };
    }),
  };
}

function checkedKind(kind: RankerKind): RankerKind {
  if (kind === 'trained' || kind === 'plain') return kind;
  throw new InvalidInputError(
    'unknown-ranker',
    `keywords/createKeyphraseExtractor: ranker is ${String(kind)}; use 'trained' or 'plain'`,
  );
}
