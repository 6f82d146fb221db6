// Chunks for retrieval (RAG): each aligned pair of sentences is one document with its translation beside
// it, so that a question in either language finds it. The shape is LangChain's: pageContent, metadata.
//
//   node retrieval-chunks.js [RECORD] > chunks.jsonl
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze } from 'diglot';

const file = process.argv[2] ?? path.join(import.meta.dirname, 'records/pubmed-translation.txt');
const { record, bitexts, keyphrases } = analyze(readFileSync(file, 'utf8'));
const doi = record?.identifiers.find(({ type }) => type === 'doi')?.value;

for (const { source, target, alignment } of bitexts) {
  const read = ({ text, sentences }, { from, to }) =>
    from < to ? text.slice(sentences[from].start, sentences[to - 1].end) : undefined;
  for (const bead of alignment) {
    const [original, translation] = [read(source, bead.source), read(target, bead.target)];
    const pageContent = [original, translation].filter(Boolean).join('\n');
    const keywords = keyphrases
      .map(({ text }) => text)
      .filter((text) => pageContent.includes(text));
    const metadata = {
      source: path.basename(file),
      doi,
      [source.language]: original,
      [target.language]: translation,
      confidence: bead.score,
      keywords,
    };
    console.log(JSON.stringify({ pageContent, metadata }));
  }
}
