// The packages that are published, and how programs are run on them.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** @returns What the program prints. @throws An error with what it said, if it fails. */
export const run = (command, arguments_, cwd = root, env = {}) =>
  execFileSync(command, arguments_, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...env },
  });

/** Run a module given as text. */
export const evaluate = (code, cwd, arguments_ = ['--input-type=module']) =>
  run(process.execPath, [...arguments_, '--eval', code], cwd);

/** Manifests of the published packages, each with its folder. */
export const packages = readdirSync(path.join(root, 'packages'))
  .map((folder) => path.join(root, 'packages', folder))
  .filter((folder) => existsSync(path.join(folder, 'package.json')))
  .map((folder) => ({ folder, ...JSON.parse(readFileSync(path.join(folder, 'package.json'))) }))
  .filter((manifest) => !manifest.private);

/** Every module of every package, as a consumer imports it. */
export const entries = packages.flatMap(({ name, exports }) =>
  Object.entries(exports)
    .filter(([, target]) => typeof target !== 'string')
    .map(([entry]) => name + entry.slice(1)),
);

/** The file name of a package's tarball. */
export const tarballOf = ({ name, version }) =>
  `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
