/**
 * A table to look up words of data in. It has the entries given and nothing else: no `constructor`, no
 * `__proto__`, which every plain object inherits and which a text may hold like any other word.
 *
 * @example
 * import { lookupTable } from '@diglot/text';
 *
 * const months = lookupTable({ january: 1, february: 2 });
 * [months.january, months.constructor]; // => [1, undefined]
 */
// @__NO_SIDE_EFFECTS__ A bundler leaves out a table that nothing uses.
export function lookupTable<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null), entries);
}
