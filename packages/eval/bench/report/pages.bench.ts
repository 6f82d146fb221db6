/**
 * Weigh the pages of the report, time their writing, and their opening in Chromium where there is one:
 * `tsx --conditions=diglot-source <this file> [--documents 1000,10000] [--characters 2000,100000,1000000]`.
 *
 * What is timed in the browser: until everything is read and laid out and the script has run.
 */
import { parseArgs } from 'node:util';
import { renderReport, renderThemeMap } from '@diglot/report';
import { extractThemes } from '@diglot/themes';
import { createDiglot } from 'diglot';
import { writeCorpus } from '../../../diglot/test/corpus.ts';
import { startBrowser } from '../../../report/test/chromium.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '1000,10000' },
    characters: { type: 'string', default: '2000,100000,1000000' },
  },
});
const numbers = (list: string) =>
  list
    .split(',')
    .filter((part) => part !== '')
    .map(Number);
const print = (...cells: string[]) =>
  process.stdout.write(`${cells.map((cell) => cell.padEnd(26)).join('')}\n`);
const median = (times: readonly number[]) =>
  times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
const browser = await startBrowser();

async function measure(name: string, render: () => string): Promise<void> {
  const times = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage();
    render();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  const page = render();
  const opened: number[] = [];
  for (let time = 0; browser && time < 3; time++) {
    const { page: tab } = await browser.open(page, { viewport: { width: 1280, height: 800 } });
    await tab.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
    opened.push(Number(await tab.evaluate('performance.now()')));
    await tab.context().close();
  }
  print(
    name,
    `${(Buffer.byteLength(page) / 1000).toFixed(0)} kB`,
    `written in ${median(times).toFixed(0)} ms of CPU`,
    browser ? `open after ${median(opened).toFixed(0)} ms` : 'no Chromium',
  );
}

/** Sentences of the invented corpus and their translations, Chinese after English. */
function bilingualText(characters: number): string {
  const halves = { en: '', zh: '' };
  for (const { text } of writeCorpus(Math.ceil(characters / 100))) {
    const [zh, en] = text.split('\n');
    if (zh === undefined || en === undefined) continue;
    if (halves.en.length + halves.zh.length + text.length > characters) break;
    halves.en += `${en}\n`;
    halves.zh += `${zh}\n`;
  }
  return `${halves.en}\n${halves.zh}`;
}

const diglot = createDiglot();
for (const characters of numbers(values.characters)) {
  const analysis = diglot.analyze(bilingualText(characters));
  await measure(`text, ${analysis.text.length} characters`, () => renderReport(analysis));
}
for (const count of numbers(values.documents)) {
  const documents = writeCorpus(count);
  const map = extractThemes(documents);
  await measure(`map, ${count} documents`, () => renderThemeMap(map, { documents }));
}
await browser?.close();
