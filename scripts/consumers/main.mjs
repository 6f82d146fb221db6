// Try the packages as those who install them do: pack them, look into the tarballs, install these in empty
// projects, and there check types, import, require, the command and bundles.
//
//   npm run consumers            by npm and pnpm, without a compiler; fetches what the packages depend on
//   npm run consumers -- --all   with a compiler as well, and the size of an install; some minutes
//   npm run consumers -- --write the same, and results.json beside this file
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkEsbuild, checkExecutable, checkOneFile, checkVite, FUNCTIONS } from './bundles.mjs';
import { packages } from './packages.mjs';
import { checkCommand, checkLoading, checkSize, checkTypes, install } from './projects.mjs';
import { checkContents, checkManifest, packAll } from './tarballs.mjs';

const isWritten = process.argv.includes('--write');
const areAll = isWritten || process.argv.includes('--all');
const work = mkdtempSync(path.join(tmpdir(), 'diglot-consumers-'));
const results = {};

/** Do a step; what it throws is a fault, and the next one is tried all the same. */
async function step(name, work) {
  try {
    results[name] = (await work()) ?? true;
    console.log(`ok    ${name}${results[name] === true ? '' : `: ${results[name]}`}`);
    return true;
  } catch (error) {
    results[name] = 'FAULT';
    const said = [error.message, error.stdout, error.stderr].filter(Boolean);
    console.log(`FAULT ${name}: ${said.join('\n').slice(0, 4000)}`);
    return false;
  }
}

/** A project that has all packages. */
async function tryProject(manager, compiles) {
  const name = `${manager}, ${compiles ? 'a' : 'no'} compiler`;
  const project = path.join(work, name.replaceAll(/\W+/g, '-'));
  if (!(await step(`${name}: install`, () => install(project, work, { manager, compiles }))))
    return;
  await step(`${name}: import and require`, () => checkLoading(project));
  await step(`${name}: the command`, () => checkCommand(project));
  if (compiles) return;
  for (const resolution of ['node16', 'nodenext', 'bundler']) {
    await step(`${name}: types, ${resolution}, no DOM`, () => checkTypes(project, resolution));
  }
  for (const wanted of FUNCTIONS) {
    await step(`${name}: esbuild of ${wanted.exported}, kB after gzip`, () =>
      checkEsbuild(project, work, wanted),
    );
  }
  await step(`${name}: one file for Node`, () => checkOneFile(project, work));
  if (areAll) await step(`${name}: a single executable`, () => checkExecutable(project, work));
  await step(`${name}: Vite, a worker in Chromium`, async () =>
    (await checkVite(project, work)) ? true : 'built; no Chromium here',
  );
}

try {
  if (await step('pack', () => packAll(work))) {
    for (const manifest of packages) {
      await step(`${manifest.name}: contents`, () => checkContents(manifest, work));
      await step(`${manifest.name}: attw and publint`, () => checkManifest(manifest, work));
    }
    await tryProject('npm', false);
    await tryProject('pnpm', false);
    if (areAll) {
      await tryProject('npm', true);
      await tryProject('pnpm', true);
      const project = path.join(work, 'size');
      const only = packages.filter(({ name }) => name === 'diglot');
      await step('MB of npm install diglot, with a compiler', () => {
        install(project, work, { manager: 'npm', compiles: true, only });
        return checkSize(project).toFixed(1);
      });
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
if (isWritten) {
  const file = new URL('results.json', import.meta.url);
  const when = { date: new Date().toISOString().slice(0, 10), node: process.version };
  writeFileSync(file, `${JSON.stringify({ ...when, results }, undefined, 2)}\n`);
}
process.exitCode = Object.values(results).includes('FAULT') ? 1 : 0;
