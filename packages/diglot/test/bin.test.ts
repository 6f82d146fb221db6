import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../bin/diglot.js', import.meta.url));
const run = (args: string[], input: string | Uint8Array = '') =>
  spawnSync(process.execPath, [bin, ...args], { input, encoding: 'utf8' });

describe('the diglot command, built', () => {
  it('reads standard input, prints to standard output, and exits with 0', () => {
    const { status, stdout, stderr } = run(['sentences'], '研究结束。It works.');
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: '研究结束。\nIt works.\n',
      stderr: '',
    });
  });

  it('exits with 2 for wrong usage, and prints that to standard error only', () => {
    const { status, stdout, stderr } = run(['segment', '--colour']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('[bad-option]');
  });

  it('exits with 1 where the data cannot be used', () => {
    expect(run(['records'], 'Nothing here is a record.').status).toBe(1);
  });

  it('prints no colour codes into a pipe', () => {
    expect(run(['analyze'], '同伴支持 (peer support)').stdout).not.toContain('\u001b');
  });

  it('ends quietly when what it prints to is closed', async () => {
    const child = spawn(process.execPath, [bin, 'segment']);
    const errors: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end('同伴 peer\n'.repeat(50_000));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, errors: Buffer.concat(errors).toString() }).toEqual({
      status: 141,
      errors: '',
    });
  });
});
