import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const packages = fileURLToPath(new URL('./packages', import.meta.url));

export default defineConfig({
  // Tests run against sources; only data packs need a build first.
  resolve: {
    alias: [
      { find: /^@diglot\/([^/]+)\/([^/]+)$/, replacement: `${packages}/$1/src/$2/index.ts` },
      { find: /^@diglot\/corpus\/queue$/, replacement: `${packages}/corpus/src/queue/index.ts` },
      { find: /^@diglot\/([^/]+)$/, replacement: `${packages}/$1/src/index.ts` },
      { find: /^retext-diglot$/, replacement: `${packages}/retext/src/index.ts` },
      { find: /^diglot$/, replacement: `${packages}/diglot/src/index.ts` },
    ],
  },
  test: {
    include: ['packages/*/test/**/*.test.ts'],
    setupFiles: ['scripts/fixed-seed.ts'],
    // Generous: machines are shared, and some tests compile or start the command.
    testTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      exclude: ['**/generated/**', '**/*.d.ts'],
      reporter: ['text', 'lcov'],
      thresholds: { lines: 80, functions: 80, branches: 70 },
    },
  },
});
