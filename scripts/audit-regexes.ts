/**
 * Check that no regular expression of the packages takes more than linear time on text of any length.
 *
 * Each is given to recheck; what that cannot decide is attacked in this engine. Patterns found safe before are
 * remembered by their hash in `regex-audit.json`, so that a run checks only new ones. A super-linear one fails,
 * unless a person has read it and wrote down in `reviewed` what bounds it.
 *
 * `--write` remembers what is safe now and forgets what is gone.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { collectRegexes, type FoundRegex } from './collect-regexes.ts';
import { tryRegex } from './try-regex.ts';

// The checker as plain JavaScript; it starts no other program.
process.env.RECHECK_BACKEND = 'pure';
const { checkSync } = await import('recheck');

interface Audit {
  /** Hashes of patterns that the checker found safe. */
  readonly safe: readonly string[];
  /** Patterns read by a person, and why they are linear, or what bounds their input. */
  readonly reviewed: Readonly<Record<string, string>>;
}

const FILE = fileURLToPath(new URL('./regex-audit.json', import.meta.url));
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The checker gives up on one pattern after this long. Milliseconds. */
const TIMEOUT = 3000;

const audit = JSON.parse(readFileSync(FILE, 'utf8')) as Audit;
const known = new Set(audit.safe);
const found = await collectRegexes(ROOT);
const faults: string[] = [];
const safe: string[] = [];
const present = new Set(found.map(written));
for (const regex of found) {
  const hash = createHash('sha256').update(written(regex)).digest('hex').slice(0, 12);
  if (Object.hasOwn(audit.reviewed, written(regex))) continue;
  const fault = known.has(hash) ? undefined : faultOf(regex);
  if (fault === undefined) safe.push(hash);
  else faults.push(`${regex.places.join(', ')}\n  ${written(regex)}\n  ${fault}`);
}
const gone = Object.keys(audit.reviewed).filter((pattern) => !present.has(pattern));
if (process.argv.includes('--write')) {
  const reviewed = Object.fromEntries(
    Object.entries(audit.reviewed).filter(([pattern]) => present.has(pattern)),
  );
  writeFileSync(FILE, `${JSON.stringify({ safe: safe.sort(), reviewed }, null, 1)}\n`);
}
console.log(
  `${found.length} patterns: ${safe.length} linear, ${found.length - safe.length - faults.length} reviewed, ${faults.length} at fault`,
);
for (const pattern of gone) console.log(`reviewed, but gone: ${pattern}`);
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);

function written({ source, flags }: FoundRegex): string {
  return `/${source}/${flags}`;
}

/**
 * What is wrong with a pattern; `undefined` when it is linear. The checker's automata decide most. It knows
 * neither look-behind nor long counted repeats: what it suspects or leaves open is tried in this engine.
 */
function faultOf({ source, flags }: FoundRegex): string | undefined {
  // The checker does not know `d`, which changes no match.
  const result = checkSync(source, flags.replace('d', ''), { timeout: TIMEOUT, randomSeed: 0 });
  if (result.status === 'safe') return undefined;
  const believed = result.status === 'vulnerable' ? [result.attack.string] : [];
  if (result.status === 'vulnerable' && result.checker === 'automaton') {
    return `${result.complexity.summary}: ${result.attack.pattern}`;
  }
  const slow = tryRegex(source, flags, believed);
  return slow === undefined ? undefined : `slow in this engine: ${slow}`;
}
