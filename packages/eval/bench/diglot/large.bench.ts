/**
 * One plain text of 1 MB of dense bilingual abstracts, analysed as one: seconds of CPU and peak memory.
 * And the heap over many analyses with words never seen before.
 *
 * Run after a build: `node --expose-gc --import tsx packages/eval/bench/diglot/large.bench.ts [calls]`
 */
import { createDiglot } from 'diglot';
import { madeRecords } from './made-records.ts';

const calls = Number(process.argv[2] ?? 2000);
const HAN = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

const diglot = createDiglot({ chinese: 'node-rs' });
const paragraphs = madeRecords(600).flatMap(({ abstracts }) => abstracts);
let dense = '';
for (const paragraph of paragraphs) {
  if (dense.length >= 1e6) break;
  dense += `${paragraph}\n\n`;
}
diglot.analyze(paragraphs.slice(0, 2).join('\n\n'));
const before = process.cpuUsage();
const { bitexts } = diglot.analyze(dense);
const { user, system } = process.cpuUsage(before);
console.log(
  `1 MB dense: ${((user + system) / 1e6).toFixed(2)} s of CPU, ${bitexts.length} bitexts, peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
);

const marks: string[] = [];
const records = madeRecords(calls, 3, (index) => [
  `zq${index.toString(36)}rt `,
  `${HAN[index % 22]}${HAN[(index >> 4) % 22]}${HAN[(index >> 8) % 22]}`,
]);
records.forEach(({ titles, abstracts }, index) => {
  diglot.analyze([...titles, ...abstracts.map((text) => text.slice(0, 160))].join('\n\n'));
  if (index % (calls / 8) === 0) marks.push(heap().toFixed(0));
});
marks.push(heap().toFixed(0));
console.log(`heap over ${calls} analyses with new words, MB: ${marks.join(' ')}`);
