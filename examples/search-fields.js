// What Elasticsearch or OpenSearch wants of mixed texts: a field a language, with the words set apart by
// spaces, English ones stemmed, as the lines of a bulk request. Map the fields to the `whitespace` analyzer.
//
//   node search-fields.js ["text" …] > bulk.ndjson
import { createTokenizer, readDocument } from '@diglot/tokenize';

const samples = ['服务使用者称 peer supporters 为“过来人”。Their stories gave hope.'];
const texts = process.argv.length > 2 ? process.argv.slice(2) : samples;
const tokenizer = createTokenizer();

for (const [id, text] of texts.entries()) {
  const { tokens, segments } = readDocument(text, { tokenizer });
  const fields = {};
  for (const { start, end } of tokens.filter(({ kind }) => kind === 'word')) {
    const language = segments.find((segment) => start < segment.end)?.language ?? 'und';
    const word = text.slice(start, end);
    fields[language] = [
      fields[language] ?? [],
      language === 'en' ? tokenizer.stem(word) : word,
    ].flat();
  }
  const words = Object.entries(fields).map(([language, all]) => [
    `text_${language}`,
    all.join(' '),
  ]);
  console.log(JSON.stringify({ index: { _id: id } }));
  console.log(JSON.stringify({ text, ...Object.fromEntries(words) }));
}
