import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const packages = fileURLToPath(new URL('./packages', import.meta.url));

const TESTS = ['packages/*/test/**/*.test.ts'];
/** Packages of whose lines their own tests must run through so many, in percent. */
const COVERED = ['align', 'keywords', 'terms', 'themes', 'records'];
const COVERED_TESTS = COVERED.map((name) => `packages/${name}/test/**/*.test.ts`);
const MIN_LINES = 90;
/** Tests with `vi.mock`. */
const REPLACING = ['packages/tokenize/test/engine-absent.test.ts'];

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
    // Files share the modules they load, which saves a third of the time; one that replaces a module is apart. The tests
    // that coverage is taken of are a project of their own, since all code in a run with coverage is slower.
    projects: [
      {
        extends: true,
        test: { name: 'covered', include: COVERED_TESTS, isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'shared',
          include: TESTS,
          exclude: [...COVERED_TESTS, ...REPLACING],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'replacing', include: REPLACING } },
    ],
    // Every core: Vitest would leave one idle, which is half of two.
    maxWorkers: '100%',
    setupFiles: ['scripts/fixed-seed.ts'],
    // Generous: machines are shared, and some tests compile or start the command.
    testTimeout: 120_000,
    // Of what thinks: the packages whose faults no compiler and no browser would show. `npm run coverage` takes it.
    coverage: {
      provider: 'v8',
      include: COVERED.map((name) => `packages/${name}/src/**/*.ts`),
      exclude: ['**/generated/**', '**/*.d.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportOnFailure: true,
      thresholds: Object.fromEntries(
        COVERED.map((name) => [`packages/${name}/src/**`, { lines: MIN_LINES }]),
      ),
    },
  },
});
