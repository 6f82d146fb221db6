/** A task for tests: each line of a file is a record, and what it says is done to the thread. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

export const describe = () => ({ lines: 1 });

export async function* read({ path, onBytes, onFact }) {
  const stream = createReadStream(path);
  stream.on('data', (chunk) => onBytes(chunk.length));
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    if (line === 'unreadable') throw Object.assign(new Error('no more here'), { code: 'cut-off' });
    const id = `line ${++number}`;
    if (line === 'too long') yield { id, size: 0, fault: { code: 'too-long', message: 'is long' } };
    else yield { id, size: line.length, item: line };
  }
  onFact('format', 'lines');
}

export const columns = () => ({ line: 'string' });

export function createWork({ milliseconds = 0, upper = false }) {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  return (line) => {
    if (milliseconds > 0) Atomics.wait(cell, 0, 0, milliseconds);
    if (line === 'hang') for (;;);
    if (line === 'exit') process.exit(3);
    if (line === 'throw') throw new RangeError('cannot be done');
    if (line === 'nothing') return undefined;
    if (line === 'uncaught')
      return new Promise(() =>
        setTimeout(() => {
          throw new Error('later');
        }),
      );
    if (line === 'memory') for (const list = []; ; ) list.push(new Array(1e5).fill(0.5));
    return { line: upper ? line.toUpperCase() : line };
  };
}
