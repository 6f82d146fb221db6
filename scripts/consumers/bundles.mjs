// What bundlers make of the packages: one function as a bundle, the page of a browser, one file for Node.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
