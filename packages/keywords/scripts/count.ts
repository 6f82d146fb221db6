import type { Tokenizer } from '@diglot/tokenize';
import type { LanguageStatistics, Statistics } from '@diglot/words/statistics';
import { type CountedDocument, learnStatistics } from '../src/learn-statistics.ts';
import { articleOf, type Corpora } from './corpora.ts';

/** Count titles, abstracts and keyword lists; a list that is in both corpora counts once. */
export function countCorpora(
  { records, lists }: Corpora,
  tokenizer: Pick<Tokenizer, 'document' | 'stem'>,
): Statistics {
  const withText = new Set(records.map(({ id }) => articleOf(id)));
  const documents = function* (): Generator<CountedDocument> {
    for (const { zh, en } of records) {
      yield zh;
      yield en;
    }
    for (const { id, zh, en } of lists) {
      if (withText.has(articleOf(id))) continue;
      yield { keywords: zh };
      yield { keywords: en };
    }
  };
  return learnStatistics(documents(), { tokenizer });
}

/** Leave out what is too rare to tell anything. */
export function pruneStatistics({ en, zh }: Statistics): Statistics {
  return { en: prune(en), zh: prune(zh) };
}

function prune(statistics: LanguageStatistics): LanguageStatistics {
  const words = [...statistics.words].filter(([, { documents, any }]) => documents > 1 || any > 1);
  const phrases = [...statistics.phrases].filter(
    ([, { documents, keywords }]) => keywords > 0 || documents > 2,
  );
  return { ...statistics, words: new Map(words), phrases: new Map(phrases) };
}
