// Projects of consumers: installed by npm or pnpm from the tarballs, with a compiler or without.
import { cpSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { entries, evaluate, packages, root, run, tarballOf } from './packages.mjs';

/** Most that `npm install diglot` may bring, unpacked. MB. */
const MAX_INSTALLED_MB = 45;

/** Install packages into an empty project, from the tarballs alone. */
export function install(project, tarballs, { manager, compiles, only = packages }) {
  mkdirSync(project, { recursive: true });
  const files = (list) =>
    Object.fromEntries(
      list.map((one) => [one.name, `file:${path.join(tarballs, tarballOf(one))}`]),
    );
  const overrides = files(packages);
  const scripts = compiles
    ? { onlyBuiltDependencies: ['nodejieba'] }
    : { ignoredBuiltDependencies: ['nodejieba'] };
  writeFileSync(
    path.join(project, 'package.json'),
    JSON.stringify({
      private: true,
      type: 'module',
      dependencies: files(only),
      overrides,
      pnpm: { overrides, ...scripts },
    }),
  );
  const quiet = { CI: 'true', npm_config_fund: 'false', npm_config_audit: 'false' };
  const ignore = compiles ? [] : ['--ignore-scripts'];
  if (manager === 'npm') run('npm', ['install', ...ignore], project, quiet);
  else {
    run(
      'corepack',
      ['pnpm@10.34.9', 'install', '--ignore-workspace', '--no-frozen-lockfile', ...ignore],
      project,
      {
        ...quiet,
        COREPACK_ENABLE_PROJECT_SPEC: '0',
      },
    );
  }
}

/** Every entry, by its types; no DOM, and the declarations of all libraries checked. */
export function checkTypes(project, resolution) {
  const module = resolution === 'bundler' ? 'esnext' : resolution;
  writeFileSync(
    path.join(project, 'consumer.ts'),
    entries.map((entry, at) => `export * as e${at} from '${entry}';`).join('\n'),
  );
  const options = `--noEmit --strict --target es2023 --lib es2023 --types node --skipLibCheck false --module ${module} --moduleResolution ${resolution}`;
  const types = ['--typeRoots', path.join(root, 'node_modules/@types')];
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  run(process.execPath, [compiler, ...options.split(' '), ...types, 'consumer.ts'], project);
}

export function checkLoading(project) {
  const list = JSON.stringify(entries);
  evaluate(`for (const entry of ${list}) await import(entry)`, project);
  evaluate(`for (const entry of ${list}) require(entry)`, project, ['--input-type=commonjs']);
}

/** What reads files of its package: the lexicon, the word model, worker threads, the task of a corpus. */
export function checkCommand(project) {
  const bin = path.join(project, 'node_modules/.bin/diglot');
  const sample = path.join(root, 'examples/records/pubmed-translation.txt');
  const expect = (what, found, wanted) => {
    if (!wanted.test(found)) throw new Error(`${what} gave ${found.slice(0, 500)}`);
  };
  expect('--version', run(bin, ['--version'], project), /^\d+\.\d+\.\d+ \(Node/);
  expect('doctor', run(bin, ['doctor'], project), /lexicon +\d+ pairs/);
  expect(
    'align',
    run(bin, ['align', sample, '--format', 'json'], project),
    /"alignment"|"bitexts"|"score"/,
  );
  expect(
    'corpus',
    run(bin, ['corpus', sample, '--out', 'corpus.jsonl', '--jobs', '2'], project),
    /^1 record: 1 line/m,
  );
  const model = `import { createTokenizer } from '@diglot/tokenize';
    console.log(createTokenizer({ chinese: 'model' }).tokenize('同伴支持有帮助').length)`;
  expect('the word model', evaluate(model, project), /^[345]$/m);
}

/** @returns MB of `node_modules` for `diglot` alone. */
export function checkSize(project) {
  const size = (folder) =>
    readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return sum + size(file);
      return entry.isFile() ? sum + statSync(file).size : sum;
    }, 0);
  const megabytes = size(path.join(project, 'node_modules')) / 1e6;
  if (megabytes > MAX_INSTALLED_MB) {
    throw new Error(`${megabytes.toFixed(1)} MB are installed, more than ${MAX_INSTALLED_MB}`);
  }
  return megabytes;
}

/** The project's own copy of something of the checkout. */
export const copyInto = (project, file) =>
  cpSync(path.join(root, file), path.join(project, path.basename(file)), { recursive: true });
