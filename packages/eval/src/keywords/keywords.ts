import { createKeyphraseExtractor } from '@diglot/keywords';
import type { Keyphrase, Language } from '@diglot/text';
import { createTokenizer } from '@diglot/tokenize';
import { goldFile, readJsonLines } from '../gold.ts';
import { mean } from '../metrics.ts';
import type { Row, Task } from '../task.ts';
import { f1At, normalizeKeyphrase } from './keyphrase-scores.ts';

interface GoldDocument {
  readonly title: string;
  readonly text: string;
  readonly keywords: readonly string[];
}

interface GoldSet {
  readonly name: string;
  readonly language?: Language;
}

const ENGLISH = ['inspec', 'semeval2017', 'semeval2010', 'nus', 'kdd', 'www', 'chinaxiv-en'];
const CHINESE = ['csl', 'chinaxiv-zh'];
/** Sets that later joined; they are in no mean but that of PromptRank's sets. */
const MORE_ENGLISH = ['krapivin', 'duc2001'];
/** The sets PromptRank is measured on: Kong et al. (2023), ACL, table 2. */
const PROMPTRANK = ['inspec', 'semeval2010', 'semeval2017', 'duc2001', 'nus', 'krapivin'];
const SETS: readonly GoldSet[] = [
  ...[...ENGLISH, ...MORE_ENGLISH].map((name) => ({ name, language: 'en' })),
  ...CHINESE.map((name) => ({ name, language: 'zh' })),
  { name: 'chinaxiv-mixed' },
];
const CUTS = [5, 10, 15];

/** F1@5, @10 and @15 of keyphrases, averaged over documents, with the trained and the plain ranker. */
export const keywords: Task = {
  name: 'keywords',
  about: 'keyphrases of one document: F1@5, @10, @15, trained and plain ranker',
  run(data, { onSet }) {
    const tokenizer = createTokenizer();
    return (['trained', 'plain'] as const).flatMap((ranker) => {
      const extractor = createKeyphraseExtractor({ tokenizer, ranker });
      const rows = SETS.flatMap(({ name, language }): Row[] => {
        const file = goldFile(data, 'keywords', name, 'jsonl');
        if (file === undefined) return [];
        onSet?.(`${name} ${ranker}`);
        const options = { limit: 30, ...(language === undefined ? {} : { language }) };
        const documents = readJsonLines<GoldDocument>(data, file);
        const scored = documents.map(({ title, text, keywords }) => ({
          gold: keywords,
          system: extractor.extract({ title, text }, options).flatMap(forms),
        }));
        return [{ set: name, items: scored.length, scores: scores(scored, tokenizer.stem) }];
      });
      const means = [
        average('en (mean)', rows, ENGLISH),
        average('promptrank (mean)', rows, PROMPTRANK),
        average('zh (mean)', rows, CHINESE),
      ];
      return [...rows, ...means.flat()].map((row) => ({ ...row, set: `${row.set} ${ranker}` }));
    });
  },
};

/** A keyphrase and its translation are two entries of a bilingual list. */
function forms({ text, translation }: Keyphrase): string[] {
  return translation === undefined ? [text] : [text, translation.text];
}

function scores(
  documents: readonly { readonly gold: readonly string[]; readonly system: readonly string[] }[],
  stem: (word: string) => string,
): Record<string, number> {
  const normalize = (phrase: string) => normalizeKeyphrase(phrase, stem);
  const at = (k: number) =>
    mean(documents.map(({ gold, system }) => f1At(k, gold, system, normalize)));
  return Object.fromEntries(CUTS.map((k) => [`F1@${k}`, round(100 * at(k))]));
}

function average(name: string, rows: readonly Row[], sets: readonly string[]): Row[] {
  const members = rows.filter(({ set }) => sets.includes(set));
  if (members.length < sets.length) return [];
  const at = (k: number) => round(mean(members.map(({ scores }) => scores[`F1@${k}`] ?? 0)));
  const items = members.reduce((sum, row) => sum + row.items, 0);
  return [{ set: name, items, scores: Object.fromEntries(CUTS.map((k) => [`F1@${k}`, at(k)])) }];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
