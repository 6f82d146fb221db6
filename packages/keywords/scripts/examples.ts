import type { Tokenizer } from '@diglot/tokenize';
import { type Candidate, listCandidates } from '../src/candidates.ts';
import { describeCandidates, WIDTH } from '../src/features.ts';
import { mergeStatistics } from '../src/learn-statistics.ts';
import {
  createDocumentReader,
  type DocumentReader,
  type KeyphraseInput,
} from '../src/read-document.ts';
import type { LanguageStatistics, Statistics } from '../src/statistics.ts';
import { createWordViews } from '../src/word-view.ts';
import { type Corpora, foldOf } from './corpora.ts';
import { countCorpora, pruneStatistics } from './count.ts';
import { thinStatistics } from './thin.ts';

/** Rows of features with their labels: 1 where the candidate is an author keyword. */
export interface Examples {
  readonly rows: Int32Array;
  readonly labels: Uint8Array;
}

/** Parts of the corpora: statistics for one part are counted on the others. */
export const FOLDS = 8;

/**
 * Make training examples. The statistics a document is described with come from the other folds, so
 * that its own keywords are never among the counts.
 */
export function makeExamples(
  corpora: Corpora,
  tokenizer: Pick<Tokenizer, 'tokenize' | 'stem'>,
): Record<'en' | 'zh', Examples> {
  const read = createDocumentReader(tokenizer);
  const parts = Array.from({ length: FOLDS }, (_, fold) => {
    const records = corpora.records.filter(({ id }) => foldOf(id, FOLDS) === fold);
    const lists = corpora.lists.filter(({ id }) => foldOf(id, FOLDS) === fold);
    return { records, counts: countCorpora({ records, lists }, tokenizer) };
  });
  const builders = { en: new Builder(), zh: new Builder() };
  for (const part of parts) {
    const statistics = pruneStatistics(
      mergeStatistics(...parts.filter((other) => other !== part).map(({ counts }) => counts)),
    );
    const thinned = thinStatistics(statistics);
    for (const record of part.records) {
      for (const language of ['en', 'zh'] as const) {
        const { title, text, keywords } = record[language];
        const gold = keysOf(keywords, language, read);
        const add = (input: KeyphraseInput, known: Statistics) =>
          builders[language].add(input, language, gold, known[language], read);
        add({ title, text }, statistics);
        // Other collections run the title into the text, and are about what these are not.
        if (language === 'en') add({ text: `${title} ${text}` }, thinned);
      }
    }
  }
  return { en: builders.en.examples(), zh: builders.zh.examples() };
}

/** Candidate keys of keywords. */
export function keysOf(
  keywords: readonly string[],
  language: 'en' | 'zh',
  read: DocumentReader,
): Set<string> {
  return new Set(
    keywords.map((keyword) =>
      read({ text: keyword }, language)
        .units.map(({ key }) => key)
        .join(language === 'en' ? ' ' : ''),
    ),
  );
}

class Builder {
  readonly #rows: Int32Array[] = [];
  readonly #labels: number[] = [];

  add(
    input: KeyphraseInput,
    language: 'en' | 'zh',
    gold: ReadonlySet<string>,
    statistics: LanguageStatistics,
    read: DocumentReader,
  ): void {
    const list = read(input, language);
    const candidates = listCandidates(list).filter((candidate) => candidate.language === language);
    this.#rows.push(describeCandidates(list, candidates, statistics, createWordViews(statistics)));
    this.#labels.push(...candidates.map(({ key }: Candidate) => (gold.has(key) ? 1 : 0)));
  }

  examples(): Examples {
    const rows = new Int32Array(this.#labels.length * WIDTH);
    let at = 0;
    for (const part of this.#rows) {
      rows.set(part, at);
      at += part.length;
    }
    const labels = Uint8Array.from(this.#labels);
    return { rows, labels };
  }
}
