import { constants } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { createLabels, labelOf } from '@diglot/corpus/files';
import { type DecodedBytes, isBlank } from '@diglot/text';
import { UsageError } from '../usage-error.ts';
import { decode } from './decode.ts';
import type { Failures } from './failures.ts';
import { emptyInput, folderError, InputError, inputError } from './file-errors.ts';
import { isFolder, statOf } from './stat.ts';
import { unpacked } from './unpack.ts';

/** What a command was asked to read, and how. */
export interface Sources {
  /** Names of files; `-`, or none at all, is standard input. */
  readonly files: readonly string[];
  /** What the user says the bytes are, as `TextDecoder` names it; found out where it is not said. */
  readonly encoding: string | undefined;
  readonly example: string;
  readonly failures: Failures;
}

/** One text to work on, with the name to call it by in messages. */
export interface Input extends DecodedBytes {
  readonly name: string;
  /** What the ids of its records begin with: `export#0`, and `export-2#0` in a second file of this name. */
  readonly stem: string;
}

/** The bytes of one input, unpacked where they were packed; to be read once. */
export interface ByteInput {
  readonly name: string;
  /** As in `Input`. */
  readonly stem: string;
  /** Of a file, as it lies on the disk. Bytes. */
  readonly size: number | undefined;
  /** How many of these bytes have been read. */
  readonly position: () => number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** How much of a file is read at once. Bytes. */
const CHUNK = 1 << 17;

const STANDARD_INPUT = 'standard input';

/**
 * Read and decode the named files one after the other. One that cannot be read is told, and passed over.
 *
 * @throws {UsageError} `no-input`.
 */
export async function* readInputs(sources: Sources): AsyncGenerator<Input> {
  const stemOf = createLabels();
  for (const name of namesOf(sources)) {
    let input: Input | undefined;
    try {
      input = await readInput(name, sources, stemOf(name));
    } catch (error) {
      sources.failures.tell(error);
    }
    if (input !== undefined) yield input;
  }
}

/** Read all named files, where none of them can do without the others. @throws {InputError} As `readInput`. */
export async function readAllInputs(sources: Sources): Promise<Input[]> {
  const inputs: Input[] = [];
  const stemOf = createLabels();
  for (const name of namesOf(sources)) inputs.push(await readInput(name, sources, stemOf(name)));
  return inputs;
}

/**
 * Read and decode one file whole.
 *
 * @throws {InputError} `file-not-found`, `is-directory`, `file-unreadable`, `empty`, `not-text`,
 * `broken-archive`, `too-large`.
 */
export async function readInput(
  name: string,
  { encoding }: Pick<Sources, 'encoding'>,
  stem = labelOf(name),
): Promise<Input> {
  const { name: called, bytes } = openInput(name, stem);
  const decoded = decode(await readWhole(called, bytes), encoding, called);
  if (isBlank(decoded.text)) throw emptyInput(called);
  return { name: called, stem, ...decoded };
}

/** Read the bytes of a file as they are. @throws {InputError} `file-not-found`, `is-directory`, `file-unreadable`. */
export async function readBytes(name: string): Promise<Uint8Array> {
  return readWhole(name, name === '-' ? standardInput() : fileBytes(name));
}

/**
 * Open the named files one after the other. What is wrong with a file comes out where its bytes are read:
 * pass what is made of them through `Failures.upTo`.
 *
 * @throws {UsageError} `no-input`.
 */
export function* openInputs(sources: Pick<Sources, 'files' | 'example'>): Generator<ByteInput> {
  const stemOf = createLabels();
  for (const name of namesOf(sources)) yield openInput(name, stemOf(name));
}

function openInput(name: string, stem: string): ByteInput {
  const called = name === '-' ? STANDARD_INPUT : name;
  let position = 0;
  const counted = async function* () {
    for await (const chunk of name === '-' ? standardInput() : fileBytes(name)) {
      position += chunk.length;
      yield chunk;
    }
  };
  return {
    name: called,
    stem,
    size: name === '-' ? undefined : sizeOf(name),
    position: () => position,
    bytes: unpacked(called, counted()),
  };
}

function namesOf({ files, example }: Pick<Sources, 'files' | 'example'>): readonly string[] {
  if (files.length > 0) return files;
  if (!process.stdin.isTTY) return ['-'];
  throw new UsageError('no-input', `no file given and nothing on standard input; try: ${example}`);
}

/** Bytes of a file that can be measured. */
function sizeOf(name: string): number | undefined {
  const found = statOf(name);
  return found?.isFile() ? Number(found.size) : undefined;
}

async function* fileBytes(name: string): AsyncGenerator<Uint8Array> {
  try {
    if (isFolder(name)) throw folderError(name);
    yield* createReadStream(name, { highWaterMark: CHUNK });
  } catch (error) {
    throw inputError(name, error);
  }
}

async function* standardInput(): AsyncGenerator<Uint8Array> {
  try {
    yield* process.stdin as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw inputError(STANDARD_INPUT, error);
  }
}

async function readWhole(name: string, bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    // No text is longer than a string can be.
    if (size > constants.MAX_STRING_LENGTH) {
      throw new InputError(
        'too-large',
        `${name} is larger than ${Math.floor(constants.MAX_STRING_LENGTH / 2 ** 20)} MB, the most that is read whole; split it (records and convert take files of any size)`,
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
