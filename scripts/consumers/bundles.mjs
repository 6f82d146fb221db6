// What bundlers make of the packages: one function as a bundle, the page of a browser, one file for Node.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as buildWithEsbuild } from 'esbuild';
import { build as buildWithVite } from 'vite';
import { evaluate, root, run } from './packages.mjs';

/** Functions that are bundled alone: what is passed beside the text, and most kB after gzip, a little over what was measured. */
export const FUNCTIONS = [
  { name: '@diglot/segment', exported: 'segmentLanguages', options: '', most: 200 },
  { name: 'diglot', exported: 'analyze', options: ", { layers: ['segments'] }", most: 1200 },
];

const programOf = ({ name, exported, options }) => `import { ${exported} } from '${name}';
const answer = ${exported}('同伴支持 helps'${options});
globalThis.languages = (answer.segments ?? answer).map(({ language }) => language).join();`;

const SETTINGS = {
  bundle: true,
  minify: true,
  // As Vite has it: Chinese tables are not written as escapes.
  charset: 'utf8',
  logLevel: 'error',
  logOverride: { 'empty-import-meta': 'silent' },
};

/** Bundle a function for browsers in three formats, and run these. @returns kB after gzip. */
export async function checkEsbuild(project, work, wanted) {
  let size = 0;
  for (const format of ['esm', 'cjs', 'iife']) {
    const outfile = path.join(work, `${wanted.exported}.${format === 'esm' ? 'mjs' : 'cjs'}`);
    const stdin = { contents: programOf(wanted), resolveDir: project };
    await buildWithEsbuild({ ...SETTINGS, stdin, format, outfile, platform: 'browser' });
    const code = `await import(${JSON.stringify(outfile)}); console.log(globalThis.languages)`;
    const answer = evaluate(code, work).trim();
    if (answer !== 'zh,en') throw new Error(`as ${format} it answers ${answer}`);
    size = Math.round(gzipSync(readFileSync(outfile)).length / 1000);
    if (size > wanted.most) throw new Error(`${size} kB as ${format}, more than ${wanted.most}`);
  }
  return size;
}

/** One file for Node, as goes into a single executable: it works without packages beside it, and says what is missing. */
export async function checkOneFile(project, work) {
  const contents = `const { analyze } = require('diglot');
    const { segments, diagnostics } = analyze('Peer support helps. 同伴支持有帮助。');
    console.log(segments.length, diagnostics.map(({ code }) => code).join());`;
  const folder = path.join(work, 'one-file');
  mkdirSync(folder, { recursive: true });
  const stdin = { contents, resolveDir: project };
  const outfile = path.join(folder, 'one.cjs');
  const external = ['nodejieba', '@node-rs/jieba'];
  await buildWithEsbuild({
    ...SETTINGS,
    stdin,
    format: 'cjs',
    outfile,
    external,
    platform: 'node',
  });
  const answer = run(process.execPath, ['one.cjs'], folder).trim();
  if (answer !== '2 no-lexicon') throw new Error(`it answers ${answer}`);
}

/** A program of one file for Node's single executables, which reads the lexicon that is packed with it. */
const EXECUTABLE = `const { getAsset } = require('node:sea');
  const { gunzipSync } = require('node:zlib');
  const { createDiglot } = require('diglot');
  const { openLexicon } = require('@diglot/lexicon');
  const lexicon = openLexicon(gunzipSync(new Uint8Array(getAsset('lexicon'))));
  const text = 'We interviewed 52 nurses in two hospitals.\\n我们在两家医院访谈了52名护士。';
  const { termPairs, diagnostics } = createDiglot({ lexicon }).analyze(text);
  console.log(termPairs.map(({ source, target }) => source + '=' + target).join(), diagnostics.length);`;

/** A single executable: Node with the program and the lexicon inside, run where there is nothing else. */
export async function checkExecutable(project, work) {
  const folder = path.join(work, 'executable');
  mkdirSync(folder, { recursive: true });
  await buildWithEsbuild({
    ...SETTINGS,
    stdin: { contents: EXECUTABLE, resolveDir: project },
    format: 'cjs',
    outfile: path.join(folder, 'program.cjs'),
    external: ['nodejieba', '@node-rs/jieba'],
    platform: 'node',
  });
  const lexicon = path.join(project, 'node_modules/@diglot/lexicon/dist/cedict.compact.gz');
  const config = {
    main: 'program.cjs',
    output: 'program.blob',
    disableExperimentalSEAWarning: true,
  };
  writeFileSync(path.join(folder, 'sea.json'), JSON.stringify({ ...config, assets: { lexicon } }));
  run(process.execPath, ['--experimental-sea-config', 'sea.json'], folder);
  copyFileSync(process.execPath, path.join(folder, 'program'));
  const postject = path.join(root, 'node_modules/.bin/postject');
  const fuse = ['--sentinel-fuse', 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'];
  run(postject, ['program', 'NODE_SEA_BLOB', 'program.blob', ...fuse], folder);
  const answer = run(path.join(folder, 'program'), [], folder).trim();
  if (!/nurse=护士.* 0$/.test(answer)) throw new Error(`it answers ${answer}`);
}

/** A page built by Vite, without the pack that it does not use, and its worker; opened in Chromium if that is there. */
export async function checkVite(project, work) {
  const folder = path.join(project, 'page');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), '<script type="module" src="/page.js"></script>');
  writeFileSync(
    path.join(folder, 'page.js'),
    "new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }).onmessage = ({ data }) => { document.title = data; };",
  );
  writeFileSync(
    path.join(folder, 'worker.js'),
    `${programOf(FUNCTIONS[1])}\npostMessage(globalThis.languages);`,
  );
  const outDir = path.join(work, 'site');
  await buildWithVite({
    root: folder,
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 10_000 },
  });
  const odd = readdirSync(outDir, { recursive: true }).filter((file) => /pack|\.bin/.test(file));
  if (odd.length > 0) throw new Error(`Vite copies ${odd}`);
  return openInChromium(outDir);
}

/** @returns Whether it could be tried. */
async function openInChromium(folder) {
  const executablePath = process.env.DIGLOT_CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) return false;
  const require = createRequire(path.join(root, 'packages/playground/package.json'));
  const { chromium } = require('playwright-core');
  const kinds = { '.html': 'text/html', '.js': 'text/javascript' };
  const server = createServer(({ url }, response) => {
    const file = path.join(folder, url === '/' ? 'index.html' : url);
    response.setHeader('content-type', kinds[path.extname(file)] ?? 'application/octet-stream');
    response.end(existsSync(file) ? readFileSync(file) : undefined);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction("document.title === 'zh,en'", undefined, { timeout: 60_000 });
  } finally {
    await browser.close();
    server.close();
  }
  return true;
}
