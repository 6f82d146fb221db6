import type { Tokenizer } from '@diglot/tokenize';
import { type Candidate, listCandidates } from '../src/candidates.ts';
import { describeCandidates, WIDTH } from '../src/features.ts';
import { mergeStatistics } from '../src/learn-statistics.ts';
import { type KeyphraseInput, readDocument } from '../src/read-document.ts';
import type { Statistics } from '../src/statistics.ts';
import { type Corpora, foldOf } from '../scripts/corpora.ts';
import { countCorpora, pruneStatistics } from '../scripts/count.ts';

/** Rows of features with their labels: 1 where the candidate is an author keyword. */
export interface Examples {
  readonly rows: Float32Array;
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
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
  const parts = Array.from({ length: FOLDS }, (_, fold) => {
    const records = corpora.records.filter(({ id }) => foldOf(id, FOLDS) === fold);
    const lists = corpora.lists.filter(({ id }) => foldOf(id, FOLDS) === fold);
    return { records, counts: countCorpora({ records, lists }, tokenizer) };
  });
  const allStats = mergeStatistics(...parts.map(p=>p.counts));
  const builders = { en: new Builder(), zh: new Builder() };
  for (const part of parts) {
    const statistics = pruneStatistics(
      mergeStatistics(...parts.filter((other) => other !== part).map(({ counts }) => counts)),
    );
    const thinned = { en: thin(statistics.en, parts.indexOf(part)), zh: thin(statistics.zh, parts.indexOf(part)) };
    for (const record of part.records) {
      for (const language of ['en', 'zh'] as const) {
        const { title, text, keywords } = record[language];
        const gold = keysOf(keywords, language, tokenizer);
        const vs = language==='en'?[{ title, text }, { text: `${title} ${text}` }]:[{ title, text },{ title, text }];
        vs.forEach((input,v)=>builders[language].add(input, language, gold, v===1?thinned:statistics, tokenizer, allStats, v));
      }
    }
  }
  return { en: builders.en.examples(), zh: builders.zh.examples() };
}

/** With a title; with the title run into the text, as many collections have it. */
function variants({ title, text }: Required<KeyphraseInput>, language: 'en' | 'zh') {
  return language === 'en' ? [{ title, text }, { text: `${title} ${text}` }] : [{ title, text }];
}

/** Candidate keys of keywords. */
export function keysOf(
  keywords: readonly string[],
  language: 'en' | 'zh',
  tokenizer: Pick<Tokenizer, 'tokenize' | 'stem'>,
): Set<string> {
  return new Set(
    keywords.map((keyword) =>
      readDocument({ text: keyword }, tokenizer, language)
        .units.map(({ key }) => key)
        .join(language === 'en' ? ' ' : ''),
    ),
  );
}

class Builder {
  readonly #rows: Float64Array[] = [];
  readonly #labels: number[] = [];

  add(
    input: KeyphraseInput,
    language: 'en' | 'zh',
    gold: ReadonlySet<string>,
    statistics: Statistics,
    tokenizer: Pick<Tokenizer, 'tokenize' | 'stem'>, all: Statistics, v: number
  ): void {
    const list = readDocument(input, tokenizer, language);
    const candidates = listCandidates(list).filter((candidate) => candidate.language === language);
    this.#rows.push(describeCandidates(list, candidates, statistics[language]));
    for (const {key} of candidates) this.#labels.push((gold.has(key) ? 1 : 0) | ((all[language].phrases.get(key)?.keywords ?? 0) > 0 ? 2 : 0) | (v << 2));
  }

  examples(): Examples {
    const rows = new Float32Array(this.#labels.length * WIDTH);
    let at = 0;
    for (const part of this.#rows) {
      rows.set(part, at);
      at += part.length;
    }
    const labels = Uint8Array.from(this.#labels);
    return { rows, labels, weights: new Float32Array(labels.length).fill(1) };
  }
}

function hash(key: string, seed: number) { let h = 0x811c9dc5 ^ (seed*2654435761); for (let i=0;i<key.length;i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193) >>> 0; h ^= h>>>15; h = Math.imul(h, 0x2c1b3c6d)>>>0; h ^= h>>>12; return (h>>>0) % 100; }
function thin(s: any, seed: number) { return { ...s, words: new Map([...s.words].filter(([k]: any)=>hash(k,seed)<75)), phrases: new Map([...s.phrases].filter(([k]: any)=>hash(k,seed)<35)) }; }
