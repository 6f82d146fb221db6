import { DiglotError, InvalidInputError } from '@diglot/text';

/** The queue that the shards of all runs go through. */
export const QUEUE = 'diglot-corpus';

/** BullMQ needs this of Redis. */
const LEAST_VERSION = [6, 2] as const;

/** Longest wait for a first answer of Redis. Milliseconds. */
const PATIENCE = 5000;

type Libraries = Pick<typeof import('bullmq'), 'DelayedError' | 'Queue' | 'Worker'> &
  Pick<typeof import('ioredis'), 'Redis'>;

/** Load what only those need who use a queue. @throws {InvalidInputError} `queue-not-installed`. */
export async function loadQueue(): Promise<Libraries> {
  try {
    const [{ DelayedError, Queue, Worker }, { Redis }] = await Promise.all([
      import('bullmq'),
      import('ioredis'),
    ]);
    return { DelayedError, Queue, Worker, Redis };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new InvalidInputError(
      'queue-not-installed',
      'corpus/queue: a queue needs two more packages: npm install bullmq ioredis',
      { cause: error },
    );
  }
}

/** What BullMQ is given to connect by. */
export interface Connection {
  readonly url: string;
  /** `null`: a worker waits for Redis to come back, however long. */
  readonly maxRetriesPerRequest: null;
}

/**
 * Check that a Redis can be trusted with a queue.
 *
 * @param url - `redis://…` or `rediss://…`
 * @throws {InvalidInputError} `bad-redis-url`.
 * @throws {DiglotError} `redis-unreachable`, `redis-too-old`, `redis-evicts`.
 */
export async function checkRedis(url: string): Promise<Connection> {
  if (!/^rediss?:\/\/./.test(url)) {
    throw new InvalidInputError(
      'bad-redis-url',
      `corpus/queue: ${url} is no address of a Redis, such as redis://localhost:6379`,
    );
  }
  const { Redis } = await loadQueue();
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // Told by connect().
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    checkInfo(url, await redis.info());
  } catch (error) {
    if (error instanceof DiglotError) throw error;
    throw new DiglotError(
      'redis-unreachable',
      `corpus/queue: no Redis answers at ${withoutPassword(url)} (${(error as Error).message}); start it, or give another address`,
      { cause: error },
    );
  } finally {
    redis.disconnect();
  }
  return { url, maxRetriesPerRequest: null };
}

/** Addresses go into messages, passwords do not. */
const withoutPassword = (url: string) => url.replace(/\/\/[^@/]{0,500}@/, '//…@');

function checkInfo(url: string, info: string): void {
  const where = withoutPassword(url);
  const fields = new Map(
    info.split(/\r?\n/).map((line) => {
      const [name = '', value = ''] = line.split(':', 2);
      return [name, value];
    }),
  );
  const version = fields.get('redis_version') ?? '0';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = LEAST_VERSION;
  if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
    throw new DiglotError(
      'redis-too-old',
      `corpus/queue: the Redis at ${where} is ${version}; ${LEAST_VERSION.join('.')} or later is needed`,
    );
  }
  const policy = fields.get('maxmemory_policy');
  if (policy === 'noeviction') return;
  throw new DiglotError(
    'redis-evicts',
    `corpus/queue: the Redis at ${where} drops keys when it is full (maxmemory-policy ${policy}), and jobs with them; set maxmemory-policy noeviction`,
  );
}
