import { defineConfig } from 'vitest/config';
import root from '../vitest.config.ts';

/** The tests that `scripts/mutate.mjs` names, in one project, with the ways to the sources of the root. */
export default defineConfig({
  ...(root.resolve && { resolve: root.resolve }),
  test: {
    include: (process.env.DIGLOT_MUTATE_TESTS ?? '').split(';'),
    setupFiles: ['scripts/fixed-seed.ts'],
    testTimeout: 120_000,
  },
});
