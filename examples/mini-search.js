// A search in the browser or in Node over titles in both languages, with MiniSearch: Diglot cuts the words,
// and every keyword is also indexed under its translation.
//
//   node mini-search.js [QUERY]

import { openLexicon } from '@diglot/lexicon';
import { createTokenizer } from '@diglot/tokenize';
import MiniSearch from 'minisearch';

const titles = ['远程医疗对山区高血压患者血压控制的影响', 'Sleep quality of night-shift nurses'];
const query = process.argv[2] ?? 'hypertension';

const { tokenize, stem } = createTokenizer();
const lexicon = openLexicon();
const wordsOf = (text) =>
  tokenize(text)
    .filter(({ kind }) => kind === 'word')
    .map(({ start, end }) => text.slice(start, end));
const translationsOf = (word) =>
  lexicon
    .translate(word, { to: /\p{Script=Han}/u.test(word) ? 'en' : 'zh' })
    .map(({ text }) => text);

const index = new MiniSearch({
  fields: ['title', 'translated'],
  storeFields: ['title'],
  tokenize: wordsOf,
  processTerm: stem,
});
index.addAll(
  titles.map((title, id) => ({
    id,
    title,
    translated: wordsOf(title)
      .flatMap((word) => translationsOf(word).slice(0, 3))
      .join(' '),
  })),
);
for (const { title, score } of index.search(query)) console.log(`${score.toFixed(2)}  ${title}`);
