// Three exports of a literature search, two languages, one library: what was found twice is merged, and
// themes are named across languages.
//
//   node literature-review.js [EXPORT…]
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mergeRecords, parseRecords, toBibtex } from '@diglot/records';
import { renderThemeMap } from '@diglot/report';
import { extractThemes } from '@diglot/themes';

const LIBRARY = path.join(import.meta.dirname, 'library');
const named = process.argv.slice(2);
const files =
  named.length > 0
    ? named
    : ['publisher.ris', 'cnki.txt', 'pubmed.nbib'].map((file) => path.join(LIBRARY, file));

const found = files.flatMap((file) => {
  const { format, records } = parseRecords(readFileSync(file, 'utf8'));
  console.log(`${path.basename(file)}: ${records.length} records (${format})`);
  return records.map((record) => ({ ...record, id: `${path.basename(file)} ${record.id}` }));
});
const library = mergeRecords(found);
console.log(`together: ${library.length} works\n`);

const documents = library.map((record) => ({
  id: record.id,
  title: record.titles.map(({ value }) => value).join('\n'),
  text: record.abstracts.map(({ value }) => value).join('\n'),
  keywords: record.keywords.map(({ value }) => value),
  ...(record.issued && { year: record.issued.year }),
}));
const map = extractThemes(documents);
for (const { label, documents, terms } of map.themes) {
  const first = terms
    .slice(0, 5)
    .map(({ text, translation }) => `${text} (${translation?.text ?? '–'})`);
  console.log(`${label.zh} / ${label.en}: ${documents.length} works`);
  console.log(`  ${first.join('; ')}`);
}

const out = process.env.OUT ?? '.';
writeFileSync(path.join(out, 'library.bib'), toBibtex(library));
writeFileSync(path.join(out, 'themes.html'), renderThemeMap(map));
