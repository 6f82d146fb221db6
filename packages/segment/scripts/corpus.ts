import { readFileSync } from 'node:fs';
import path from 'node:path';
import { wordsOf } from './sources.ts';

/** English titles, keywords and sentences of papers, as lists of lower-case words. */
export function readCorpus(folder: string): string[][] {
  const papers = lines<{ en: { title: string; text: string; keywords: string[] } }>(
    path.join(folder, 'chinaxiv.jsonl'),
  );
  const keywords = lines<{ en: string[] }>(path.join(folder, 'chinaxiv_kw.train.jsonl'));
  const texts = [
    ...papers.flatMap(({ en }) => [en.title, ...en.keywords, ...en.text.split(/[.;:]\s/u)]),
    ...keywords.flatMap(({ en }) => en),
  ];
  return [...new Set(texts)].map(wordsOf).filter((words) => words.length > 0);
}

function lines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
