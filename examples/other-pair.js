// Another pair of languages: a lexicon of your own, here German–English from a CSV, aligns its texts.
//
//   node other-pair.js > pairs.tsv
import { createAligner } from '@diglot/align';
import { openLexicon, readGlossary } from '@diglot/lexicon';

const GLOSSARY = `de,en
Kind,child
Fahrrad,bicycle
Schule,school
Brücke,bridge
Fluss,river
Regen,rain
Stadt,city
bleiben,stay
`;
const source = `Das Kind fährt mit dem Fahrrad zur Schule. Die Brücke führt über den Fluss.
Bei Regen bleiben alle in der Stadt.`;
const target = `The child goes to school by bicycle. The bridge crosses the river.
In the rain everybody stays in the city.`;

const lexicon = openLexicon(readGlossary(GLOSSARY, { source: 'de', target: 'en' }));
const { bitext, diagnostics } = createAligner({ lexicon }).inspectTexts(source, target);
for (const { code, message } of diagnostics) console.error(`${code}: ${message}`);

const read = ({ text, sentences }, { from, to }) =>
  text.slice(sentences[from].start, sentences[to - 1].end);
for (const bead of bitext.alignment) {
  const sides = [read(bitext.source, bead.source), read(bitext.target, bead.target)];
  console.log([bead.score.toFixed(2), ...sides].join('\t'));
}
