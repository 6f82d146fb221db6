import { rmSync, utimesSync } from 'node:fs';
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

  it('leaves a run that is done when it is planned again, and takes up what has been taken away', async () => {
    const { options, output, files, place } = createCorpus();
    const work = { output, task, jobs: 1 };
    const { shards, open } = await planShards({ ...options, output });
    for (const shard of open) await runShard(shard, work);
    rmSync(place('shared/part-00000.jsonl'));
    expect(await shardStatus(output)).toEqual({ shards, open: [0] });
    await runShard(0, work);
    await finishShards(output);
    const done = files('shared');
    expect(await planShards({ ...options, output })).toEqual({ shards, open: [] });
    expect(files('shared')).toEqual(done);
    const other = { ...options, output, settings: { upper: true } };
    await expect(planShards(other)).rejects.toMatchObject({ code: 'resume-mismatch' });
    expect(files('shared')).toEqual(done);
    rmSync(place('shared/part-00000.jsonl'));
    expect((await planShards({ ...options, output })).open).toHaveLength(shards);
    for (const shard of open) await runShard(shard, work);
    await finishShards(output);
    expect(files('shared')).toEqual(done);
  });

  it('is not begun over by a run on one machine', async () => {
    const { options, output } = createCorpus();
    await planShards({ ...options, output });
    await runShard(0, { output, task, jobs: 1 });
    await expect(run({ ...options, output })).rejects.toMatchObject({ code: 'run-unfinished' });
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
