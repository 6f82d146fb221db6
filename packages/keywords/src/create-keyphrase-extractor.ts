import { InvalidInputError, type Keyphrase, type Language } from '@diglot/text';
import { createTokenizer, type Tokenizer } from '@diglot/tokenize';
import { bundledStatistics } from './bundled-statistics.ts';
import { type Candidate, listCandidates } from './candidates.ts';
import { describeCandidates } from './features.ts';
import { plainRanker, type Ranker } from './plain-ranker.ts';
import { type KeyphraseInput, readDocument } from './read-document.ts';
import { type Ranked, selectCandidates } from './select-candidates.ts';
import type { Statistics } from './statistics.ts';
import { collectForms, surfaceOf } from './surface.ts';
import { trainedRanker } from './trained-ranker.ts';

export interface KeyphraseExtractorOptions {
  /** Cuts the words. Default: `createTokenizer()`. */
  readonly tokenizer?: Pick<Tokenizer, 'tokenize' | 'stem'>;
  /** `trained` (default): trees learned from author keywords. `plain`: a formula, nothing learned. */
  readonly ranker?: 'trained' | 'plain';
  /** Reference counts. Default: the bundled ones; see `learnStatistics`, `mergeStatistics`. */
  readonly statistics?: Statistics;
}

export interface ExtractOptions {
  /** Look for phrases of this language only. Default: of both, in one list. */
  readonly language?: Language;
  /** At most so many keyphrases. Default 15. */
  readonly limit?: number;
  /** 0..1: how much a phrase loses that lies within a better one, or holds it. Default 0. */
  readonly diversity?: number;
}

export interface KeyphraseExtractor {
  /** Rank the keyphrases of one text, best first. */
  extract(input: KeyphraseInput, options?: ExtractOptions): Keyphrase[];
}

const LIMIT = 15;

/** Make an extractor of keyphrases for English, Chinese and bilingual texts. */
export function createKeyphraseExtractor(
  options: KeyphraseExtractorOptions = {},
): KeyphraseExtractor {
  const tokenizer = options.tokenizer ?? createTokenizer();
  const makeRanker = options.ranker === 'plain' ? plainRanker : trainedRanker;
  const rankers: { en?: Ranker; zh?: Ranker } = {};
  const rank = (
    language: 'en' | 'zh',
    list: ReturnType<typeof readDocument>,
    candidates: readonly Candidate[],
  ): Ranked[] => {
    if (candidates.length === 0) return [];
    rankers[language] ??= makeRanker(language);
    const statistics = (options.statistics ?? bundledStatistics())[language];
    const scores = rankers[language](describeCandidates(list, candidates, statistics));
    return candidates.map((candidate, index) => ({ candidate, score: scores[index] ?? 0 }));
  };

  return {
    extract(input, { language, limit = LIMIT, diversity = 0 } = {}) {
      checkInput(input, limit, diversity);
      const { title = '', text } = input;
      const forced = language === 'en' ? 'en' : language === 'zh' ? 'zh' : undefined;
      const list = readDocument(input, tokenizer, forced);
      const candidates = listCandidates(list);
      const ranked = (['en', 'zh'] as const).flatMap((own) =>
        language !== undefined && language !== own
          ? []
          : rank(
              own,
              list,
              candidates.filter((candidate) => candidate.language === own),
            ),
      );
      const chosen = selectCandidates(ranked, { limit, diversity });
      const forms = collectForms(list, { title, text });
      return chosen.map(({ candidate, score }) => ({
        text: surfaceOf(candidate, list, { title, text }, forms),
        key: candidate.key,
        language: candidate.language,
        score,
        mentions: candidate.at.flatMap((from, index) => {
          if (from < list.titleUnits) return [];
          const start = list.units[from]?.start ?? 0;
          const end = list.units[(candidate.ends[index] as number) - 1]?.end ?? 0;
          return [{ start, end }];
        }),
      }));
    },
  };
}

function checkInput({ title, text }: KeyphraseInput, limit: number, diversity: number): void {
  const name = 'keywords/extract';
  if (typeof text !== 'string' || (title !== undefined && typeof title !== 'string')) {
    throw new InvalidInputError(
      'text-not-a-string',
      `${name}: title and text must be strings; pass { title?, text }`,
    );
  }
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
}
