import type { Keyphrase, Language, TermPair } from '@diglot/text';
import { choosePhrases, choosePhrasesBeside } from './bilingual/choose-phrases.ts';
import { checkOptions } from './check-options.ts';
import { listEnd, MIN_SCORE_TO_READ } from './rank/list-end.ts';
import { selectCandidates } from './rank/select-candidates.ts';
import { rankDocument } from './rank-document.ts';
import { type KeyphraseInput, placeDocument } from './read/keyphrase-input.ts';
import { isPhraseLanguage } from './read/units.ts';
import { createTools, type KeyphraseExtractorOptions } from './tools.ts';
import { keyphraseWriter } from './write/keyphrase-writer.ts';

export type { KeyphraseExtractorOptions } from './tools.ts';

/** Options of `extract` of a {@link KeyphraseExtractor}. */
export interface ExtractOptions {
  /** Look for phrases of this language only. Default: of both, in one list. */
  readonly language?: Language;
  /** At most so many keyphrases. Default 15. */
  readonly limit?: number;
  /**
   * 0..1: the list ends before a phrase with a lower score. Default: behind five phrases, before one with less
   * than a twentieth of the best score, and beside `termPairs` less than .1.
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

/** Most keyphrases of a list, where the caller does not say. */
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
  const tools = createTools(options);
  return {
    extract(input, options = {}) {
      const {
        language,
        limit = LIMIT,
        diversity = 0,
        minScore,
        termPairs,
        keywords = [],
      } = options;
      const placed = placeDocument(input, tools.tokenizer);
      checkOptions({ limit, diversity, minScore });
      if (language !== undefined && !isPhraseLanguage(language)) return [];
      const document = rankDocument(placed, language, keywords, tools);
      const found =
        termPairs === undefined
          ? choosePhrases(document, tools)
          : choosePhrasesBeside(termPairs, document, limit, tools);
      const chosen = selectCandidates(found, { limit, diversity });
      const end = listEnd(chosen, minScore, termPairs === undefined ? 0 : MIN_SCORE_TO_READ);
      const { readings, main, textStart } = document;
      const single = language !== undefined;
      const write = keyphraseWriter(readings, tools.keyOf, { textStart, main, single });
      return chosen.slice(0, end).map(write);
    },
  };
}
