import { InvalidInputError } from '@diglot/text';
import type { ThemeMap } from '../types.ts';

/** What the exports read of a theme map; its index may be missing. */
export type DrawnMap = Pick<ThemeMap, 'themes' | 'network' | 'unplaced'>;

/** @throws {InvalidInputError} `not-a-theme-map`. */
export function checkMap(name: string, map: DrawnMap): DrawnMap {
  const { network, themes, unplaced } = map ?? {};
  if (![network?.nodes, network?.links, themes, unplaced].every(Array.isArray)) {
    throw new InvalidInputError(
      'not-a-theme-map',
      `themes/${name}: themes, network or unplaced is missing; pass what extractThemes returned`,
    );
  }
  return map;
}
