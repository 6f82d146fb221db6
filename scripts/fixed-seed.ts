import fc from 'fast-check';

/**
 * Give properties the same inputs in every run, so that a change is to blame when a test fails.
 *
 * `DIGLOT_SEED=random` looks for new ones; `DIGLOT_SEED=123` takes those of that seed.
 */
const asked = process.env.DIGLOT_SEED ?? '20261129';
if (asked !== 'random') {
  const seed = Number(asked);
  if (!Number.isInteger(seed)) {
    throw new Error(`DIGLOT_SEED is ${asked}; set a whole number, or random`);
  }
  fc.configureGlobal({ seed });
}
