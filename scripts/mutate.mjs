/**
 * Change the sources of some rooms in small ways, one at a time, and count the changes that a test notices.
 *
 * `node scripts/mutate.mjs [align] [segment] [terms] [--write]`: without names all of them. `--write` puts the scores
 * into docs/mutation.json. What survived is in reports/mutation/<area>.json. Needs
 * `npm run build`; takes about a second of a core for each change, and an area has a thousand or more.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';

const SCORES = 'docs/mutation.json';
const REPORTS = 'reports/mutation';

/** Which sources are changed, and which tests must notice: those that read them straight, so that a run takes minutes. */
const AREAS = {
  align: {
    mutate: ['packages/align/src/search/*.ts'],
    tests: ['packages/align/test/search/*.test.ts', 'packages/align/test/promising-nodes.test.ts'],
  },
  segment: {
    mutate: [
      'packages/segment/src/atoms/*.ts',
      'packages/segment/src/{absorb-neutral,blocks,segments,script-language}.ts',
    ],
    tests: ['packages/segment/test/parts/*.test.ts'],
  },
  terms: {
    mutate: ['packages/terms/src/choose/*.ts'],
    tests: [
      'packages/terms/test/{choose-terms,is-term,merge-found-terms}.test.ts',
      'packages/terms/test/choose/*.test.ts',
    ],
  },
};

const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('--'));
const unknown = named.filter((name) => !(name in AREAS));
if (unknown.length > 0) {
  console.error(
    `mutate: no area ${unknown.join(', ')}; there are ${Object.keys(AREAS).join(', ')}`,
  );
  process.exit(2);
}

const scores = existsSync(SCORES) ? JSON.parse(readFileSync(SCORES, 'utf8')) : {};
for (const name of named.length > 0 ? named : Object.keys(AREAS)) {
  scores[name] = await scoreOf(name);
  console.log(name, JSON.stringify(scores[name]));
}
if (args.includes('--write')) writeFileSync(SCORES, `${JSON.stringify(scores, undefined, 2)}\n`);

/** Counts of one area: of the changes that a test runs through or could have, those that made one fail. */
async function scoreOf(name) {
  const { mutate, tests } = AREAS[name];
  process.env.DIGLOT_MUTATE_TESTS = tests.join(';');
  mkdirSync(REPORTS, { recursive: true });
  const results = await new Stryker({
    mutate,
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'scripts/mutate.config.ts', related: false },
    coverageAnalysis: 'perTest',
    ignoreStatic: true,
    concurrency: 1,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: `${REPORTS}/${name}.json` },
    tempDirName: 'reports/sandbox',
    ignorePatterns: ['/reports', '/.stryker', '/coverage', '**/dist/*.tgz', '**/.vitest'],
    allowEmpty: false,
    checkers: [],
    logLevel: process.env.DIGLOT_MUTATE_LOG ?? 'warn',
    timeoutMS: 20_000,
  }).runMutationTest();
  const count = (...statuses) => results.filter(({ status }) => statuses.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const survived = count('Survived', 'NoCoverage');
  return {
    changes: killed + survived,
    killed,
    percent: Math.round((1000 * killed) / (killed + survived)) / 10,
  };
}
