// What stands in the tarballs, and whether other tools can read it.
import path from 'node:path';
import { packages, root, run, tarballOf } from './packages.mjs';

/** Most modules of a tarball for each of its entries: more are not bundled. */
const MAX_MODULES = 12;
/** The command, whose subcommands are loaded one by one, has more. */
const MAX_COMMAND_MODULES = 120;

/** Pack every package as it is published. */
export function packAll(folder) {
  const names = packages.flatMap(({ name }) => ['--filter', name]);
  run('corepack', ['pnpm', '-r', ...names, 'pack', '--pack-destination', folder]);
}

/** No sources, maps or build info, no module that `tsc` wrote beside the bundle of the same. */
export function checkContents(manifest, folder) {
  const files = run('tar', ['tzf', tarballOf(manifest)], folder)
    .trim()
    .split('\n');
  const inside = files.map((file) => file.replace(/^package\//, ''));
  const odd = inside.find((file) => /tsbuildinfo|^src\/|\.map$|generated\/.*\.js$/.test(file));
  if (odd !== undefined) throw new Error(`it holds ${odd}`);
  const modules = inside.filter((file) => /^dist\/.*\.js$/.test(file)).length;
  const most = manifest.bin ? MAX_COMMAND_MODULES : MAX_MODULES;
  if (modules > most) throw new Error(`${modules} modules: pack what \`pnpm build\` made`);
}

/** What are-the-types-wrong and publint say. */
export function checkManifest(manifest, folder) {
  const file = path.join(folder, tarballOf(manifest));
  const program = (name) => path.join(root, 'node_modules/.bin', name);
  const data = Object.entries(manifest.exports)
    .filter(([, target]) => typeof target === 'string')
    .map(([entry]) => entry);
  run(program('attw'), [file, '--profile', 'esm-only', '--exclude-entrypoints', ...data]);
  run(program('publint'), [file, '--strict']);
}
