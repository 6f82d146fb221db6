import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

/** A package of this repository; `folder` is its name under `packages/`. */
export interface Package {
  readonly folder: string;
  readonly path: string;
  readonly manifest: Manifest;
}

/** The root of the checkout. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Every package, by folder name. */
export const packages: readonly Package[] = readdirSync(path.join(root, 'packages'))
  .sort()
  .map((folder) => ({ folder, path: path.join(root, 'packages', folder) }))
  .filter((entry) => existsSync(path.join(entry.path, 'package.json')))
  .map((entry) => ({
    ...entry,
    manifest: JSON.parse(readFileSync(path.join(entry.path, 'package.json'), 'utf8')) as Manifest,
  }));

/** Folder of the package that goes by a name in imports. */
export const folderOf = new Map(packages.map(({ folder, manifest }) => [manifest.name, folder]));

const LEFT_OUT = new Set(['node_modules', 'dist', 'coverage', '.git', '.vitest']);

/** Every file under a folder as a path from it; what is built or installed is left out. */
export function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !LEFT_OUT.has(entry.name))
    .flatMap((entry) =>
      entry.isDirectory()
        ? filesUnder(path.join(folder, entry.name)).map((file) => `${entry.name}/${file}`)
        : [entry.name],
    );
}

/** What the hand-written TypeScript of a package imports, and whether when it is needed only. */
export function importsOf({
  path: folder,
}: Package): [file: string, specifier: string, isLazy: boolean][] {
  return filesUnder(path.join(folder, 'src'))
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const code = readFileSync(path.join(folder, 'src', file), 'utf8');
      const found = code.matchAll(
        /^(?:(?:import|export)\b[^;'"]*?\bfrom |import )'([^'\n]+)'|\bimport\('([^'\n]+)'\)/gm,
      );
      return Array.from(found, ([, specifier, lazy]): [string, string, boolean] => [
        file,
        specifier ?? lazy ?? '',
        specifier === undefined,
      ]);
    });
}

/** Every file in version control, as a path from the root; without git, every file there is. */
export function trackedFiles(): string[] {
  const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  const files = status === 0 ? stdout.split('\0').filter(Boolean) : filesUnder(root);
  return files.filter((file) => existsSync(path.join(root, file)));
}

/**
 * The files of a package, and those of the same package that each imports, for values or types. A lazy
 * `import()` is none: it is asked for when all files are there.
 */
export function staticImportsOf(entry: Package): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const [file, specifier, isLazy] of importsOf(entry)) {
    const imported = files.get(file) ?? [];
    if (specifier.startsWith('.') && !isLazy) {
      imported.push(path.posix.join(path.posix.dirname(file), specifier));
    }
    files.set(file, imported);
  }
  return files;
}

/** Circles of a graph, each written from the node it is entered by. */
export function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (node: string) => {
    const at = path.indexOf(node);
    if (at !== -1) circles.push([...path.slice(at), node].join(' → '));
    if (at !== -1 || done.has(node)) return;
    path.push(node);
    for (const next of graph.get(node) ?? []) visit(next);
    path.pop();
    done.add(node);
  };
  for (const node of graph.keys()) visit(node);
  return circles;
}
