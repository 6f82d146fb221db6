import { createTokenizer } from '@diglot/tokenize';
import { isGlue, once, remember } from '@diglot/words';
import { bundledStatistics, type WordCounts } from '@diglot/words/statistics';

/** What a reference corpus of abstracts and author keywords says of the two sides of a pair; each about −1..1 in size. */
export interface ReferenceCounts {
  /** How often the Chinese phrase is a keyword, for each document that holds it, as a logarithm. */
  readonly chineseRate: number;
  /** Documents that hold the first English word, and the last one, as logarithms. */
  readonly firstDocuments: number;
  readonly lastDocuments: number;
  /** How often keywords begin with the first English word and end in the last one, for each document that holds it, as logarithms. */
  readonly firstRate: number;
  readonly lastRate: number;
  /** How often keywords hold that word of the phrase which they hold most often, for each document that holds it. */
  readonly bestRate: number;
}

/** The phrase stands in an article of the corpus itself, which is left out of the counts; for fitting. */
export interface OwnArticle {
  /** Whether the article has the phrase among its keywords. */
  readonly isKeyword: boolean;
}

/** Powers of two, and of e, by which counts are divided so that they are about 1 in size. */
const DOCUMENTS_RANGE = 8;
const RATE_RANGE = 4;

/** Imagined documents, and keywords among them, that pull the rate of a rare phrase, and of a rare word, to the mean. */
const PHRASE_DOCUMENTS = 4;
const PHRASE_KEYWORDS = 0.2;
const WORD_DOCUMENTS = 1;
const WORD_KEYWORDS = 0.35;

/** What the statistics say of a word; words of theirs are stems. */
const countsOf = once(() => {
  const { words } = bundledStatistics().en;
  const { stem } = createTokenizer();
  return remember((word): WordCounts => words.get(stem(word)) ?? UNSEEN);
});

const UNSEEN: WordCounts = { documents: 0, first: 0, last: 0, any: 0 };

/** Look up what the bundled statistics say of a phrase in lower case and a Chinese string in Simplified characters. */
export function referenceCounts(
  english: string,
  chinese: string,
  own?: OwnArticle,
): ReferenceCounts {
  const { zh } = bundledStatistics();
  const less = own === undefined ? 0 : 1;
  const documentsOf = (counts: { readonly documents: number } | undefined): number =>
    Math.max(0, (counts?.documents ?? 0) - less);
  const size = (counts: { readonly documents: number } | undefined): number =>
    Math.log2(1 + documentsOf(counts)) / DOCUMENTS_RANGE;
  const rate = (counts: WordCounts | undefined, place: 'first' | 'last' | 'any'): number =>
    Math.log(
      ((counts?.[place] ?? 0) + WORD_KEYWORDS) / ((counts?.documents ?? 0) + WORD_DOCUMENTS),
    ) / RATE_RANGE;
  const words = english.split(' ');
  const content = words.filter((word) => !isGlue(word));
  const views = (content.length > 0 ? content : words).map(countsOf());
  const [first, last] = [views[0], views.at(-1)];
  const phrase = zh.phrases.get(chinese);
  const keywords = Math.max(0, (phrase?.keywords ?? 0) - (own?.isKeyword ? 1 : 0));
  return {
    chineseRate:
      Math.log((keywords + PHRASE_KEYWORDS) / (documentsOf(phrase) + PHRASE_DOCUMENTS)) /
      RATE_RANGE,
    firstDocuments: size(first),
    lastDocuments: size(last),
    firstRate: rate(first, 'first'),
    lastRate: rate(last, 'last'),
    bestRate: Math.max(...views.map((counts) => rate(counts, 'any'))),
  };
}
