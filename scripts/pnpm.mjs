// Calls the pnpm that runs the current script, which need not be on the PATH (corepack, npm exec):
// `node scripts/pnpm.mjs -r run data`.
import { spawnSync } from 'node:child_process';

const pnpm = process.env.npm_execpath ?? '';
if (!/pnpm[^/\\]*$/u.test(pnpm)) {
  console.error('run this through pnpm: `corepack pnpm run …`, or `npm start` and `npm test`');
  process.exit(1);
}
const command = /\.[cm]?js$/u.test(pnpm) ? [process.execPath, pnpm] : [pnpm];
const { status } = spawnSync(command[0], [...command.slice(1), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
