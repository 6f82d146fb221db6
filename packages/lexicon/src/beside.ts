/**
 * Read a file that lies beside this code, from `dist/` and, in our tests, from `src/`. By a name that bundlers do not
 * see, so that they do not copy 10 MB that may never be used.
 *
 * @returns `undefined` in a browser, in a bundle, or where the file was never built.
 */
export function readBeside(name: string): Uint8Array | undefined {
  const file = fileBeside(name);
  return file && nodeFs()?.readFileSync(file);
}

/** Whether a file lies beside this code. */
export const isBeside = (name: string): boolean => fileBeside(name) !== undefined;

const nodeFs = () =>
  typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:fs');

function fileBeside(name: string): URL | undefined {
  // A bundle as CommonJS or as a plain script has no address of its own.
  const place: string | undefined = import.meta.url;
  const file = place?.startsWith('file:') === true ? new URL(name, place) : undefined;
  return file !== undefined && nodeFs()?.existsSync(file) === true ? file : undefined;
}
