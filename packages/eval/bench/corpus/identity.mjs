/** A task that reads lines and gives them back: what is left is the cost of the runner. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

export const describe = () => ({});

export async function* read({ path }) {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    yield { size: line.length, item: line };
  }
}

export const createWork = () => (line) => line;
