// `npm start` and `npm test` on a machine that has only Node and npm: find or fetch the pinned pnpm,
// install from the lockfile, then run the named script of package.json.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const pinned = manifest.packageManager.split('+')[0];

const env = { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' };
// Without a terminal pnpm cannot ask whether it may rebuild node_modules.
if (!process.stdin.isTTY) env.CI ??= 'true';
// node-gyp compiles against the headers that came with this Node, and downloads none.
const prefix = path.dirname(path.dirname(realpathSync(process.execPath)));
if (!env.npm_config_nodedir && existsSync(path.join(prefix, 'include/node/node_api.h'))) {
  env.npm_config_nodedir = prefix;
}

const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: root, env, stdio: 'inherit', shell: windows, ...options });

const answers = (command, args) => {
  const { status, stdout } = run(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  return status === 0 && `pnpm@${String(stdout).trim()}` === pinned;
};

/** The first of: pnpm itself, corepack's, npm's copy fetched for the occasion. */
function findPnpm() {
  if (answers('pnpm', ['--version'])) return ['pnpm'];
  if (answers('corepack', ['pnpm', '--version'])) return ['corepack', 'pnpm'];
  return ['npm', 'exec', '--yes', `--package=${pinned}`, '--', 'pnpm'];
}

const [command, ...first] = findPnpm();
const pnpm = (...args) => {
  const { status, error } = run(command, [...first, ...args]);
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
};

pnpm('install', '--frozen-lockfile');
try {
  const { resolve } = createRequire(path.join(root, 'packages/tokenize/package.json'));
  resolve('nodejieba/build/Release/nodejieba.node');
} catch {
  console.error(
    'note: nodejieba could not be built here (it needs g++, make and python3); ' +
      'Chinese words are cut with @node-rs/jieba instead.',
  );
}
pnpm('run', ...process.argv.slice(2));
