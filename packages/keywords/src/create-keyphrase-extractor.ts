import type { Lexicon } from '@diglot/lexicon';
import {
  InvalidInputError,
  type Keyphrase,
  type Language,
  type Span,
  type TermPair,
} from '@diglot/text';
import { createTokenizer, type Tokenizer } from '@diglot/tokenize';
import { findKeywordLists } from '@diglot/words';
import { bundledStatistics, type Statistics } from '@diglot/words/statistics';
import { authorKeywords, honourKeywords, unpairedKeywords } from './bilingual/author-keywords.ts';
import { bundledLexicon } from './bilingual/bundled-lexicon.ts';
import { mergePairs } from './bilingual/merge-pairs.ts';
import { mergeTermPairs, settlePairs } from './bilingual/merge-term-pairs.ts';
import type { MergedCandidate, PairHalf } from './bilingual/merged-candidate.ts';
import { COVERED, type PairOptions, pairCandidates } from './bilingual/pair-candidates.ts';
import { withoutDoubles, withoutOtherHalves } from './bilingual/without-doubles.ts';
import { createWordLinks } from './bilingual/word-likeness.ts';
import { listEnd, MIN_SCORE_TO_READ } from './rank/list-end.ts';
import {
  type CandidateRanker,
  createCandidateRanker,
  type RankerKind,
} from './rank/rank-candidates.ts';
import { byScore, type Ranked, selectCandidates } from './rank/select-candidates.ts';
import { withoutFragments } from './rank/without-fragments.ts';
import { type KeyphraseInput, placeDocument } from './read/keyphrase-input.ts';
import { type Reading, readLanguage } from './read/reading.ts';
import { rememberStems } from './read/remember-stems.ts';
import { isPhraseLanguage, readUnits } from './read/units.ts';
import { createWordReader } from './read/words.ts';
import { keyphraseWriter } from './write/keyphrase-writer.ts';

/** Options of {@link createKeyphraseExtractor}. */
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

/** Options of `extract` of a {@link KeyphraseExtractor}. */
export interface ExtractOptions {
  /** Look for phrases of this language only. Default: of both, in one list. */
  readonly language?: Language;
  /** At most so many keyphrases. Default 15. */
  readonly limit?: number;
  /**
   * 0..1: the list ends before a phrase with a lower score. Default: behind five phrases, before one with less
   * than a twentieth of the best score.
   */
  readonly minScore?: number;
  /** 0..1: how much a phrase loses that lies within a better one, or holds it. Default 0. */
  readonly diversity?: number;
  /**
   * The term pairs of the same document, best first, where they are known: they decide what is one
   * keyphrase, how it is written and translated, and which phrases are but a part of a term.
   */
  readonly termPairs?: readonly TermPair[];
  /**
   * What the authors call keywords, where that is not in the text. They are all in the list, as are those of
   * lists in the text (“Keywords: …”, “关键词：…”), marked `byAuthor`. Default: none.
   */
  readonly keywords?: readonly string[];
}

/** Ranks the keyphrases of documents; see {@link createKeyphraseExtractor}. */
export interface KeyphraseExtractor {
  /**
   * Rank the keyphrases of one document, best first.
   *
   * A document is read as it is: its English and Chinese sentences, those of passages named `title` as
   * titles; what no sentence covers is not read. Of strings one document is made.
   *
   * Scores are 0..1 and compare across texts of a language. Mentions refer to `text`; a phrase that
   * only a title apart from the text has comes without mentions. A text in a third language gives an
   * empty list.
   *
   * @throws {InvalidInputError} `text-not-a-string`, `limit-out-of-range`, `diversity-out-of-range`,
   * `score-out-of-range`.
   * @remarks **Cost:** linear in the text.
   */
  extract(input: KeyphraseInput, options?: ExtractOptions): Keyphrase[];
}

const LIMIT = 15;

/**
 * Make an extractor of keyphrases for English, Chinese and bilingual texts.
 *
 * Reuse it: tables are read once, at the first text in a language.
 *
 * @throws {InvalidInputError} `unknown-ranker`.
 *
 * @example
 * import { createKeyphraseExtractor } from '@diglot/keywords';
 *
 * const text = '同伴支持减轻护士的工作压力。Peer support relieved the work stress of nurses.';
 * const [best] = createKeyphraseExtractor().extract({ text }, { limit: 1 });
 * [best.text, best.translation.text]; // => ['peer support', '同伴支持']
 * best.mentions; // => [{ start: 14, end: 26 }]
 */
export function createKeyphraseExtractor(
  options: KeyphraseExtractorOptions = {},
): KeyphraseExtractor {
  const tokenizer = rememberStems(options.tokenizer ?? createTokenizer());
  const readWord = createWordReader(tokenizer.stem);
  const statistics = options.statistics ?? bundledStatistics();
  const kind = options.ranker ?? 'trained';
  if (kind !== 'trained' && kind !== 'plain') {
    throw new InvalidInputError(
      'unknown-ranker',
      `keywords/createKeyphraseExtractor: ranker is ${kind}; use 'trained' or 'plain'`,
    );
  }
  const rankers: { en?: CandidateRanker; zh?: CandidateRanker } = {};
  let pairing: PairOptions | undefined;

  const rank = (reading: Reading, language: 'en' | 'zh'): Ranked[] => {
    if (reading.candidates.length === 0) return [];
    rankers[language] ??= createCandidateRanker(language, kind, statistics[language]);
    return rankers[language](reading);
  };

  /** The key of a term that may be no candidate. */
  const keyOf = ({ text, language }: PairHalf): string => {
    const words = language === 'en' ? text.trim().split(/\s+/u) : [text];
    return words.map((word) => readWord(word, false).in(language).key).join(' ');
  };
  const pairRest = (
    { en, zh }: Readonly<Record<'en' | 'zh', readonly Ranked[]>>,
    readings: Readonly<Record<'en' | 'zh', Reading>>,
    main: 'en' | 'zh',
    { least, settledEnds }: { least?: number; settledEnds?: ReadonlySet<number> } = {},
  ): readonly MergedCandidate[] => {
    if (en.length === 0 || zh.length === 0) return en.length === 0 ? zh : en;
    pairing ??= pairingWith(options.lexicon ?? bundledLexicon(), tokenizer.stem);
    const pairs = pairCandidates(
      { ranked: zh, reading: readings.zh },
      { ranked: en, reading: readings.en },
      pairing,
      least,
      settledEnds,
    );
    return mergePairs([...en, ...zh], pairs, main);
  };

  return {
    extract(
      input,
      { language, limit = LIMIT, diversity = 0, minScore, termPairs, keywords = [] } = {},
    ) {
      const { document, textStart } = placeDocument(input, tokenizer);
      checkLimits(limit, diversity, minScore);
      if (language !== undefined && !isPhraseLanguage(language)) return [];
      const lists = findKeywordLists(document.text);
      const authors = authorKeywords(document.text, lists, keywords).filter(
        (half) => language === undefined || half.language === language,
      );
      const list = readUnits(document, readWord, lists);
      const readings = {
        en: readLanguage(list, 'en'),
        zh: readLanguage(list, 'zh'),
      };
      const en = language === 'zh' ? [] : rank(readings.en, 'en');
      const zh = language === 'en' ? [] : rank(readings.zh, 'zh');
      const main =
        language ?? (readings.en.list.units.length > readings.zh.list.units.length ? 'en' : 'zh');
      const choose = (): readonly MergedCandidate[] => {
        if (termPairs === undefined) {
          const found = pairRest({ en, zh }, readings, main);
          return honourKeywords(found, authors, readings, keyOf);
        }
        const settled = settlePairs(termPairs, textStart);
        const pairs = [...unpairedKeywords(authors, settled, keyOf), ...settled];
        const { merged, rest } = mergeTermPairs({ en, zh }, readings, pairs, main, keyOf);
        // Where pairs were looked for with care, only what is beyond doubt is added to them.
        const settledEnds = new Set(pairs.flatMap(({ zh }) => zh?.mentions ?? []).map(endOf));
        return [...merged, ...pairRest(rest, readings, main, { least: COVERED, settledEnds })];
      };
      const tidy = (found: readonly MergedCandidate[]) => {
        const sizes = { en: readings.en.list.units.length, zh: readings.zh.list.units.length };
        const halves = withoutOtherHalves(found.toSorted(byScore), main, sizes);
        return withoutFragments(withoutDoubles(halves, keyOf), readings, limit, keyOf);
      };
      const whole = termPairs === undefined ? choose() : tidy(choose());
      const chosen = selectCandidates(whole, { limit, diversity });
      return chosen
        .slice(0, listEnd(chosen, minScore, termPairs === undefined ? 0 : MIN_SCORE_TO_READ))
        .map(keyphraseWriter(readings, keyOf, { textStart, main, single: language !== undefined }));
    },
  };
}

const endOf = ({ end }: Span): number => end;

function pairingWith(
  lexicon: Pick<Lexicon, 'translate' | 'learned'> | null,
  stem: (word: string) => string,
): PairOptions {
  return { lexicon, stem, linksOf: createWordLinks(lexicon, stem) };
}

function checkLimits(limit: number, diversity: number, minScore: number | undefined): void {
  const name = 'keywords/extract';
  if (!Number.isInteger(limit) || limit < 0) {
    throw new InvalidInputError(
      'limit-out-of-range',
      `${name}: limit is ${limit}; pass a whole number from 0 up`,
    );
  }
  if (!(diversity >= 0 && diversity <= 1)) {
    throw new InvalidInputError(
      'diversity-out-of-range',
      `${name}: diversity is ${diversity}; pass a number from 0 to 1`,
    );
  }
  if (minScore !== undefined && !(minScore >= 0 && minScore <= 1)) {
    throw new InvalidInputError(
      'score-out-of-range',
      `${name}: minScore is ${minScore}; pass a number from 0 to 1`,
    );
  }
}
