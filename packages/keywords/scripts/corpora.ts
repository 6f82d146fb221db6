import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One language's side of a record. */
export interface Side {
  readonly title: string;
  readonly text: string;
  readonly keywords: readonly string[];
}

export interface CorpusRecord {
  readonly id: string;
  readonly zh: Side;
  readonly en: Side;
}

/** Keyword lists of an article in both languages, in the same order. */
export interface KeywordRecord {
  readonly id: string;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

export interface Corpora {
  readonly records: readonly CorpusRecord[];
  readonly lists: readonly KeywordRecord[];
}

/** Read the training corpora from a folder; `undefined` when it is not there. */
export function readCorpora(folder: string | undefined): Corpora | undefined {
  if (folder === undefined || !existsSync(path.join(folder, 'chinaxiv.jsonl'))) return undefined;
  const lines = <T>(name: string) =>
    readFileSync(path.join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as T);
  return { records: lines('chinaxiv.jsonl'), lists: lines('chinaxiv_kw.train.jsonl') };
}

/** The article an identifier stands for, whatever its version. */
export function articleOf(id: string): string {
  return id.replace(/V\d+$/u, '');
}

/** Which of `folds` parts an article belongs to: by a hash (FNV-1a) of its identifier. */
export function foldOf(id: string, folds: number): number {
  let hash = 0x811c9dc5;
  for (const character of articleOf(id)) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  }
  return hash % folds;
}
