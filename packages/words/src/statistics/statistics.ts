/** What is known of a word from a reference corpus: counts. */
export interface WordCounts {
  /** Documents that hold it. */
  readonly documents: number;
  /** Author keywords that begin with it, end in it, hold it. */
  readonly first: number;
  readonly last: number;
  readonly any: number;
}

/** What is known of a phrase from a reference corpus: counts. */
export interface PhraseCounts {
  /** Documents that hold it. */
  readonly documents: number;
  /** Keyword lists that hold it. */
  readonly keywords: number;
}

/** Counts by key; a `Map` is one. */
export interface Counts<T> extends Iterable<readonly [string, T]> {
  readonly size: number;
  get(key: string): T | undefined;
}

/** Reference counts of one language. Keys are those of units and candidates. */
export interface LanguageStatistics {
  /** Number of documents counted. */
  readonly documents: number;
  /** Number of author keywords counted. */
  readonly keywords: number;
  readonly words: Counts<WordCounts>;
  readonly phrases: Counts<PhraseCounts>;
}

/** Reference counts by language: how common words and phrases are, and which become keywords. */
export interface Statistics {
  readonly en: LanguageStatistics;
  readonly zh: LanguageStatistics;
}
