// Make the generated tables anew and say which come out otherwise; the new ones stay, to be looked at.
//
//   npm run regenerate                    what needs nothing but the dependencies of this repository
//   npm run regenerate -- --corpora DIR   also what is learned from corpora; see packages/eval/SOURCES.md
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { corpora: { type: 'string' } } });

/** The version of Unicode whose properties the tables of `@diglot/text` hold. */
const UNICODE = '17.0';

/** Whether a package can be made anew here: `true`, or what it lacks. */
const NEEDS = {
  text: process.versions.unicode === UNICODE || `a Node with Unicode ${UNICODE}`,
  words: hasNodejieba() || 'nodejieba, whose dictionary it reads',
  tokenize: true,
  report: true,
  // Its forests from data/; what is in data/ is learned where the corpora are.
  keywords: true,
  ...(values.corpora === undefined ? {} : { terms: true, themes: true }),
};

function hasNodejieba() {
  const require = createRequire(path.join(root, 'packages/tokenize/package.json'));
  try {
    return existsSync(require.resolve('nodejieba/package.json'));
  } catch {
    return false;
  }
}

/** Every generated file, by its name. */
function generatedFiles() {
  const folders = [
    ...readdirSync(path.join(root, 'packages')).map((name) => `packages/${name}/src/generated`),
    'packages/lexicon/data',
  ].filter((folder) => existsSync(path.join(root, folder)));
  return new Map(
    folders.flatMap((folder) =>
      readdirSync(path.join(root, folder)).map((name) => {
        const file = path.join(folder, name);
        return [file, readFileSync(path.join(root, file), 'utf8')];
      }),
    ),
  );
}

const before = generatedFiles();
const env = { ...process.env };
if (values.corpora !== undefined) env.DIGLOT_CORPORA = path.resolve(values.corpora);
for (const [name, able] of Object.entries(NEEDS)) {
  if (able === true) {
    const [command, ...rest] = JSON.parse(
      readFileSync(path.join(root, 'packages', name, 'package.json'), 'utf8'),
    ).scripts.generate.split(' ');
    const program = path.join(root, 'node_modules/.bin', command);
    execFileSync(program, rest, { cwd: path.join(root, 'packages', name), env, stdio: 'inherit' });
  } else console.log(`${name}: not made anew, for want of ${able}`);
}
const after = generatedFiles();
const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (file) => before.get(file) !== after.get(file),
);
for (const file of changed) console.log(`differs: ${file}`);
console.log(`${after.size} generated files, ${changed.length} of them otherwise than committed`);
process.exitCode = changed.length > 0 ? 1 : 0;
