import { InvalidInputError } from '@diglot/text';
import type { Tokenizer } from '@diglot/tokenize';
import { Role } from '@diglot/words';
import type {
  LanguageStatistics,
  PhraseCounts,
  Statistics,
  WordCounts,
} from '@diglot/words/statistics';
import { listCandidates } from './candidates/candidates.ts';
import { placeDocument, type TitledText } from './read/keyphrase-input.ts';
import type { Unit } from './read/unit.ts';
import { readUnits } from './read/units.ts';
import { createWordReader, type WordReader } from './read/words.ts';

/** A document to count, or a list of author keywords without its document, or both. */
export interface CountedDocument extends Partial<TitledText> {
  readonly keywords?: readonly string[];
}

const HAN = /\p{Script=Han}/u;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Count words, phrases and author keywords of documents in either language.
 *
 * @returns Statistics for `createKeyphraseExtractor`; merge them with others by `mergeStatistics`.
 * @throws {InvalidInputError} `keywords-not-strings`; `text-not-a-string`.
 * @remarks **Cost:** linear in the texts; memory for each different phrase.
 *
 * @example
 * import { learnStatistics } from '@diglot/keywords';
 * import { createTokenizer } from '@diglot/tokenize';
 *
 * const documents = [{ text: '同伴支持减轻护士的压力。', keywords: ['同伴支持', '护士'] }];
 * const { zh } = learnStatistics(documents, { tokenizer: createTokenizer() });
 * [zh.documents, zh.keywords]; // => [1, 2]
 * zh.words.get('护士'); // => { documents: 1, first: 1, last: 1, any: 1 }
 */
export function learnStatistics(
  documents: Iterable<CountedDocument>,
  { tokenizer }: { readonly tokenizer: Pick<Tokenizer, 'document' | 'stem'> },
): Statistics {
  const readWord = createWordReader(tokenizer.stem);
  const counters = { en: new Counter(), zh: new Counter() };
  for (const { title = '', text = '', keywords = [] } of documents) {
    if (!Array.isArray(keywords) || !keywords.every((keyword) => typeof keyword === 'string')) {
      throw new InvalidInputError(
        'keywords-not-strings',
        `keywords/learnStatistics: keywords are ${JSON.stringify(keywords)}; pass a list of strings`,
      );
    }
    if (title !== '' || text !== '') {
      const { document } = placeDocument({ title, text }, tokenizer);
      const list = readUnits(document, readWord);
      const candidates = listCandidates(list);
      for (const language of ['en', 'zh'] as const) {
        const units = list.units.filter((unit) => unit.language === language);
        if (units.length === 0) continue;
        const keys = candidates.filter((candidate) => candidate.language === language);
        counters[language].addDocument(
          units,
          keys.map(({ key }) => key),
        );
      }
    }
    for (const keyword of new Set(keywords)) {
      const language = HAN.test(keyword) ? 'zh' : 'en';
      counters[language].addKeyword(readKeyword(keyword, language, tokenizer, readWord));
    }
  }
  return { en: counters.en.statistics(), zh: counters.zh.statistics() };
}

/** Read a keyword as words of a language: it is too short for the language of its sentences to say anything. */
export function readKeyword(
  keyword: string,
  language: 'en' | 'zh',
  { document }: Pick<Tokenizer, 'document'>,
  readWord: WordReader,
): readonly Unit[] {
  const read = document(keyword);
  const sentences = read.sentences.map((sentence) => ({ ...sentence, language }));
  return readUnits({ ...read, sentences }, readWord).units.filter(
    (unit) => unit.language === language,
  );
}

/**
 * Add sets of counts.
 *
 * @example
 * import { learnStatistics, mergeStatistics } from '@diglot/keywords';
 * import { createTokenizer } from '@diglot/tokenize';
 * import { bundledStatistics } from '@diglot/words/statistics';
 *
 * const own = learnStatistics([{ text: 'Nurses rest.' }], { tokenizer: createTokenizer() });
 * const merged = mergeStatistics(bundledStatistics(), own);
 * merged.en.documents - bundledStatistics().en.documents; // => 1
 */
export function mergeStatistics(...sets: readonly Statistics[]): Statistics {
  return {
    en: mergeLanguages(sets.map(({ en }) => en)),
    zh: mergeLanguages(sets.map(({ zh }) => zh)),
  };
}

function mergeLanguages(sets: readonly LanguageStatistics[]): LanguageStatistics {
  const counter = new Counter();
  for (const set of sets) counter.addStatistics(set);
  return counter.statistics();
}

class Counter {
  #documents = 0;
  #keywords = 0;
  readonly #words = new Map<string, Mutable<WordCounts>>();
  readonly #phrases = new Map<string, Mutable<PhraseCounts>>();

  addDocument(units: readonly Unit[], keys: readonly string[]): void {
    this.#documents++;
    const words = new Set(units.filter(({ role }) => role !== Role.number).flatMap(partsOf));
    for (const word of words) this.#word(word).documents++;
    for (const key of keys) this.#phrase(key).documents++;
  }

  addKeyword(units: readonly Unit[]): void {
    if (units.length === 0) return;
    this.#keywords++;
    const parts = units.flatMap(partsOf);
    const glue = units[0]?.language === 'en' ? ' ' : '';
    this.#phrase(units.map(({ key }) => key).join(glue)).keywords++;
    this.#word(parts[0] as string).first++;
    this.#word(parts.at(-1) as string).last++;
    for (const part of new Set(parts)) this.#word(part).any++;
  }

  addStatistics({ documents, keywords, words, phrases }: LanguageStatistics): void {
    this.#documents += documents;
    this.#keywords += keywords;
    for (const [key, added] of words) {
      const counts = this.#word(key);
      counts.documents += added.documents;
      counts.first += added.first;
      counts.last += added.last;
      counts.any += added.any;
    }
    for (const [key, added] of phrases) {
      const counts = this.#phrase(key);
      counts.documents += added.documents;
      counts.keywords += added.keywords;
    }
  }

  statistics(): LanguageStatistics {
    return {
      documents: this.#documents,
      keywords: this.#keywords,
      words: this.#words,
      phrases: this.#phrases,
    };
  }

  #word(key: string): Mutable<WordCounts> {
    let counts = this.#words.get(key);
    if (counts === undefined) {
      counts = { documents: 0, first: 0, last: 0, any: 0 };
      this.#words.set(key, counts);
    }
    return counts;
  }

  #phrase(key: string): Mutable<PhraseCounts> {
    let counts = this.#phrases.get(key);
    if (counts === undefined) {
      counts = { documents: 0, keywords: 0 };
      this.#phrases.set(key, counts);
    }
    return counts;
  }
}

function partsOf({ key, language }: Unit): string[] {
  return language === 'en' && key.includes(' ') ? key.split(' ') : [key];
}
