import type { Diagnostic } from '../types.ts';

/**
 * Check that a value is plain data, the same after a round trip through JSON.
 *
 * @returns Code `not-plain`, with the path of the first part that is not: `undefined`, a function,
 * `NaN`, an instance of a class, a cycle.
 *
 * @example
 * import { checkPlain } from '@diglot/text';
 *
 * checkPlain({ title: '同伴支持', year: 2024 }); // => []
 * checkPlain({ issued: new Date(0) });
 * // => [{ code: 'not-plain', message: '$.issued is lost in JSON' }]
 */
export function checkPlain(value: unknown): Diagnostic[] {
  const path = findForeign(value, '$', new Set());
  return path === undefined ? [] : [{ code: 'not-plain', message: `${path} is lost in JSON` }];
}

function findForeign(value: unknown, path: string, above: Set<object>): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return undefined;
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0) ? undefined : path;
  }
  if (typeof value !== 'object' || above.has(value)) return path;
  const prototype = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return path;
  above.add(value);
  for (const [key, part] of Object.entries(value)) {
    const found = findForeign(part, `${path}.${key}`, above);
    if (found !== undefined) return found;
  }
  above.delete(value);
  return undefined;
}
