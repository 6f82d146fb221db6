/**
 * Node's `require`, or `undefined` where there is none, as in a browser.
 *
 * @remarks
 * Reached through `process.getBuiltinModule`, so that bundlers for the browser see no import.
 */
export function nativeRequire(): NodeJS.Require | undefined {
  if (typeof process === 'undefined' || process.getBuiltinModule === undefined) return undefined;
  return process.getBuiltinModule('node:module').createRequire(import.meta.url);
}

/** Load an optional module. @returns `undefined` when it is absent or does not load. */
export function loadOptional<T>(name: string): T | undefined {
  try {
    return nativeRequire()?.(name) as T | undefined;
  } catch {
    // Not installed, or its binary was not built: both mean “take the next engine”.
    return undefined;
  }
}
