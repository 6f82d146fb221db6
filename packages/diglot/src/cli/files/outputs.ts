import {
  accessSync,
  type BigIntStats,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  realpathSync,
} from 'node:fs';
import path from 'node:path';
import { UnfinishedFile, writeWhole } from '@diglot/corpus/files';
import { UsageError } from '../usage-error.ts';
import { outputError } from './file-errors.ts';
import { watchSignals } from './signals.ts';
import { statOf, statOfOutput } from './stat.ts';

/** Something that is being written; its name holds the whole of it only after `Outputs.commit`. */
export interface OutputFile {
  write(chunk: string | Uint8Array): void;
}

/**
 * The files that a command writes. Each is written beside its place under another name, and put there when the
 * command is done: whoever finds a file finds the whole of it, whatever happens meanwhile.
 */
export class Outputs {
  private readonly inputs: readonly string[];
  private readonly files: UnfinishedFile[] = [];
  /** Devices and named pipes. */
  private readonly open: number[] = [];
  private readonly begun = new Set<string>();

  /** @param inputs - Files that are read, and must not be written. */
  constructor(inputs: readonly string[] = []) {
    this.inputs = inputs;
  }

  /**
   * Refuse to write a file that is read, under whatever name or link.
   *
   * @throws {UsageError} `output-is-input`.
   */
  refuseInput(file: string): void {
    refuseSame(file, statOf(file), this.inputs);
  }

  /** Whether a file has been begun. */
  has(file: string): boolean {
    return this.begun.has(file);
  }

  /** Begin a file, or open what cannot be replaced, such as a device or a named pipe. */
  create(file: string): OutputFile {
    this.refuseInput(file);
    return attempt(file, () => {
      const { write } = this.begin(file);
      return { write: (chunk) => attempt(file, () => write(chunk)) };
    });
  }

  /** Write a file in one go. */
  write(file: string, content: string | Uint8Array): void {
    this.refuseInput(file);
    attempt(file, () => {
      const { write, close } = this.begin(file);
      write(content);
      close();
    });
  }

  /** Write a file into a folder, which is made if it is not there. */
  writeInto(folder: string, name: string, content: string): void {
    attempt(folder, () => mkdirSync(folder, { recursive: true }));
    this.write(path.join(folder, name), content);
  }

  /** Put every file in its place, in the order in which they were begun. */
  commit(): void {
    this.close();
    for (const file of this.files.splice(0)) attempt(file.place, () => file.commit());
  }

  /** Leave all places as they were. */
  discard(): void {
    this.close();
    for (const file of this.files.splice(0)) file.discard();
  }

  private close(): void {
    for (const descriptor of this.open.splice(0)) closeSync(descriptor);
  }

  private begin(file: string): OutputFile & { close(): void } {
    this.begun.add(file);
    const found = statOf(file);
    if (found !== undefined && !found.isFile()) {
      const descriptor = openSync(file, 'w');
      this.open.push(descriptor);
      const close = () => {
        this.open.splice(this.open.indexOf(descriptor), 1);
        closeSync(descriptor);
      };
      return { write: (chunk) => writeWhole(descriptor, chunk), close };
    }
    if (found !== undefined) accessSync(file, constants.W_OK);
    // A link stays a link; what it leads to is replaced.
    const place = found === undefined ? path.resolve(file) : realpathSync(file);
    if (this.files.some((other) => other.place === place)) {
      throw new UsageError('outputs-equal', `${file} is named for two outputs; name two files`);
    }
    const mode = found === undefined ? 0o666 : Number(found.mode) & 0o777;
    const unfinished = UnfinishedFile.begin(place, mode);
    watchSignals();
    this.files.push(unfinished);
    return { write: (chunk) => unfinished.write(chunk), close: () => unfinished.close() };
  }
}

/** Refuse standard output that is one of the files read, as `diglot … a.ris >> a.ris` makes it. */
export function refuseStandardOutput(inputs: readonly string[]): void {
  refuseSame('standard output', statOfOutput(), inputs);
}

function refuseSame(
  name: string,
  output: BigIntStats | undefined,
  inputs: readonly string[],
): void {
  if (output === undefined || !output.isFile()) return;
  const same = inputs.find((input) => {
    const found = statOf(input);
    return found?.dev === output.dev && found.ino === output.ino;
  });
  if (same === undefined) return;
  throw new UsageError(
    'output-is-input',
    `${name} is the input ${same === name ? 'itself' : same}; write to another file`,
  );
}

function attempt<T>(file: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw outputError(file, error);
  }
}
