// Runs calls of `diglot` one after the other in one process, and prints a digest of what each gave.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../dist/cli/main.js';

/** Every file under a folder, by name and content. */
const filesUnder = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [path.relative(folder, file), readFileSync(file, 'latin1')]);

/** @returns What a call prints and writes, whatever its folder for output is called. */
async function digestOf(argv, jobs) {
  const out = mkdtempSync(path.join(tmpdir(), 'diglot-same-'));
  const said = [];
  const terminal = {
    columns: 80,
    out: (text) => said.push('out', text),
    err: (text) => said.push('err', text),
  };
  const given = argv.map((part) => part.replace('OUT', out).replace('JOBS', jobs));
  const code = await main(given, terminal, '0');
  const all = JSON.stringify([code, said, filesUnder(out)]).replaceAll(out, 'OUT');
  rmSync(out, { recursive: true });
  return `${code} ${all.length} ${createHash('sha256').update(all).digest('hex').slice(0, 16)}`;
}

const { calls, jobs } = JSON.parse(process.argv[2]);
const digests = {};
for (const argv of calls) digests[argv.join(' ')] = await digestOf(argv, jobs);
process.stdout.write(JSON.stringify(digests));
