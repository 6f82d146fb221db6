// A corpus for a search engine: every record of some files is analysed, in all threads, and what comes out is
// turned into lines for Elasticsearch's bulk interface: one field a language, keyphrases of both.
//
//   node corpus-index.js FILE… | curl -H 'content-type: application/x-ndjson' --data-binary @- localhost:9200/_bulk
import { createReadStream, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { runCorpus } from '@diglot/corpus';

const sample = fileURLToPath(new URL('library/cnki.txt', import.meta.url));
const inputs = process.argv.length > 2 ? process.argv.slice(2) : [sample];
const output = path.join(mkdtempSync(path.join(tmpdir(), 'diglot-')), 'corpus.jsonl');
const { records, rejects } = await runCorpus({ inputs, output, jobs: 2 });

for await (const line of createInterface({ input: createReadStream(output) })) {
  const { id, year, text, passages = [], keyphrases } = JSON.parse(line);
  const inLanguage = (language) =>
    passages
      .filter((passage) => passage.language === language)
      .map(({ start, end }) => text.slice(start, end));
  console.log(JSON.stringify({ index: { _index: 'records', _id: id } }));
  const phrases = keyphrases.flatMap((one) => [one.text, one.translation ?? []].flat());
  console.log(
    JSON.stringify({
      year,
      zh: inLanguage('zh'),
      en: inLanguage('en'),
      phrases: [...new Set(phrases)],
    }),
  );
}
console.error(`${records} records, ${rejects} rejects`);
