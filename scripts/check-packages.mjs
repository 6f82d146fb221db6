// Try the packages as those who install them do: pack them, look into the tarballs, install these in an empty
// project, and there check types, import, require and bundles.
//
//   npm run consumers            everything; fetches what the packages depend on
//   npm run consumers -- --quick tarballs and bundles alone, from the workspace
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const isQuick = process.argv.includes('--quick');
const work = mkdtempSync(path.join(tmpdir(), 'diglot-consumers-'));
const faults = [];
const run = (command, arguments_, cwd = root) =>
  execFileSync(command, arguments_, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Run a step; what it throws is a fault, and the next one is tried all the same. */
async function step(name, work) {
  try {
    await work();
    console.log(`ok    ${name}`);
  } catch (error) {
    faults.push(name);
    console.log(
      `FAULT ${name}: ${[error.message, error.stdout, error.stderr].filter(Boolean).join('\n')}`,
    );
  }
}

const packages = readdirSync(path.join(root, 'packages'))
  .map((folder) => path.join(root, 'packages', folder))
  .map((folder) => ({ folder, ...JSON.parse(readFileSync(path.join(folder, 'package.json'))) }))
  .filter((manifest) => !manifest.private);

/** Bundles of one function: what is passed beside the text, and most kB after gzip (a little over what was measured). */
const BUNDLES = [
  ['@diglot/segment', 'segmentLanguages', '', 700],
  ['diglot', 'analyze', ", { layers: ['segments'] }", 2600],
];

/** What no tarball may hold: build info, generated tables twice, files whose source is gone. */
function checkTarball({ name, folder }) {
  const [{ files }] = JSON.parse(run('npm', ['pack', '--dry-run', '--json'], folder));
  for (const { path: file } of files) {
    if (/tsbuildinfo|^src\/generated\/|generated\/.*\.map$/.test(file)) {
      throw new Error(`${name} packs ${file}`);
    }
    const source = file.replace(/^dist\/(.*)\.(?:js|d\.ts)(?:\.map)?$/, 'src/$1.ts');
    if (source !== file && !existsSync(path.join(folder, source))) {
      throw new Error(`${name} packs ${file}, whose source is gone: build from an empty dist`);
    }
  }
}

/** Bundle one function in three formats, for the browser, and run them where they need no lexicon. */
async function checkBundles(folder, [name, exported, options, most]) {
  const contents = `import { ${exported} } from '${name}';\nglobalThis.answer = ${exported}('同伴支持 helps'${options});`;
  for (const format of ['esm', 'cjs', 'iife']) {
    const file = path.join(work, `${exported}.${format === 'esm' ? 'mjs' : 'cjs'}`);
    const settings = { bundle: true, minify: true, platform: 'browser', logLevel: 'error' };
    await build({
      ...settings,
      stdin: { contents, resolveDir: folder },
      format,
      outfile: file,
      logOverride: { 'empty-import-meta': 'silent' },
    });
    const answer = run(process.execPath, [
      '--input-type=module',
      '--eval',
      `await import(${JSON.stringify(file)}); const { segments = answer } = answer; console.log(segments.map(({ language }) => language).join())`,
    ]);
    if (answer.trim() !== 'zh,en') throw new Error(`${name} as ${format}: ${answer}`);
    const size = Math.round(gzipSync(readFileSync(file)).length / 1000);
    if (size > most) throw new Error(`${name} as ${format}: ${size} kB, more than ${most}`);
    if (format === 'esm') console.log(`      ${exported}: ${size} kB after gzip`);
  }
}

/** An empty project with the tarballs installed, each also in place of what the others depend on. */
function install() {
  run('corepack', [
    'pnpm',
    '-r',
    ...packages.flatMap(({ name }) => ['--filter', name]),
    'pack',
    '--pack-destination',
    work,
  ]);
  const files = Object.fromEntries(
    packages.map(({ name, version }) => [
      name,
      `file:${name.replace('@', '').replace('/', '-')}-${version}.tgz`,
    ]),
  );
  writeFileSync(
    path.join(work, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies: files, overrides: files }),
  );
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], work);
}

/** Every entry of every package, as a consumer writes it. */
const entries = packages.flatMap(({ name, exports }) =>
  Object.entries(exports)
    .filter(([, target]) => typeof target !== 'string')
    .map(([entry]) => name + entry.slice(1)),
);

function checkTypes(resolution) {
  const module = resolution === 'bundler' ? 'esnext' : resolution;
  writeFileSync(
    path.join(work, 'consumer.ts'),
    entries.map((entry, at) => `export * as e${at} from '${entry}';`).join('\n'),
  );
  const options = `--noEmit --strict --target es2023 --lib es2023 --types node --skipLibCheck false --module ${module} --moduleResolution ${resolution}`;
  const types = ['--typeRoots', path.join(root, 'node_modules/@types')];
  run(
    process.execPath,
    [
      path.join(root, 'node_modules/typescript/bin/tsc'),
      ...options.split(' '),
      ...types,
      'consumer.ts',
    ],
    work,
  );
}

try {
  for (const manifest of packages) {
    await step(`tarball of ${manifest.name}`, () => checkTarball(manifest));
  }
  if (!isQuick) {
    await step('install from tarballs', install);
    for (const resolution of ['node16', 'nodenext', 'bundler']) {
      await step(`types, ${resolution}, no DOM`, () => checkTypes(resolution));
    }
    const list = JSON.stringify(entries);
    await step('import', () =>
      run(
        process.execPath,
        ['--input-type=module', '--eval', `for (const entry of ${list}) await import(entry)`],
        work,
      ),
    );
    await step('require', () =>
      run(process.execPath, ['--eval', `for (const entry of ${list}) require(entry)`], work),
    );
  }
  for (const bundle of BUNDLES) {
    const home = packages.find(({ name }) => name === bundle[0]).folder;
    await step(`bundles of ${bundle[0]}`, () => checkBundles(isQuick ? home : work, bundle));
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = faults.length > 0 ? 1 : 0;
