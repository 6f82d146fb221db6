/** Where the task module is. Threads cannot load TypeScript: a run from the sources takes the built file. */
export const taskUrl: URL = new URL(
  import.meta.url.endsWith('.ts') ? '../dist/corpus/task.js' : './corpus/task.js',
  import.meta.url,
);
