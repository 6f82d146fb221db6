/**
 * Time the themes of made corpora whose words are cut already, stage by stage:
 * `tsx --conditions=diglot-source <this file> [--documents N] [--hub] [--themes K] [--method nmf]`.
 *
 * One size a process, since the peak of memory is that of the process.
 */
import { parseArgs } from 'node:util';
import { extractThemes } from '@diglot/themes';
import { makeCorpus } from './made-corpus.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '1000' },
    hub: { type: 'boolean', default: false },
    themes: { type: 'string' },
    method: { type: 'string', default: 'graph' },
  },
});
const megabytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MB`;
const print = (line: string) => process.stdout.write(`${line}\n`);

extractThemes(makeCorpus(100)); // Tables are read, code is warm.
const base = process.memoryUsage().rss;
const corpus = makeCorpus(Number(values.documents), values.hub ? 'hub' : undefined);
print(
  `${corpus.length} documents held; resident ${megabytes(process.memoryUsage().rss)}, of which tables and code ${megabytes(base)}`,
);

const start = performance.now();
let stage = '';
let since = start;
let cpu = process.cpuUsage();
const first = cpu;
const seconds = ({ user, system }: NodeJS.CpuUsage) =>
  `${((user + system) / 1e6).toFixed(2)} s of CPU`;
const lap = (next: string) => {
  const now = performance.now();
  if (stage !== '') {
    const time = `${((now - since) / 1000).toFixed(2)} s, ${seconds(process.cpuUsage(cpu))}`;
    print(`  ${stage.padEnd(10)}${time}`);
  }
  stage = next;
  since = now;
  cpu = process.cpuUsage();
};
const map = extractThemes(corpus, {
  ...(values.themes !== undefined && { themes: Number(values.themes) }),
  method: values.method === 'nmf' ? 'nmf' : 'graph',
  onProgress: (progress) => {
    if (progress.stage !== stage) lap(progress.stage);
  },
});
lap('');
const peak = process.resourceUsage().maxRSS * 1024;
print(`${map.themes.length} themes, ${map.unplaced.length} documents without`);
print(
  `${((performance.now() - start) / 1000).toFixed(1)} s, ${seconds(process.cpuUsage(first))}, peak ${megabytes(peak)}`,
);
