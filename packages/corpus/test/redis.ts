import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** Whether there is a redis-server to test with. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

if (!hasRedis) console.warn('redis-server is not installed: the tests of the queue are left out');

/** A redis-server of its own, which keeps its data in an append-only file. */
export class TestRedis {
  readonly url: string;
  private readonly port: number;
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'diglot-redis-'));
  private readonly policy: string;
  private server: ChildProcess | undefined;

  private constructor(port: number, policy: string) {
    this.port = port;
    this.url = `redis://127.0.0.1:${port}`;
    this.policy = policy;
  }

  static async start(policy = 'noeviction'): Promise<TestRedis> {
    const redis = new TestRedis(await freePort(), policy);
    await redis.up();
    return redis;
  }

  async up(): Promise<void> {
    const settings = {
      port: this.port,
      bind: '127.0.0.1',
      dir: this.folder,
      appendonly: 'yes',
      appendfsync: 'always',
      save: '',
      'maxmemory-policy': this.policy,
    };
    const argv = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    this.server = spawn('redis-server', argv, { stdio: 'ignore' });
    while (!(await answers(this.port))) await setTimeout(50);
  }

  async down(): Promise<void> {
    const { server } = this;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'close');
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Whether a Redis on a port says PONG. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('data', (data) => end(data.toString().startsWith('+PONG')));
    socket.on('error', () => end(false));
  });
}
