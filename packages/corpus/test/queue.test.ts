import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Queue } from 'bullmq';
import { afterEach, describe, expect, it } from 'vitest';
import { planShards } from '../src/index.ts';
import { QUEUE } from '../src/queue/connect.ts';
import { queueStatus, submitShards, workShards } from '../src/queue/index.ts';
import { hasRedis, TestRedis } from './redis.ts';
import { createFolder, numbered, run, task } from './run.ts';

const script = fileURLToPath(new URL('tasks/work.js', import.meta.url));

/** Started by a test, ended after it. */
const servers: TestRedis[] = [];
const workers: ChildProcess[] = [];

async function startRedis(policy?: string): Promise<TestRedis> {
  const redis = await TestRedis.start(policy);
  servers.push(redis);
  return redis;
}

/** Start a worker, and wait until it has done so many shards (0: until it is up). */
async function startWorker({ url }: TestRedis, shards: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [
    script,
    url,
    JSON.stringify({ drain: true, lockSeconds: 1 }),
  ]);
  workers.push(child);
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const count = () => said.split('\n').filter((line) => /"event":"(?:done|up)"/.test(line)).length;
  while (count() <= shards && child.exitCode === null) await setTimeout(20);
  return child;
}

const ended = async (child: ChildProcess) => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
};

afterEach(async () => {
  for (const child of workers.splice(0)) child.kill('SIGKILL');
  for (const redis of servers.splice(0)) await redis.down();
});

/** Texts of which one breaks off. */
function twelveTexts() {
  const texts = Array.from({ length: 12 }, (_, at) => numbered(40, `文${at}`));
  texts[5] = `${numbered(10, 'five')}throw\nunreadable\n`;
  return texts;
}

/** A run with a shard for each text, each line worked on for so long; and its output by one machine. */
async function createCorpus(texts = twelveTexts(), milliseconds = 8) {
  const folder = createFolder();
  const options = {
    inputs: texts.map((text, at) => folder.write(`${at}.txt`, text)),
    settings: { milliseconds },
    megabytesPerPart: 0.0001,
    recordsPerPart: 15,
    task,
  };
  await run({ ...options, output: folder.place('whole') });
  const output = folder.place('shared');
  const { shards } = await planShards({ ...options, output });
  return { ...folder, output, shards };
}

describe.runIf(hasRedis)('shards in a queue', () => {
  it('are done by several workers, with the output of one machine', async () => {
    const redis = await startRedis();
    const { output, shards, files } = await createCorpus();
    expect(await submitShards(redis.url, output)).toMatchObject({ shards: 12, waiting: 12 });
    // Submitted twice, they are in the queue once.
    expect(await submitShards(redis.url, output)).toMatchObject({ waiting: shards });
    await Promise.all([await startWorker(redis, 0), await startWorker(redis, 0)].map(ended));
    expect(files('shared')).toEqual(files('whole'));
    expect(await queueStatus(redis.url, output)).toMatchObject({ open: [], active: 0, waiting: 0 });
  }, 60_000);

  it('are neither lost nor doubled when workers are killed', async () => {
    const redis = await startRedis();
    const { output, files } = await createCorpus();
    await submitShards(redis.url, output);
    for (const shards of [1, 0, 2]) {
      const worker = await startWorker(redis, shards);
      await setTimeout(150);
      worker.kill('SIGKILL');
    }
    await ended(await startWorker(redis, 0));
    expect(files('shared')).toEqual(files('whole'));
  }, 60_000);

  it('are neither lost nor doubled when Redis is killed and started again from its file', async () => {
    const redis = await startRedis();
    const { output, files } = await createCorpus();
    await submitShards(redis.url, output);
    const worker = await startWorker(redis, 2);
    await redis.down();
    await setTimeout(500);
    await redis.up();
    await ended(worker);
    expect(files('shared')).toEqual(files('whole'));
  }, 60_000);

  it('are taken over from a worker that is frozen, which harms nothing when it wakes up', async () => {
    const redis = await startRedis();
    const { output, files } = await createCorpus();
    await submitShards(redis.url, output);
    const frozen = await startWorker(redis, 1);
    await setTimeout(200);
    frozen.kill('SIGSTOP');
    await ended(await startWorker(redis, 0));
    expect(files('shared')).toEqual(files('whole'));
    frozen.kill('SIGCONT');
    await ended(frozen);
    expect(files('shared')).toEqual(files('whole'));
  }, 60_000);

  it('lose no attempt by workers that are stopped tidily', async () => {
    const redis = await startRedis();
    const { output, files } = await createCorpus([numbered(40)], 100);
    await submitShards(redis.url, output);
    for (let stops = 0; stops < 2; stops++) {
      const stop = new AbortController();
      const onProgress = () => stop.abort();
      await workShards(redis.url, { task, jobs: 1, signal: stop.signal, onProgress });
    }
    const queue = new Queue(QUEUE, { connection: { url: redis.url } });
    const jobs = await queue.getJobs();
    await queue.close();
    expect(jobs).toMatchObject([{ attemptsStarted: 2, attemptsMade: 0 }]);
    await ended(await startWorker(redis, 0));
    expect(files('shared')).toEqual(files('whole'));
  }, 60_000);

  it('are not begun with limits that cannot be', async () => {
    const { url } = await startRedis();
    await expect(workShards(url, { jobs: 0 })).rejects.toMatchObject({ code: 'not-a-number' });
  });

  it('are not entrusted to a Redis that drops keys when it is full', async () => {
    const { url } = await startRedis('allkeys-lru');
    await expect(workShards(url)).rejects.toMatchObject({ code: 'redis-evicts' });
  });

  it('can be submitted again after Redis has lost everything', async () => {
    const redis = await startRedis();
    const { output, files } = await createCorpus();
    await submitShards(redis.url, output);
    const worker = await startWorker(redis, 2);
    worker.kill('SIGKILL');
    const other = await startRedis();
    const { waiting, shards } = await submitShards(other.url, output);
    expect(waiting).toBeLessThan(shards);
    await ended(await startWorker(other, 0));
    expect(files('shared')).toEqual(files('whole'));
  }, 60_000);
});

describe('a Redis that cannot be used', () => {
  it.each([
    ['redis-unreachable', 'redis://127.0.0.1:1'],
    ['bad-redis-url', 'http://127.0.0.1'],
  ])('is refused: %s', async (code, url) => {
    await expect(workShards(url)).rejects.toMatchObject({ code });
  });

  it('is refused when it is too old, in one line that does not give the password away', async () => {
    const info = '# Server\r\nredis_version:6.0.16\r\nmaxmemory_policy:noeviction\r\n';
    const server = createServer((socket) => {
      socket.on('data', (data) => {
        const asked = data.toString().toLowerCase();
        const times = asked.split('\r\n').filter((line) => line.startsWith('*')).length;
        const answer = `$${info.length}\r\n${info}\r\n`;
        for (let at = 0; at < times; at++)
          socket.write(asked.includes('info') ? answer : '+OK\r\n');
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const refused = workShards(`redis://me:secret@127.0.0.1:${port}`);
    await expect(refused).rejects.toMatchObject({
      code: 'redis-too-old',
      message: expect.not.stringContaining('secret'),
    });
    server.close();
  });
});
