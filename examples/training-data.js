// Records from standard input, sentence pairs as JSON Lines out: training data for a translation model,
// in bounded memory however many records come.
//
//   node training-data.js < records/pubmed-translation.txt > pairs.jsonl
import { createAligner } from '@diglot/align';
import { readRecords } from '@diglot/records';

const LEAST = 0.9;
const aligner = createAligner();

for await (const { id, abstracts } of readRecords(process.stdin.setEncoding('utf8'))) {
  const english = abstracts.find(({ lang }) => lang === 'en');
  const chinese = abstracts.find(({ lang }) => lang === 'zh');
  if (!english || !chinese) continue;
  const { source, target, alignment } = aligner.alignTexts(english.value, chinese.value);
  const read = ({ text, sentences }, { from, to }) =>
    text.slice(sentences[from].start, sentences[to - 1].end);
  for (const bead of alignment) {
    const isPair = bead.source.from < bead.source.to && bead.target.from < bead.target.to;
    if (!isPair || bead.score < LEAST) continue;
    const pair = {
      id,
      en: read(source, bead.source),
      zh: read(target, bead.target),
      score: bead.score,
    };
    console.log(JSON.stringify(pair));
  }
}
