// Bilingual abstracts and a glossary of your own become a term base; your terms win, and are told apart.
//
//   node term-base.js > terms.tbx
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toTbx } from '@diglot/exchange';
import { openLexicon, readGlossary } from '@diglot/lexicon';
import { createTermExtractor } from '@diglot/terms';
import { analyze } from 'diglot';

const file = path.join(import.meta.dirname, 'records/pubmed-translation.txt');
const glossary = openLexicon(
  readGlossary('zh,en\n村级卫生工作者,village health worker\n常规护理,usual care\n'),
);
const extractor = createTermExtractor({ glossary });

const { bitexts } = analyze(readFileSync(file, 'utf8'));
const pairs = bitexts.flatMap((bitext) => extractor.extract(bitext, { limit: 30 }));
for (const { source, target, evidence } of pairs) {
  console.error(
    `${evidence.includes('glossary') ? 'settled' : 'found  '}  ${source}  =  ${target}`,
  );
}
console.log(toTbx(pairs));
