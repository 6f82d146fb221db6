import { readFileSync } from 'node:fs';
import { main } from './cli/main.ts';

// `diglot … | head` closes the pipe early: that is an end, not a fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { NO_COLOR, FORCE_COLOR, COLUMNS } = process.env;
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

process.exitCode = await main(
  process.argv.slice(2),
  {
    columns: process.stdout.columns ?? (Number(COLUMNS) || 100),
    color: FORCE_COLOR ? true : process.stdout.isTTY === true && !NO_COLOR,
    live: process.stderr.isTTY === true,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
  },
  manifest.version,
);
