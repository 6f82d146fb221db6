import { readFileSync, statSync } from 'node:fs';
import { type Decoded, decode } from './decode.ts';
import { UsageError } from './usage-error.ts';

/** One text to work on, with the name to call it by in messages. */
export interface Input extends Decoded {
  readonly name: string;
}

/**
 * Read and decode the named files; `-`, or no name at all, is standard input.
 *
 * @throws {UsageError} `file-not-found`, `is-directory`, `file-unreadable`, `no-input`.
 */
export async function* readInputs(
  names: readonly string[],
  example: string,
): AsyncGenerator<Input> {
  if (names.length === 0 && process.stdin.isTTY) {
    throw new UsageError(
      'no-input',
      `no file given and nothing on standard input; try: ${example}`,
    );
  }
  for (const name of names.length === 0 ? ['-'] : names) {
    yield name === '-'
      ? { name: 'standard input', ...decode(await readStandardInput()) }
      : { name, ...decode(readFile(name)) };
  }
}

function readFile(name: string): Uint8Array {
  try {
    if (statSync(name).isDirectory()) {
      throw new UsageError('is-directory', `${name} is a folder; name the files in it: ${name}/*`);
    }
    return readFileSync(name);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') {
      throw new UsageError('file-not-found', `there is no file ${name}`, { cause: error });
    }
    throw new UsageError('file-unreadable', `cannot read ${name} (${code})`, { cause: error });
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
