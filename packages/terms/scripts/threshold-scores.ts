import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createAligner } from '@diglot/align';
import { openLexicon } from '@diglot/lexicon';
import type { Bitext } from '@diglot/text';
import { createTokenizer } from '@diglot/tokenize';
import { foldTerm, singular } from '@diglot/words';
import type { TermExtractor } from '../src/index.ts';

/** Sets of development data, as `terms/<set>.dev.jsonl`. */
export const SETS = ['chinaxiv_kw', 'chinaxiv_abs', 'wa_tsinghua450'] as const;

/** Pairs of an abstract that are scored: those that a reader looks at first. */
export const FIRST = 10;

/** In percent: keyword lists paired; the first pairs of abstracts; author pairs among all pairs of them; words linked. */
export interface Figures {
  readonly lists: number;
  readonly first: number;
  readonly found: number;
  readonly words: number;
}

/** A sentence pair cut into words, and the links between them, of which some are sure. */
interface Sentence {
  readonly zh: readonly string[];
  readonly en: readonly string[];
  readonly sure: readonly (readonly [number, number])[];
  readonly possible: readonly (readonly [number, number])[];
}

interface Lists {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

interface Article {
  readonly bitext: Bitext;
  /** The keyword pairs of its authors that stand in both texts. */
  readonly gold: ReadonlySet<string>;
}

/** What is scored: keyword lists, abstracts, sentences. */
export interface Data {
  readonly lists: readonly Lists[];
  readonly articles: readonly Article[];
  readonly sentences: readonly Sentence[];
}

function readLines<T>(data: string, set: string): T[] {
  const text = readFileSync(path.join(data, 'terms', `${set}.dev.jsonl`), 'utf8');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => JSON.parse(line) as T);
}

const englishKey = (english: string) =>
  foldTerm(english)
    .split(/[^\p{L}\p{N}]+/u)
    .map(singular)
    .join(' ');
const chineseKey = (chinese: string) => foldTerm(chinese).replace(/\s+/gu, '');
const keyOf = (english: string, chinese: string) =>
  `${englishKey(english)} = ${chineseKey(chinese)}`;

type ArticleLine = Lists & { readonly abstract_en: string; readonly abstract_zh: string };

/** Abstracts, aligned once. */
function alignArticles(lines: readonly ArticleLine[]): Article[] {
  const aligner = createAligner({ lexicon: openLexicon(), tokenizer: createTokenizer() });
  return lines.map(({ en, zh, abstract_en, abstract_zh }) => {
    const [words, han] = [` ${englishKey(abstract_en)} `, chineseKey(abstract_zh)];
    const present = en.flatMap((keyword, at) => {
      const chinese = zh[at] ?? '';
      const isThere =
        words.includes(` ${englishKey(keyword)} `) && han.includes(chineseKey(chinese));
      return isThere ? [keyOf(keyword, chinese)] : [];
    });
    return { bitext: aligner.alignTexts(abstract_en, abstract_zh), gold: new Set(present) };
  });
}

/** Read the sets of a folder: of lists and abstracts every so many. */
export function readData(folder: string, every: number): Data {
  const someOf = <T>(list: readonly T[]): T[] => list.filter((_, at) => at % every === 0);
  return {
    lists: someOf(readLines<Lists>(folder, SETS[0])),
    articles: alignArticles(someOf(readLines<ArticleLine>(folder, SETS[1]))),
    sentences: readLines<Sentence>(folder, SETS[2]),
  };
}

/** F1 in percent, of counts. */
const f1 = (right: number, system: number, gold: number): number =>
  (200 * right) / Math.max(1, system + gold);

/** F1 of keyword lists, paired. */
export function scoreLists({ matchKeywords }: TermExtractor, lists: readonly Lists[]): number {
  const counts = { right: 0, system: 0, gold: 0 };
  for (const { en, zh } of lists) {
    // Turned around, so that position gives nothing away.
    const { pairs } = matchKeywords(zh, en.toReversed());
    counts.system += pairs.length;
    counts.gold += zh.length;
    counts.right += pairs.filter(([i, j]) => i === en.length - 1 - j).length;
  }
  return f1(counts.right, counts.system, counts.gold);
}

/** F1 of the first pairs of abstracts, and the share of author pairs found among all. */
export function scoreArticles({ extract }: TermExtractor, articles: readonly Article[]) {
  const counts = { right: 0, system: 0, gold: 0, found: 0 };
  for (const { bitext, gold } of articles) {
    const keys = extract(bitext).map(({ source, target }) => keyOf(source, target));
    counts.system += Math.min(FIRST, keys.length);
    counts.gold += gold.size;
    counts.right += keys.slice(0, FIRST).filter((key) => gold.has(key)).length;
    counts.found += new Set(keys.filter((key) => gold.has(key))).size;
  }
  const { right, system, gold, found } = counts;
  return { first: f1(right, system, gold), found: (100 * found) / Math.max(1, gold) };
}

/** 100 less the alignment error rate (Och & Ney 2003, Computational Linguistics 29(1), §4). */
export function scoreWords({ alignWords }: TermExtractor, sentences: readonly Sentence[]): number {
  const counts = { right: 0, all: 0 };
  for (const { zh, en, sure, possible } of sentences) {
    const keys = (links: readonly (readonly [number, number])[]) => new Set(links.map(String));
    const [sureKeys, anyKeys] = [keys(sure), keys([...sure, ...possible])];
    const links = [...keys(alignWords(zh, en))];
    counts.all += links.length + sureKeys.size;
    counts.right += links.filter((link) => sureKeys.has(link)).length;
    counts.right += links.filter((link) => anyKeys.has(link)).length;
  }
  return (100 * counts.right) / Math.max(1, counts.all);
}
