import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { planShards } from '../src/index.ts';
import { createFolder, numbered, run, task } from './run.ts';

const script = fileURLToPath(new URL('tasks/shard.js', import.meta.url));

// moreutils has another program of that name.
const hasParallel = spawnSync('parallel', ['--version']).stdout?.toString().startsWith('GNU');
if (!hasParallel) console.warn('GNU parallel is not installed: its test is left out');

describe.runIf(hasParallel)('GNU parallel', () => {
  it('does the shards of a run, with the output of one machine', async () => {
    const { write, place, files } = createFolder();
    const texts = Array.from({ length: 6 }, (_, at) => numbered(30, `part ${at}`));
    const options = {
      inputs: texts.map((text, at) => write(`${at}.txt`, text)),
      megabytesPerPart: 0.0002,
      recordsPerPart: 20,
      task,
    };
    await run({ ...options, output: place('whole') });
    const { open } = await planShards({ ...options, output: place('shared') });
    const { status, stderr } = spawnSync(
      'parallel',
      ['-j', '3', process.execPath, script, place('shared'), '{}'],
      { input: open.join('\n'), encoding: 'utf8' },
    );
    expect(status, stderr).toBe(0);
    expect(open).toHaveLength(6);
    expect(files('shared')).toEqual(files('whole'));
  }, 60_000);
});
