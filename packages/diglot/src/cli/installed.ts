import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Folders, each within the one before, in which packages are looked for from a file. */
function foldersFor(name: string, from: string): readonly string[] {
  return createRequire(from).resolve.paths(name) ?? [];
}

/** The manifest of a package as it would be loaded from a file; `undefined` where it is not installed. */
export function manifestOf(
  name: string,
  from: string = import.meta.url,
): { readonly version: string; readonly place: string } | undefined {
  for (const folder of foldersFor(name, from)) {
    const place = `${folder}/${name}/package.json`;
    if (!existsSync(place)) continue;
    const { version } = JSON.parse(readFileSync(place, 'utf8')) as { version: string };
    return { version, place };
  }
  return undefined;
}

/** Whether a package is there; it is not loaded. */
export const isInstalled = (name: string, from?: string): boolean =>
  manifestOf(name, from) !== undefined;
