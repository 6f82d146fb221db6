// Build the site of docs/ with its API reference into docs/.vitepress/dist. VitePress and TypeDoc are fetched
// for it and kept out of the repository's own dependencies: nobody pays for them who does not build the site.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const VITEPRESS = 'vitepress@1.6.4';
const TYPEDOC = 'typedoc@0.28.20';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The sources of the modules that users import, subpaths too. */
const modules = readdirSync(path.join(root, 'packages')).flatMap((folder) => {
  const manifest = JSON.parse(readFileSync(path.join(root, 'packages', folder, 'package.json')));
  if (manifest.private) return [];
  return Object.values(manifest.exports)
    .map(({ 'diglot-source': source }) => source)
    .filter((source) => source?.endsWith('.ts'))
    .map((source) => path.posix.join('packages', folder, source));
});

/** Run a program of packages that are fetched for this once. */
function run(given, command) {
  const fetched = given.map((name) => `--package=${name}`);
  execFileSync('npx', ['--yes', ...fetched, '--', ...command], { cwd: root, stdio: 'inherit' });
}

run([VITEPRESS], ['vitepress', 'build', 'docs']);
run(
  [TYPEDOC, 'typescript@6.0.3'],
  [
    ...['typedoc', '--name', 'Diglot', '--readme', 'none', '--skipErrorChecking'],
    ...['--entryPointStrategy', 'expand', '--tsconfig', 'tsconfig.docs.json'],
    ...['--out', 'docs/.vitepress/dist/api'],
    ...modules,
  ],
);
