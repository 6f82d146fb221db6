import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createFolder, expected, numbered, run } from './run.ts';

const script = fileURLToPath(new URL('tasks/run.js', import.meta.url));

describe.runIf(process.platform !== 'win32')('an output that cannot grow', () => {
  it('stops the run in one line; with room it goes on to the same bytes', async () => {
    const { write, place, read, has } = createFolder();
    const text = numbered(5000);
    const options = { inputs: [write('in.txt', text)], output: place('out.jsonl') };
    // As on a full disk: a file may not grow beyond 50 kB, and the signal that tells so is passed over.
    const limited = `trap '' XFSZ; ulimit -f 50; exec "$0" "$1" "$2"`;
    const argv = ['-c', limited, process.execPath, script, JSON.stringify(options)];
    const { status, stderr } = spawnSync('bash', argv, { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain("code: 'output-unwritable'");
    expect(stderr).toContain('go on with resume');
    expect(has('out.jsonl')).toBe(false);
    const { records } = await run({ ...options, resume: true });
    expect(records).toBe(5000);
    expect(read('out.jsonl')).toBe(expected(text));
  });
});
