import { defineConfig } from 'vitest/config';

/**
 * The tests that `scripts/mutate.mjs` names, in one project. Other packages are loaded as they are built, once: reading
 * their tables from the sources again takes seconds for each change.
 */
export default defineConfig({
  test: {
    include: (process.env.DIGLOT_MUTATE_TESTS ?? '').split(';'),
    setupFiles: ['scripts/fixed-seed.ts'],
    isolate: false,
    testTimeout: 120_000,
    server: { deps: { external: [/\/packages\/\w+\/dist\//u] } },
  },
});
