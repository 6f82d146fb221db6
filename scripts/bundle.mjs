// Make each published package one file for each of its entries, in place of the hundreds that `tsc` writes:
// loading a file costs more than what stands in it. Run by `pnpm build` after `tsc -b`, which alone gives
// packages that work as well, and writes the types; `npm start` bundles only. See docs/decisions/0100-what-is-loaded-is-bundled.md.
//
//   node scripts/bundle.mjs [FOLDER…]   of packages/; all that are published when none is named
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const home = fileURLToPath(new URL('../packages/', import.meta.url));

/** What is loaded by its place, and so is no export: the command, what of it a test calls, and what runs in a thread. */
const OTHER_ENTRIES = {
  corpus: ['src/pool/thread.ts'],
  diglot: ['src/bin.ts', 'src/cli/main.ts'],
};

const chosen = process.argv.slice(2);
for (const name of chosen.length > 0 ? chosen : readdirSync(home)) {
  const manifest = readManifest(name);
  if (manifest !== undefined && !manifest.private) await bundle(name, manifest);
}

/** @returns `undefined` for a folder that is no package. */
function readManifest(name) {
  const file = path.join(home, name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

async function bundle(name, { exports }) {
  const folder = path.join(home, name);
  const dist = path.join(folder, 'dist');
  const sources = Object.values(exports).flatMap((target) => target['diglot-source'] ?? []);
  // Without it `tsc -b` writes every file anew, so that no file of its own stands beside an older bundle.
  rmSync(path.join(dist, '.tsbuildinfo'), { force: true });
  mkdirSync(dist, { recursive: true });
  removeModules(dist);
  await build({
    absWorkingDir: folder,
    entryPoints: [...sources, ...(OTHER_ENTRIES[name] ?? [])],
    outbase: 'src',
    outdir: dist,
    chunkNames: 'shared-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2023',
    // Dependencies, other packages of ours among them, stay what they are: one copy for all.
    packages: 'external',
    external: ['node:*', '#*'],
    charset: 'utf8',
    legalComments: 'inline',
    logLevel: 'warning',
  });
}

/** Remove the modules that `tsc` wrote; types, packs and pages stay. */
function removeModules(dist) {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && /\.js(?:\.map)?$/.test(entry.name)) rmSync(file);
  }
}
