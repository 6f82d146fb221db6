/**
 * Read a file that lies beside this code, from `dist/` and, in our tests, from `src/`. By a name that bundlers do not
 * see, so that they do not copy 10 MB that may never be used.
 *
 * @returns `undefined` in a browser, in a bundle, or where the file was never built.
 */
export function readBeside(name: string): Uint8Array | undefined {
  const fs = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:fs');
  // A bundle as CommonJS or as a plain script has no address of its own.
  const place: string | undefined = import.meta.url;
  const file = place?.startsWith('file:') === true ? new URL(name, place) : undefined;
  return fs !== undefined && file !== undefined && fs.existsSync(file)
    ? fs.readFileSync(file)
    : undefined;
}
