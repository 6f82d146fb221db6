import { utimesSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { finishShards, planShards, runShard, shardStatus } from '../src/index.ts';
import { createFolder, numbered, run, task } from './run.ts';

function createCorpus() {
  const folder = createFolder();
  const texts = [numbered(10, 'a'), numbered(70, 'b'), `${numbered(5, 'c')}unreadable\n`, ''];
  const options = {
    inputs: texts.map((text, at) => folder.write(`${at}.txt`, text)),
    megabytesPerPart: 0.0002,
    recordsPerPart: 20,
    task,
  };
  return { ...folder, options, output: folder.place('shared') };
}

describe('a run in shards', () => {
  it('gives the files of a run on one machine, in whatever order they are done', async () => {
    const { options, output, place, files } = createCorpus();
    await run({ ...options, output: place('whole') });
    const { shards, open } = await planShards({ ...options, output });
    expect(open).toHaveLength(shards);
    expect(await finishShards(output)).toBeUndefined();
    for (const shard of open.toReversed()) await runShard(shard, { output, task, jobs: 1 });
    expect(await shardStatus(output)).toEqual({ shards, open: [] });
    expect(await finishShards(output)).toMatchObject({ records: 85, failedInputs: 1 });
    expect(files('shared')).toEqual(files('whole'));
  });

  it('does not do a shard twice, nor plan the run anew', async () => {
    const { options, output } = createCorpus();
    const { open } = await planShards({ ...options, output });
    await runShard(0, { output, task, jobs: 1 });
    expect(await planShards({ ...options, output })).toMatchObject({ open: open.slice(1) });
    expect(await runShard(0, { output, task, jobs: 1 })).toMatchObject({ records: 10 });
  });

  it('refuses what does not fit its plan', async () => {
    const { options, output, place } = createCorpus();
    const work = { output, task, jobs: 1 };
    await expect(runShard(0, work)).rejects.toMatchObject({ code: 'no-plan' });
    await expect(planShards({ ...options, output: place('out.jsonl') })).rejects.toMatchObject({
      code: 'output-is-file',
    });
    const { shards } = await planShards({ ...options, output });
    await expect(runShard(shards, work)).rejects.toMatchObject({ code: 'no-shard' });
    utimesSync(options.inputs[0] ?? '', 1, 1);
    await expect(runShard(0, work)).rejects.toMatchObject({ code: 'input-changed' });
    await expect(planShards({ ...options, output })).rejects.toMatchObject({
      code: 'resume-mismatch',
    });
  });
});
