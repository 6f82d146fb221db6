/** Where the task module is. Threads cannot load TypeScript: a run from the sources takes the built file. */
export const taskUrl = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/corpus/task.js' : './task.js',
  import.meta.url,
);
