import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Keyword lists of one article in both languages, in the same order. */
export interface KeywordLists {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

export interface Article {
  readonly zh: {
    readonly title: string;
    readonly text: string;
    readonly keywords: readonly string[];
  };
  readonly en: {
    readonly title: string;
    readonly text: string;
    readonly keywords: readonly string[];
  };
  readonly parallel: boolean;
}

export function readKeywordLists(corpora: string): KeywordLists[] {
  return readLines<KeywordLists>(path.join(corpora, 'chinaxiv_kw.train.jsonl'));
}

export function readArticles(corpora: string): Article[] {
  return readLines<Article>(path.join(corpora, 'chinaxiv.jsonl'));
}

function readLines<T>(file: string): T[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}
