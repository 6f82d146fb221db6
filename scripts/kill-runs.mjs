// Kill `convert` and `report` at random moments, and look at what they leave: `node scripts/kill-runs.mjs [RUNS] [SEED]`.
// A file in its place must be the whole result, or what was there before; prints a line and exits with 1 if one is not.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const runs = Number(process.argv[2] ?? 200);
let state = Number(process.argv[3] ?? 1);

/** 0 to below 1, the same for the same seed. */
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGKILL'];
const bin = fileURLToPath(new URL('../packages/diglot/bin/diglot.js', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'diglot-kill-'));
const at = (name) => path.join(folder, name);

const record = (number) =>
  `TY  - JOUR\nTI  - Care of paths ${number}\nAU  - Keller, Anna\nAB  - Forty people were asked.\nDO  - 10.5555/care.${number}\nER  - \n\n`;
const records = (count) => Array.from({ length: count }, (_, number) => record(number)).join('');
writeFileSync(at('many.ris'), records(4000));
writeFileSync(at('few.ris'), records(6));

/** What is run, and which of its files must be whole. */
const JOBS = [
  {
    name: 'convert',
    args: ['convert', at('many.ris'), '--to', 'bibtex', '-o', at('out.bib')],
    outputs: () => ['out.bib'].filter((file) => existsSync(at(file))),
  },
  {
    name: 'report',
    args: ['report', at('few.ris'), '-o', at('pages')],
    outputs: () =>
      existsSync(at('pages'))
        ? readdirSync(at('pages'))
            .filter((file) => !file.startsWith('.'))
            .map((file) => `pages/${file}`)
        : [],
  },
];

/** Run a job; killed after a while where one is given. Resolves to how it ended. */
const run = ({ args }, delay, signal) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    const timer = delay === undefined ? undefined : setTimeout(() => child.kill(signal), delay);
    child.on('close', (code, by) => {
      clearTimeout(timer);
      resolve({ code, by, errors });
    });
  });

const contents = (job) =>
  new Map(job.outputs().map((file) => [file, readFileSync(at(file), 'utf8')]));
const clear = () => {
  for (const name of ['out.bib', 'pages']) rmSync(at(name), { recursive: true, force: true });
  for (const name of readdirSync(folder)) if (name.startsWith('.')) rmSync(at(name));
};

let faults = 0;
const ends = new Map();
for (const job of JOBS) {
  const started = Date.now();
  await run(job);
  const time = Date.now() - started;
  const whole = contents(job);
  for (let number = 0; number < runs / JOBS.length; number++) {
    clear();
    const old = number % 2 === 1 && job.name === 'convert' ? 'what was there before\n' : undefined;
    if (old !== undefined) writeFileSync(at('out.bib'), old);
    const signal = SIGNALS[number % SIGNALS.length];
    const { code, by, errors } = await run(job, random() * time * 1.1, signal);
    const end = `${job.name}: ${by ?? `exit code ${code}`}`;
    ends.set(end, (ends.get(end) ?? 0) + 1);
    for (const [file, text] of contents(job)) {
      if (text === whole.get(file) || text === old) continue;
      faults++;
      process.stdout.write(`${job.name} killed by ${signal}: ${file} is neither whole nor old\n`);
    }
    if (/^ {4}at /m.test(errors)) {
      faults++;
      process.stdout.write(`${job.name} killed by ${signal}: a stack on standard error\n`);
    }
    if (code === 0 && contents(job).size !== whole.size) {
      faults++;
      process.stdout.write(`${job.name}: exit code 0, and files are missing\n`);
    }
  }
}
rmSync(folder, { recursive: true });
for (const [end, times] of ends) process.stdout.write(`${times} × ${end}\n`);
process.stdout.write(`${runs} runs, ${faults} files that look whole and are not\n`);
process.exitCode = faults > 0 ? 1 : 0;
