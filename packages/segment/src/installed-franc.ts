/** The function of franc: takes a text, answers with an ISO 639-3 code, `und` when it does not know. */
export type Franc = (text: string, options?: { readonly only?: string[] }) => string;

let installed: Franc | null | undefined;

/**
 * The function of the franc that is installed beside this package, loaded when it is first asked for.
 *
 * @returns `undefined` where there is none, as in a browser.
 *
 * @remarks
 * Reached through `process.getBuiltinModule`, so that no bundle holds its tables (0.4 MB) but on request: see the
 * option `franc` of `segmentLanguages`.
 */
export function installedFranc(): Franc | undefined {
  installed ??= load() ?? null;
  return installed ?? undefined;
}

function load(): Franc | undefined {
  const modules =
    typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:module');
  // A bundle as CommonJS or as a plain script has no address of its own.
  const base: string | undefined = import.meta.url;
  if (modules === undefined || base?.startsWith('file:') !== true) return undefined;
  try {
    return (modules.createRequire(base)('franc') as typeof import('franc')).franc;
  } catch {
    // Not beside a bundle, or the platform cannot load it so: the caller goes without.
    return undefined;
  }
}
