import { createReadStream, readFileSync, statSync } from 'node:fs';
import { UsageError } from '../usage-error.ts';
import { type Decoded, decode } from './decode.ts';

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
  for (const name of namesOf(names, example)) {
    yield name === '-'
      ? { name: 'standard input', ...decode(await readStandardInput()) }
      : { name, ...decode(readFile(name)) };
  }
}

/** The bytes of one input, to be read once. */
export interface ByteInput {
  readonly name: string;
  /** Of a file. Bytes. */
  readonly size: number | undefined;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** How much of a file is read at once. Bytes. */
const CHUNK = 1 << 17;

/**
 * Open the named files one after the other; `-`, or no name at all, is standard input.
 *
 * @throws {UsageError} As `readInputs`.
 */
export function* openInputs(names: readonly string[], example: string): Generator<ByteInput> {
  for (const name of namesOf(names, example)) {
    if (name === '-') yield { name: 'standard input', size: undefined, bytes: process.stdin };
    else {
      const size = attempt(name, () => sizeOf(name));
      yield { name, size, bytes: bytesOf(name) };
    }
  }
}

function namesOf(names: readonly string[], example: string): readonly string[] {
  if (names.length > 0) return names;
  if (!process.stdin.isTTY) return ['-'];
  throw new UsageError('no-input', `no file given and nothing on standard input; try: ${example}`);
}

async function* bytesOf(name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(name, { highWaterMark: CHUNK });
  } catch (error) {
    throw fileError(name, error);
  }
}

function readFile(name: string): Uint8Array {
  return attempt(name, () => {
    sizeOf(name);
    return readFileSync(name);
  });
}

function sizeOf(name: string): number {
  const found = statSync(name);
  if (!found.isDirectory()) return found.size;
  throw new UsageError('is-directory', `${name} is a folder; name the files in it: ${name}/*`);
}

function attempt<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw fileError(name, error);
  }
}

function fileError(name: string, error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (error instanceof UsageError || syscall === undefined) return error;
  if (code === 'ENOENT') {
    return new UsageError('file-not-found', `there is no file ${name}`, { cause: error });
  }
  return new UsageError('file-unreadable', `cannot read ${name} (${code})`, { cause: error });
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
