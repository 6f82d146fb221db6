/** Where the module of a worker thread is. Threads cannot load TypeScript: a run from the sources takes the built file. */
export const threadUrl: URL = new URL(
  import.meta.url.endsWith('.ts') ? '../dist/pool/thread.js' : './pool/thread.js',
  import.meta.url,
);
