import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { emptyInput, InputError } from './file-errors.ts';
import { HEAD_SIZE, kindOf } from './file-kinds.ts';

type Bytes = AsyncIterable<Uint8Array>;

/** A file packed within a file packed within a file is a trap, not an export. */
const MAX_LAYERS = 3;

/**
 * Unpack what is packed by gzip or zstd, known by its first bytes whatever its name, and pass all else on.
 *
 * @throws {InputError} `not-text` for what holds no text as it is: ZIP, PDF, pictures…; `broken-archive`;
 * `empty`.
 */
export async function* unpacked(
  name: string,
  bytes: Bytes,
  layers = 0,
): AsyncGenerator<Uint8Array> {
  const { head, all, close } = await peek(bytes);
  try {
    if (head.length === 0) throw emptyInput(name);
    const kind = kindOf(head, name);
    if (kind === undefined) {
      yield* all;
      return;
    }
    if (kind.packed === undefined) {
      throw new InputError('not-text', `${name} is ${kind.what}; ${kind.remedy}`);
    }
    if (layers === MAX_LAYERS) {
      throw new InputError(
        'not-text',
        `${name} is packed more than ${MAX_LAYERS} times; unpack it`,
      );
    }
    const inside = kind.packed === 'gzip' ? gunzip(name, all) : unzstd(name, all);
    yield* unpacked(name, inside, layers + 1);
  } finally {
    await close();
  }
}

/** The first bytes of something. */
interface Peeked {
  readonly head: Uint8Array;
  /** All of it, `head` too. */
  readonly all: Bytes;
  /** Let go of what the bytes are read from, whether or not all have been. */
  readonly close: () => Promise<unknown>;
}

/** Read as much as a kind is known by. */
async function peek(bytes: Bytes): Promise<Peeked> {
  const chunks = bytes[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let size = 0;
  let done = false;
  while (size < HEAD_SIZE && !done) {
    const next = await chunks.next();
    done = next.done === true;
    if (!next.done) {
      held.push(next.value);
      size += next.value.length;
    }
  }
  const head = Buffer.concat(held);
  const all = async function* () {
    yield head;
    if (!done) yield* { [Symbol.asyncIterator]: () => chunks };
  };
  return { head, all: all(), close: async () => chunks.return?.() };
}

async function* gunzip(name: string, bytes: Bytes): AsyncGenerator<Uint8Array> {
  const source = Readable.from(bytes);
  const unpacker = createGunzip();
  // An error of the file itself must come out as it is.
  let failed: unknown;
  source.on('error', (error) => {
    failed = error;
    unpacker.destroy(error);
  });
  try {
    yield* source.pipe(unpacker);
  } catch (error) {
    throw failed ?? brokenArchive(name, 'gzip', error);
  } finally {
    // `pipe` leaves its source open when nobody reads on, or the archive is broken.
    source.destroy();
  }
}

/** By fzstd, for zlib has it only since Node 22.15. */
async function* unzstd(name: string, bytes: Bytes): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd');
  const ready: Uint8Array[] = [];
  const unpacker = new Decompress((chunk) => ready.push(chunk));
  const push = (chunk: Uint8Array, last: boolean) => {
    try {
      unpacker.push(chunk, last);
    } catch (error) {
      throw brokenArchive(name, 'zstd', error);
    }
  };
  for await (const chunk of bytes) {
    push(chunk, false);
    yield* ready.splice(0);
  }
  push(new Uint8Array(), true);
  yield* ready.splice(0);
}

function brokenArchive(name: string, kind: string, error: unknown): InputError {
  const { message } = error as Error;
  return new InputError(
    'broken-archive',
    `${name} is a ${kind} file that is damaged or cut off (${message}); fetch it again`,
    { cause: error },
  );
}
