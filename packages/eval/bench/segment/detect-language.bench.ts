/**
 * `detectLanguage` beside franc, eld and cld3: share right on the gold sets of short texts, all told
 * the ten languages where they can be, and speed.
 *
 * Run: `npx tsx --conditions=diglot-source packages/eval/bench/segment/detect-language.bench.ts --data DIR`
 */
import { parseArgs } from 'node:util';
import { detectLanguage } from '@diglot/segment';
import { goldFile, readJsonLines } from '../../src/gold.ts';
import { groupBy } from '../../src/group.ts';
import { type LanguageItem, TEN } from '../../src/text/language.ts';
import { type Identify, loadPeers } from './peers.ts';

const identifiers: Record<string, Identify> = {
  detectLanguage: (text) => detectLanguage(text, { languages: TEN }).language,
  ...(await loadPeers()),
};

const data = parseArgs({ options: { data: { type: 'string' } } }).values.data;
if (data === undefined) console.log('no --data: nothing was measured');
for (const set of data === undefined ? [] : ['lid_lingua', 'lid_eld_tweets', 'lid_dspace_labels']) {
  const file = goldFile(data as string, 'segment', set, 'jsonl');
  if (file === undefined) continue;
  const items = readJsonLines<LanguageItem>(data as string, file).filter(({ lang }) =>
    TEN.includes(lang),
  );
  for (const [kind, members] of groupBy(items, (item) => item.kind)) {
    const letters = members.reduce((sum, { text }) => sum + text.length, 0);
    const cells = Object.entries(identifiers).map(([name, identify]) => {
      const before = process.cpuUsage();
      const right = members.filter(({ text, lang }) => identify(text) === lang).length;
      const { user, system } = process.cpuUsage(before);
      const speed = letters / ((user + system) / 1000);
      return `${name} ${((100 * right) / members.length).toFixed(1)} % (${speed.toFixed(0)} kchar/s)`;
    });
    console.log(`${kind}: ${cells.join(' · ')}`);
  }
}
