import type { Links } from './links.ts';
import type { Arrays } from './sections.ts';
import type { StringTable } from './string-table.ts';

/** The arrays of a part of a pack, named after it. */
export function prefixed(prefix: string, arrays: StringTable | Links): Arrays {
  return Object.fromEntries(
    Object.entries(arrays).map(([name, array]) => [`${prefix}.${name}`, array]),
  );
}
