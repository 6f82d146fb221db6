// Build the page into dist/site: static files that any host can serve.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { renderReport, renderThemeMap } from '@diglot/report';
import { build } from 'esbuild';

const page = fileURLToPath(new URL('../page/', import.meta.url));
const site = fileURLToPath(new URL('../dist/site/', import.meta.url));
const examples = fileURLToPath(new URL('../../../examples/', import.meta.url));
const require = createRequire(import.meta.url);

const SAMPLES = [
  ['PubMed', 'records/pubmed-translation.txt'],
  ['Citation page', 'records/citation-page.txt'],
  ['Citation page 2', 'records/citation-page-2.txt'],
  ['Library catalogue', 'records/catalogue.txt'],
  ['Aggregator (JSON)', 'records/aggregator.json'],
  ['CNKI export', 'library/cnki.txt'],
  ['RIS export', 'library/publisher.ris'],
];

/** The policies of the pages that are shown in the frame: the page around must allow what they do. */
const shown = [
  renderReport({
    text: '',
    format: 'plain',
    segments: [],
    bitexts: [],
    keyphrases: [],
    termPairs: [],
    engine: '',
    diagnostics: [],
  }),
  renderThemeMap({
    themes: [],
    unplaced: [],
    quality: { k: 0, modularity: 0, stability: 0, languageInformation: 0 },
  }),
];
const hashes = (directive) => [
  ...new Set(
    shown.map(
      (html) =>
        `'${new RegExp(`${directive} [^a-z]*?(?:&#39;|')(sha256-[\\w+/=]+)`).exec(html)[1]}'`,
    ),
  ),
];
const policy = [
  "default-src 'none'",
  `script-src 'self' ${hashes('script-src').join(' ')}`,
  `style-src 'self' ${hashes('style-src').join(' ')}`,
  "connect-src 'self'",
  "worker-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const samples = SAMPLES.map(([name, file]) => ({
  name,
  text: readFileSync(path.join(examples, file), 'utf8'),
}));

mkdirSync(site, { recursive: true });
await build({
  entryPoints: ['app.js', 'worker.js'].map((file) => path.join(page, file)),
  outdir: site,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2023',
  charset: 'utf8',
  plugins: [
    {
      name: 'samples',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^\.\/samples\.js$/ }, () => ({
          path: 'samples',
          namespace: 'samples',
        }));
        onLoad({ filter: /.*/, namespace: 'samples' }, () => ({
          contents: `export const samples = ${JSON.stringify(samples)};`,
        }));
      },
    },
  ],
});
writeFileSync(
  path.join(site, 'index.html'),
  readFileSync(path.join(page, 'index.html'), 'utf8').replace('POLICY', policy),
);
cpSync(path.join(page, 'style.css'), path.join(site, 'style.css'));
for (const name of ['@diglot/lexicon/cedict.pack', '@diglot/tokenize/word-model.bin']) {
  const file = path.join(site, `${path.basename(name)}.gz`);
  writeFileSync(file, gzipSync(readFileSync(require.resolve(name)), { level: 9 }));
}
