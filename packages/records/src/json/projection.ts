import type { Projection } from './json-nodes.ts';

/**
 * Say which members of a record are read.
 *
 * @param paths - `title authorships.author.orcid …`: names, parted by points from those of what is in them;
 *   below the last name of a path everything is read.
 */
export function projectionOf(paths: string): Projection {
  type Level = Map<string, { readonly members: Level } | undefined>;
  const root = { members: new Map() as Level };
  for (const path of paths.trim().split(/\s+/)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let level = root.members;
    for (const name of names) {
      const next = level.get(name) ?? { members: new Map() as Level };
      level.set(name, next);
      level = next.members;
    }
    level.set(last, undefined);
  }
  return root;
}
