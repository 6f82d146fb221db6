// Three exports of a literature search, two languages, one library: what was found twice is merged, and
// themes are named across languages.
//
//   node literature-review.js [EXPORT…]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { mergeRecords, parseRecords, toBibtex } from '@diglot/records';
import { renderThemeMap } from '@diglot/report';
import { extractThemes } from '@diglot/themes';

const here = import.meta.dirname;
const given = process.argv.slice(2);
const samples = ['publisher.ris', 'cnki.txt', 'pubmed.nbib'];
const files = given.length > 0 ? given : samples.map((file) => path.join(here, 'library', file));

const library = mergeRecords(
  files.flatMap((file) => {
    const { format, records } = parseRecords(readFileSync(file, 'utf8'));
    console.log(`${path.basename(file)}: ${records.length} records (${format})`);
    return records.map((record) => ({ ...record, id: `${path.basename(file)} ${record.id}` }));
  }),
);
console.log(`together: ${library.length} works\n`);

const join = (values) => values.map(({ value }) => value).join('\n');
const documents = library.map(({ id, titles, abstracts, keywords, issued }) => {
  const words = keywords.map(({ value }) => value);
  const year = issued ? { year: issued.year } : {};
  return { id, title: join(titles), text: join(abstracts), keywords: words, ...year };
});
const map = extractThemes(documents);
for (const { label, documents } of map.themes) {
  console.log(`${label.zh} / ${label.en}: ${documents.length} works`);
}

const out = process.env.OUT ?? path.join(here, 'out');
mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, 'library.bib'), toBibtex(library));
writeFileSync(path.join(out, 'themes.html'), renderThemeMap(map, { documents }));
