/**
 * Time the playground in Chromium: until it is painted and ready, a sample analysed, and the records of two
 * exports mapped; and the most memory that the browser's page and worker took:
 * `tsx --conditions=diglot-source <this file> [--records 300] [--file]`.
 *
 * One export is as CNKI writes RefWorks files, Chinese alone; the other is RIS with both languages. The records are
 * made of sentences and terms of our own. `--file` opens the page that is one file from the disk.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { asRis, type MadeRecord, madeRecords } from '../../eval/bench/diglot/made-records.ts';
import { executablePath } from '../../report/test/chromium.ts';
import { serveSite, site } from '../test/serve-site.ts';

/** Longest wait for any step, in milliseconds. */
const timeout = 600_000;

const { values } = parseArgs({
  options: { records: { type: 'string', default: '300' }, file: { type: 'boolean' } },
});
const count = Number(values.records);
if (executablePath === undefined) throw new Error('two-exports.bench: there is no Chromium');

const asCnki = ({ titles, abstracts }: MadeRecord) =>
  `RT Journal Article\nSR 1\nT1 ${titles[1]}\nJF 山区科学\nYR 2023\nAB ${abstracts[1]}\nLA 中文;\nDS CNKI\n\n`;

const half = count >> 1;
const exports = [
  { name: 'cnki.txt', text: madeRecords(half, 7).map(asCnki).join('') },
  {
    name: 'publisher.ris',
    text: madeRecords(count - half, 11)
      .map(asRis)
      .join(''),
  },
].map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) }));

const print = (name: string, value: string) => process.stdout.write(`${name.padEnd(44)}${value}\n`);
const host = await serveSite();
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const address = values.file
  ? pathToFileURL(path.join(site, 'diglot-playground.html')).href
  : host.address;

/** The most resident memory so far of the processes that hold pages and their workers, in MB. */
async function peakMemory(): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const kilobytes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8')))
    .map((found) => Number(found?.[1] ?? 0));
  return Math.max(...kilobytes) / 1000;
}

const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
const frame = page.frameLocator('#view');
const seconds = async (work: () => Promise<unknown>) => {
  const start = performance.now();
  await work();
  return `${((performance.now() - start) / 1000).toFixed(2)} s`;
};
/** The button is free again when all is analysed. */
const done = () => page.locator('#analyse:enabled').waitFor({ timeout });

const ready = await seconds(async () => {
  await page.goto(address);
  await page.locator('#analyse:enabled').waitFor({ timeout });
});
const painted = await page.evaluate(
  "performance.getEntriesByName('first-contentful-paint')[0].startTime",
);
print('first paint', `${(Number(painted) / 1000).toFixed(2)} s`);
print('ready, with dictionary and word model', ready);
await page.locator('#sample').selectOption('0');
print(
  'sample record analysed and shown',
  await seconds(async () => {
    await page.locator('#analyse').click();
    await frame.locator('#record').waitFor({ timeout });
  }),
);
await page.locator('#clear').click();
await page.locator('#files').setInputFiles(exports);
const analysed = await seconds(async () => {
  await page.locator('#analyse').click();
  await page.locator('#items li').first().waitFor({ timeout });
  await done();
});
print(`${count} records of two exports analysed`, analysed);
print(
  'and mapped',
  await seconds(async () => {
    await page.locator('#themes').click();
    await frame.locator('#map').waitFor({ timeout });
  }),
);
print('most memory of the page', `${(await peakMemory()).toFixed(0)} MB`);
await browser.close();
host.close();
