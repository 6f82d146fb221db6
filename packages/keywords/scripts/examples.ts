import type { Tokenizer } from '@diglot/tokenize';
import type { Statistics } from '@diglot/words/statistics';
import { type Candidate, listCandidates } from '../src/candidates/candidates.ts';
import { createDescriber, type Describe, WIDTH } from '../src/features/features.ts';
import { mergeStatistics, readKeyword } from '../src/learn-statistics.ts';
import { placeDocument, type TitledText } from '../src/read/keyphrase-input.ts';
import { readLanguage } from '../src/read/reading.ts';
import type { UnitList } from '../src/read/unit.ts';
import { readUnits } from '../src/read/units.ts';
import { createWordReader, type WordReader } from '../src/read/words.ts';
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
  tokenizer: Pick<Tokenizer, 'document' | 'stem'>,
): Record<'en' | 'zh', Examples> {
  const readWord = createWordReader(tokenizer.stem);
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
    const full = describers(statistics);
    const thin = describers(thinStatistics(statistics));
    for (const record of part.records) {
      for (const language of ['en', 'zh'] as const) {
        const { title, text, keywords } = record[language];
        const gold = keysOf(keywords, language, tokenizer, readWord);
        const add = (input: TitledText, describe: Describe) => {
          const { document } = placeDocument(input, tokenizer);
          const { list } = readLanguage(readUnits(document, readWord), language);
          builders[language].add(list, language, gold, describe);
        };
        add({ title, text }, full[language]);
        // Other collections are about what these are not; many English ones run the title into the text.
        const other = language === 'en' ? { text: `${title} ${text}` } : { title, text };
        add(other, thin[language]);
      }
    }
  }
  return { en: builders.en.examples(), zh: builders.zh.examples() };
}

/** Candidate keys of keywords. */
export function keysOf(
  keywords: readonly string[],
  language: 'en' | 'zh',
  tokenizer: Pick<Tokenizer, 'document'>,
  readWord: WordReader,
): Set<string> {
  return new Set(
    keywords.map((keyword) =>
      readKeyword(keyword, language, tokenizer, readWord)
        .map(({ key }) => key)
        .join(language === 'en' ? ' ' : ''),
    ),
  );
}

function describers({ en, zh }: Statistics): Record<'en' | 'zh', Describe> {
  return { en: createDescriber(en), zh: createDescriber(zh) };
}

class Builder {
  readonly #rows: Int32Array[] = [];
  readonly #labels: number[] = [];

  add(list: UnitList, language: 'en' | 'zh', gold: ReadonlySet<string>, describe: Describe): void {
    const candidates = listCandidates(list).filter((candidate) => candidate.language === language);
    this.#rows.push(describe(list, candidates).slice());
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
