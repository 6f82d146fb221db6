// Build the page into dist/site: static files that any host can serve.
import { createHash } from 'node:crypto';
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
/** What the page may do: with its own scripts and styles, and from where it takes data and its worker. */
const policyOf = ({ scripts, styles, data, worker }) =>
  [
    "default-src 'none'",
    `script-src ${scripts} ${hashes('script-src').join(' ')}`,
    `style-src ${styles} ${hashes('style-src').join(' ')}`,
    `connect-src ${data}`,
    `worker-src ${worker}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const samples = SAMPLES.map(([name, file]) => ({
  name,
  text: readFileSync(path.join(examples, file), 'utf8'),
}));

mkdirSync(site, { recursive: true });
const bundled = { outdir: site, bundle: true, minify: true, target: 'es2023', charset: 'utf8' };
await build({
  ...bundled,
  entryPoints: [path.join(page, 'worker.js')],
  // A page from a disk may start no worker that is a module. Nothing in this one looks beside itself for a file:
  // the page hands over all that it needs.
  format: 'iife',
  logOverride: { 'empty-import-meta': 'silent' },
});
await build({
  ...bundled,
  entryPoints: [path.join(page, 'app.js')],
  format: 'esm',
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
const source = readFileSync(path.join(page, 'index.html'), 'utf8');
const self = "'self'";
writeFileSync(
  path.join(site, 'index.html'),
  source.replace('POLICY', policyOf({ scripts: self, styles: self, data: self, worker: self })),
);
cpSync(path.join(page, 'style.css'), path.join(site, 'style.css'));

const bytesOf = (name) => readFileSync(require.resolve(name));
const zipped = {
  'cedict.compact.gz': bytesOf('@diglot/lexicon/cedict.compact.gz'),
  'word-model.bin.gz': gzipSync(bytesOf('@diglot/tokenize/word-model.bin'), { level: 9 }),
};
for (const [name, bytes] of Object.entries(zipped)) writeFileSync(path.join(site, name), bytes);

// The same as one file, which may be opened from a disk, where browsers fetch nothing.
const read = (name) => readFileSync(path.join(site, name), 'utf8');
const script = read('app.js').replaceAll('</script', '<\\/script');
const style = read('style.css');
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const files = { ...zipped, 'worker.js.gz': gzipSync(read('worker.js'), { level: 9 }) };
const parts = {
  POLICY: policyOf({
    scripts: hashOf(script),
    styles: hashOf(style),
    data: "'none'",
    worker: 'blob:',
  }),
  '<link rel="stylesheet" href="style.css">': `<style>${style}</style>`,
  '<script type="module" src="app.js"></script>': [
    ...Object.entries(files).map(
      ([name, bytes]) =>
        `<script type="text/plain" data-file="${name}">${bytes.toString('base64')}</script>`,
    ),
    `<script type="module">${script}</script>`,
  ].join('\n'),
};
const whole = Object.entries(parts).reduce(
  (html, [place, part]) => html.replace(place, () => part),
  source,
);
writeFileSync(path.join(site, 'diglot-playground.html'), whole);
