/** By name, so that bundlers do not copy a file that may never be used. */
const MODEL = '../data/word-model.bin';

/** How to read the word model of this package; `undefined` where there are no files. */
export function bundledModel(): (() => Uint8Array) | undefined {
  const files = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:fs');
  // A bundle as CommonJS or as a plain script has no address of its own.
  const base: string | undefined = import.meta.url;
  if (files === undefined || base?.startsWith('file:') !== true) return undefined;
  const place = new URL(MODEL, base);
  return files.existsSync(place) ? () => files.readFileSync(place) : undefined;
}
