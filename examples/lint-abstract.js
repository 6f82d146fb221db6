// A linter for abstracts in two languages, as Markdown: sentences without a translation, numbers that
// differ, marks of the wrong width, each with its place. Exit code 1 where there is something to mend.
//
//   node lint-abstract.js [FILE.md]
import path from 'node:path';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import remarkStringify from 'remark-stringify';
import { retextDiglot, retextDiglotLint } from 'retext-diglot';
import { readSync } from 'to-vfile';
import { unified } from 'unified';
import { reporter } from 'vfile-reporter';

const given = process.argv[2] ?? path.join(import.meta.dirname, 'abstract.md');
const file = readSync(path.relative('', given));
await unified()
  .use(remarkParse)
  .use(remarkRetext, unified().use(retextDiglot).use(retextDiglotLint))
  .use(remarkStringify)
  .process(file);

console.log(reporter(file));
if (file.messages.length > 0) process.exitCode = 1;
