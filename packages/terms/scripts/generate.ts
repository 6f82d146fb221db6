/**
 * Regenerate the tables learned from the ChinaXiv collection: translations, for `@diglot/lexicon`, and what is
 * known of words at the edges of terms, for `@diglot/words`.
 *
 *     tsx --conditions=diglot-source scripts/generate.ts --corpora DIR
 *
 * DIR (or DIGLOT_CORPORA) holds `chinaxiv_kw.train.jsonl` and `chinaxiv.jsonl`. The result depends on
 * nothing else: no randomness, fixed iterations.
 */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createAligner } from '@diglot/align';
import { createGlosses, openLexicon } from '@diglot/lexicon';
import type { Document, IndexRange } from '@diglot/text';
import { createTokenizer, type Tokenizer } from '@diglot/tokenize';
import { contentWords, dictionaryForms, foldTerm, once, singular } from '@diglot/words';
import { readPair } from '../src/read/read-bitext.ts';
import { readArticles, readKeywordLists } from './corpus.ts';
import { misplacedPairs, type Row, withoutPartial } from './doubtful-pairs.ts';
import { edgeTable } from './edge-table.ts';
import { countWords, keywordPairs, type PairTests } from './keyword-pairs.ts';
import type { WordPair } from './train-words.ts';
import { tableOfLines, wordTable } from './word-table.ts';

const lexicon = openLexicon();
const { values } = parseArgs({ options: { corpora: { type: 'string' } } });
const corpora = values.corpora ?? process.env.DIGLOT_CORPORA;

const CHINAXIV =
  'Statistics of the ChinaXiv 2016–2022 collection (CC BY 4.0), https://github.com/DreamBlooms/ChinaXiv-201601-to-202209';

if (corpora === undefined || !existsSync(corpora)) {
  process.stderr.write(
    'terms/generate: no corpora; name their folder with --corpora DIR or DIGLOT_CORPORA.\n',
  );
} else {
  const tokenizer = createTokenizer({ chinese: 'node-rs' });
  const reader = {
    tokenizer: () => tokenizer,
    aligner: once(() => createAligner({ lexicon, tokenizer })),
  };
  const english = (text: string) => [...new Set(contentWords(foldTerm(text)).map(singular))];
  const pairOf = (en: string, zh: string, weight: number): WordPair => {
    const runs = wordRuns(zh, tokenizer);
    return { en: english(en), zh: [...new Set(runs.flat())], runs, weight };
  };

  const lists = readKeywordLists(corpora);
  const articles = readArticles(corpora).filter(({ parallel }) => parallel);
  const pairs: WordPair[] = lists
    .flatMap(({ zh, en }) => zh.map((term, i) => ({ term, translation: en[i] ?? '' })))
    .map(({ term, translation }) => pairOf(translation, term, 1));
  for (const { zh, en } of articles) {
    pairs.push(pairOf(en.title, zh.title, 0.7));
    const bitext = readPair({ source: en.text, target: zh.text }, reader).bitext();
    for (const bead of bitext.alignment) {
      const source = sentencesOf(bitext.source, bead.source);
      const target = sentencesOf(bitext.target, bead.target);
      pairs.push(pairOf(source, target, 0.5 * bead.score));
    }
  }
  const usable = pairs.filter(({ en, zh }) => en.length > 0 && zh.length > 0);

  const glosses = new Map<string, Set<string>>();
  const known = (en: string, zh: string) => {
    let set = glosses.get(en);
    if (set === undefined) {
      const forms = dictionaryForms(en).flatMap((form) => lexicon.translate(form, { to: 'zh' }));
      set = new Set(forms.map(({ text }) => text));
      glosses.set(en, set);
    }
    return set.has(zh);
  };
  const learnedWords = wordTable(usable, known);
  writeRows('learned-words', learnedWords);

  const running = (text: string) => contentWords(foldTerm(text));
  const cut = (text: string) => {
    const folded = foldTerm(text);
    const words = tokenizer.tokenize(folded).map(({ start, end }) => folded.slice(start, end));
    return words.filter((word) => /\p{Script=Han}/u.test(word));
  };
  const edges = (words: (text: string) => readonly string[], language: 'en' | 'zh') =>
    edgeTable({
      texts: articles.map((article) => words(article[language].text)),
      keywords: lists.flatMap((list) => list[language].map(words)),
    });
  writeModule('english-edges', edges(running, 'en'));
  writeModule('chinese-edges', edges(cut, 'zh'));

  const counts = countWords([
    ...lists.flatMap(({ en }) => en),
    ...articles.flatMap(({ en }) => [en.title, en.text]),
  ]);
  const isWord = (word: string) => (counts.get(word) ?? 0) >= 2 || lexicon.has(word, 'en');
  const rest = createGlosses(lexicon, tableOfLines(learnedWords));
  const isListed = ({ english, chinese }: Pick<Row, 'english' | 'chinese'>) =>
    lexicon.translate(english, { to: 'zh' }).some(({ text }) => text === chinese);
  const tests: PairTests = {
    isWord,
    misplaced: (list) => misplacedPairs(list, rest, (word) => lexicon.has(word, 'en')),
    withoutPartial: (rows) => withoutPartial(rows, rest, isListed),
  };
  writeRows('author-terms', keywordPairs(lists, tests));
}

/** The Chinese words of a text that stand side by side, without 的. */
function wordRuns(text: string, { tokenize }: Tokenizer): string[][] {
  const folded = foldTerm(text);
  const runs: string[][] = [];
  let last = -1;
  for (const { start, end } of tokenize(folded)) {
    const word = folded.slice(start, end);
    if (!/^\p{Script=Han}+$/u.test(word) || word === '的') continue;
    if (start === last) runs.at(-1)?.push(word);
    else runs.push([word]);
    last = end;
  }
  return runs;
}

function sentencesOf({ text, sentences }: Document, { from, to }: IndexRange): string {
  return text.slice(sentences[from]?.start ?? 0, sentences[to - 1]?.end ?? 0);
}

/** A table of `@diglot/lexicon`. */
function writeRows(name: string, lines: readonly string[]): void {
  const data = path.join(import.meta.dirname, '../../lexicon/data');
  writeFileSync(path.join(data, `${name}.tsv`), `# ${CHINAXIV}.\n${lines.join('\n')}\n`);
}

/** A table of `@diglot/words`. */
function writeModule(name: string, lines: readonly string[]): void {
  const constant = name.replace(/-./gu, (dash) => dash.slice(1).toUpperCase());
  const head = `// Generated by scripts/generate.ts; do not edit.\n// ${CHINAXIV}.\n`;
  const body = `export const ${constant}: string = \`${lines.join('\n')}\`;\n`;
  const generated = path.join(import.meta.dirname, '../../words/src/generated');
  writeFileSync(path.join(generated, `${name}.ts`), head + body);
}
