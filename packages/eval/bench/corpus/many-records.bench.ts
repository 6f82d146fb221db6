/**
 * The whole analysis of very many records in one run: records a second, and the memory of the process as it goes.
 *
 * The records are put together from texts in both languages, JSON Lines of `{ zh, en }` with `title`, `text` and
 * `keywords`: the title of one, the abstracts of another and the keywords of a third, by a seeded choice.
 *
 * Run after a build: `npx tsx packages/eval/bench/corpus/many-records.bench.ts TEXTS.jsonl [records=200000] [jobs=2]`
 */
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { runCorpus } from '@diglot/corpus';
import { createRandom } from '../diglot/made-records.ts';

interface Side {
  readonly title: string;
  readonly text: string;
  readonly keywords?: readonly string[];
}
type Text = Readonly<Record<'zh' | 'en', Side>>;

const [file, count = '200000', jobs = '2'] = process.argv.slice(2);
if (file === undefined) throw new Error('name a file of texts in both languages, as JSON Lines');
const records = Number(count);
/** Lines of the table. */
const ROWS = 20;

const texts = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Text);

function* risOf(): Generator<string> {
  const random = createRandom(1);
  const pick = () => texts[Math.floor(random() * texts.length)] as Text;
  for (let at = 0; at < records; at++) {
    const [named, told, filed] = [pick(), pick(), pick()];
    const keywords = [...(filed.zh.keywords ?? []), ...(filed.en.keywords ?? [])];
    yield [
      'TY  - JOUR',
      `TI  - ${named.zh.title}`,
      `TT  - ${named.en.title}`,
      `AB  - ${told.zh.text}`,
      `AB  - ${told.en.text}`,
      ...keywords.map((keyword) => `KW  - ${keyword}`),
      `DO  - 10.5555/made.${at}`,
      'ER  - \n\n',
    ]
      .join('\n')
      .replace(/\n{2,}(?!$)/gu, '\n');
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'diglot-many-'));
const input = path.join(folder, 'made.ris');
const output = path.join(folder, 'lines');
await pipeline(Readable.from(risOf()), createWriteStream(input));
console.log(
  `${records} records from ${texts.length} texts, ${(statSync(input).size / 1e6).toFixed(0)} MB of RIS, ${jobs} threads`,
);
console.log('| records | seconds | seconds of CPU | memory of the process, MB |');
console.log('| ------: | ------: | -------------: | ------------------------: |');

const start = performance.now();
let next = records / ROWS;
function row(done: number): void {
  const { user, system } = process.cpuUsage();
  const cells = [
    done,
    ((performance.now() - start) / 1000).toFixed(0),
    ((user + system) / 1e6).toFixed(0),
    (process.memoryUsage().rss / 1e6).toFixed(0),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
const summary = await runCorpus({
  inputs: [input],
  output,
  jobs: Number(jobs),
  settings: { chinese: 'node-rs' },
  onProgress: ({ records: done }) => {
    if (done < next) return;
    row(done);
    next = (Math.floor((done * ROWS) / records) + 1) * (records / ROWS);
  },
});
row(summary.records);
console.log(`${summary.records} lines, ${summary.rejects} rejects`);
rmSync(folder, { recursive: true });
